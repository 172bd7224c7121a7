// Ví dụ của trang lãnh đạo, for the description of the API: Bắc Ninh in the half-year of seed 004; the tests run it.
import type { LeaderView } from '#server/leader/contract.ts';
import type { RouteExample } from '#server/platform/contract.ts';

const COVERED = { coverage: { reported: 1, expected: 1 } };

const page: LeaderView = {
  summary: {
    unit: { id: 1027, code: '27', label: 'tỉnh Bắc Ninh (cũ, đến 30/06/2025)' },
    period: {
      code: '2022-H1',
      name: '6 tháng đầu năm 2022',
      from: '2022-01-01',
      to: '2022-06-30',
      dataTo: '2022-06-30',
    },
    comparison: {
      stock: 'cùng kỳ năm trước (30/06/2021)',
      flow: 'cùng kỳ năm trước (6 tháng đầu năm 2021)',
    },
    sections: [
      {
        code: 'key',
        title: 'Tám con số',
        rows: [
          {
            measure: 'htx_new',
            label: 'Hợp tác xã thành lập mới',
            unit: 'HTX',
            depth: 0,
            kind: 'flow',
            by: null,
            actual: { value: 13, ...COVERED },
            previous: { value: 12, ...COVERED },
            difference: 1,
            share: null,
            plan: { value: 15, basis: 'kế hoạch 6 tháng đầu năm 2022' },
            attainment: { value: 13 / 15, numerator: 13, denominator: 15 },
          },
        ],
      },
    ],
    balance: null,
    notes: [],
    pin: 2,
  },
  key: [
    {
      measure: 'htx_new',
      planFor: '6 tháng đầu năm 2022',
      pace: { elapsed: 181, total: 181 },
      status: 'missed',
      statusWords: 'không đạt',
    },
  ],
  deviations: [
    {
      measure: 'htx_new',
      against: 'plan',
      above: false,
      place: null,
      runs: [
        { text: 'Số HTX thành lập mới là ', figure: null },
        { text: '13 HTX', figure: { measure: 'htx_new', aspect: 'actual', by: null } },
        { text: ', ', figure: null },
        { text: 'đạt ', figure: null },
        { text: '86,7%', figure: { measure: 'htx_new', aspect: 'attainment', by: null } },
        { text: ' kế hoạch 6 tháng đầu năm 2022 (', figure: null },
        { text: '15 HTX', figure: { measure: 'htx_new', aspect: 'plan', by: null } },
        { text: ').', figure: null },
      ],
    },
  ],
  places: {
    level: 'district',
    measure: 'htx_new',
    basis: 'last-year',
    rows: [
      {
        code: '258',
        name: 'huyện Yên Phong',
        status: 'risen',
        statusWords: 'tăng',
      },
    ],
  },
  tasks: {
    day: '2022-06-30',
    total: 1,
    lines: [
      {
        document: 1,
        citation: '77/LMHTXVN-VP',
        clause: '5',
        text: 'Hỗ trợ HTX tham gia Hội chợ xúc tiến thương mại HTX cấp quốc gia hằng năm',
        due: '2018-05-31',
        days: 1491,
        units: 1,
        unit: 'tỉnh Bắc Ninh (cũ, đến 30/06/2025)',
      },
    ],
  },
  forms: {
    day: '2026-09-28',
    total: 1,
    lines: [
      {
        period: '2026-H1.HTX-6T',
        form: 'HTX-6T',
        title: 'Báo cáo sáu tháng của hợp tác xã',
        due: '2026-07-10',
        overdue: 290,
        expected: 1953,
      },
    ],
  },
};

export const leaderExamples = {
  page: { query: { unit: '27', period: '2022-H1', geography: '2022-06-30', knownAt: '2' }, reply: page },
} satisfies Record<string, RouteExample>;
