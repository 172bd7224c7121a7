// Đăng nhập: one question, one answer — who are you?
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { SessionView } from '#server/identity/contract.ts';
import { canUsePasskeys, signInWithPasskey } from '../account/webauthn.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
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
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  usePageTitle(t('signIn.title'));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing: FieldProblem[] = [];
    if (!/^\S+@\S+\.\S+$/.test(email.trim()))
      missing.push({ field: 'email', message: t('signIn.emailWrong') });
    if (password === '') missing.push({ field: 'password', message: t('signIn.passwordMissing') });
    if (asksCode && code.trim() === '') missing.push({ field: 'code', message: t('signIn.codeMissing') });
    setProblems(missing);
    if (missing.length > 0) return;
    const second = asksCode ? { code: code.trim() } : {};
    await enter(
      () =>
        sendJson<SessionView>('POST', '/api/session', { body: { email: email.trim(), password, ...second } }),
      (refusal) => {
        // The password was right: it stays, and the code is asked for.
        if (refusal instanceof RequestRefused && refusal.code === 'second-factor-needed') setAsksCode(true);
        else if (!(refusal instanceof RequestRefused && refusal.code === 'second-factor-wrong'))
          setPassword('');
        return refusal instanceof Error ? refusal.message : t('state.unexpected');
      },
    );
  };

  const enter = async (ask: () => Promise<SessionView>, sentence: (refusal: unknown) => string) => {
    setBusy(true);
    try {
      const session = await ask();
      cache.clear();
      cache.setQueryData(sessionQuery.queryKey, session);
      router.history.push(next ?? '/');
    } catch (refusal) {
      setProblems([{ message: sentence(refusal) }]);
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
          {asksCode ? (
            <Field id="code" label={t('signIn.code')} hint={t('signIn.codeHint')} problem={problemOf('code')}>
              {(control) => (
                <Input
                  {...control}
                  autoFocus
                  autoComplete="one-time-code"
                  maxLength={20}
                  size="large"
                  value={code}
                  onChange={(event) => setCode(event.target.value)}
                />
              )}
            </Field>
          ) : null}
          <Button type="primary" size="large" htmlType="submit" loading={busy} block>
            {t('signIn.submit')}
          </Button>
        </form>
        {canUsePasskeys() ? (
          <Button
            className="sign-in-passkey"
            size="large"
            block
            onClick={() => enter(signInWithPasskey<SessionView>, () => t('signIn.passkeyFailed'))}
          >
            {t('signIn.passkey')}
          </Button>
        ) : null}
        <p className="quiet sign-in-help">{t('signIn.help')}</p>
        <p className="sign-in-public">
          <a href="/cong-bo">{t('signIn.public')}</a>
        </p>
      </main>
    </div>
  );
}
