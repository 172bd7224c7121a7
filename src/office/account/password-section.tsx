// Mật khẩu: change it, with the reason when the new one is refused.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { AccountView } from '#server/identity/contract-account.ts';
import { sendJson } from '../api/request.ts';
import { useSession } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { printMoment } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { accountQuery, sentenceOf } from './queries.ts';

/** The section; other sessions end with a change. */
export function PasswordSection({ account }: { readonly account: AccountView }) {
  const cache = useQueryClient();
  const due = useSession()?.passwordDue ?? false;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [ended, setEnded] = useState<number>();
  const [busy, setBusy] = useState(false);
  const problemOf = (field: string) => problems.find((each) => each.field === field)?.message;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing: FieldProblem[] = [];
    if (!current) missing.push({ field: 'password-current', message: t('account.currentMissing') });
    if ([...next].length < 12) missing.push({ field: 'password-next', message: t('invitation.short') });
    setProblems(missing);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      const done = await sendJson<{ ended: number }>('POST', '/api/account/password', {
        body: { current, next },
      });
      setEnded(done.ended);
      setCurrent('');
      setNext('');
      await cache.invalidateQueries({ queryKey: accountQuery.queryKey });
    } catch (refusal) {
      setProblems([{ message: sentenceOf(refusal) }]);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="panel">
      <h2>{t('account.password')}</h2>
      {account.passwordSince ? (
        <p className="quiet">{t('account.passwordSince', { moment: printMoment(account.passwordSince) })}</p>
      ) : null}
      {due ? <Tag tone="warning">{t('account.passwordDue')}</Tag> : null}
      {ended === undefined ? null : <p role="status">{t('account.changed', { ended })}</p>}
      <ErrorSummary problems={problems} />
      <form onSubmit={submit} noValidate>
        <Field id="password-current" label={t('account.current')} problem={problemOf('password-current')}>
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
        </Field>
        <Field
          id="password-next"
          label={t('invitation.password')}
          hint={t('invitation.passwordHint')}
          problem={problemOf('password-next')}
        >
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="new-password"
              value={next}
              onChange={(event) => setNext(event.target.value)}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('account.change')}
        </Button>
      </form>
    </section>
  );
}
