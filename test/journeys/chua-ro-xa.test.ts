// Journey: organisations whose commune is not known: their row of the matrix and of the consolidated table opens to them alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatrixView, ReporterView } from '#server/collection/contract-desk.ts';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const AT = 'period=2026-H2.HTX-6T&form=HTX-6T&unit=24';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  const national = await signInAs(server.url, server.accounts.national);
  for (const regime of ['HTX-6T', 'THT-XA'])
    expect((await national.post('/api/collection/periods', { regime, code: '2026-H2' })).status).toBe(201);
});
afterAll(() => server.stop());

const matrixOf = async (period: string) =>
  (await officer.get<MatrixView>(`/api/collection/matrix?period=${period}&unit=24`)).body;
const listOf = async (more: string) =>
  (
    await officer.get<{ reporters: ReporterView[]; total: number }>(
      `/api/collection/reporters?${AT}&limit=500&${more}`,
    )
  ).body;

describe('tổ chức chưa rõ xã, phường', () => {
  it('dòng của ma trận mở đúng các tổ chức ấy, không mở cả tỉnh', async () => {
    const { rows, total } = await matrixOf('2026-H2.HTX-6T');
    const apart = rows.find(({ unit }) => unit === 'residual')?.forms['HTX-6T'];
    const all = total['HTX-6T']?.expected ?? 0;
    expect(apart?.expected).toBeGreaterThan(0);
    expect(apart?.expected).toBeLessThan(all);
    const unplaced = await listOf('seat=unknown');
    expect(unplaced.total).toBe(apart?.expected);
    expect((await listOf('')).total).toBe(all);
    const placed = rows.find(
      ({ unit, forms }) => unit !== 'residual' && (forms['HTX-6T']?.expected ?? 0) > 0,
    );
    const there = await officer.get<{ reporters: ReporterView[] }>(
      `/api/collection/reporters?period=2026-H2.HTX-6T&form=HTX-6T&unit=${placed?.unit}&limit=500`,
    );
    const known = new Set(there.body.reporters.map(({ organisation }) => organisation));
    expect(known.size).toBe(placed?.forms['HTX-6T']?.expected);
    expect(unplaced.reporters.filter(({ organisation }) => known.has(organisation))).toEqual([]);
  });

  it('nhắc, chép danh sách, nhập thay của dòng ấy cũng chỉ gồm các tổ chức ấy', async () => {
    const expected = (await listOf('seat=unknown')).total;
    const text = await officer.get<{ count: number }>(`/api/collection/missing?${AT}&seat=unknown`);
    expect(text.body.count).toBe(expected);
    const grid = await officer.get<{ rows: unknown[]; next: string | null }>(
      `/api/collection/grid?${AT}&seat=unknown&limit=500`,
    );
    expect(grid.body.rows.length).toBe(Math.min(expected, 500));
    const done = await officer.post<{ reminded: number; answered: number; withoutAccount: number }>(
      '/api/collection/reminders',
      { period: '2026-H2.HTX-6T', form: 'HTX-6T', unit: '24', seat: 'unknown' },
    );
    expect(done.body.reminded + done.body.answered + done.body.withoutAccount).toBe(expected);
    const wrong = await officer.get<{ message: string }>(`/api/collection/reporters?${AT}&seat=24`);
    expect([wrong.status, wrong.body.message]).toEqual([400, 'Nơi đặt trụ sở không có trong các lựa chọn.']);
  });

  it('ô ở dòng ấy của bảng tổng hợp mở tới biểu của các tổ chức ấy', async () => {
    const [first] = (await listOf('seat=unknown')).reporters;
    const sent = await officer.post<ReceiptView>('/api/entry/2026-H2.HTX-6T/HTX-6T/submission', {
      organisation: first?.organisation,
      base: 0,
      formVersion: 1,
      exceptions: ['revenue-jump', 'revenue-slip', 'capital-slip', 'balance-members'].map((rule) => ({
        rule,
        reason: 'đã đối chiếu với HTX',
      })),
      cells: { members: { number: 40 }, workers: { number: 12 }, revenue: { number: 2_500_000_000 } },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const table = await officer.get<ConsolidationView>(
      `/api/collection/consolidation?${AT}&by=commune&basis=all`,
    );
    const row = table.body.rows.find(({ key }) => key === 'residual');
    expect(row?.cells.members?.value).toBe(40);
    const behind = await officer.get<{ forms: { organisation: number; value: number }[] }>(
      `/api/collection/consolidation/behind?${AT}&by=commune&basis=all&cell=members&key=residual`,
    );
    expect(behind.body.forms.map(({ organisation, value }) => [organisation, value])).toEqual([
      [first?.organisation, 40],
    ]);
  });

  it('biểu do xã nộp không đòi thêm một đơn vị không có tên', async () => {
    const { rows, total } = await matrixOf('2026-H2.THT-XA');
    expect(rows.find(({ unit }) => unit === 'residual')?.forms['THT-XA']?.expected).toBe(0);
    expect(total['THT-XA']?.expected).toBe(rows.filter(({ unit }) => unit !== 'residual').length);
  });
});
