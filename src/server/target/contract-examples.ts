// Ví dụ của chỉ tiêu giao, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const row = {
  unit: { id: 100027, code: '27', name: 'Bắc Ninh', now: null },
  state: 'set' as const,
  low: 35,
  high: null,
  actual: { value: 12 },
  base: null,
  attained: { numerator: 12, denominator: 35 },
  status: 'behind',
  statusWords: 'chậm tiến độ',
  toLow: 23,
  toHigh: null,
  forecast: 24,
  rank: 5,
  lastYear: { value: 10 },
  explanation: null,
};
const scored = {
  id: 2,
  document: 1,
  citation: '77/LMHTXVN-VP',
  clause: '1',
  sentence: 'Năm 2018, mỗi tỉnh, thành phố thành lập mới ít nhất 35 HTX, liên hiệp HTX.',
  indicator: 'thành lập mới HTX, liên hiệp HTX',
  unitWord: 'HTX, liên hiệp HTX',
  percent: false,
  measure: 'htx_lhhtx_new',
  period: '2018',
  scope: null,
  version: 3,
  comparison: null,
  counts: { behind: 1 },
  whole: { low: 2205, actual: { value: 895 }, attained: { numerator: 895, denominator: 2205 }, note: null },
  rows: [row],
};
const board = { at: '2018-06-30', pin: 9, targets: [scored] };
const target = {
  indicator: { name: 'thành lập mới HTX', unit: 'HTX', measure: 'htx_new' },
  goal: { kind: 'at-least', low: 36 },
  basis: { kind: 'year', period: '2018' },
  bearer: { kind: 'each', level: 'province' },
  scope: null,
  approximate: false,
  legalBasis: null,
};

export const targetExamples = {
  scoreboard: { params: { document: '1' }, query: { at: '2018-06-30', target: '2' }, reply: board },
  ofUnit: { query: { unit: '27', year: '2018', at: '2018-06-30' }, reply: board },
  split: {
    params: { target: '2' },
    query: { level: 'province', by: 'equal', at: '2018-01-30' },
    reply: {
      whole: { low: 35, high: null },
      shares: [{ unit: '01', name: 'Hà Nội', weight: 1, low: 1, high: null }],
      remainder: { low: 0, high: null, words: 'giao vừa đủ' },
    },
  },
  share: {
    params: { target: '999999' },
    body: { shares: [{ unit: '27', low: 40, high: null }] },
    reply: { seq: 20, saved: 1, remainder: 'giao vừa đủ' },
  },
  revise: {
    params: { target: '999999' },
    body: { target, basedOn: 3, reason: 'điều chỉnh giữa năm' },
    reply: { seq: 21 },
  },
  history: {
    params: { target: '2' },
    reply: { versions: [{ seq: 3, sentence: scored.sentence, reason: null }] },
  },
} satisfies Record<string, RouteExample>;
