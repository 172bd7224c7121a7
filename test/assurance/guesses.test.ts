// Dò mật khẩu: 100.000 guesses over 1.000 accounts from 50 addresses; ten tries each per five minutes, the rest refused before any hashing; owners get in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdentityDeps } from '#server/identity/deps.ts';
import { hashPassword } from '#server/identity/password.ts';
import { signIn, type Visit } from '#server/identity/service.ts';
import { Refused } from '#server/platform/refused.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const ACCOUNTS = propertyRuns(20, 1_000);
const GUESSES = propertyRuns(1_000, 100_000);
const PASSWORD = 'mưa rào trên cánh đồng lúa';
const emailOf = (index: number) => `nguoi${index}@do.example`;

let database: TestDatabase;
let deps: IdentityDeps;
let now: Date;

beforeAll(async () => {
  database = await createTestDatabase('empty');
  now = database.system.clock.now();
  const clock = { now: () => now, today: () => database.system.clock.today() };
  deps = { ...database.system.identityDeps(database.system.database.app), clock };
  const { loaderPool } = database.system.database;
  const hash = await hashPassword(PASSWORD);
  await loaderPool.query(
    `insert into offices (code, name, level, everywhere, valid_from) values ('DO', 'Cơ quan bị dò', 'nation', true, '2000-01-01')`,
  );
  await loaderPool.query(
    `with made as (insert into persons (email, name, password_hash) select 'nguoi' || i || '@do.example', 'Người ' || i, $1 from generate_series(0, $2::int - 1) i returning id)
     insert into posts (person_id, office_id, role, valid_from) select id, (select id from offices where code = 'DO'), 'viewer', '2020-01-01' from made`,
    [hash, ACCOUNTS],
  );
});
afterAll(() => database.drop());

const visit = (address: string, device?: string): Visit => ({ address, agent: null, device });

/** The refusal of a try, or 'in'. */
async function attempt(email: string, password: string, from: Visit): Promise<string> {
  return signIn(deps, { email, password }, from).then(
    () => 'in',
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );
}

describe('dò mật khẩu', () => {
  it('mỗi tài khoản nhiều nhất 10 lần băm trong 5 phút; máy quen của chủ vẫn vào; hết 5 phút thì lại được', async () => {
    const owner = await signIn(deps, { email: emailOf(3), password: PASSWORD }, visit('203.0.113.7'));
    const hashed = new Map<string, number>();
    const answers = new Map<string, number>();
    let next = 0;
    const guess = async (): Promise<void> => {
      while (next < GUESSES) {
        const index = next;
        next += 1;
        const email = emailOf(index % ACCOUNTS);
        const said = await attempt(email, `đoán lần ${index}`, visit(`198.51.100.${index % 50}`));
        answers.set(said, (answers.get(said) ?? 0) + 1);
        if (said !== 'too-many-attempts') hashed.set(email, (hashed.get(email) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 4 }, guess));
    process.stdout.write(
      `dò mật khẩu: ${GUESSES} lần, ${ACCOUNTS} tài khoản, băm ${answers.get('sign-in-failed')}, chặn trước khi băm ${answers.get('too-many-attempts')}\n`,
    );
    expect([...answers.keys()].sort()).toEqual(['sign-in-failed', 'too-many-attempts']);
    expect([...hashed.values()].every((count) => count === 10)).toBe(true);
    expect(answers.get('sign-in-failed')).toBe(ACCOUNTS * 10);
    // A stranger's machine is refused even with the right password; the owner's known machine is not.
    expect(await attempt(emailOf(3), PASSWORD, visit('198.51.100.1'))).toBe('too-many-attempts');
    expect(await attempt(emailOf(3), PASSWORD, visit('203.0.113.7', owner.device))).toBe('in');
    now = new Date(now.getTime() + 5 * 60_000 + 1);
    expect(await attempt(emailOf(4), PASSWORD, visit('203.0.113.9'))).toBe('in');
  }, 1_800_000);
});
