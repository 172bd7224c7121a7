// Ví dụ của chỉ tiêu giao, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const row = {
  unit: { id: 100027, code: '27', name: 'Bắc Ninh', now: null },
  overall: false,
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
  branch: null,
  explanation: null,
  mayExplain: false,
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
  mixedGround: [],
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
      ground: null,
    },
  },
  cascade: {
    params: { target: '2' },
    reply: {
      id: 2,
      document: 1,
      citation: '77/LMHTXVN-VP',
      issuedOn: '2018-01-30',
      sentence: scored.sentence,
      percent: false,
      version: 3,
      sharesVersion: 3,
      own: true,
      definition: target,
      whole: { low: 35, high: null },
      shares: [{ unit: '27', name: 'tỉnh Bắc Ninh', level: 'province', state: 'set', low: 35, high: null }],
      remainder: null,
      children: [
        {
          id: 9,
          document: 4,
          citation: '12/KH-UBND',
          issuer: 'Ủy ban nhân dân tỉnh Bắc Ninh',
          sentence: scored.sentence,
          comparison: null,
          asked: 35,
          own: 40,
          words: 'đặt thêm 5',
        },
      ],
    },
  },
  share: {
    params: { target: '999999' },
    body: { basedOn: 3, shares: [{ unit: '27', low: 40, high: null }] },
    reply: { seq: 20, saved: 1, remainder: 'giao vừa đủ' },
  },
  revise: {
    params: { target: '999999' },
    body: { target, basedOn: 3, reason: 'điều chỉnh giữa năm' },
    reply: { seq: 21 },
  },
  explain: {
    params: { target: '999999' },
    body: { unit: '27', words: 'Chờ kinh phí đến quý IV mới mở lớp vận động.' },
    reply: { seq: 23 },
  },
  history: {
    params: { target: '2' },
    reply: { versions: [{ seq: 3, sentence: scored.sentence, reason: null }], shares: [] },
  },
} satisfies Record<string, RouteExample>;
