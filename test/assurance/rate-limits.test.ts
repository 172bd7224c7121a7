// Does one caller who asks too much get a clear 429, whatever cookie is invented, and nobody else?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAs } from '#test/support/client.ts';
import { HOST, ORIGIN, refusalFault, send } from '#test/support/probe.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let cookie = '';
let colleague = '';
beforeAll(async () => {
  server = await startTestServer({ limits: { session: 50, strangers: 20 } });
  ({ cookie } = await signInAs(server.url, server.accounts.provincial));
  ({ cookie: colleague } = await signInAs(server.url, server.accounts.viewer));
});
afterAll(() => server.stop());

const sectors = (from: string, withCookie: string) =>
  send(server.app, { method: 'GET', url: '/api/sectors', headers: { host: HOST, cookie: withCookie } }, from);

describe('giới hạn số yêu cầu', () => {
  it('một phiên gọi quá nhiều: 429 bằng tiếng Việt kèm giờ thử lại; phiên khác cùng địa chỉ vẫn chạy', async () => {
    const statuses: number[] = [];
    for (let each = 0; each < 51; each += 1) statuses.push((await sectors('10.9.0.1', cookie)).status);
    expect(statuses).toEqual([...Array<number>(50).fill(200), 429]);
    const refused = await sectors('10.9.0.2', cookie);
    expect([refused.status, refusalFault(refused)]).toEqual([429, undefined]);
    expect(JSON.parse(refused.text)).toMatchObject({
      code: 'too-many-requests',
      message: 'Gửi quá nhiều yêu cầu; hãy thử lại sau ít giây.',
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await sectors('10.9.0.1', colleague)).status).toBe(200);
  });

  it('cả cơ quan cùng mở phần mềm từ một địa chỉ: tệp của trang không bị chặn như yêu cầu', async () => {
    const statuses = new Set<number>();
    for (let each = 0; each < 120; each += 1) {
      const url = each % 2 === 0 ? '/assets/khong-co.js' : '/f/assets/khong-co.css';
      statuses.add(
        (await send(server.app, { method: 'GET', url, headers: { host: HOST } }, '10.9.3.1')).status,
      );
    }
    expect([...statuses]).toEqual([404]);
  });

  it('người lạ bịa mỗi lần một mã phiên: bị chặn theo địa chỉ, người quen cùng địa chỉ và địa chỉ khác thì không', async () => {
    const statuses: number[] = [];
    for (let each = 0; each < 25; each += 1)
      statuses.push((await sectors('10.9.1.1', `__Host-thongsuot=bia-${each}`)).status);
    expect(statuses).toEqual([...Array<number>(21).fill(401), ...Array<number>(4).fill(429)]);
    expect((await sectors('10.9.1.1', colleague)).status).toBe(200);
    expect((await sectors('10.9.1.2', '__Host-thongsuot=bia')).status).toBe(401);
  });

  it('đăng nhập dồn dập từ một địa chỉ, mỗi lần một cookie: chặn trước khi băm mật khẩu', async () => {
    const statuses: number[] = [];
    for (let each = 0; each < 70; each += 1) {
      const headers = {
        host: HOST,
        origin: ORIGIN,
        'content-type': 'application/json',
        cookie: `__Host-thongsuot=bia-${each}`,
      };
      const payload = JSON.stringify({ email: `nguoi-${each}@khong-co.example`, password: 'sai' });
      statuses.push(
        (await send(server.app, { method: 'POST', url: '/api/session', headers, payload }, '10.9.2.1'))
          .status,
      );
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(60);
    expect(statuses.slice(60)).toEqual(Array<number>(10).fill(429));
  });
});
