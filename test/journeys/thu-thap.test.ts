// Journey: from a co-operative's one-time link to the approved national figure; returned and resent; two at one form; restated.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeriodView } from '#server/collection/contract-design.ts';
import type { EntryView, ReceiptView } from '#server/collection/contract-entry.ts';
import type { SubmissionView } from '#server/collection/contract-review.ts';
import type { RecordView, TallyView } from '#server/measure/contract.ts';
import { type Client, clientOf, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let leader: Client;
let national: Client;
let organisation: number;
let second: number;
let third: number;
const PERIOD = '2026-H2.HTX-6T';
const PLACE = `/api/entry/${PERIOD}/HTX-6T`;
const n = (number: number) => ({ number });
const CELLS = {
  members: n(40),
  workers: n(12),
  'workers-regular': n(8),
  'income-worker': n(30_000_000),
  revenue: n(2_500_000_000),
  'revenue-internal': n(500_000_000),
  profit: n(120_000_000),
};

async function nation(measure: string): Promise<TallyView['rows'][number]['cells'][string]> {
  const { body } = await national.get<TallyView>(`/api/tally?measures=${measure}&unit=VN&period=2026-H2`);
  const cell = body.rows[0]?.cells[measure];
  if (!cell) throw new Error(JSON.stringify(body));
  return cell;
}

async function linkOf(id: number): Promise<Client> {
  const issued = await officer.post<{ url: string }>(`/api/organisations/${id}/links`, {
    form: 'HTX-6T',
    period: PERIOD,
  });
  expect(issued.status, JSON.stringify(issued.body)).toBe(201);
  const secret = issued.body.url.split('#')[1] ?? '';
  const opened = await clientOf(server.url).post(`/api/link-session`, { secret });
  expect(opened.status, JSON.stringify(opened.body)).toBe(200);
  const cookie = (opened.headers.get('set-cookie') ?? '')
    .split(/, (?=__Host)/)
    .map((each) => each.split(';')[0])
    .join('; ');
  return clientOf(server.url, cookie);
}

beforeAll(async () => {
  server = await startTestServer();
  [officer, leader, national] = (await Promise.all(
    [server.accounts.provincial, server.accounts.leader, server.accounts.national].map((each) =>
      signInAs(server.url, each),
    ),
  )) as [Client, Client, Client];
  const opened = await national.post<PeriodView>('/api/collection/periods', {
    regime: 'HTX-6T',
    code: '2026-H2',
  });
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  expect(opened.body).toMatchObject({
    key: PERIOD,
    cutOff: '2026-12-31',
    due: { organisation: { day: '2027-01-10', calendarKnown: false } },
  });
  const { body } = await officer.get<{ records: RecordView[] }>(
    '/api/behind?measure=htx_active&unit=24&at=2026-06-30&limit=3',
  );
  [organisation, second, third] = body.records.map((each) => each.id) as [number, number, number];
});
afterAll(() => server.stop());

describe('từ liên kết của HTX đến số toàn quốc đã duyệt', () => {
  let htx: Client;
  let receipt: ReceiptView;

  it('HTX mở liên kết, thấy số sổ điền sẵn; biểu sai bị chặn kèm câu, không ghi gì', async () => {
    htx = await linkOf(organisation);
    const entry = await htx.get<EntryView>(PLACE);
    expect(entry.status, JSON.stringify(entry.body)).toBe(200);
    expect(entry.body).toMatchObject({
      state: 'none',
      version: 0,
      draft: 0,
      formVersion: 1,
      reporter: { organisation },
    });
    expect(entry.body.cells.members).toBeDefined();
    const wrong = await htx.post<{ code: string; data: { findings: { rule: string }[] } }>(
      `${PLACE}/submission`,
      { base: 0, formVersion: 1, exceptions: [], cells: { ...CELLS, 'revenue-internal': n(3_000_000_000) } },
    );
    expect([wrong.status, wrong.body.code]).toEqual([422, 'form-has-errors']);
    expect(wrong.body.data.findings.map((each) => each.rule)).toContain('internal-revenue');
    expect((await htx.get<EntryView>(PLACE)).body.version).toBe(0);
    expect((await nation('revenue_total')).absent).toBe('not_reported');
  });

  it('lưu nháp rồi gửi; gửi lại cùng mã nhận đúng biên nhận đầu; liên kết không mở biểu của nơi khác', async () => {
    const draft = await htx.post<{ draft: number }>(`${PLACE}/draft`, {
      draftBase: 0,
      formVersion: 1,
      cells: CELLS,
      exceptions: [],
    });
    expect([draft.status, draft.body.draft]).toEqual([200, 1]);
    expect((await htx.get<EntryView>(PLACE)).body).toMatchObject({ state: 'draft', draft: 1, cells: CELLS });
    const key = randomUUID();
    const body = { base: 0, formVersion: 1, exceptions: [], cells: CELLS };
    const sent = await htx.post<ReceiptView>(`${PLACE}/submission`, body, key);
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    receipt = sent.body;
    expect(receipt).toMatchObject({ version: 1, state: 'sent', late: false });
    expect(receipt.number).toMatch(/^24-\d{6}-1$/);
    const again = await htx.post<ReceiptView>(`${PLACE}/submission`, body, key);
    expect(again.body).toEqual(receipt);
    expect(
      (await htx.post(`${PLACE}/submission`, { ...body, cells: { ...CELLS, workers: n(13) } }, key)).status,
    ).toBe(422);
    expect((await htx.get(`${PLACE}?organisation=${second}`)).status).toBe(404);
    expect((await htx.get('/api/collection/periods')).status).toBe(401);
  });

  it('chưa duyệt thì chưa vào số toàn quốc; lãnh đạo tỉnh duyệt thì lần đọc kế tiếp có, mở được tới biểu', async () => {
    expect((await nation('revenue_total')).absent).toBe('not_reported');
    const steps = `/api/collection/submissions/${receipt.submission}/steps`;
    expect((await officer.post(steps, { step: 'receive', base: 1 })).body).toMatchObject({
      state: 'received',
    });
    const approved = await leader.post<{ state: string; acting: boolean }>(steps, {
      step: 'approve',
      base: 1,
    });
    expect(approved.body).toMatchObject({ state: 'approved', acting: false });
    const cell = await nation('revenue_total');
    expect(cell).toMatchObject({ value: 2_500_000_000, coverage: { reported: 1 } });
    expect(cell.coverage?.expected).toBeGreaterThan(100);
    // 8 lao động thường xuyên × 30 triệu; 4 người làm thời vụ không vào bình quân của lao động thường xuyên
    expect(await nation('income_worker_avg')).toMatchObject({ numerator: 240_000_000, denominator: 8 });
    expect((await nation('labor_regular')).value).toBe(8);
    const { body } = await national.get<{ records: RecordView[] }>(
      '/api/behind?measure=revenue_total&unit=VN&period=2026-H2',
    );
    expect(body.records.map((each) => [each.id, each.amount])).toEqual([[organisation, 2_500_000_000]]);
    const lineage = await national.get<{ formula: string; parts: unknown[] }>(
      '/api/lineage?measure=revenue_total&unit=VN&period=2026-H2',
    );
    expect(lineage.body.formula).toContain('biểu đã duyệt');
    const by = await national.get<TallyView>(
      '/api/tally?measures=revenue_total&unit=VN&period=2026-H2&by=province',
    );
    expect(by.body.rows.find((row) => row.by?.province === '24')?.cells.revenue_total?.value).toBe(
      2_500_000_000,
    );
  });

  it('điều chỉnh sau khi duyệt: số hiện tại đổi, số đã duyệt giữ đến khi duyệt lại', async () => {
    const resent = await htx.post<ReceiptView>(`${PLACE}/submission`, {
      base: 1,
      formVersion: 1,
      exceptions: [],
      cells: { ...CELLS, revenue: n(2_600_000_000) },
    });
    expect(resent.body).toMatchObject({ state: 'amended', version: 2 });
    expect((await nation('revenue_total')).value).toBe(2_500_000_000);
    const steps = `/api/collection/submissions/${receipt.submission}/steps`;
    expect((await leader.post(steps, { step: 'approve', base: 1 })).status).toBe(409);
    expect((await leader.post(steps, { step: 'approve', base: 2 })).status).toBe(200);
    expect((await nation('revenue_total')).value).toBe(2_600_000_000);
  });
});

describe('cán bộ nhập thay', () => {
  it('trả lại kèm ghi chú ô, gửi lại; hai cán bộ trên một biểu: 409 kèm từng ô khác, không mất gì', async () => {
    const send = (client: Client, base: number, revenue: number) =>
      client.post<ReceiptView & { code: string; data: { cells: unknown[]; version: number } }>(
        `${PLACE}/submission`,
        {
          organisation: second,
          base,
          formVersion: 1,
          exceptions: [],
          cells: { ...CELLS, revenue: n(revenue) },
          channel: 'behalf',
        },
      );
    const first = await send(officer, 0, 1_000_000_000);
    expect(first.status, JSON.stringify(first.body)).toBe(201);
    const stale = await send(national, 0, 1_100_000_000);
    expect([stale.status, stale.body.code]).toEqual([409, 'form-stale']);
    expect(stale.body.data).toMatchObject({
      version: 1,
      by: 'Nguyễn Văn Bắc Ninh',
      cells: [{ cell: 'revenue', yours: n(1_100_000_000), theirs: n(1_000_000_000) }],
    });
    const steps = `/api/collection/submissions/${first.body.submission}/steps`;
    expect((await officer.post<{ code: string }>(steps, { step: 'approve', base: 1 })).body.code).toBe(
      'own-submission',
    );
    const shown = await leader.get<SubmissionView>(`/api/collection/submissions/${first.body.submission}`);
    expect(shown.body.may).toContain('return');
    for (const said of [
      {},
      { reason: 'x' },
      { reason: '  .  ' },
      { reason: 'x', notes: [{ cell: 'revenue', note: 'thiếu dịch vụ' }] },
      { notes: [{ cell: 'revenue', note: 'x' }] },
    ]) {
      const short = await leader.post<{ code: string; message: string }>(steps, {
        step: 'return',
        base: 1,
        ...said,
      });
      expect([short.status, short.body.code]).toEqual([422, 'return-needs-reason']);
      expect(short.body.message).toContain('ít nhất năm chữ cái');
    }
    expect(
      (
        await leader.post(steps, {
          step: 'return',
          base: 1,
          reason: 'Doanh thu chưa gồm dịch vụ',
          notes: [{ cell: 'revenue', note: 'thiếu dịch vụ' }],
        })
      ).status,
    ).toBe(200);
    const entry = await officer.get<EntryView>(`${PLACE}?organisation=${second}`);
    expect(entry.body).toMatchObject({
      state: 'returned',
      returned: { reason: 'Doanh thu chưa gồm dịch vụ' },
      notes: [{ cell: 'revenue', note: 'thiếu dịch vụ' }],
    });
    const inbox = await officer.get<{ notices: { title: string }[] }>('/api/inbox');
    expect(inbox.body.notices[0]?.title).toContain('bị trả lại: Doanh thu chưa gồm dịch vụ');
    expect((await send(officer, 1, 1_300_000_000)).body).toMatchObject({ state: 'sent', version: 2 });
    expect((await leader.post(steps, { step: 'approve', base: 2 })).status).toBe(200);
    expect((await nation('revenue_total')).value).toBe(3_900_000_000);
  });
});

describe('thu nhập bình quân', () => {
  it('HTX không khai thu nhập thì lao động của nó không vào mẫu số, và không đứng sau con số', async () => {
    const { 'income-worker': _unsaid, ...silent } = CELLS;
    const sent = await officer.post<ReceiptView>(`${PLACE}/submission`, {
      organisation: third,
      base: 0,
      formVersion: 1,
      exceptions: [{ rule: 'revenue-slip', reason: 'kỳ trước ghi nhầm đơn vị' }],
      cells: { ...silent, workers: n(88) },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const steps = `/api/collection/submissions/${sent.body.submission}/steps`;
    expect((await leader.post(steps, { step: 'approve', base: 1 })).status).toBe(200);
    expect((await nation('labor_reported')).value).toBe(12 + 12 + 88);
    expect(await nation('income_worker_avg')).toMatchObject({ numerator: 480_000_000, denominator: 16 });
    const behind = await national.get<{ records: RecordView[] }>(
      '/api/behind?measure=labor_with_income&unit=VN&period=2026-H2',
    );
    expect(behind.body.records.map((each) => each.id).sort()).toEqual([organisation, second].sort());
  });
});
