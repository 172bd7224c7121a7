// Ví dụ của số liệu tổng hợp, for the description of the API: the figures of seed 004; the tests run them.
import type {
  LineageView,
  MeasureView,
  PeriodSummaryView,
  RecordView,
  TallyView,
} from '#server/measure/contract.ts';
import type { RouteExample } from '#server/platform/contract.ts';

const COVERED = { coverage: { reported: 1, expected: 1 } };
const ASKED = { unit: '27', period: '2022-H1', geography: '2022-06-30', knownAt: '2' };

const dissolved: MeasureView = {
  code: 'htx_dissolved',
  name: 'HTX giải thể',
  unit: 'HTX',
  kind: 'flow',
  population: 'HTX gồm cả quỹ tín dụng nhân dân',
  breakdowns: ['province', 'district', 'sector'],
};

const tally: TallyView = {
  measures: [
    { code: 'htx_total', name: 'Tổng số HTX', unit: 'HTX', kind: 'stock' },
    { code: 'htx_new', name: 'HTX mới', unit: 'HTX', kind: 'flow' },
  ],
  rows: [
    {
      by: null,
      name: 'Bắc Ninh',
      cells: { htx_total: { value: 678, ...COVERED }, htx_new: { value: 13, ...COVERED } },
    },
  ],
  pin: 2,
};

const record: RecordView = {
  id: 964,
  code: 'MH-27-000964',
  name: 'HTX Thủy sản Phú Tiến',
  unit: 'phường Tam Sơn (cũ, đến 30/06/2025)',
  date: '2022-01-10',
  event: 'founded',
  eventName: 'thành lập mới',
  decisionNumber: null,
  sector: 'Chuyên ngành nông nghiệp',
  amount: null,
  source: 'demonstration',
  loan: null,
  activity: null,
  difficulty: null,
};

const lineage: LineageView = {
  measure: dissolved,
  formula: 'Đếm các sự kiện thuộc diện trên có ngày hiệu lực trong kỳ, kể cả hai ngày đầu và cuối.',
  unit: 'tỉnh Bắc Ninh (cũ, đến 30/06/2025)',
  when: '6 tháng đầu năm 2022, từ 01/01/2022 đến hết 30/06/2022',
  cell: { value: 1, ...COVERED },
  parts: [
    {
      name: 'huyện Yên Phong (cũ, đến 30/06/2025)',
      by: { district: '258' },
      measure: 'htx_dissolved',
      cell: { value: 1, ...COVERED },
    },
  ],
  partsTitle: 'Theo huyện',
  missing: [],
  lastChange: {
    seq: 2,
    at: '2026-09-28T02:00:00.000Z',
    act: 'demonstration.loaded',
    person: null,
    office: null,
  },
  pin: 2,
};

const summary: PeriodSummaryView = {
  unit: { id: 1027, code: '27', label: 'tỉnh Bắc Ninh (cũ, đến 30/06/2025)' },
  period: {
    code: '2022-H1',
    name: '6 tháng đầu năm 2022',
    from: '2022-01-01',
    to: '2022-06-30',
    dataTo: '2022-06-30',
  },
  comparison: { stock: 'cuối năm trước (31/12/2021)', flow: 'cùng kỳ năm trước (6 tháng đầu năm 2021)' },
  sections: [
    {
      code: 'stock',
      title: 'Hợp tác xã đến cuối kỳ',
      rows: [
        {
          measure: 'htx_total',
          label: 'Tổng số hợp tác xã',
          unit: 'HTX',
          depth: 0,
          kind: 'stock',
          by: null,
          actual: { value: 678, ...COVERED },
          previous: { value: 666, ...COVERED },
          difference: 12,
          share: null,
          plan: null,
          attainment: null,
        },
      ],
    },
  ],
  balance: {
    opening: { value: 666 },
    inflow: [{ event: 'founded', name: 'thành lập mới', value: 13 }],
    outflow: [{ event: 'dissolved', name: 'giải thể', value: 1 }],
    closing: { value: 678 },
    residual: 0,
    unbalanced: [],
  },
  notes: [],
  pin: 2,
};

export const measureExamples = {
  listMeasures: { reply: { measures: [dissolved] } },
  tally: { query: { measures: 'htx_total,htx_new', ...ASKED, by: 'district' }, reply: tally },
  behind: {
    query: { measure: 'htx_new', ...ASKED, by: 'sector=agri-specialised', limit: '1' },
    reply: { records: [record], next: 'WzAsIjIwMjItMDEtMTAiLDMxNDVd', pin: 2 },
  },
  lineage: { query: { measure: 'htx_dissolved', ...ASKED, by: 'agricultural=agricultural' }, reply: lineage },
  periodSummary: { query: ASKED, reply: summary },
} satisfies Record<string, RouteExample>;
