// Journey: growing tables in the consolidated table, coverage by every grouping, the figures that only a province can state, an amendment after approval.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import type { SubmissionView } from '#server/collection/contract-review.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import { findTotalFaults } from '#server/collection/rederive.ts';
import type { TallyView } from '#server/measure/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let leader: Client;
let national: Client;
let chair: Client;
const PERIOD = '2026-H2.HTX-6T';
const n = (number: number) => ({ number });
const EXPLAINED = ['revenue-jump', 'revenue-slip', 'capital-slip', 'balance-members'].map((rule) => ({
  rule,
  reason: 'đã đối chiếu với HTX',
}));

beforeAll(async () => {
  server = await startTestServer();
  const { provincial, leader: head, national: centre, nationalLeader } = server.accounts;
  [officer, leader, national, chair] = (await Promise.all(
    [provincial, head, centre, nationalLeader].map((each) => signInAs(server.url, each)),
  )) as [Client, Client, Client, Client];
  for (const [regime, code] of [
    ['HTX-6T', '2026-H2'],
    ['LM-NAM', '2026'],
    ['THT-XA', '2026-H2'],
  ])
    expect((await national.post('/api/collection/periods', { regime, code })).status).toBe(201);
});
afterAll(() => server.stop());

async function table(who: Client, by: string, basis = 'approved', unit = '24'): Promise<ConsolidationView> {
  const { body } = await who.get<ConsolidationView>(
    `/api/collection/consolidation?period=${PERIOD}&form=HTX-6T&unit=${unit}&by=${by}&basis=${basis}`,
  );
  return body;
}

describe('bảng tăng dòng trong bảng tổng hợp', () => {
  const products = (rows: readonly number[]) =>
    Object.fromEntries(
      rows.flatMap((value, index) => [
        [`products.${index + 1}.name`, { text: `sản phẩm ${index + 1}` }],
        [`products.${index + 1}.value`, n(value)],
      ]),
    );
  let receipts: ReceiptView[];

  async function send(organisation: number, base: number, rows: readonly number[]): Promise<ReceiptView> {
    const sent = await officer.post<ReceiptView>(`/api/entry/${PERIOD}/HTX-6T/submission`, {
      organisation,
      base,
      formVersion: 1,
      exceptions: EXPLAINED,
      cells: { members: n(40), workers: n(12), revenue: n(2_500_000_000), ...products(rows) },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    return sent.body;
  }

  it('mỗi cột là một ô: cộng mọi dòng của mọi biểu, đếm số biểu; mở được tới từng biểu', async () => {
    const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
      `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&state=none&limit=2`,
    );
    const [a, b] = body.reporters.map((each) => each.organisation) as [number, number];
    receipts = [await send(a, 0, [30_000_000, 20_000_000, 5_000_000]), await send(b, 0, [7_000_000])];
    const all = await table(officer, 'province', 'all');
    const column = all.columns.find((each) => each.cell === 'products.*.value');
    expect(column?.label).toContain('cộng các dòng');
    expect(all.total.cells['products.*.value']).toMatchObject({ value: 62_000_000, reported: 2 });
    const communes = await table(officer, 'commune', 'all');
    expect(communes.total.cells['products.*.value']).toMatchObject({ value: 62_000_000, reported: 2 });
    const each = await table(officer, 'organisation', 'all');
    expect(each.rows.map((row) => row.cells['products.*.value']?.value)).toEqual([55_000_000, 7_000_000]);
    const behind = await officer.get<{ forms: { submission: number; value: number; absent: null }[] }>(
      `/api/collection/consolidation/behind?period=${PERIOD}&form=HTX-6T&unit=24&by=province&basis=all&cell=products.*.value`,
    );
    expect(behind.body.forms.map((each) => each.value)).toEqual([55_000_000, 7_000_000]);
    expect(behind.body.forms.map((each) => each.absent)).toEqual([null, null]);
  });

  it('duyệt rồi điều chỉnh: giá trị đã duyệt và giá trị hiện tại cùng còn, bớt dòng thì cột bớt đúng', async () => {
    const [first] = receipts as [ReceiptView];
    const steps = `/api/collection/submissions/${first.submission}/steps`;
    expect((await leader.post(steps, { step: 'approve', base: 1 })).status).toBe(200);
    const organisation = (await leader.get<SubmissionView>(`/api/collection/submissions/${first.submission}`))
      .body.organisation as number;
    const amended = await send(organisation, 1, [30_000_000]);
    expect(amended.state).toBe('amended');
    expect((await table(officer, 'province')).total.cells['products.*.value']?.value).toBe(55_000_000);
    expect((await table(officer, 'province', 'all')).total.cells['products.*.value']?.value).toBe(37_000_000);
    const waiting = await officer.get<{ submissions: { id: number; state: string }[] }>(
      `/api/collection/submissions?period=${PERIOD}&unit=24&state=waiting`,
    );
    expect(waiting.body.submissions.map((each) => each.state).sort()).toEqual(['amended', 'sent']);
    const client = await server.system.database.loaderPool.connect();
    expect(await findTotalFaults(client)).toEqual([]);
    client.release();
  });
});

describe('ô bình quân trong bảng tổng hợp', () => {
  it('thu nhập bình quân gộp theo lao động thường xuyên của những biểu có nói, không cộng các số bình quân', async () => {
    const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
      `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&state=none&limit=3`,
    );
    const said = [
      { workers: n(15), 'workers-regular': n(10), 'income-worker': n(30_000_000) },
      { workers: n(90), 'workers-regular': n(30), 'income-worker': n(50_000_000) },
      // Gives labour but no income: it weighs nothing.
      { workers: n(1000) },
    ];
    for (const [index, cells] of said.entries()) {
      const sent = await officer.post<ReceiptView>(`/api/entry/${PERIOD}/HTX-6T/submission`, {
        organisation: body.reporters[index]?.organisation,
        base: 0,
        formVersion: 1,
        exceptions: EXPLAINED,
        cells: { members: n(2000), revenue: n(2_500_000_000), ...cells },
      });
      expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    }
    // (10 × 30 + 30 × 50) ÷ 40 = 45 triệu
    for (const by of ['province', 'commune', 'organisation']) {
      const all = await table(officer, by, 'all');
      expect(all.total.cells['income-worker'], by).toMatchObject({ value: 45_000_000, reported: 2 });
      expect(all.columns.find((each) => each.cell === 'income-worker')?.weighedBy).toBe(
        'Trong đó: lao động thường xuyên',
      );
      expect(all.total.cells.payroll?.value).toBe(1_800_000_000);
    }
    const each = (await table(officer, 'organisation', 'all')).rows.flatMap(
      (row) => row.cells['income-worker']?.value ?? [],
    );
    expect(each).toEqual([30_000_000, 50_000_000]);
  });
});

describe('độ phủ', () => {
  it('theo tỉnh, theo vùng hay theo xã đều cộng lại bằng cùng một số phải báo cáo', async () => {
    const expected = async (by: string, unit: string, who: Client) =>
      (await table(who, by, 'all', unit)).total.coverage;
    const nation = await expected('province', 'VN', national);
    expect(nation.expected).toBeGreaterThan(1000);
    expect(await expected('region8', 'VN', national)).toEqual(nation);
    expect(await expected('region6', 'VN', national)).toEqual(nation);
    expect(await expected('commune', '24', officer)).toEqual(await expected('province', '24', officer));
  });
});

describe('số chỉ tỉnh mới nói được', () => {
  it('tổ hợp tác có đăng ký, chứng thực: từ báo cáo đã duyệt của các xã, chưa duyệt thì chưa có', async () => {
    const period = '2026-H2.THT-XA';
    const { body: list } = await officer.get<{ reporters: { unit: string }[] }>(
      `/api/collection/reporters?period=${period}&form=THT-XA&unit=24&state=none&limit=2`,
    );
    const receipts: ReceiptView[] = [];
    for (const [index, { unit }] of list.reporters.entries()) {
      const sent = await officer.post<ReceiptView>(`/api/entry/${period}/THT-XA/submission`, {
        unit,
        base: 0,
        formVersion: 1,
        exceptions: ['stock', 'by-sector'].map((rule) => ({ rule, reason: 'theo báo cáo của xã' })),
        cells: { 'tht-total': n(10 + index), 'tht-certified': n(4 + index) },
      });
      expect(sent.status, JSON.stringify(sent.body)).toBe(201);
      receipts.push(sent.body);
    }
    const registered = async () =>
      (await officer.get<TallyView>('/api/tally?measures=tht_registered,tht_reported&unit=24&period=2026-H2'))
        .body.rows[0]?.cells;
    expect(await registered()).toMatchObject({
      tht_registered: { absent: 'not_reported' },
      tht_reported: { absent: 'not_reported' },
    });
    for (const { submission } of receipts)
      expect(
        (await leader.post(`/api/collection/submissions/${submission}/steps`, { step: 'approve', base: 1 }))
          .status,
      ).toBe(200);
    expect(await registered()).toMatchObject({ tht_registered: { value: 9 }, tht_reported: { value: 21 } });
  });

  it('đóng góp vào GRDP, tỷ trọng qua HTX, điểm hài lòng, Ban Chỉ đạo: từ biểu năm của tỉnh đã duyệt', async () => {
    const place = '/api/entry/2026.LM-NAM/LM-NAM';
    const { body: form } = await national.get<{ formVersion: number }>(`${place}?unit=24`);
    const send = (cells: Record<string, { number: number }>) =>
      national.post<ReceiptView & { code?: string }>(`${place}/submission`, {
        unit: '24',
        base: 0,
        formVersion: form.formVersion,
        channel: 'stated',
        exceptions: ['kinds', 'register', 'register-new', 'forms-revenue', 'stock'].map((rule) => ({
          rule,
          reason: 'theo văn bản của tỉnh',
        })),
        cells: { 'htx-total': n(700), 'steering-ok': n(1), ...cells },
      });
    const figures = {
      'collective-value': n(9_000_000_000_000),
      grdp: n(225_000_000_000_000),
      'supply-htx': n(3_000_000_000_000),
      'supply-total': n(20_000_000_000_000),
      'satisfaction-points': n(4_230),
      'satisfaction-answers': n(50),
    };
    const wrong = await send({ ...figures, 'collective-value': n(300_000_000_000_000) });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'form-has-errors']);
    expect((await send({ ...figures, 'steering-ok': n(2) })).status).toBe(422);
    const sent = await send(figures);
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const steps = `/api/collection/submissions/${sent.body.submission}/steps`;
    expect((await chair.post(steps, { step: 'approve', base: 1 })).status).toBe(200);
    const codes = 'gdp_share,supply_share,satisfaction_index,steering_committee_ok';
    const { body } = await national.get<TallyView>(`/api/tally?measures=${codes}&unit=VN&period=2026`);
    const cells = body.rows[0]?.cells;
    expect(cells?.gdp_share).toMatchObject({
      numerator: 9_000_000_000_000,
      denominator: 225_000_000_000_000,
    });
    expect(cells?.supply_share).toMatchObject({
      numerator: 3_000_000_000_000,
      denominator: 20_000_000_000_000,
    });
    expect(cells?.satisfaction_index).toMatchObject({ numerator: 4_230, denominator: 50 });
    expect(cells?.steering_committee_ok?.value).toBe(1);
  });
});
