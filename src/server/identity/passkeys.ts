// Khóa truy cập (WebAuthn): register one, sign in with one. The path that a stranger's wrong passwords can never close.
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { SessionView } from '#server/identity/contract.ts';
import type { IdentityDeps } from '#server/identity/deps.ts';
import { currentSession, type Opened, openSession, type Visit } from '#server/identity/service.ts';
import { listHeldPosts } from '#server/identity/store.ts';
import {
  deletePasskey,
  findPasskey,
  insertPasskey,
  listPasskeys,
  markPasskeyUsed,
  putChallenge,
  takeChallenge,
} from '#server/identity/store-factors.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

const CHALLENGE_LIFE = 5 * 60_000;

/** Where the page stands: its origin as the browser names it (checked against the host before), and the host alone. */
export interface Site {
  readonly origin: string;
  readonly host: string;
}

async function keepChallenge(deps: IdentityDeps, challenge: string): Promise<void> {
  const now = deps.clock.now();
  await putChallenge(deps.db, challenge, now, new Date(now.getTime() + CHALLENGE_LIFE));
}

/** Options with which the browser makes a new passkey for the signed-in person. */
export async function beginPasskey(deps: IdentityDeps, person: SignedIn, email: string, site: Site) {
  const present = await read(deps.db, person, (trx) => listPasskeys(trx, person.personId));
  const options = await generateRegistrationOptions({
    rpName: 'Thông Suốt',
    rpID: site.host,
    userName: email,
    userID: new TextEncoder().encode(String(person.personId)),
    attestationType: 'none',
    excludeCredentials: present.map((each) => ({ id: each.credential_id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(deps, options.challenge);
  return options;
}

/** Keeps the passkey the browser made. @throws Refused 'passkey-refused' */
export async function addPasskey(
  deps: IdentityDeps,
  person: SignedIn,
  given: { readonly name: string; readonly credential: unknown },
  site: Site,
): Promise<{ id: string }> {
  const made = await verifyRegistrationResponse({
    // The library checks every field of what the browser sent.
    response: given.credential as RegistrationResponseJSON,
    expectedChallenge: (challenge) => takeChallenge(deps.db, challenge, deps.clock.now()),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!made?.verified) throw new Refused('passkey-refused');
  const { credential } = made.registrationInfo;
  const { reply } = await write(deps.db, person, undefined, async (trx) => {
    await insertPasskey(trx, {
      credential_id: credential.id,
      person_id: person.personId,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      name: given.name,
      created_at: deps.clock.now(),
    });
    return {
      act: { act: 'account.passkey-added', subjectKind: 'person', subjectId: String(person.personId) },
      reply: { id: credential.id },
    };
  });
  return reply;
}

/** Takes one of one's own passkeys off. @throws Refused 'not-found' */
export async function removePasskey(deps: IdentityDeps, person: SignedIn, id: string): Promise<void> {
  await write(deps.db, person, undefined, async (trx) => {
    if (!(await deletePasskey(trx, person.personId, id))) throw new Refused('not-found');
    const subjectId = String(person.personId);
    return { act: { act: 'account.passkey-removed', subjectKind: 'person', subjectId }, reply: null };
  });
}

/** Options with which the browser offers the passkeys it holds for this site. */
export async function beginPasskeySignIn(deps: IdentityDeps, site: Site) {
  const options = await generateAuthenticationOptions({ rpID: site.host, userVerification: 'required' });
  await keepChallenge(deps, options.challenge);
  return options;
}

/** Signs in with a passkey: possession and verification in one, so no password and no code. @throws Refused 'sign-in-failed' */
export async function signInWithPasskey(
  deps: IdentityDeps,
  given: unknown,
  site: Site,
  visit: Visit,
): Promise<Opened & { readonly session: SessionView }> {
  // The library checks every field of what the browser sent.
  const response = given as AuthenticationResponseJSON;
  const passkey = await findPasskey(deps.db, response.id);
  if (!passkey || passkey.disabled) throw new Refused('sign-in-failed');
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(deps.db, challenge, deps.clock.now()),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: passkey.counter,
    },
  }).catch(() => undefined);
  const [post] = answer?.verified ? await listHeldPosts(deps.db, passkey.person_id, deps.clock.today()) : [];
  if (!answer || !post) throw new Refused('sign-in-failed');
  const actor = { personId: passkey.person_id, officeId: post.office_id };
  const { reply } = await write(deps.db, actor, undefined, async (trx) => {
    await markPasskeyUsed(trx, response.id, answer.authenticationInfo.newCounter, deps.clock.now());
    const opened = await openSession(deps, trx, passkey.person_id, post, visit);
    const subjectId = String(passkey.person_id);
    return {
      act: { act: 'session.opened', subjectKind: 'person', subjectId, note: { how: 'passkey' } },
      reply: opened,
    };
  });
  return { ...reply, session: await currentSession(deps, reply.token) };
}
