// Công bố ra công chúng: nothing before its hour, no cookie, hidden cells in no format and not to be computed, bytes that never change, two people.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseDocument } from '#domain/release/document.ts';
import type { TallyView } from '#server/measure/contract.ts';
import { verifyRelease } from '#server/release/verify.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { signInAs } from '#test/support/client.ts';
import { attack } from '#test/support/release-attacker.ts';
import { openReleaseDesk, type ReleaseDesk, settingsOf } from '#test/support/release-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let desk: ReleaseDesk;

beforeAll(async () => {
  server = await startTestServer();
  desk = await openReleaseDesk(server);
});
afterAll(() => server.stop());

const FINE = {
  measures: [
    'htx_total',
    'htx_active',
    'htx_suspended',
    'htx_inactive',
    'tht_total',
    'member_total',
    'member_official',
    'member_associate',
    'charter_capital_avg',
  ],
  by: ['commune', 'sector'],
};
const documentOf = async (code: string, edition = 0): Promise<ReleaseDocument> =>
  (await desk.open(`/cong-bo/${code}/${edition}/so-lieu.json`)).json() as Promise<ReleaseDocument>;

/** Cells that the public is not shown, with what the register says of them. */
async function secrets(
  document: ReleaseDocument,
): Promise<readonly { readonly at: string; readonly value: number }[]> {
  const found: { at: string; value: number }[] = [];
  for (const { by, measures, rows } of document.tables) {
    if (by === null) continue;
    const path = `/api/tally?measures=${measures.join()}&unit=27&period=2022-H1&by=${by}`;
    const { body } = await desk.officer.get<TallyView>(path);
    for (const row of rows)
      for (const code of measures) {
        if (!row.cells[code]?.hidden) continue;
        const told = body.rows.find((each) => each.by?.[by] === row.key)?.cells[code];
        found.push({ at: `${by}/${row.key}/${code}`, value: Number(told?.value ?? 0) });
      }
  }
  return found;
}

describe('điều chưa đến giờ', () => {
  it('bản đang soạn, đã trình, chờ giờ: người lạ nhận 404 ở mọi địa chỉ, và không đường dẫn nào đặt cookie', async () => {
    const begun = await desk.begin(settingsOf({ by: [] }), { period: '2022-Q1' });
    const { id, code } = begun.body;
    const addresses = [
      '',
      '/0',
      '/0/so-lieu.csv',
      '/0/so-lieu.xlsx',
      '/0/so-lieu.json',
      '/0/datapackage.json',
    ];
    const look = async () => {
      for (const address of addresses) {
        const answer = await desk.open(`/cong-bo/${code}${address}`);
        expect(answer.status, address).toBe(404);
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
      for (const list of ['/cong-bo', '/cong-bo/catalogue.json', '/cong-bo/feed.xml'])
        expect(await (await desk.open(list)).text()).not.toContain(`/${code}`);
    };
    await look();
    await desk.step(id, { step: 'submit' });
    await look();
    const releaseAt = new Date(server.system.clock.now().getTime() + 3_600_000).toISOString();
    expect((await desk.decide(id, { step: 'approve', releaseAt })).status).toBe(200);
    await look();
    for (const path of [
      '/cong-bo/',
      '/cong-bo/x',
      '/cong-bo/%27--/0',
      '/cong-bo/27-2022-H1/99999',
      '/cong-bo/27-2022-H1/0/..%2f',
    ])
      expect([200, 404]).toContain((await desk.open(path)).status);
  });

  it('mọi đường dẫn công khai: không cookie, không script, chính sách chặt, HEAD và 304', async () => {
    for (const path of [
      '/cong-bo',
      '/cong-bo?lang=en',
      '/cong-bo/27-2022-H1',
      '/cong-bo/27-2022-H1/0/so-lieu.csv',
      '/cong-bo/feed.xml',
      '/cong-bo/catalogue.json',
      '/cong-bo/schema.json',
    ]) {
      const answer = await desk.open(path, { cookie: 'la=1' });
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('set-cookie'), path).toBeNull();
      expect(answer.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^ ]+'; img-src data:/,
      );
      const tag = answer.headers.get('etag') ?? '';
      expect((await desk.open(path, { 'if-none-match': tag })).status, path).toBe(304);
      const head = await fetch(server.url + path, { method: 'HEAD' });
      expect(head.status, path).toBe(200);
      expect(await head.text()).toBe('');
    }
  });
});

describe('ô phải ẩn', () => {
  let code = '';
  let document: ReleaseDocument;
  it('không có trong HTML, CSV, XLSX hay JSON', async () => {
    ({ code } = await desk.release(settingsOf(FINE)));
    document = await documentOf(code);
    const hidden = await secrets(document);
    expect(hidden.length).toBeGreaterThan(100);
    const bytes = Buffer.from(await (await desk.open(`/cong-bo/${code}/0/so-lieu.csv`)).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const csv = bytes.toString('utf8');
    const lines = csv.split('\r\n').filter((line) => line.endsWith(',hidden'));
    expect(lines.length).toBe(hidden.length);
    for (const line of lines) expect(line).toMatch(/,,,,hidden$/);
    const book = unzipSync(
      new Uint8Array(await (await desk.open(`/cong-bo/${code}/0/so-lieu.xlsx`)).arrayBuffer()),
    );
    const sheets = Object.entries(book).filter(([name]) => name.includes('worksheets'));
    const words = sheets.map(([, bytes]) => new TextDecoder().decode(bytes)).join('');
    expect(words.split('>ẩn<').length - 1).toBe(hidden.length);
    const html = await (await desk.open(`/cong-bo/${code}`)).text();
    expect(html.split('class="n w">ẩn<').length - 1).toBe(hidden.length);
    for (const { rows } of document.tables)
      for (const { cells } of rows)
        for (const cell of Object.values(cells))
          if (cell.hidden) expect(Object.keys(cell)).toEqual(['hidden']);
  }, 120_000);

  it('kẻ dò cộng trừ mọi thứ công khai, kể cả bản khác của cùng kỳ: không ô ẩn nào còn đúng một giá trị', async () => {
    const open = ['htx_total', 'htx_agri', 'htx_nonagri', 'qtdnd_total'];
    const other = await desk.release(
      settingsOf({ measures: [...open, 'member_total', 'htx_inactive', 'tht_total'], by: ['sector'] }),
    );
    const all = [document, await documentOf(other.code), await documentOf('27-2022-H1')];
    const hidden = await secrets(document);
    const found = attack(all);
    for (const { at, value } of hidden) {
      const key = `${at.split('/')[2]}|${at.split('/')[0]}=${at.split('/')[1]}`;
      if (key.startsWith('charter_capital_avg')) continue;
      const [low, high] = found.get(key) ?? [0, Number.POSITIVE_INFINITY];
      expect(low, key).toBeLessThanOrEqual(value);
      expect(high, key).toBeGreaterThanOrEqual(value);
      expect(high - low, `${key}: ${low}..${high}`).toBeGreaterThanOrEqual(1);
    }
  }, 120_000);

  it('ô đã ẩn ở bản trước không lộ ra ở bản sau vì chọn ít chỉ tiêu hơn', async () => {
    const { code: later } = await desk.release(settingsOf({ measures: ['htx_active'], by: ['commune'] }));
    const after = await documentOf(later);
    const before = document.tables.find(({ by }) => by === 'commune')?.rows ?? [];
    for (const row of after.tables.find(({ by }) => by === 'commune')?.rows ?? []) {
      const old = before.find(({ key }) => key === row.key)?.cells.htx_active;
      if (old?.hidden) expect(row.cells.htx_active, row.name).toEqual({ hidden: true });
    }
  });
});

describe('hai người, byte không đổi', () => {
  it('lãnh đạo không soạn, cán bộ không duyệt, nơi khác không thấy; byte sai băm bị tìm ra', async () => {
    const begun = await desk.begin(settingsOf({ by: [] }), { period: '2022-01' });
    const { id, version } = begun.body;
    expect(
      (await desk.leader.post('/api/releases', { unit: '27', period: '2022-01', settings: settingsOf() }))
        .status,
    ).toBe(403);
    await desk.step(id, { step: 'submit' });
    expect(
      (await desk.officer.post(`/api/releases/${id}/decision`, { step: 'approve', base: version })).status,
    ).toBe(403);
    const other = await signInAs(server.url, server.accounts.otherProvincial);
    expect((await other.get(`/api/releases/${id}`)).status).toBe(404);
    expect((await other.get(`/api/releases/${id}/preview`)).status).toBe(404);
    expect((await other.post(`/api/releases/${id}/steps`, { step: 'drop', base: version })).status).toBe(404);
    const outside = await other.post('/api/releases', {
      unit: '27',
      period: '2022-H1',
      settings: settingsOf(),
    });
    expect([403, 422]).toContain(outside.status);
    const commune = await signInAs(server.url, server.accounts.communeOfficer);
    expect((await commune.get(`/api/releases/${id}`)).status).toBe(403);
  });

  it('dựng lại từ mốc ghim ra đúng từng byte', async () => {
    const deps = server.system.releaseDeps(server.system.database.loader);
    for (const code of ['27-2022-H1', '27-2022-H1-2', '27-2022-H1-3'])
      expect((await verifyRelease(deps, SYSTEM_VIEWER, code)).map(({ verdict }) => verdict)).toEqual([
        'same',
      ]);
  }, 120_000);

  it('nội dung sai bị từ chối bằng một câu nêu trường, không ghi gì', async () => {
    const refuse = async (settings: object, more: object = {}) => {
      const { status, body } = await desk.begin(settings, more);
      expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      return body.message;
    };
    expect(await refuse(settingsOf({ measures: ['loan_outstanding'] }))).toBe(
      'Chỉ tiêu "Dư nợ cho vay cuối kỳ" không nằm trong danh mục được công bố ra công chúng.',
    );
    expect(await refuse(settingsOf({ measures: ['khong_co'] }))).toContain('khong_co');
    expect(await refuse(settingsOf({ by: ['province'] }))).toBe(
      'Phân tổ "province" không dùng được cho bản công bố của tỉnh Bắc Ninh (cũ, đến 30/06/2025).',
    );
    expect(await refuse(settingsOf({ by: ['gender'] }))).toContain('Phân tổ');
    expect(await refuse(settingsOf({ measures: [] }))).toMatch(/chỉ tiêu/iu);
    expect(await refuse(settingsOf({ title: 'x'.repeat(10_000) }))).toMatch(/tiêu đề/iu);
    expect(await refuse(settingsOf(), { period: '2022-13' })).toContain('2022-13');
    expect(await refuse(settingsOf(), { period: '2022-01-01..2022-02-31' })).toContain('Kỳ');
    expect(await refuse(settingsOf(), { period: '2022-01-01..2022-02-20' })).toContain('không phải là năm');
    expect(await refuse(settingsOf(), { unit: '24', period: '2030' })).toContain('chưa công bố được');
    const key = crypto.randomUUID();
    const body = { unit: '27', period: '2022-02', settings: settingsOf({ by: [] }) };
    const made = await desk.officer.post<{ id: number }>('/api/releases', body, key);
    expect((await desk.officer.post<{ id: number }>('/api/releases', body, key)).body).toEqual(made.body);
    expect((await desk.officer.post('/api/releases', { ...body, period: '2022-03' }, key)).status).toBe(422);
    const stale = await desk.officer.post<{ code: string }>(`/api/releases/${made.body.id}/steps`, {
      step: 'submit',
      base: 1,
    });
    expect(stale.body.code).toBe('release-stale');
  });
});
