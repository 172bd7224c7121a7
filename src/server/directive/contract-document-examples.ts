// Ví dụ của sổ văn bản, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const body = {
  symbol: 'UBND-KT',
  type: 'công văn',
  issuedOn: '2026-09-01',
  issuer: 'Ủy ban nhân dân tỉnh Bắc Ninh',
  summary: 'Phát triển kinh tế tập thể, hợp tác xã',
};

const line = {
  id: 1,
  book: 'in' as const,
  bookYear: 2018,
  bookNumber: 617,
  citation: '77/LMHTXVN-VP',
  type: 'công văn',
  issuedOn: '2018-01-30',
  arrivedOn: '2018-02-26',
  issuer: 'Liên minh Hợp tác xã Việt Nam',
  summary: 'Về các giải pháp phát triển kinh tế hợp tác, HTX',
  addressee: 'Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương',
  dueOn: null,
  urgency: 'normal',
  daysToArrival: 27,
  waiting: false,
};

export const documentExamples = {
  list: { query: { search: 'hop tac xa', limit: '50' }, reply: { documents: [line], next: null } },
  one: {
    params: { document: '1' },
    reply: {
      ...line,
      version: 12,
      own: true,
      facts: { ...body, number: '77' },
      receiptConfirmedOn: null,
      source: 'typed',
      origin: null,
      received: null,
      legal: [
        { citation: '461/QĐ-TTg', name: 'Đề án phát triển 15.000 HTX nông nghiệp', signed: '2018-04-27' },
      ],
      parent: null,
      children: [],
      attachments: [],
    },
  },
  register: {
    body: { ...body, book: 'in', number: '1205', arrivedOn: '2026-09-02' },
    reply: { document: 2, bookNumber: 1, number: '1205', symbol: 'UBND-KT', seq: 15, alike: [] },
  },
  revise: {
    params: { document: '1' },
    body: { ...body, number: '1205', arrivedOn: '2026-09-02', basedOn: 12 },
    reply: { seq: 16 },
  },
  receive: {
    params: { document: '1' },
    body: { transferredTo: 'Phòng Chính sách' },
    reply: { document: 3, bookNumber: 618, number: '77', symbol: 'LMHTXVN-VP', seq: 16, alike: [] },
  },
  legal: {
    query: { search: '461' },
    reply: {
      documents: [
        {
          number: '461/QĐ-TTg',
          name: 'Đề án phát triển 15.000 HTX nông nghiệp hoạt động có hiệu quả đến năm 2020',
          signed: '2018-04-27',
          from: null,
          to: null,
          aliases: ['Quyết định 461'],
        },
      ],
    },
  },
  confirm: { params: { document: '1' }, body: {}, reply: { seq: 17, sameDay: false } },
  book: { query: { book: 'out', year: '2018', format: 'pdf' }, reply: null },
  bodies: { query: { name: 'uy ban' }, reply: { bodies: ['Ủy ban nhân dân tỉnh Bắc Ninh'] } },
} satisfies Record<string, RouteExample>;
