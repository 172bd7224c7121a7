// Khóa truy cập trong trình duyệt: the browser's own calls, from and to the JSON that the server speaks.
import { sendJson } from '../api/request.ts';

/** Whether this browser can make and use passkeys here. */
export function canUsePasskeys(): boolean {
  return (
    typeof PublicKeyCredential !== 'undefined' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  );
}

function asJson(made: Credential | null): unknown {
  if (!(made instanceof PublicKeyCredential)) throw new Error('no credential');
  return made.toJSON();
}

/** Makes a passkey on this device and keeps it at the server. */
export async function makePasskey(name: string): Promise<void> {
  const options = await sendJson<PublicKeyCredentialCreationOptionsJSON>(
    'POST',
    '/api/account/passkeys/options',
    { body: {} },
  );
  const made = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  await sendJson('POST', '/api/account/passkeys', { body: { name, credential: asJson(made) } });
}

/** Signs in with a passkey of this device. */
export async function signInWithPasskey<Session>(): Promise<Session> {
  const options = await sendJson<PublicKeyCredentialRequestOptionsJSON>(
    'POST',
    '/api/session/passkey/options',
    { body: {} },
  );
  const given = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  return sendJson<Session>('POST', '/api/session/passkey', { body: { credential: asJson(given) } });
}
