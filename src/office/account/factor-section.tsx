// Mã xác thực: turn one-time codes on with a first code, see the recovery codes once, turn them off with the password.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AccountView, TotpSetup } from '#server/identity/contract-account.ts';
import { sendJson } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { accountQuery, sentenceOf } from './queries.ts';

/** The section in its three states: off, being set up, on. */
export function FactorSection({ account }: { readonly account: AccountView }) {
  const cache = useQueryClient();
  const [setup, setSetup] = useState<TotpSetup>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  const act = async (work: () => Promise<void>) => {
    setProblems([]);
    try {
      await work();
      setText('');
      await cache.invalidateQueries({ queryKey: accountQuery.queryKey });
    } catch (refusal) {
      setProblems([{ message: sentenceOf(refusal) }]);
    }
  };
  const begin = () =>
    act(async () => setSetup(await sendJson<TotpSetup>('POST', '/api/account/totp', { body: {} })));
  const confirm = () =>
    act(async () => {
      const body = { code: text.trim() };
      const done = await sendJson<{ recoveryCodes: string[] }>('POST', '/api/account/totp/confirmation', {
        body,
      });
      setCodes(done.recoveryCodes);
      setSetup(undefined);
    });
  const remove = () =>
    act(async () => {
      await sendJson('POST', '/api/account/totp/removal', { body: { password: text } });
      setCodes([]);
    });

  return (
    <section className="panel">
      <h2>{t('account.factor')}</h2>
      <p>
        {account.secondFactor
          ? t('account.factorOn', { left: account.recoveryCodesLeft })
          : t('account.factorOff')}
      </p>
      <ErrorSummary problems={problems} />
      {codes.length > 0 ? (
        <div role="status">
          <p>{t('account.recovery')}</p>
          <ul className="recovery-codes">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {setup ? (
        <>
          <p>{t('account.factorSecret')}</p>
          <p className="slip-address">{setup.secret}</p>
          <Field id="factor-code" label={t('signIn.code')}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={10}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <Button type="primary" onClick={confirm}>
            {t('account.factorConfirm')}
          </Button>
        </>
      ) : account.secondFactor ? (
        <>
          <Field id="factor-password" label={t('account.current')}>
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="current-password"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <Button onClick={remove}>{t('account.factorRemove')}</Button>
        </>
      ) : (
        <Button onClick={begin}>{t('account.factorBegin')}</Button>
      )}
    </section>
  );
}
