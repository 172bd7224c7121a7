// Đăng nhập: one question, one answer — who are you?
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { SessionView } from '#server/identity/contract.ts';
import { sendJson } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { usePageTitle } from '../ui/page-title.tsx';
import { sessionQuery } from './session.ts';
import './sign-in.css';

const route = getRouteApi('/sign-in');

/** The sign-in page; afterwards the person lands where they wanted to go. */
export function SignInPage() {
  const { next } = route.useSearch();
  const router = useRouter();
  const cache = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  usePageTitle(t('signIn.title'));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing: FieldProblem[] = [];
    if (!/^\S+@\S+\.\S+$/.test(email.trim()))
      missing.push({ field: 'email', message: t('signIn.emailWrong') });
    if (password === '') missing.push({ field: 'password', message: t('signIn.passwordMissing') });
    setProblems(missing);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      const session = await sendJson<SessionView>('POST', '/api/session', {
        body: { email: email.trim(), password },
      });
      cache.clear();
      cache.setQueryData(sessionQuery.queryKey, session);
      router.history.push(next ?? '/');
    } catch (refusal) {
      setPassword('');
      setProblems([{ message: refusal instanceof Error ? refusal.message : t('state.unexpected') }]);
    } finally {
      setBusy(false);
    }
  };

  const problemOf = (field: string) => problems.find((each) => each.field === field)?.message;
  return (
    <div className="sign-in">
      <header className="sign-in-brand">
        <p className="sign-in-product">{t('shell.product')}</p>
        <p>{t('signIn.motto')}</p>
      </header>
      <main className="sign-in-card">
        <h1>{t('signIn.title')}</h1>
        <ErrorSummary problems={problems} />
        <form onSubmit={submit} noValidate>
          <Field id="email" label={t('signIn.email')} problem={problemOf('email')}>
            {(control) => (
              <Input
                {...control}
                type="email"
                autoComplete="username"
                size="large"
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
          <Field id="password" label={t('signIn.password')} problem={problemOf('password')}>
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="current-password"
                size="large"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <Button type="primary" size="large" htmlType="submit" loading={busy} block>
            {t('signIn.submit')}
          </Button>
        </form>
        <p className="quiet sign-in-help">{t('signIn.help')}</p>
      </main>
    </div>
  );
}
