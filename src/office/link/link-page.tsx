// Trang sau liên kết một lần: opens it and says what it is for; the form itself is the collection's screen.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkSessionView } from '#server/link/contract.ts';
import { getJson, RequestRefused, sendJson } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { usePageTitle } from '../ui/page-title.tsx';
import { printMoment } from '../ui/print-date.ts';
import { Loading } from '../ui/states.tsx';
import '../identity/sign-in.css';

/** The secret stands behind the # of the address, where no server sees it. */
const readSecret = () => location.hash.slice(1);

async function open(secret: string): Promise<LinkSessionView> {
  if (secret === '') return getJson<LinkSessionView>('/api/link-session');
  return sendJson<LinkSessionView>('POST', '/api/link-session', { body: { secret } });
}

/** What the link opens, or that it is dead. */
export function LinkPage() {
  const [secret] = useState(readSecret);
  usePageTitle(t('link.title'));
  const { data, error, isPending } = useQuery({
    queryKey: ['link', secret],
    queryFn: () => open(secret),
    retry: (failures, refusal) => failures < 2 && refusal instanceof RequestRefused && refusal.status === 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="sign-in">
      <header className="sign-in-brand">
        <p className="sign-in-product">{t('shell.product')}</p>
        <p>{t('signIn.motto')}</p>
      </header>
      <main className="sign-in-card">
        <h1>{t('link.title')}</h1>
        {isPending ? <Loading rows={3} /> : null}
        {error ? (
          <>
            <Failure error={error} />
            <p>{t('link.dead')}</p>
          </>
        ) : null}
        {data ? (
          <p role="status">
            {t('link.lead', {
              organisation: data.organisation.name,
              purpose: data.purposeName,
              form: data.form,
              period: data.period,
              moment: printMoment(data.expiresAt),
            })}
          </p>
        ) : null}
      </main>
    </div>
  );
}
