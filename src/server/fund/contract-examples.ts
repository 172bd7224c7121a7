// Ví dụ của các đường dẫn sổ cho vay: a loan of 300 triệu in three instalments, as the demonstration might hold it.
const borrower = { id: 12, code: 'HTX270012', name: 'HTX Rau an toàn Hoàng Phong' };
const unit = { id: 1027, code: '27', name: 'tỉnh Bắc Ninh' };
const standing = { status: 'open', statusName: 'đang vay' };
const written = { id: 1, version: 23 };
const asked = { unit: '24', state: 'open', search: 'rau an toan' };
const row = {
  id: 1,
  code: 'HS-001/2022',
  borrower,
  contract: '01/2022/HĐTD',
  ...standing,
  disbursed: 300_000_000,
  collected: 100_000_000,
  outstanding: 200_000_000,
  overdue: 0,
  lateSince: null,
  next: { dueOn: '2024-03-15', amountDong: 100_000_000 },
  lastDue: '2025-03-17',
  waiting: 0,
};
const event = {
  id: 5,
  type: 'disbursement',
  typeName: 'giải ngân',
  on: '2022-03-15',
  amount: 300_000_000,
  interest: 0,
  number: 'UNC 15',
  note: null,
  favourable: null,
  rate: null,
  overdueRate: null,
  lines: [],
  state: 'confirmed',
  stateName: 'đã duyệt',
  reason: null,
  madeBy: 'Lý Văn Tín Dụng',
  checkedBy: 'Mai Thị Kiểm Soát',
  mine: false,
};

export const loanExamples = {
  openBook: { body: { unit: '24', from: '2025-07-01' }, reply: { seq: 22 } },
  file: {
    body: {
      organisation: 12,
      code: 'HS-015/2026',
      on: '2026-03-02',
      purpose: 'Mua máy sấy nông sản',
      requested: 300_000_000,
      projectCost: 400_000_000,
      ownCapital: 100_000_000,
      related: [],
    },
    reply: written,
  },
  list: {
    query: { ...asked, limit: '200' },
    reply: {
      at: '2022-06-30',
      unit,
      totals: { loan_outstanding: { value: 200_000_000, coverage: { reported: 1, expected: 1 } } },
      matched: { loans: 1, outstanding: 200_000_000, overdue: 0 },
      counts: { all: 1, open: 1, overdue: 0, settled: 0, 'unpaid-out': 0, waiting: 0 },
      ageing: [{ key: 'up-to-90', name: '1–90 ngày', loans: 0, amount: 0 }],
      books: [{ office: 'Quỹ hỗ trợ phát triển hợp tác xã tỉnh Bắc Ninh', from: '2021-01-01', own: true }],
      loans: [row],
      next: null,
    },
  },
  export: { query: asked, reply: 'tệp .xlsx' },
  loan: {
    params: { id: '1' },
    query: { at: '2022-06-30' },
    reply: {
      id: 1,
      code: row.code,
      at: '2022-06-30',
      version: 23,
      borrower,
      unit,
      office: { id: 40, name: 'Quỹ hỗ trợ phát triển hợp tác xã tỉnh Bắc Ninh' },
      ownBook: true,
      purpose: 'Mua máy sấy nông sản',
      requested: 300_000_000,
      projectCost: 400_000_000,
      ownCapital: 100_000_000,
      related: [],
      ...standing,
      balance: {
        disbursed: 300_000_000,
        collected: 100_000_000,
        interest: 9_000_000,
        writtenOff: 0,
        outstanding: 200_000_000,
        overdue: 0,
      },
      instalments: [{ dueOn: '2024-03-15', amountDong: 100_000_000, unpaidDong: 100_000_000, late: false }],
      events: [event],
    },
  },
  record: {
    params: { id: '1' },
    body: {
      base: 23,
      event: {
        type: 'receipt' as const,
        on: '2026-06-15',
        amount: 10_000_000,
        interest: 1_500_000,
        number: 'PT 31',
      },
    },
    reply: { id: 6, version: 24 },
  },
  check: {
    params: { id: '1', event: '5' },
    body: { base: 24, step: 'accept' as const, reason: '' },
    reply: { id: 5, version: 25 },
  },
  withdraw: {
    params: { id: '1', event: '5' },
    body: { base: 25, reason: 'Ghi nhầm số tiền của phiếu' },
    reply: { id: 5, version: 26 },
  },
};
