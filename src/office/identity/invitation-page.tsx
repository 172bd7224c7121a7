// Nhận lời mời: from a one-time link to an own password, without anyone else knowing it.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { sendJson } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { usePageTitle } from '../ui/page-title.tsx';
import { Loading } from '../ui/states.tsx';
import './sign-in.css';

interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly purpose: 'account' | 'reset';
}

/** The secret stands behind the # of the address, where no server sees it. */
const readToken = () => location.hash.slice(1);

/** The page behind the link of a slip or a letter. */
export function InvitationPage() {
  const [token] = useState(readToken);
  const [done, setDone] = useState(false);
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => sendJson<Invitation>('POST', '/api/invitations/reading', { body: { token } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const title = invitation.data?.purpose === 'reset' ? t('invitation.reset') : t('invitation.title');
  usePageTitle(title);
  return (
    <div className="sign-in">
      <header className="sign-in-brand">
        <p className="sign-in-product">{t('shell.product')}</p>
        <p>{t('signIn.motto')}</p>
      </header>
      <main className="sign-in-card">
        <h1>{title}</h1>
        {invitation.isPending ? <Loading rows={3} /> : null}
        {invitation.error ? <Failure error={invitation.error} /> : null}
        {done ? (
          <>
            <p role="status">{t('invitation.done')}</p>
            <p>
              <Link to="/sign-in">{t('invitation.toSignIn')}</Link>
            </p>
          </>
        ) : invitation.data ? (
          <>
            <p>{t('invitation.for', { name: invitation.data.name, email: invitation.data.email })}</p>
            <PasswordForm token={token} onDone={() => setDone(true)} />
          </>
        ) : null}
      </main>
    </div>
  );
}

function PasswordForm({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const problemOf = (field: string) => problems.find((each) => each.field === field)?.message;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing: FieldProblem[] = [];
    if ([...password].length < 12) missing.push({ field: 'new-password', message: t('invitation.short') });
    else if (password !== repeat)
      missing.push({ field: 'repeat-password', message: t('invitation.differs') });
    setProblems(missing);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      await sendJson('POST', '/api/invitations/acceptance', { body: { token, password } });
      onDone();
    } catch (refusal) {
      setProblems([{ message: refusal instanceof Error ? refusal.message : t('state.unexpected') }]);
    } finally {
      setBusy(false);
    }
  };
  const field = (id: string, label: string, value: string, change: (text: string) => void, hint?: string) => (
    <Field id={id} label={label} problem={problemOf(id)} {...(hint ? { hint } : {})}>
      {(control) => (
        <Input
          {...control}
          type="password"
          autoComplete="new-password"
          size="large"
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      {field('new-password', t('invitation.password'), password, setPassword, t('invitation.passwordHint'))}
      {field('repeat-password', t('invitation.repeat'), repeat, setRepeat)}
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>
        {t('invitation.submit')}
      </Button>
    </form>
  );
}
