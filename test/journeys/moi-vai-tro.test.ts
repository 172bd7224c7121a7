// Journey: every role of the matrix signs in with its account of the demonstration and gets exactly what its sentences say.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleMay } from '#domain/permission/permission.ts';
import { ROLE_NAMES, type RoleName } from '#domain/permission/role.ts';
import type { SessionView } from '#server/identity/contract.ts';
import type { JournalPage } from '#server/journal-reading/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { apiRoutes, isUnsafe, request, send } from '#test/support/probe.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const ROLES = Object.keys(ROLE_NAMES) as RoleName[];
let server: TestServer;
const clients = new Map<RoleName, Client>();
const by = (role: RoleName): Client => {
  const client = clients.get(role);
  if (!client) throw new Error(`bản minh họa không có tài khoản của vai trò ${role}`);
  return client;
};
const status = async (role: RoleName, path: string) => (await by(role).get(path)).status;

interface OrganisationList {
  readonly total: number;
  readonly organisations: readonly { readonly id: number; readonly name: string }[];
}

beforeAll(async () => {
  server = await startTestServer({ limits: { session: 100_000, strangers: 100_000 } });
  for (const account of Object.values(server.accounts)) {
    if (account.email.startsWith('tuyenquang')) continue;
    clients.set(account.role as RoleName, await signInAs(server.url, account)); // a role of the demonstration
  }
});
afterAll(() => server.stop());

describe('mỗi vai trò một tài khoản minh họa', () => {
  it('đủ 12 vai trò, đăng nhập được, phiên nói đúng vai trò và cơ quan', async () => {
    const sessions = await Promise.all(
      ROLES.map(async (role) => {
        const { body } = await by(role).get<SessionView>('/api/session');
        return [body.role, body.roleName, body.office.name];
      }),
    );
    expect(sessions).toEqual([
      ['accountant', 'Kế toán HTX', expect.stringMatching(/^HTX /)],
      ['commune-officer', 'Cán bộ cấp xã', expect.stringMatching(/^Ủy ban nhân dân (xã|phường) /)],
      ['clerk', 'Văn thư', 'Liên minh Hợp tác xã tỉnh Bắc Ninh'],
      ['provincial', 'Cán bộ Liên minh cấp tỉnh', 'Liên minh Hợp tác xã tỉnh Bắc Ninh'],
      ['provincial-leader', 'Lãnh đạo Liên minh cấp tỉnh', 'Liên minh Hợp tác xã tỉnh Bắc Ninh'],
      ['fund-officer', 'Cán bộ quỹ', 'Quỹ hỗ trợ phát triển hợp tác xã tỉnh Bắc Ninh'],
      ['fund-controller', 'Kiểm soát quỹ', 'Quỹ hỗ trợ phát triển hợp tác xã tỉnh Bắc Ninh'],
      ['national', 'Cán bộ Liên minh trung ương', 'Liên minh Hợp tác xã Việt Nam'],
      ['national-leader', 'Lãnh đạo Liên minh trung ương', 'Liên minh Hợp tác xã Việt Nam'],
      ['administrator', 'Quản trị hệ thống', 'Quản trị hệ thống'],
      ['auditor', 'Kiểm tra, giám sát', 'Liên minh Hợp tác xã Việt Nam'],
      ['viewer', 'Người xem', 'Liên minh Hợp tác xã tỉnh Bắc Ninh'],
    ]);
  });

  it('mọi đường dẫn × 12 vai trò: 403 khi và chỉ khi câu quyền không kể vai trò ấy', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const route of apiRoutes(server.app)) {
      if (typeof route.access !== 'object') continue;
      // The role is asked before anything is read: a bare request tells, and no letter is printed for twelve roles.
      const bare = { ...route, example: undefined };
      for (const role of ROLES) {
        const headers: Record<string, string> = isUnsafe(route) ? { 'idempotency-key': '' } : {};
        const { status: code, text } = await send(server.app, request(bare, by(role).cookie, { headers }));
        const refused = code === 403 && (JSON.parse(text) as { code: string }).code === 'not-allowed';
        asked += 1;
        if (refused === roleMay(role, route.access.may))
          wrong.push(`${role} ${route.method} ${route.url}: ${code}`);
      }
    }
    process.stdout.write(`câu quyền: ${asked} câu hỏi, sai ${wrong.length}\n`);
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(12 * 60);
  }, 120_000);

  it('kế toán HTX: chỉ việc của chính HTX mình; không sổ, không số liệu, không người nào', async () => {
    const { body } = await by('accountant').get<{
      cards: { form: string; state: string; organisation: { name: string } | null }[];
    }>('/api/entry/cards');
    const own = (await by('accountant').get<SessionView>('/api/session')).body.office.name;
    expect(body.cards.map((card) => card.organisation?.name)).toEqual(body.cards.map(() => own));
    // Its form of the second half of 2025 was approved; that of the first half of 2026 waits.
    expect(body.cards.map((card) => [card.form, card.state])).toEqual(
      expect.arrayContaining([['HTX-6T', 'none']]),
    );
    const form = await by('accountant').get<{ organisation: { name: string } | null }>(
      '/api/entry/2026-H1.HTX-6T/HTX-6T',
    );
    expect(form.status).toBe(200);
    for (const path of [
      '/api/organisations',
      '/api/tally?measures=htx_total&unit=24&at=2026-06-30',
      '/api/people',
      '/api/journal',
      '/api/publications',
      '/api/documents',
    ])
      expect([path, await status('accountant', path)]).toEqual([path, 403]);
  });

  it('cán bộ xã: tổ chức của xã mình, không phải của xã bên; không có nút ghi sổ', async () => {
    const session = (await by('commune-officer').get<SessionView>('/api/session')).body;
    const own = await by('commune-officer').get<OrganisationList>(
      `/api/organisations?unit=${session.office.unit}&at=2026-06-30&limit=200`,
    );
    const province = await by('provincial').get<OrganisationList>('/api/organisations?unit=24&at=2026-06-30');
    expect([own.status, own.body.total > 0, own.body.total < province.body.total]).toEqual([200, true, true]);
    const elsewhere = await by('provincial').get<{ units: { code: string }[] }>(
      '/api/units?level=commune&within=24&limit=1000',
    );
    const next = elsewhere.body.units.find((unit) => unit.code !== session.office.unit)?.code;
    expect(await status('commune-officer', `/api/organisations?unit=${next}`)).toBe(403);
    expect(await status('commune-officer', '/api/organisations?unit=24')).toBe(403);
    expect(session.may).toEqual(
      expect.arrayContaining(['collection.enter', 'link.issue', 'documents.write']),
    );
    expect(session.may).not.toContain('register.write');
  });

  it('quỹ của tỉnh: sổ và số liệu của tỉnh, xem đầy đủ dữ liệu cá nhân; không nhật ký, không duyệt', async () => {
    for (const role of ['fund-officer', 'fund-controller'] as const) {
      const session = (await by(role).get<SessionView>('/api/session')).body;
      expect(session.may).toEqual(
        expect.arrayContaining(['register.read', 'figures.read', 'personal-data.read']),
      );
      for (const right of ['approval.decide', 'collection.review', 'register.write', 'journal.read'] as const)
        expect(session.may).not.toContain(right);
      expect([
        role,
        await status(role, '/api/organisations?unit=24'),
        await status(role, '/api/organisations?unit=08'),
        await status(role, '/api/journal'),
      ]).toEqual([role, 200, 403, 403]);
    }
  });

  it('kiểm tra, giám sát: đọc mọi thứ trong phạm vi kể cả nhật ký, không ghi được gì', async () => {
    for (const path of [
      '/api/organisations?unit=24',
      '/api/organisations?unit=08',
      '/api/people',
      '/api/offices',
      '/api/permissions',
      '/api/publications',
      '/api/documents',
      '/api/collection/periods',
      '/api/inbox',
    ])
      expect([path, await status('auditor', path)]).toEqual([path, 200]);
    const journal = await by('auditor').get<JournalPage>('/api/journal?limit=200');
    const seen = new Set(journal.body.entries.map((entry) => entry.person));
    // Twelve people signed in above, at offices of every kind: the auditor of the nation reads what each did.
    for (const name of ['Đặng Thị Kế Toán', 'Ngô Thị Cấp Xã', 'Lý Văn Tín Dụng', 'Phạm Văn Quản Trị'])
      expect([name, seen.has(name)]).toEqual([name, true]);
    const writes = apiRoutes(server.app).filter(
      (route) =>
        route.method !== 'GET' && typeof route.access === 'object' && roleMay('auditor', route.access.may),
    );
    // What an auditor may send changes nothing but the auditor's own matters.
    expect(
      writes
        .map((route) => route.url)
        .filter((url) => !/^\/api\/(inbox|files|reader|reports?\/|account)/.test(url)),
    ).toEqual([]);
  });
});
