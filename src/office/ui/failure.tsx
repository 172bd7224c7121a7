// Khi máy chủ từ chối: which designed state answers which refusal.
import { Button } from 'antd';
import { RequestRefused } from '../api/request.ts';
import { HomeButton, isOfUnit } from '../context/home-button.tsx';
import { t } from '../messages/translate.ts';
import { Failed, NoPermission, Refusal } from './states.tsx';

/** The state for a failed read: no permission, or the server's own sentence with a way to try again. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const refusal = error instanceof RequestRefused ? error : undefined;
  const wayOn = refusal && isOfUnit(refusal.code) ? <HomeButton /> : undefined;
  if (refusal?.status === 403) return <NoPermission message={refusal.message} action={wayOn} />;
  // A refusal of what was asked stays a refusal when asked again; only a breakdown is worth another try.
  if (refusal && refusal.status >= 400 && refusal.status < 500) {
    return <Refusal message={refusal.message} action={wayOn} />;
  }
  return (
    <Failed
      message={refusal?.message ?? t('state.unexpected')}
      reference={refusal?.reference}
      action={onRetry ? <Button onClick={onRetry}>{t('state.retry')}</Button> : undefined}
    />
  );
}

/** A page that could not even be drawn. */
export function PageFailure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return (
    <main className="page">
      <h1>{t('state.failed')}</h1>
      <Failure error={error} onRetry={reset} />
    </main>
  );
}
