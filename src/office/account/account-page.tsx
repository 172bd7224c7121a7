// Tài khoản của tôi: posts, password, codes, passkeys, sessions and letters of the person who is signed in.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { SessionView } from '#server/identity/contract.ts';
import type { AccountView } from '#server/identity/contract-account.ts';
import { sendJson } from '../api/request.ts';
import { sessionQuery, useSession } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printMoment } from '../ui/print-date.ts';
import { Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { FactorSection } from './factor-section.tsx';
import { PasskeySection } from './passkey-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { accountQuery, sentenceOf } from './queries.ts';
import '../people/people.css';

/** One's own account, one section per question. */
export function AccountPage() {
  const account = useQuery(accountQuery);
  return (
    <>
      <PageHead title={t('account.title')} lead={t('account.lead')} />
      {account.error ? <Failure error={account.error} onRetry={() => void account.refetch()} /> : null}
      {account.isPending ? <Loading rows={8} /> : null}
      {account.data ? (
        <>
          <PostSection />
          <PasswordSection account={account.data} />
          <FactorSection account={account.data} />
          <PasskeySection account={account.data} />
          <SessionSection account={account.data} />
        </>
      ) : null}
    </>
  );
}

function PostSection() {
  const session = useSession();
  const cache = useQueryClient();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  if (!session || session.posts.length < 2) return null;
  const change = async (post: number) => {
    try {
      const next = await sendJson<SessionView>('POST', '/api/account/post', { body: { post } });
      // Another office sees other things: nothing read before may stay on screen.
      cache.clear();
      cache.setQueryData(sessionQuery.queryKey, next);
      location.assign('/');
    } catch (refusal) {
      setProblems([{ message: sentenceOf(refusal) }]);
    }
  };
  return (
    <section className="panel">
      <h2>{t('account.posts')}</h2>
      <ErrorSummary problems={problems} />
      <ul className="plain-list">
        {session.posts.map((post) => (
          <li key={post.id}>
            <span>
              {post.roleName}, {post.office}
            </span>
            {post.id === session.post ? (
              <Tag tone="good">{t('account.inUse')}</Tag>
            ) : (
              <Button size="small" onClick={() => change(post.id)}>
                {t('account.switch')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SessionSection({ account }: { readonly account: AccountView }) {
  const cache = useQueryClient();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const revoke = async (id: number) => {
    try {
      await sendJson('DELETE', `/api/account/sessions/${id}`);
      await cache.invalidateQueries({ queryKey: accountQuery.queryKey });
    } catch (refusal) {
      setProblems([{ message: sentenceOf(refusal) }]);
    }
  };
  return (
    <section className="panel">
      <h2>{t('account.sessions')}</h2>
      <ErrorSummary problems={problems} />
      <ul className="plain-list">
        {account.sessions.map((session) => (
          <li key={session.id}>
            <span>
              {session.device?.split(' (')[0] ?? t('account.unknownDevice')}, {session.address},{' '}
              {t('account.seen', { moment: printMoment(session.seen) })}
            </span>
            {session.current ? (
              <Tag tone="good">{t('account.thisSession')}</Tag>
            ) : (
              <Button size="small" onClick={() => revoke(session.id)}>
                {t('account.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
