// Journey: the limits of the decree, what a file must be, and the list of a province with its ages and its file for Excel.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoanList } from '#server/fund/contract-shapes.ts';
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

beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  desk = await openLoanDesk(server);
  officer = desk.officer;
  provincial = await signInAs(url, accounts.provincial);
});
afterAll(() => server.stop());

describe('giới hạn của Nghị định 45/2021/NĐ-CP và điều kiện nhận hồ sơ', () => {
  const decide = async (id: number, amount: number) => {
    await desk.done(id, {
      type: 'appraised',
      on: '2026-03-09',
      amount,
      favourable: true,
      note: 'Dự án khả thi',
    });
    return desk.record(id, {
      type: 'decided',
      on: '2026-03-16',
      amount,
      favourable: true,
      number: '20/QĐ-QHT',
    });
  };

  it('chưa ghi vốn của quỹ tỉnh mới thì tính theo quỹ các tỉnh cũ; quá 15 % một bên vay, 25 % cùng người liên quan', async () => {
    const { fresh, known } = await desk.borrowers();
    await officer.post('/api/funds', {
      unit: '24',
      event: 'held',
      asOf: '2026-01-01',
      capital: 10_000 * MILLION,
      source: 'Quyết định hợp nhất quỹ',
    });
    const filed = await officer.post<Written>(
      '/api/loans',
      loanFile(fresh, 'HS-902/2026', {
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
      loanFile(known, 'HS-903/2026', { ownCapital: 50 * MILLION }),
    );
    expect((await decide(short.body.id, 300 * MILLION)).body.code).toBe('loan-own-capital-short');
  });

  it('quỹ tín dụng không phải đối tượng vay; số hồ sơ không trùng; tỉnh chưa mở sổ thì chưa nhận hồ sơ', async () => {
    const { fund, fresh } = await desk.borrowers();
    const unfit = await officer.post<Refusal>('/api/loans', loanFile(fund, 'HS-904/2026'));
    expect(unfit.body.code).toBe('loan-borrower-unfit');
    const twice = await officer.post<Refusal>('/api/loans', loanFile(fresh, 'hs-902/2026'));
    expect([twice.status, twice.body.code]).toEqual([409, 'loan-code-taken']);
    const early = await officer.post<Refusal>('/api/loan-books', { unit: '24', from: '2026-01-01' });
    expect([early.status, early.body.code]).toEqual([409, 'loan-book-open']);
    const closed = await provincial.post<Refusal>('/api/loans', loanFile(fresh, 'HS-1/2026'));
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
