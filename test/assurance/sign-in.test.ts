// Does sign-in slow a guesser, tell nothing about accounts, keep its cookie out of reach and end at once when it is over?
import { randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { currentSession, signIn } from '#server/identity/service.ts';
import { signInAs } from '#test/support/client.ts';
import { HOST, ORIGIN, send } from '#test/support/probe.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

let addresses = 0;

/** One try, each from another address, so that only the account's own limit is met. */
async function attempt(email: string, password: string) {
  addresses += 1;
  const headers = { host: HOST, origin: ORIGIN, 'content-type': 'application/json' };
  const payload = JSON.stringify({ email, password });
  const answer = await send(
    server.app,
    { method: 'POST', url: '/api/session', headers, payload },
    `10.8.${addresses >> 8}.${addresses & 255}`,
  );
  // The contract promises a problem or a session; both have what is read below.
  return { ...answer, body: JSON.parse(answer.text) as { code: string; message: string } };
}

const deps = (at?: Date) => {
  const real = server.system.identityDeps(server.system.database.app);
  return at ? { ...real, clock: { ...real.clock, now: () => at } } : real;
};
const MINUTE = 60_000;
const VISIT = { address: null, agent: null, device: undefined };

describe('đăng nhập', () => {
  it('sau 10 lần sai trong 5 phút: từ chối cả mật khẩu đúng, không băm; hết 5 phút lại được', async () => {
    const { email, password } = server.accounts.administrator;
    const now = deps().clock.now();
    const statuses = await Promise.all(
      Array.from({ length: 14 }, () => attempt(email.toUpperCase(), 'sai').then((answer) => answer.status)),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    const refused = await attempt(email, password);
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-attempts']);
    expect(refused.body.message).toBe('Đã thử sai quá nhiều lần; hãy thử lại sau 5 phút.');
    await expect(
      signIn(deps(new Date(now.getTime() + 4.9 * MINUTE)), { email, password }, VISIT),
    ).rejects.toMatchObject({ code: 'too-many-attempts' });
    const { session } = await signIn(
      deps(new Date(now.getTime() + 5.1 * MINUTE)),
      { email, password },
      VISIT,
    );
    expect(session.role).toBe('administrator');
  });

  it('không kể lần thử của người khác; đăng nhập đúng xóa các lần sai', async () => {
    const { email, password } = server.accounts.national;
    for (let round = 0; round < 3; round += 1) {
      for (let each = 0; each < 8; each += 1) expect((await attempt(email, 'sai')).status).toBe(401);
      expect((await attempt(email, password)).status).toBe(200);
    }
  });

  it('tài khoản không có và mật khẩu sai: cùng một câu, thời gian gần nhau', async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    await attempt('khoi-dong@khong-co.example', 'x');
    for (let each = 0; each < 9; each += 1) {
      for (const [kind, email] of [
        ['known', server.accounts.viewer.email],
        ['unknown', `nguoi-${each}@khong-co.example`],
      ] as const) {
        const started = performance.now();
        const answer = await attempt(email, 'sai hoàn toàn');
        times[kind].push(performance.now() - started);
        expect([answer.status, answer.body]).toEqual([
          401,
          { code: 'sign-in-failed', message: 'Thư điện tử hoặc mật khẩu không đúng.' },
        ]);
      }
    }
    // The least time is the work itself; the rest is what else the machine was doing.
    const ratio = Math.min(...times.known) / Math.min(...times.unknown);
    console.log(
      `đăng nhập sai: tài khoản có ${Math.min(...times.known).toFixed(1)} ms, không có ${Math.min(...times.unknown).toFixed(1)} ms, tỷ lệ ${ratio.toFixed(2)}`,
    );
    // Broad: the hash of the tests is made cheap, so noise of the machine weighs more than in a real installation.
    expect(ratio).toBeGreaterThan(0.33);
    expect(ratio).toBeLessThan(3);
  });

  it('cookie: __Host-, HttpOnly, Secure, SameSite, Path=/, không Domain; mã phiên chỉ lưu dạng băm', async () => {
    const answer = await attempt(server.accounts.provincial.email, server.accounts.provincial.password);
    const set = String(answer.headers['set-cookie']);
    expect(set).toMatch(/^__Host-thongsuot=[A-Za-z0-9_-]{43}; /);
    for (const flag of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Max-Age='])
      expect(set).toContain(flag);
    expect(set).not.toMatch(/domain=/i);
    expect(JSON.stringify(answer.body)).not.toContain(set.slice(17, 60));
    const { rows } = await server.system.database.loaderPool.query<{ text: string }>(
      `select string_agg(s::text, ' ') as text from sessions s`,
    );
    expect(rows[0]?.text).not.toContain(set.slice(17, 60));
  });
});

describe('phiên', () => {
  it('đăng xuất, khóa người, hết nhiệm vụ: từ chối ngay ở yêu cầu sau', async () => {
    const pool = server.system.database.loaderPool;
    const open = async () => {
      const client = await signInAs(server.url, server.accounts.otherProvincial);
      expect((await client.get('/api/session')).status).toBe(200);
      return client;
    };
    const left = await open();
    const stays = await open();
    expect((await left.delete('/api/session')).status).toBe(204);
    expect((await left.get('/api/session')).status).toBe(401);
    expect((await stays.get('/api/session')).status).toBe(200);
    const ends = [
      [
        `update persons set disabled_at = now() where email = $1`,
        `update persons set disabled_at = null where email = $1`,
      ],
      [
        `update posts set valid_to = '2026-09-28' where valid_from < '2026-09-28' and person_id = (select id from persons where email = $1)`,
        `update posts set valid_to = '9999-12-31' where person_id = (select id from persons where email = $1)`,
      ],
    ] as const;
    await pool.query(`update posts set valid_from = '2020-01-01'`);
    for (const [end, undo] of ends) {
      const client = await open();
      await pool.query(end, [server.accounts.otherProvincial.email]);
      expect((await client.get('/api/session')).status).toBe(401);
      expect((await client.post('/api/organisations', {}, randomUUID())).status).toBe(401);
      await pool.query(undo, [server.accounts.otherProvincial.email]);
    }
  });

  it('hết 12 giờ thì hết; của quản trị để yên 30 phút thì hết, của người khác thì không', async () => {
    const start = new Date(deps().clock.now().getTime() + 60 * MINUTE);
    const later = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);
    const admin = await signIn(deps(start), server.accounts.administrator, VISIT);
    const viewer = await signIn(deps(start), server.accounts.viewer, VISIT);
    expect((await currentSession(deps(later(29)), admin.token)).role).toBe('administrator');
    await expect(currentSession(deps(later(31)), admin.token)).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    expect((await currentSession(deps(later(12 * 60 - 1)), viewer.token)).role).toBe('viewer');
    await expect(currentSession(deps(later(12 * 60 + 1)), viewer.token)).rejects.toMatchObject({
      code: 'not-signed-in',
    });
  });
});

describe('mật khẩu', () => {
  it('băm argon2id đúng giá mặc định (19 MiB, 2 lượt), hai dạng Unicode của một mật khẩu là một', async () => {
    vi.stubEnv('THONGSUOT_ARGON2_MEMORY', undefined);
    vi.resetModules();
    const { hashPassword, passwordFits } = await import('#server/identity/password.ts');
    vi.unstubAllEnvs();
    const stored = await hashPassword('mật khẩu thật dài'.normalize('NFD'));
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verify(stored, 'mật khẩu thật dài'.normalize('NFC'))).toBe(true);
    expect(await passwordFits(stored, 'mật khẩu thật dài')).toBe(true);
    expect(await passwordFits(stored, 'mat khau that dai')).toBe(false);
    expect(await passwordFits(null, 'không ai có mật khẩu này')).toBe(false);
  });
});
