// Các trạng thái của màn hình: đang tải, trống, không có quyền, lỗi — designed, and said in words.
import type { ReactNode } from 'react';
import { t } from '../messages/translate.ts';
import { Icon, type IconName } from './icons.tsx';

interface StateProps {
  readonly icon: IconName;
  readonly tone: 'good' | 'quiet' | 'warning' | 'error';
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

function State({ icon, tone, title, children, action }: StateProps) {
  return (
    <div className={`state state-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={icon} size={32} />
      <div>
        <p className="state-title">{title}</p>
        {children}
        {action ? <div className="state-action">{action}</div> : null}
      </div>
    </div>
  );
}

/** Rows of grey in the shape of what comes; the words are for those who cannot see them. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  return (
    <div className="loading" role="status">
      <p className="loading-words">{t('state.loading')}</p>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="loading-row" />
      ))}
    </div>
  );
}

/** Nothing to show, and why that is not an error. */
export function Empty(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return <State icon="empty" tone="quiet" {...props} />;
}

/** Looked for, and nothing is wrong. */
export function AllWell(props: { readonly title: string; readonly children?: ReactNode }) {
  return <State icon="done" tone="good" {...props} />;
}

/** The person's role does not reach here. */
export function NoPermission(props: { readonly message?: string | undefined; readonly action?: ReactNode }) {
  return (
    <State icon="lock" tone="warning" title={t('state.noPermission')} action={props.action}>
      <p>{props.message ?? t('state.noPermissionHint')}</p>
    </State>
  );
}

/** What was asked cannot be shown, in the server's own sentence, e.g. a unit code that no longer exists. */
export function Refusal(props: { readonly message: string; readonly action?: ReactNode }) {
  return (
    <State icon="information" tone="warning" title={t('state.refused')} action={props.action}>
      <p>{props.message}</p>
    </State>
  );
}

/** Something went wrong; says what, and what to do next. */
export function Failed(props: {
  readonly message: string;
  readonly reference?: string | undefined;
  readonly action?: ReactNode;
}) {
  return (
    <State icon="error" tone="error" title={t('state.failed')} action={props.action}>
      <p>{props.message}</p>
      {props.reference ? (
        <p className="quiet">{t('state.reference', { reference: props.reference })}</p>
      ) : null}
    </State>
  );
}
