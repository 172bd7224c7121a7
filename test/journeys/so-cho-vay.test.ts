// Journey: a fund officer takes a loan from the file to the last đồng; every step waits for the controller, and the figures follow only what was checked.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, signInAs } from '#test/support/client.ts';
import {
  type LoanDesk,
  loanFile,
  MILLION,
  openLoanDesk,
  type Refusal,
  type Written,
} from '#test/support/loan-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let desk: LoanDesk;
let officer: Client;
let provincial: Client;
let other: Client;

beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  desk = await openLoanDesk(server);
  officer = desk.officer;
  provincial = await signInAs(url, accounts.provincial);
  other = await signInAs(url, accounts.otherProvincial);
});
afterAll(() => server.stop());

const MEASURES = 'loan_disbursed_amount,loan_collected_principal,loan_interest_collected,loan_outstanding';

describe('sổ cho vay: từ hồ sơ đến tất toán', () => {
  let loan = 0;

  it('nhận hồ sơ, thẩm định, quyết định, ký hợp đồng ba kỳ trả đều rơi vào ngày làm việc', async () => {
    const { fresh } = await desk.borrowers();
    const filed = await officer.post<Written>('/api/loans', loanFile(fresh, 'HS-901/2026'));
    expect(filed.status, JSON.stringify(filed.body)).toBe(200);
    loan = filed.body.id;
    expect(await desk.loanOf(loan)).toMatchObject({
      status: 'filed',
      requested: 300 * MILLION,
      ownBook: true,
    });
    await desk.done(loan, {
      type: 'appraised',
      on: '2026-03-09',
      amount: 300 * MILLION,
      favourable: true,
      note: 'Dự án khả thi',
    });
    await desk.done(loan, {
      type: 'decided',
      on: '2026-03-16',
      amount: 280 * MILLION,
      favourable: true,
      number: '12/QĐ-QHT',
    });
    await desk.done(loan, {
      type: 'contracted',
      on: '2026-03-20',
      amount: 280 * MILLION,
      number: '05/2026/HĐTD',
      rate: 600,
      overdueRate: 900,
      note: 'Thế chấp quyền sử dụng đất',
      instalments: { count: 3, first: '2026-05-02', everyMonths: 2 },
    });
    const { status, instalments } = await desk.loanOf(loan);
    expect(status).toBe('contracted');
    // 02/5/2026 is a Saturday, 02/7 a Thursday, 02/9 the national day.
    expect(instalments.map(({ dueOn, amountDong }) => [dueOn, amountDong])).toEqual([
      ['2026-05-04', 93_333_000],
      ['2026-07-02', 93_333_000],
      ['2026-09-03', 93_334_000],
    ]);
  });

  it('giải ngân hai lần: việc chưa kiểm soát chưa tính, kiểm soát xong thì tính', async () => {
    const before = await desk.tallied(MEASURES, '2026-H1');
    const first = await desk.record(loan, {
      type: 'disbursement',
      on: '2026-03-25',
      amount: 200 * MILLION,
      number: 'UNC 31',
    });
    expect(first.status).toBe(200);
    expect(await desk.tallied(MEASURES, '2026-H1')).toEqual(before);
    expect((await desk.loanOf(loan)).balance.outstanding).toBe(0);
    expect((await desk.check(loan, first.body.id)).status).toBe(200);
    await desk.done(loan, { type: 'disbursement', on: '2026-04-01', amount: 80 * MILLION, number: 'UNC 32' });
    const after = await desk.tallied(MEASURES, '2026-H1');
    expect(after.loan_disbursed_amount).toBe((before.loan_disbursed_amount ?? 0) + 280 * MILLION);
    expect(after.loan_outstanding).toBe((before.loan_outstanding ?? 0) + 280 * MILLION);
  });

  it('người ghi không tự duyệt; cơ quan khác chỉ xem; tỉnh khác không thấy', async () => {
    const { version } = await desk.loanOf(loan);
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
    expect((await desk.check(loan, made.body.id)).status).toBe(200);
    const { balance } = await desk.loanOf(loan);
    expect(balance).toMatchObject({ outstanding: 186_667_000, collected: 93_333_000, interest: 2 * MILLION });
  });

  it('hai người cùng ghi trên một bản: người sau nhận 409 kèm việc mới; gửi lại đúng yêu cầu cũ thì được biên nhận cũ', async () => {
    const { version } = await desk.loanOf(loan);
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
    const returned = await desk.check(loan, first.body.id, 'return', '');
    expect([returned.status, returned.body.code]).toEqual([422, 'loan-reason-needed']);
    expect((await desk.check(loan, first.body.id, 'return', 'Chưa có phiếu thu')).status).toBe(200);
    expect((await desk.loanOf(loan)).balance.outstanding).toBe(186_667_000);
  });

  it('quá hạn từ ngày sau kỳ trả nợ; gia hạn quá thời hạn vay thì hết quá hạn, số tiền và số HTX gia hạn vào kỳ', async () => {
    expect((await desk.loanOf(loan, '2026-07-02')).balance.overdue).toBe(0);
    const late = await desk.loanOf(loan, '2026-07-03');
    expect([late.status, late.balance.overdue]).toEqual(['overdue', 93_333_000]);
    const within = await desk.record(loan, {
      type: 'extension',
      on: '2026-07-10',
      amount: 93_333_000,
      from: '2026-07-02',
      to: '2026-08-03',
      note: 'Đề nghị của HTX',
    });
    expect([within.status, within.body.code]).toEqual([422, 'loan-extension-within']);
    const before = await desk.tallied('loan_extended_amount,loan_extended_borrowers,loan_overdue', '2026-Q3');
    await desk.done(loan, {
      type: 'extension',
      on: '2026-07-10',
      amount: 93_333_000,
      from: '2026-07-02',
      to: '2026-12-01',
      note: 'Đề nghị của HTX',
    });
    const after = await desk.tallied('loan_extended_amount,loan_extended_borrowers', '2026-Q3');
    expect(after.loan_extended_amount).toBe((before.loan_extended_amount ?? 0) + 93_333_000);
    expect(after.loan_extended_borrowers).toBe((before.loan_extended_borrowers ?? 0) + 1);
    expect((await desk.loanOf(loan, '2026-07-31')).balance.overdue).toBe(0);
  });

  it('hủy việc đã duyệt cần người khác đồng ý; không hủy được việc mà việc sau dựa vào', async () => {
    const { events, version } = await desk.loanOf(loan);
    const paidOut = events.find(({ type }) => type === 'disbursement');
    const asked = await officer.post<Written>(`/api/loans/${loan}/events/${paidOut?.id}/withdrawal`, {
      base: version,
      reason: 'Ghi nhầm phiếu',
    });
    expect(asked.status).toBe(200);
    const refused = await desk.check(loan, paidOut?.id ?? 0);
    expect([refused.status, refused.body.code]).toEqual([422, 'loan-over-outstanding']);
    expect((await desk.check(loan, paidOut?.id ?? 0, 'return', 'Phiếu đúng')).status).toBe(200);
    const extra = await desk.done(loan, {
      type: 'receipt',
      on: '2026-08-03',
      amount: 1 * MILLION,
      interest: 0,
      number: 'PT 9',
    });
    const { version: now } = await desk.loanOf(loan);
    await officer.post(`/api/loans/${loan}/events/${extra}/withdrawal`, {
      base: now,
      reason: 'Phiếu của HTX khác',
    });
    expect((await desk.loanOf(loan)).balance.outstanding).toBe(185_667_000);
    expect((await desk.check(loan, extra)).status).toBe(200);
    expect((await desk.loanOf(loan)).balance.outstanding).toBe(186_667_000);
  });

  it('thu hết thì tất toán; thu quá dư nợ, giải ngân quá hợp đồng, ngày tương lai bị từ chối bằng một câu', async () => {
    const over = await desk.record(loan, {
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
    const beyond = await desk.record(loan, {
      type: 'disbursement',
      on: '2026-09-03',
      amount: MILLION,
      number: 'UNC 40',
    });
    expect(beyond.body.code).toBe('loan-over-contract');
    const ahead = await desk.record(loan, {
      type: 'receipt',
      on: '2026-12-03',
      amount: MILLION,
      interest: 0,
      number: 'PT 11',
    });
    expect(ahead.body.code).toBe('loan-in-the-future');
    await desk.done(loan, {
      type: 'receipt',
      on: '2026-09-03',
      amount: 186_667_000,
      interest: MILLION,
      number: 'PT 12',
    });
    expect(await desk.loanOf(loan)).toMatchObject({
      status: 'settled',
      balance: { outstanding: 0, overdue: 0 },
    });
  });
});
