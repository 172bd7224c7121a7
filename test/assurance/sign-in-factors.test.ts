// Yếu tố thứ hai và chính sách mật khẩu: codes work once, recovery codes once, level 3 adds its rules, strangers never lock an owner out.
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMON_STEMS, isCommonPassword, listCommonPasswords } from '#domain/identity/common-password.ts';
import { findPasswordFault } from '#domain/identity/password-policy.ts';
import { createApp } from '#server/app.ts';
import type { SessionView } from '#server/identity/contract.ts';
import type { AccountView, TotpSetup } from '#server/identity/contract-account.ts';
import { type Clock, vietnamDay } from '#server/platform/clock.ts';
import { openLog } from '#server/platform/log.ts';
import { type Client, clientOf, signInAs } from '#test/support/client.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

let moment = new Date('2026-09-28T02:00:00Z').getTime();
const clock: Clock = { now: () => new Date(moment), today: () => vietnamDay(new Date(moment)) };
const HOUR = 3_600_000;
let database: TestDatabase;
let url: string;
let stop: () => Promise<void>;
const account = (email: string) => {
  const found = database.accounts.find((each) => each.email === `${email}@minhhoa.example`);
  if (!found) throw new Error(`không có ${email}`);
  return found;
};

beforeAll(async () => {
  database = await createTestDatabase('province', clock);
  const app = await createApp(() => ({ system: database.system }), openLog(undefined));
  url = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost');
  stop = async () => {
    await app.close();
    await database.drop();
  };
});
afterAll(() => stop());

const codeOf = (secret: string, at = moment) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: at });

async function enrol(client: Client): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { body } = await client.post<TotpSetup>('/api/account/totp', {});
  const confirmed = await client.post<{ recoveryCodes: string[] }>('/api/account/totp/confirmation', {
    code: codeOf(body.secret),
  });
  expect(confirmed.status).toBe(200);
  return { secret: body.secret, recoveryCodes: confirmed.body.recoveryCodes };
}

const tryIn = (who: { email: string; password: string }, code?: string) =>
  clientOf(url).post<{ code: string }>('/api/session', {
    email: who.email,
    password: who.password,
    ...(code ? { code } : {}),
  });

describe('mã xác thực', () => {
  it('đặt mã, rồi mật khẩu một mình không đủ; mã đã dùng bị từ chối, mã kế tiếp thì được', async () => {
    const who = account('bacninh');
    const { secret, recoveryCodes } = await enrol(await signInAs(url, who));
    expect(recoveryCodes).toHaveLength(10);
    expect((await tryIn(who)).body.code).toBe('second-factor-needed');
    expect((await tryIn(who, codeOf(secret))).body.code).toBe('second-factor-wrong');
    moment += 30_000;
    const code = codeOf(secret);
    expect((await tryIn(who, code)).status).toBe(200);
    expect((await tryIn(who, code)).body.code).toBe('second-factor-wrong');
    expect((await tryIn(who, codeOf(secret, moment - 30_000))).body.code).toBe('second-factor-wrong');
    moment += 90_000;
    expect((await tryIn(who, codeOf(secret, moment - 120_000))).body.code).toBe('second-factor-wrong');
    expect((await tryIn(who, recoveryCodes[0])).status).toBe(200);
    expect((await tryIn(who, recoveryCodes[0])).body.code).toBe('second-factor-wrong');
    expect((await tryIn({ ...who, password: 'sai hẳn rồi nhé bạn' }, codeOf(secret))).body.code).toBe(
      'sign-in-failed',
    );
  });

  it('khóa bí mật không nằm rõ trong cơ sở dữ liệu; khóa khác không mở được', async () => {
    const [row] = await database.system.database.loader.selectFrom('totp_secrets').selectAll().execute();
    const secret = database.system.keys.open('totp', row?.sealed_secret ?? Buffer.alloc(0));
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(row?.sealed_secret.toString('latin1')).not.toContain(secret);
    expect(() => database.system.keys.open('letter', row?.sealed_secret ?? Buffer.alloc(0))).toThrow();
  });
});

describe('phiên', () => {
  it('thấy mọi phiên của mình, kết thúc phiên kia thì phiên ấy hết ngay; phiên người khác thì không đụng được', async () => {
    const who = account('tuyenquang');
    const first = await signInAs(url, who);
    const second = await signInAs(url, who);
    const view = (await first.get<AccountView>('/api/account')).body;
    expect(view.sessions).toHaveLength(2);
    const other = view.sessions.find((each) => !each.current);
    const stranger = await signInAs(url, account('vanthu.bacninh'));
    expect((await stranger.delete(`/api/account/sessions/${other?.id}`)).status).toBe(404);
    expect((await first.delete(`/api/account/sessions/${other?.id}`)).status).toBe(204);
    expect((await second.get('/api/session')).status).toBe(401);
    expect((await first.get('/api/session')).status).toBe(200);
  });

  it('quản trị: 30 phút để yên là hết, 12 giờ là hết hẳn; người khác để yên vẫn còn', async () => {
    const administrator = await signInAs(url, account('quantri'));
    const officer = await signInAs(url, account('trunguong'));
    moment += HOUR / 2 - 60_000;
    expect((await administrator.get('/api/session')).status).toBe(200);
    moment += HOUR / 2 + 60_000;
    expect((await administrator.get('/api/session')).status).toBe(401);
    expect((await officer.get('/api/session')).status).toBe(200);
    moment += 11 * HOUR;
    expect((await officer.get('/api/session')).status).toBe(401);
  });

  it('đổi mật khẩu: phải đúng mật khẩu cũ, phiên khác hết ngay', async () => {
    const who = account('lanhdao');
    const [here, there] = [await signInAs(url, who), await signInAs(url, who)];
    const next = 'cánh đồng lúa chín vàng';
    const wrong = await here.post<{ code: string }>('/api/account/password', { current: 'không phải', next });
    expect(wrong.body.code).toBe('password-wrong');
    const done = await here.post<{ ended: number }>('/api/account/password', { current: who.password, next });
    expect([done.status, done.body.ended]).toEqual([200, 1]);
    expect((await there.get('/api/session')).status).toBe(401);
    expect((await tryIn({ email: who.email, password: next })).status).toBe(200);
    expect((await tryIn(who)).status).toBe(401);
  });
});

describe('hãm dò mật khẩu', () => {
  it('người lạ thử sai 10 lần: bị hãm; máy quen của chủ vẫn vào được', async () => {
    const who = account('nguoixem');
    const signedIn = await clientOf(url).post('/api/session', { email: who.email, password: who.password });
    const cookies = signedIn.headers.getSetCookie().map((each) => each.split(';')[0]);
    const device = cookies.find((each) => each?.startsWith('__Host-thongsuot-may='));
    for (let n = 0; n < 10; n += 1) await tryIn({ ...who, password: 'đoán bừa một lần' });
    expect((await tryIn(who)).status).toBe(429);
    const owner = await clientOf(url, device).post('/api/session', {
      email: who.email,
      password: who.password,
    });
    expect(owner.status).toBe(200);
    const forged = await clientOf(url, '__Host-thongsuot-may=bịa')
      .post('/api/session', { email: who.email, password: who.password })
      .catch(() => undefined);
    expect(forged === undefined || forged.status === 429).toBe(true);
  });
});

describe('chính sách mật khẩu', () => {
  const person = { name: 'Nguyễn Văn Bắc', email: 'vanbac.lm@tinh.vn' };
  it('danh sách dễ đoán có ít nhất 3.000 dạng, có từ của ngành', () => {
    expect(listCommonPasswords().size).toBeGreaterThanOrEqual(3000);
    expect(COMMON_STEMS).toEqual(expect.arrayContaining(['lienminh', 'htx', 'hoptacxa', 'matkhau']));
    for (const text of [
      'Liên Minh 123456',
      'M@tkhau123456!',
      'P@ssw0rd12345',
      'aaaaaaaaaaaa',
      'abcabcabcabc',
      '123456789012',
      'HopTacXa@2026',
      'qwertyuiop',
    ]) {
      expect(isCommonPassword(text), text).toBe(true);
    }
    for (const text of ['mưa rào trên cánh đồng', 'con trâu đi trước cái cày', 'xe7-Rung-doi-bat-up']) {
      expect(isCommonPassword(text), text).toBe(false);
    }
  });
  it.each([
    ['ngắn 11', 'default', 'mưa rơi êm'.padEnd(11, 'x'), 'short'],
    ['64 ký tự được', 'default', `${'mưa rơi trên mái lá '.repeat(3)}dài`, undefined],
    ['chứa tên', 'default', 'toi la Nguyen Van Bac 9', 'own-name'],
    ['câu thường, mặc định', 'default', 'mưa rào trên cánh đồng', undefined],
    ['câu thường, cấp độ 3', 'level-3', 'mưa rào trên cánh đồng', 'classes'],
    ['đủ bốn loại, cấp độ 3', 'level-3', 'Mưa rào, 7 cánh đồng', undefined],
  ] as const)('%s (%s)', (_title, profile, password, fault) => {
    expect(findPasswordFault(password, person, profile)).toBe(fault);
  });

  it('cấp độ 3: không dùng lại, đến 180 ngày thì nhắc đổi', async () => {
    const leader = await signInAs(url, account('lanhdao.bacninh'));
    expect((await leader.post('/api/password-profile', { profile: 'default' })).status).toBe(403);
    const administrator = await signInAs(url, account('quantri'));
    expect((await administrator.post('/api/password-profile', { profile: 'level-3' })).status).toBe(200);
    const who = account('kiemtra');
    const client = await signInAs(url, who);
    const first = 'Mưa rào, 7 cánh đồng';
    const second = 'Nắng hạ, 8 con đường';
    const change = (current: string, next: string) =>
      client.post<{ code: string }>('/api/account/password', { current, next });
    expect((await change(who.password, 'mưa rào trên cánh đồng')).body.code).toBe('password-weak');
    expect((await change(who.password, first)).status).toBe(200);
    expect((await change(first, second)).status).toBe(200);
    expect((await change(second, first)).body.code).toBe('password-used-before');
    expect((await client.get<SessionView>('/api/session')).body.passwordDue).toBe(false);
    moment += 181 * 24 * HOUR;
    const later = await signInAs(url, { email: who.email, password: second });
    expect((await later.get<SessionView>('/api/session')).body.passwordDue).toBe(true);
  });
});
