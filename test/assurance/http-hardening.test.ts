// Does every route of the real table refuse who may not call, from where one may not call, and say so under strict headers?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleMay } from '#domain/permission/permission.ts';
import type { RoleName } from '#domain/permission/role.ts';
import { createApp } from '#server/app.ts';
import { openLog } from '#server/platform/log.ts';
import { signInAs } from '#test/support/client.ts';
import { apiRoutes, HOST, isUnsafe, ORIGIN, refusalFault, request, send } from '#test/support/probe.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
const cookies = new Map<RoleName, string>();

beforeAll(async () => {
  server = await startTestServer({ limits: { session: 100_000, strangers: 100_000 } });
  const { national, provincial, viewer, administrator } = server.accounts;
  for (const [role, account] of Object.entries({ national, provincial, viewer, administrator })) {
    cookies.set(role as RoleName, (await signInAs(server.url, account)).cookie);
  }
});
afterAll(() => server.stop());

const routes = () => apiRoutes(server.app);
/** Who may be asked by anybody. A figure that is to stand here goes through publicForm first (docs/decisions/0153-public-form.md). */
const PUBLIC: readonly string[] = [
  'DELETE /api/session',
  'GET /api/health',
  'GET /api/metrics',
  'GET /api/openapi.json',
  'GET /cong-bo',
  'GET /cong-bo/:code',
  'GET /cong-bo/:code/:edition',
  'GET /cong-bo/:code/:edition/:file',
  'GET /cong-bo/catalogue.json',
  'GET /cong-bo/feed.xml',
  'GET /cong-bo/schema.json',
  'GET /link',
  'GET /v/:code',
  'POST /api/invitations/acceptance',
  'POST /api/invitations/reading',
  'POST /api/link-session',
  'POST /api/session',
  'POST /api/session/passkey',
  'POST /api/session/passkey/options',
  'POST /v/:code',
];
const codeOf = (text: string): string => (JSON.parse(text) as { code: string }).code;

describe('bảng đường dẫn', () => {
  it('đường dẫn nào cũng khai báo ai được gọi; đường dẫn mới chưa khai báo thì không khởi động được', async () => {
    expect(routes().length).toBeGreaterThanOrEqual(13);
    expect(routes().filter((route) => route.access === undefined)).toEqual([]);
    const app = await createApp(() => ({ step: 'thử' }), openLog(undefined));
    expect(() => app.get('/api/quen-khai-bao', async () => '')).toThrow(/chưa khai báo ai được gọi/);
    await app.close();
  });

  it('công khai chỉ gồm các đường dẫn kể tên ở đây; trong đó chỉ /cong-bo đưa ra số liệu, và chỉ số đã công bố', () => {
    const open = server.app.listedRoutes.filter(
      (route) => route.access === 'public' && route.method !== 'HEAD',
    );
    const named = open
      .map((route) => `${route.method} ${route.url}`)
      .filter((name) => !/ \/(assets|f)?\/?\*?$/.test(name));
    expect([...new Set(named)].sort()).toEqual(PUBLIC);
  });

  it('chưa đăng nhập, hoặc mang mã phiên bịa: 401 ở mọi đường dẫn không công khai', async () => {
    const guarded = routes().filter((route) => route.access !== 'public');
    expect(guarded.length).toBeGreaterThanOrEqual(11);
    for (const route of guarded) {
      for (const cookie of ['', '__Host-thongsuot=bia-ra', '__Host-thongsuot=', 'khac=1']) {
        const answer = await send(server.app, request(route, cookie));
        expect([route.url, answer.status, codeOf(answer.text)]).toEqual([route.url, 401, 'not-signed-in']);
      }
    }
  });

  it('vai trò không có quyền thì 403, vai trò có quyền thì không', async () => {
    for (const route of routes()) {
      if (route.access === 'public' || route.access === undefined || route.access === 'signed-in') continue;
      for (const [role, cookie] of cookies) {
        const { status, text } = await send(server.app, request(route, cookie));
        const refused = status === 403 && codeOf(text) === 'not-allowed';
        expect([route.method, route.url, role, refused]).toEqual([
          route.method,
          route.url,
          role,
          !roleMay(role, route.access.may),
        ]);
      }
    }
    // Rà soát số liệu is sent by POST for its size; it writes nothing.
    const writing = routes().filter(
      ({ method, access }) =>
        method !== 'GET' && typeof access === 'object' && !roleMay('viewer', access.may),
    );
    expect(writing.length).toBeGreaterThanOrEqual(3);
    for (const route of writing) {
      expect((await send(server.app, request(route, cookies.get('viewer') ?? ''))).status).toBe(403);
    }
  });
});

describe('yêu cầu ghi từ trang khác', () => {
  const FOREIGN: readonly (readonly [string, Record<string, string>])[] = [
    ['không có Origin', { origin: '' }],
    ['Origin lạ', { origin: 'https://ke-gian.example' }],
    ['Origin là tên con', { origin: `http://con.${HOST}` }],
    ['Origin khác cổng', { origin: `${ORIGIN}:8081` }],
    ['Origin null', { origin: 'null' }],
    ['Origin rác', { origin: HOST }],
    ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['Sec-Fetch-Site: same-site', { 'sec-fetch-site': 'same-site' }],
    ['Sec-Fetch-Site: none', { 'sec-fetch-site': 'none' }],
  ];

  it('bị từ chối ở mọi đường dẫn ghi, kể cả đăng nhập và đăng xuất', async () => {
    const unsafe = routes().filter(isUnsafe);
    expect(unsafe.length).toBeGreaterThanOrEqual(5);
    for (const route of unsafe) {
      for (const [name, headers] of FOREIGN) {
        const asked = request(route, cookies.get('national') ?? '', { headers });
        if (headers.origin === '') delete asked.headers.origin;
        const { status, text } = await send(server.app, asked);
        expect([route.url, name, status, codeOf(text)]).toEqual([route.url, name, 403, 'foreign-origin']);
      }
      const own = await send(
        server.app,
        request(route, '', { headers: { 'sec-fetch-site': 'same-origin' } }),
      );
      expect([route.url, codeOf(own.text || '{"code":"none"}') === 'foreign-origin']).toEqual([
        route.url,
        false,
      ]);
    }
  });
});

describe('tiêu đề bảo vệ', () => {
  const check = (url: string, answer: Awaited<ReturnType<typeof send>>, api: boolean) => {
    const policy = String(answer.headers['content-security-policy']);
    expect([url, policy.includes('unsafe-inline'), policy.includes('unsafe-eval')]).toEqual([
      url,
      false,
      false,
    ]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect([url, answer.headers['x-content-type-options']]).toEqual([url, 'nosniff']);
    // Decided: HSTS is the reverse proxy's to send; on http://localhost it would lock the browser out of other programs.
    expect(answer.headers['strict-transport-security']).toBeUndefined();
    if (api) expect([url, answer.headers['cache-control']]).toEqual([url, 'no-store']);
  };

  it('có trên mọi câu trả lời: được, từ chối, không tìm thấy, không đọc được', async () => {
    for (const route of routes()) {
      for (const cookie of ['', cookies.get('national') ?? ''])
        check(route.url, await send(server.app, request(route, cookie)), true);
    }
    const others = [
      '/api/khong-co',
      '/api/khong-co?a=%zz',
      '/%61pi/tally',
      '/api/organisations/%zz',
      '/%zz',
      '/',
      '/assets/khong-co.js',
      '/so-dang-ky',
    ];
    for (const url of others) {
      const answer = await send(server.app, { method: 'GET', url, headers: { host: HOST } });
      check(url, answer, /api/.test(url));
      expect(answer.status).toBeLessThan(500);
      if (answer.status >= 400) expect([url, refusalFault(answer)]).toEqual([url, undefined]);
    }
  });

  it('mỗi trang một nonce mới, không trang nào dùng lại', async () => {
    const nonces = new Set<string>();
    for (let page = 0; page < 5; page += 1) {
      const { headers } = await send(server.app, { method: 'GET', url: '/', headers: { host: HOST } });
      for (const [, nonce] of String(headers['content-security-policy']).matchAll(/'nonce-([^']+)'/g))
        nonces.add(nonce ?? '');
    }
    expect(nonces.size).toBe(10);
  });
});
