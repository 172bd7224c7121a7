// Journey: a fund officer takes a loan from the file to the last đồng; every step waits for the controller, and the figures follow only what was checked.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoanList, LoanView } from '#server/fund/contract-shapes.ts';
import type { TallyView } from '#server/measure/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

interface Written {
  readonly id: number;
  readonly version: number;
}
interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly data?: unknown;
}

let server: TestServer;
let officer: Client;
let controller: Client;
let provincial: Client;
let other: Client;

beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  officer = await signInAs(url, accounts.fundOfficer);
  controller = await signInAs(url, accounts.fundController);
  provincial = await signInAs(url, accounts.provincial);
  other = await signInAs(url, accounts.otherProvincial);
});
afterAll(() => server.stop());

const MILLION = 1_000_000;

/** A borrower of today's Bắc Ninh that the ledger knows already, and one it does not. */
async function borrowers(): Promise<{ known: number; fresh: number; fund: number }> {
  const loans = (await officer.get<LoanList>('/api/loans?unit=24')).body.loans;
  const held = new Set(loans.map(({ borrower }) => borrower.id));
  const pick = async (kind: string) =>
    (
      await officer.get<{ organisations: { id: number }[] }>(
        `/api/organisations?unit=24&kind=${kind}&status=active&limit=100`,
      )
    ).body.organisations.map(({ id }) => id);
  const [htx, funds] = [await pick('HTX'), await pick('QTDND')];
  return {
    known: loans[0]?.borrower.id ?? 0,
    fresh: htx.find((id) => !held.has(id)) ?? 0,
    fund: funds[0] ?? 0,
  };
}

const file = (organisation: number, code: string, more: object = {}) => ({
  organisation,
  code,
  on: '2026-03-02',
  purpose: 'Mua máy sấy nông sản',
  requested: 300 * MILLION,
  projectCost: 400 * MILLION,
  ownCapital: 100 * MILLION,
  ...more,
});
const loanOf = async (id: number, at = '') =>
  (await officer.get<LoanView>(`/api/loans/${id}${at && `?at=${at}`}`)).body;
const record = async (id: number, event: object) =>
  officer.post<Written & Refusal>(`/api/loans/${id}/events`, { base: (await loanOf(id)).version, event });
const check = async (id: number, event: number, step = 'accept', reason = '') =>
  controller.post<Written & Refusal>(`/api/loans/${id}/events/${event}/check`, {
    base: (await loanOf(id)).version,
    step,
    reason,
  });
/** Records an event and has it checked. */
async function done(id: number, event: object): Promise<number> {
  const made = await record(id, event);
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  const checked = await check(id, made.body.id);
  expect(checked.status, JSON.stringify(checked.body)).toBe(200);
  return made.body.id;
}
const tallied = async (measures: string, period: string) => {
  const { body } = await officer.get<TallyView>(`/api/tally?measures=${measures}&unit=24&period=${period}`);
  return Object.fromEntries(
    Object.entries(body.rows[0]?.cells ?? {}).map(([code, { value }]) => [code, Number(value)]),
  );
};
const MEASURES = 'loan_disbursed_amount,loan_collected_principal,loan_interest_collected,loan_outstanding';

describe('sổ cho vay: từ hồ sơ đến tất toán', () => {
  let loan = 0;

  it('nhận hồ sơ, thẩm định, quyết định, ký hợp đồng ba kỳ trả đều rơi vào ngày làm việc', async () => {
    const { fresh } = await borrowers();
    const filed = await officer.post<Written>('/api/loans', file(fresh, 'HS-901/2026'));
    expect(filed.status, JSON.stringify(filed.body)).toBe(200);
    loan = filed.body.id;
    expect(await loanOf(loan)).toMatchObject({ status: 'filed', requested: 300 * MILLION, ownBook: true });
    await done(loan, {
      type: 'appraised',
      on: '2026-03-09',
      amount: 300 * MILLION,
      favourable: true,
      note: 'Dự án khả thi',
    });
    await done(loan, {
      type: 'decided',
      on: '2026-03-16',
      amount: 280 * MILLION,
      favourable: true,
      number: '12/QĐ-QHT',
    });
    await done(loan, {
      type: 'contracted',
      on: '2026-03-20',
      amount: 280 * MILLION,
      number: '05/2026/HĐTD',
      rate: 600,
      overdueRate: 900,
      note: 'Thế chấp quyền sử dụng đất',
      instalments: { count: 3, first: '2026-05-02', everyMonths: 2 },
    });
    const { status, instalments } = await loanOf(loan);
    expect(status).toBe('contracted');
    // 02/5/2026 is a Saturday, 02/7 a Thursday, 02/9 the national day.
    expect(instalments.map(({ dueOn, amountDong }) => [dueOn, amountDong])).toEqual([
      ['2026-05-04', 93_333_000],
      ['2026-07-02', 93_333_000],
      ['2026-09-03', 93_334_000],
    ]);
  });

  it('giải ngân hai lần: việc chưa kiểm soát chưa tính, kiểm soát xong thì tính', async () => {
    const before = await tallied(MEASURES, '2026-H1');
    const first = await record(loan, {
      type: 'disbursement',
      on: '2026-03-25',
      amount: 200 * MILLION,
      number: 'UNC 31',
    });
    expect(first.status).toBe(200);
    expect(await tallied(MEASURES, '2026-H1')).toEqual(before);
    expect((await loanOf(loan)).balance.outstanding).toBe(0);
    expect((await check(loan, first.body.id)).status).toBe(200);
    await done(loan, { type: 'disbursement', on: '2026-04-01', amount: 80 * MILLION, number: 'UNC 32' });
    const after = await tallied(MEASURES, '2026-H1');
    expect(after.loan_disbursed_amount).toBe((before.loan_disbursed_amount ?? 0) + 280 * MILLION);
    expect(after.loan_outstanding).toBe((before.loan_outstanding ?? 0) + 280 * MILLION);
  });

  it('người ghi không tự duyệt; cơ quan khác chỉ xem; tỉnh khác không thấy', async () => {
    const { version } = await loanOf(loan);
    const receipt = {
      type: 'receipt',
      on: '2026-05-04',
      amount: 93_333_000,
      interest: 2 * MILLION,
      number: 'PT 1',
    };
    const made = await officer.post<Written>(`/api/loans/${loan}/events`, { base: version, event: receipt });
    const own = await officer.post<Refusal>(`/api/loans/${loan}/events/${made.body.id}/check`, {
      base: made.body.version,
      step: 'accept',
      reason: '',
    });
    expect([own.status, own.body.code]).toEqual([403, 'not-allowed']);
    const foreign = await provincial.post<Refusal>(`/api/loans/${loan}/events`, {
      base: made.body.version,
      event: receipt,
    });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'loan-book-not-yours']);
    expect((await provincial.get(`/api/loans/${loan}`)).status).toBe(200);
    expect((await other.get(`/api/loans/${loan}`)).status).toBe(404);
    expect((await other.get('/api/loans?unit=24')).status).toBe(403);
    expect((await check(loan, made.body.id)).status).toBe(200);
    const { balance } = await loanOf(loan);
    expect(balance).toMatchObject({ outstanding: 186_667_000, collected: 93_333_000, interest: 2 * MILLION });
  });

  it('hai người cùng ghi trên một bản: người sau nhận 409 kèm việc mới; gửi lại đúng yêu cầu cũ thì được biên nhận cũ', async () => {
    const { version } = await loanOf(loan);
    const body = {
      base: version,
      event: {
        type: 'receipt',
        on: '2026-06-01',
        amount: 10 * MILLION,
        interest: 0,
        number: 'PT 2',
      },
    };
    const key = randomUUID();
    const first = await officer.post<Written>(`/api/loans/${loan}/events`, body, key);
    const again = await officer.post<Written>(`/api/loans/${loan}/events`, body, key);
    expect([first.status, again.body]).toEqual([200, first.body]);
    const stale = await officer.post<Refusal>(`/api/loans/${loan}/events`, body);
    expect([stale.status, stale.body.code]).toEqual([409, 'loan-stale']);
    expect(stale.body.data).toMatchObject({
      version: first.body.version,
      since: [{ type: 'receipt', on: '2026-06-01', amount: 10 * MILLION, state: 'proposed' }],
    });
    const returned = await check(loan, first.body.id, 'return', '');
    expect([returned.status, returned.body.code]).toEqual([422, 'loan-reason-needed']);
    expect((await check(loan, first.body.id, 'return', 'Chưa có phiếu thu')).status).toBe(200);
    expect((await loanOf(loan)).balance.outstanding).toBe(186_667_000);
  });

  it('quá hạn từ ngày sau kỳ trả nợ; gia hạn quá thời hạn vay thì hết quá hạn, số tiền và số HTX gia hạn vào kỳ', async () => {
    expect((await loanOf(loan, '2026-07-02')).balance.overdue).toBe(0);
    const late = await loanOf(loan, '2026-07-03');
    expect([late.status, late.balance.overdue]).toEqual(['overdue', 93_333_000]);
    const within = await record(loan, {
      type: 'extension',
      on: '2026-07-10',
      amount: 93_333_000,
      from: '2026-07-02',
      to: '2026-08-03',
      note: 'Đề nghị của HTX',
    });
    expect([within.status, within.body.code]).toEqual([422, 'loan-extension-within']);
    const before = await tallied('loan_extended_amount,loan_extended_borrowers,loan_overdue', '2026-Q3');
    await done(loan, {
      type: 'extension',
      on: '2026-07-10',
      amount: 93_333_000,
      from: '2026-07-02',
      to: '2026-12-01',
      note: 'Đề nghị của HTX',
    });
    const after = await tallied('loan_extended_amount,loan_extended_borrowers', '2026-Q3');
    expect(after.loan_extended_amount).toBe((before.loan_extended_amount ?? 0) + 93_333_000);
    expect(after.loan_extended_borrowers).toBe((before.loan_extended_borrowers ?? 0) + 1);
    expect((await loanOf(loan, '2026-07-31')).balance.overdue).toBe(0);
  });

  it('hủy việc đã duyệt cần người khác đồng ý; không hủy được việc mà việc sau dựa vào', async () => {
    const { events, version } = await loanOf(loan);
    const paidOut = events.find(({ type }) => type === 'disbursement');
    const asked = await officer.post<Written>(`/api/loans/${loan}/events/${paidOut?.id}/withdrawal`, {
      base: version,
      reason: 'Ghi nhầm phiếu',
    });
    expect(asked.status).toBe(200);
    const refused = await check(loan, paidOut?.id ?? 0);
    expect([refused.status, refused.body.code]).toEqual([422, 'loan-over-outstanding']);
    expect((await check(loan, paidOut?.id ?? 0, 'return', 'Phiếu đúng')).status).toBe(200);
    const extra = await done(loan, {
      type: 'receipt',
      on: '2026-08-03',
      amount: 1 * MILLION,
      interest: 0,
      number: 'PT 9',
    });
    const { version: now } = await loanOf(loan);
    await officer.post(`/api/loans/${loan}/events/${extra}/withdrawal`, {
      base: now,
      reason: 'Phiếu của HTX khác',
    });
    expect((await loanOf(loan)).balance.outstanding).toBe(185_667_000);
    expect((await check(loan, extra)).status).toBe(200);
    expect((await loanOf(loan)).balance.outstanding).toBe(186_667_000);
  });

  it('thu hết thì tất toán; thu quá dư nợ, giải ngân quá hợp đồng, ngày tương lai bị từ chối bằng một câu', async () => {
    const over = await record(loan, {
      type: 'receipt',
      on: '2026-09-03',
      amount: 200 * MILLION,
      interest: 0,
      number: 'PT 10',
    });
    expect([over.status, over.body.message.replaceAll('\u00a0', ' ')]).toEqual([
      422,
      'Thu nợ ngày 03/09/2026: số tiền 200 triệu đồng lớn hơn dư nợ đến ngày ấy.',
    ]);
    const beyond = await record(loan, {
      type: 'disbursement',
      on: '2026-09-03',
      amount: MILLION,
      number: 'UNC 40',
    });
    expect(beyond.body.code).toBe('loan-over-contract');
    const ahead = await record(loan, {
      type: 'receipt',
      on: '2026-12-03',
      amount: MILLION,
      interest: 0,
      number: 'PT 11',
    });
    expect(ahead.body.code).toBe('loan-in-the-future');
    await done(loan, {
      type: 'receipt',
      on: '2026-09-03',
      amount: 186_667_000,
      interest: MILLION,
      number: 'PT 12',
    });
    expect(await loanOf(loan)).toMatchObject({ status: 'settled', balance: { outstanding: 0, overdue: 0 } });
  });
});

describe('giới hạn của Nghị định 45/2021/NĐ-CP và điều kiện nhận hồ sơ', () => {
  const decide = async (id: number, amount: number) => {
    await done(id, {
      type: 'appraised',
      on: '2026-03-09',
      amount,
      favourable: true,
      note: 'Dự án khả thi',
    });
    return record(id, {
      type: 'decided',
      on: '2026-03-16',
      amount,
      favourable: true,
      number: '20/QĐ-QHT',
    });
  };

  it('chưa ghi vốn của quỹ tỉnh mới thì tính theo quỹ các tỉnh cũ; quá 15 % một bên vay, 25 % cùng người liên quan', async () => {
    const { fresh, known } = await borrowers();
    await officer.post('/api/funds', {
      unit: '24',
      event: 'held',
      asOf: '2026-01-01',
      capital: 10_000 * MILLION,
      source: 'Quyết định hợp nhất quỹ',
    });
    const filed = await officer.post<Written>(
      '/api/loans',
      file(fresh, 'HS-902/2026', {
        requested: 1_600 * MILLION,
        projectCost: 2_200 * MILLION,
        ownCapital: 600 * MILLION,
      }),
    );
    const over = await decide(filed.body.id, 1_600 * MILLION);
    expect(over.status).toBe(422);
    expect(over.body.message.replaceAll('\u00a0', ' ')).toMatch(
      /sẽ là 1 tỷ 600 triệu đồng, vượt 15 % vốn điều lệ của Quỹ \(1 tỷ 500 triệu đồng/,
    );
    const short = await officer.post<Written>(
      '/api/loans',
      file(known, 'HS-903/2026', { ownCapital: 50 * MILLION }),
    );
    expect((await decide(short.body.id, 300 * MILLION)).body.code).toBe('loan-own-capital-short');
  });

  it('quỹ tín dụng không phải đối tượng vay; số hồ sơ không trùng; tỉnh chưa mở sổ thì chưa nhận hồ sơ', async () => {
    const { fund, fresh } = await borrowers();
    const unfit = await officer.post<Refusal>('/api/loans', file(fund, 'HS-904/2026'));
    expect(unfit.body.code).toBe('loan-borrower-unfit');
    const twice = await officer.post<Refusal>('/api/loans', file(fresh, 'hs-902/2026'));
    expect([twice.status, twice.body.code]).toEqual([409, 'loan-code-taken']);
    const early = await officer.post<Refusal>('/api/loan-books', { unit: '24', from: '2026-01-01' });
    expect([early.status, early.body.code]).toEqual([409, 'loan-book-open']);
    const closed = await provincial.post<Refusal>('/api/loans', file(fresh, 'HS-1/2026'));
    expect([closed.status, closed.body.code]).toEqual([422, 'loan-book-missing']);
    const commune = await officer.get<Refusal>('/api/loans?unit=VN');
    expect([403, 422]).toContain(commune.status);
  });
});

describe('danh sách, tuổi nợ, tệp Excel', () => {
  it('tìm không dấu, lọc, tổng ở đầu trang bằng đúng máy tổng hợp, tuổi nợ cộng đúng nợ quá hạn', async () => {
    const all = (await officer.get<LoanList>('/api/loans?unit=27&at=2022-06-30')).body;
    expect(all.totals.loan_outstanding?.value).toBe(24_164 * MILLION);
    expect(all.totals.loan_outstanding_borrowers?.value).toBe(63);
    expect(all.matched.outstanding).toBe(24_164 * MILLION);
    expect(all.ageing.reduce((sum, { amount }) => sum + amount, 0)).toBe(120 * MILLION);
    // 64 owed on, two paid off, and one file that came in June and was disbursed in August.
    expect(all.counts).toMatchObject({ all: 67, open: 64, overdue: 3, settled: 2 });
    const overdue = (await officer.get<LoanList>('/api/loans?unit=27&at=2022-06-30&state=overdue')).body;
    expect(overdue.loans.map(({ overdue: late }) => late)).toEqual([
      40 * MILLION,
      40 * MILLION,
      40 * MILLION,
    ]);
    const name = all.loans[0]?.borrower.name ?? '';
    const plain = name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replaceAll('đ', 'd')
      .replaceAll('Đ', 'D')
      .toLowerCase();
    const found = await officer.get<LoanList>(
      `/api/loans?unit=27&at=2022-06-30&search=${encodeURIComponent(plain)}`,
    );
    expect(found.body.loans.map(({ borrower }) => borrower.name)).toContain(name);
    expect(found.body.loans.length).toBeLessThan(10);
    const sheet = await officer.download('/api/loans.xlsx?unit=27&at=2022-06-30&state=open');
    expect([sheet.status, sheet.headers.get('x-row-count')]).toEqual([200, '64']);
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
