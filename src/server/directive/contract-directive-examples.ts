// Ví dụ của giao việc, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const target = {
  indicator: { name: 'thành lập mới HTX', unit: 'HTX', measure: 'htx_new' },
  goal: { kind: 'at-least' as const, low: 35 },
  basis: { kind: 'year' as const, period: '2026' },
  bearer: { kind: 'each' as const, level: 'province' as const },
  scope: null,
  approximate: false,
  legalBasis: null,
};
const sentence = 'Năm 2026, mỗi tỉnh, thành phố thành lập mới ít nhất 35 HTX.';
const text =
  '1. Phấn đấu năm 2026 mỗi tỉnh thành lập mới ít nhất 35 HTX.\n2. Nâng cao chất lượng thông tin, báo cáo.';
const clause = { id: 1, label: '8', text: 'Củng cố, nâng cao hiệu lực, hiệu quả công tác thông tin' };

export const directiveExamples = {
  reading: {
    body: { text, bearer: 'province' },
    reply: {
      heading: {
        number: '77',
        symbol: 'LMHTXVN-VP',
        type: 'công văn',
        issuedOn: '2018-01-30',
        issuer: 'Liên minh Hợp tác xã Việt Nam',
        summary: null,
        addressee: null,
        signatory: null,
        signatoryTitle: null,
        recipients: [],
        archiveCopy: null,
        legalBasis: [],
        arrival: null,
      },
      clauses: [
        {
          label: '1',
          text,
          targets: [{ target, sentence, quote: 'ít nhất 35 HTX', start: 40, end: 58, doubt: null }],
        },
      ],
    },
  },
  hand: {
    params: { document: '999999' },
    body: { level: 'province', clauses: [{ label: '1', text, targets: [{ target }] }] },
    reply: { seq: 30, tasks: 34, targets: [1], told: 3 },
  },
  directive: {
    params: { document: '1' },
    reply: {
      clauses: [
        {
          ...clause,
          due: null,
          evidenceWanted: null,
          assigned: 63,
          acknowledged: 0,
          reported: 0,
          done: 0,
          targets: [{ id: 1, sentence, comparison: null }],
        },
      ],
      unreported: ['8'],
    },
  },
  evidence: {
    params: { document: '1', clause: '1' },
    reply: {
      reports: [
        {
          id: 1,
          unit: 'Bắc Ninh',
          kind: 'progress',
          words: 'đã mở hai lớp',
          evidence: [{ kind: 'organisation', id: 5, name: 'HTX Phú Thịnh' }],
          on: '2018-06-20',
        },
      ],
    },
  },
  tasks: {
    query: { limit: '20' },
    reply: {
      tasks: [
        {
          id: 7,
          document: 1,
          citation: '77/LMHTXVN-VP',
          clause,
          unit: { id: 100027, code: '27', name: 'Bắc Ninh' },
          due: null,
          overdue: false,
          mine: true,
          state: 'new',
          stateWords: 'chưa xác nhận',
        },
      ],
    },
  },
  report: {
    params: { task: '999999' },
    body: { kind: 'progress', words: 'đã mở hai lớp', evidence: [] },
    reply: { seq: 31 },
  },
  acknowledge: { params: { document: '1' }, body: {}, reply: { seq: 32, acknowledged: 11 } },
  remind: { params: { document: '1' }, body: {}, reply: { seq: 33, reminded: 2, escalated: 1 } },
} satisfies Record<string, RouteExample>;
