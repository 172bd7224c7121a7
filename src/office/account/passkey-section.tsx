// Khóa truy cập: those I have, one more on this device, and taking one off.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AccountView } from '#server/identity/contract-account.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { accountQuery } from './queries.ts';
import { canUsePasskeys, makePasskey } from './webauthn.ts';

/** The section; the browser itself asks for fingerprint, face or code. */
export function PasskeySection({ account }: { readonly account: AccountView }) {
  const cache = useQueryClient();
  const [name, setName] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const act = async (work: () => Promise<unknown>) => {
    setProblems([]);
    try {
      await work();
      setName('');
      await cache.invalidateQueries({ queryKey: accountQuery.queryKey });
    } catch (refusal) {
      const message = refusal instanceof RequestRefused ? refusal.message : t('account.passkeyFailed');
      setProblems([{ message }]);
    }
  };
  return (
    <section className="panel">
      <h2>{t('account.passkeys')}</h2>
      <ErrorSummary problems={problems} />
      {account.passkeys.length === 0 ? <p>{t('account.passkeysNone')}</p> : null}
      <ul className="plain-list">
        {account.passkeys.map((passkey) => (
          <li key={passkey.id}>
            <span>{passkey.name}</span>
            <Button
              size="small"
              onClick={() =>
                act(() => sendJson('DELETE', `/api/account/passkeys/${encodeURIComponent(passkey.id)}`))
              }
            >
              {t('account.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {canUsePasskeys() ? (
        <>
          <Field id="passkey-name" label={t('account.passkeyName')}>
            {(control) => (
              <Input
                {...control}
                maxLength={100}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Button disabled={name.trim() === ''} onClick={() => act(() => makePasskey(name.trim()))}>
            {t('account.passkeyAdd')}
          </Button>
        </>
      ) : null}
    </section>
  );
}
