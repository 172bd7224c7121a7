// Journey: "không phát sinh" is a figure that was reported, 0; "chưa có số liệu" and an empty cell are none. One reading in tally, tables, kept totals and rebuild.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import { findTotalFaults, rebuildTotals } from '#server/collection/rederive.ts';
import type { RecordView, TallyView } from '#server/measure/contract.ts';
import { withTransaction } from '#server/platform/bulk-write.ts';
import type { DbClient } from '#server/platform/db.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const PERIOD = '2026-H2.HTX-6T';
const n = (number: number) => ({ number });
const NOTHING = { absent: 'not_applicable' };
const UNKNOWN = { absent: 'unknown' };
const EXPLAINED = ['revenue-jump', 'revenue-slip', 'capital-slip', 'balance-members'].map((rule) => ({
  rule,
  reason: 'đã đối chiếu với HTX',
}));

let server: TestServer;
let officer: Client;
let leader: Client;
let organisations: readonly number[];

beforeAll(async () => {
  server = await startTestServer();
  const { provincial, leader: head, national } = server.accounts;
  const [own, chair, centre] = (await Promise.all(
    [provincial, head, national].map((each) => signInAs(server.url, each)),
  )) as [Client, Client, Client];
  [officer, leader] = [own, chair];
  expect((await centre.post('/api/collection/periods', { regime: 'HTX-6T', code: '2026-H2' })).status).toBe(
    201,
  );
  const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
    `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&state=none&limit=3`,
  );
  organisations = body.reporters.map((each) => each.organisation);
});
afterAll(() => server.stop());

async function send(index: number, base: number, cells: Record<string, unknown>): Promise<void> {
  const sent = await officer.post<ReceiptView>(`/api/entry/${PERIOD}/HTX-6T/submission`, {
    organisation: organisations[index],
    base,
    formVersion: 1,
    exceptions: EXPLAINED,
    cells: { members: n(40), workers: n(12), ...cells },
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  const steps = `/api/collection/submissions/${sent.body.submission}/steps`;
  expect((await leader.post(steps, { step: 'approve', base: base + 1 })).status).toBe(200);
}

async function tallied(measure: string) {
  const { body } = await officer.get<TallyView>(`/api/tally?measures=${measure}&unit=24&period=2026-H2`);
  return body.rows[0]?.cells[measure];
}

async function inTable(by: string, cell: string, basis = 'approved') {
  const { body } = await officer.get<ConsolidationView>(
    `/api/collection/consolidation?period=${PERIOD}&form=HTX-6T&unit=24&by=${by}&basis=${basis}`,
  );
  const { value, reported } = body.total.cells[cell] ?? {};
  return { value, reported };
}

const inside = <T>(work: (client: DbClient) => Promise<T>) =>
  withTransaction(server.system.database.loaderPool, 'begin', work);

async function keptTotals(): Promise<unknown> {
  const { rows } = await server.system.database.loaderPool.query(
    'select period_id, form_code, cell, province_id, stated, basis, amount, reported from form_totals where reported <> 0 order by 1, 2, 3, 4, 5, 6',
  );
  return rows;
}

describe('ô ghi "không phát sinh"', () => {
  it('chưa ai báo: chưa báo cáo; "chưa có số liệu" vẫn là chưa báo cáo', async () => {
    expect((await tallied('revenue_total'))?.absent).toBe('not_reported');
    await send(2, 0, { revenue: UNKNOWN });
    const cell = await tallied('revenue_total');
    expect([cell?.absent, cell?.coverage?.reported]).toEqual(['not_reported', 0]);
    expect(await inTable('province', 'revenue')).toEqual({ value: null, reported: 0 });
  });

  it('được tính là đã báo, bằng 0, có độ phủ; bảng nào cũng nói như nhau', async () => {
    await send(0, 0, { revenue: NOTHING });
    const cell = await tallied('revenue_total');
    expect([cell?.value, cell?.coverage?.reported]).toEqual([0, 1]);
    for (const by of ['province', 'commune', 'organisation'])
      for (const basis of ['approved', 'all'])
        expect(await inTable(by, 'revenue', basis), `${by} ${basis}`).toEqual({ value: 0, reported: 1 });
    const { body } = await officer.get<{ records: RecordView[] }>(
      '/api/behind?measure=revenue_total&unit=24&period=2026-H2',
    );
    expect(body.records.map((each) => [each.id, each.amount])).toEqual([[organisations[0], 0]]);
    const behind = await officer.get<{
      forms: { organisation: number; value: number | null; absent: string | null }[];
    }>(
      `/api/collection/consolidation/behind?period=${PERIOD}&form=HTX-6T&unit=24&by=province&basis=approved&cell=revenue`,
    );
    // Beside the amount that is added, the form's own word: a typed 0 and "không phát sinh" are told apart.
    expect(behind.body.forms.map((each) => [each.organisation, each.value, each.absent])).toEqual([
      [organisations[2], null, 'unknown'],
      [organisations[0], 0, 'not_applicable'],
    ]);
  });

  it('cùng biểu khác có số thì tổng là số ấy, hai biểu đã báo', async () => {
    await send(1, 0, { revenue: n(3_000_000_000) });
    const cell = await tallied('revenue_total');
    expect([cell?.value, cell?.coverage?.reported]).toEqual([3_000_000_000, 2]);
    expect(await inTable('province', 'revenue')).toEqual({ value: 3_000_000_000, reported: 2 });
  });

  it('tổng giữ bằng tổng dựng lại, kể cả khi ô đổi từ không phát sinh sang có số rồi đổi lại', async () => {
    expect(await inside(findTotalFaults)).toEqual([]);
    await send(0, 1, { revenue: n(1_000_000_000) });
    expect(await inTable('province', 'revenue')).toEqual({ value: 4_000_000_000, reported: 2 });
    expect(await inside(findTotalFaults)).toEqual([]);
    await send(0, 2, {
      revenue: n(9_000_000),
      'products.1.value': NOTHING,
      'products.2.value': n(5_000_000),
    });
    expect(await inTable('province', 'products.*.value')).toEqual({ value: 5_000_000, reported: 1 });
    await send(0, 3, { revenue: NOTHING });
    expect(await inTable('province', 'revenue')).toEqual({ value: 3_000_000_000, reported: 2 });
    expect(await inside(findTotalFaults)).toEqual([]);
    const kept = await keptTotals();
    await inside((client) => rebuildTotals(client, 1));
    expect(await keptTotals()).toEqual(kept);
  });
});

describe('biểu không ô nào nói gì', () => {
  const at = '/api/entry/2025.HTX-NAM/B01-HTX/submission';
  const filled = (cells: Record<string, unknown>) =>
    officer.post<{ code?: string; message?: string }>(at, {
      organisation: organisations[0],
      base: 0,
      formVersion: 1,
      exceptions: [],
      cells,
    });

  it('không gửi được, nói rõ phải làm gì; một ô "không phát sinh" thì gửi được', async () => {
    const refused = await filled({});
    expect([refused.status, refused.body.code]).toEqual([422, 'form-has-errors']);
    expect(refused.body.message).toContain('Biểu chưa điền ô nào. Nếu kỳ này không có gì, hãy chọn');
    expect((await filled({ 'assets.cash.closing': NOTHING })).status).toBe(201);
  });
});
