// Ví dụ của việc công bố số liệu, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const unknown = { params: { id: '999999' } };
const settings = {
  title: 'Số liệu kinh tế tập thể, hợp tác xã tỉnh Bắc Ninh, 6 tháng đầu năm 2022',
  titleEn: 'Figures of co-operatives in Bac Ninh, first half of 2022',
  measures: ['htx_total', 'member_total'],
  by: ['sector'],
  notes: '',
  method: 'Tổng hợp từ sổ đăng ký hợp tác xã.',
};
const edition = {
  revision: 0,
  standing: 'released',
  standingName: 'Đã công bố',
  releaseAt: '2022-07-20T01:00:00Z',
  reason: null,
  sha256: 'a3f1',
};
const view = {
  id: 1,
  code: '27-2022-H1',
  unit: { id: 27, code: '27', name: 'tỉnh Bắc Ninh', level: 'province' },
  period: '2022-H1',
  office: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
  title: settings.title,
  settings,
  version: 9,
  pin: 5,
  maker: 'Nguyễn Văn Bắc Ninh',
  checker: 'Vũ Thị Lãnh Đạo',
  ownMaker: true,
  returned: null,
  ...edition,
};
const receipt = (state: string, revision = 0) => ({ id: 1, code: '27-2022-H1', revision, version: 9, state });
const document = {
  schema: 'thongsuot-release/1',
  code: '27-2022-H1',
  revision: 0,
  title: settings.title,
  titleEn: settings.titleEn,
  publisher: view.office,
  unit: { code: '27', name: 'tỉnh Bắc Ninh', level: 'province' },
  period: { code: '2022-H1', name: '6 tháng đầu năm 2022', from: '2022-01-01', to: '2022-06-30' },
  geography: '2022-06-30',
  pin: 5,
  catalogue: 'a3f1',
  notes: '',
  method: settings.method,
  measures: [
    {
      code: 'htx_total',
      name: 'Tổng số HTX',
      nameEn: 'Co-operatives in existence',
      unit: 'HTX',
      unitEn: 'co-operatives',
      kind: 'stock',
      definition: 'Mọi HTX còn tồn tại pháp lý cuối ngày.',
      definitionEn: 'All co-operatives legally in existence at the end of the day.',
      coverage: { reported: 1, expected: 1 },
    },
  ],
  tables: [
    {
      by: null,
      measures: ['htx_total'],
      rows: [{ key: 'total', name: 'Bắc Ninh', nameEn: 'Bắc Ninh', cells: { htx_total: { value: 678 } } }],
    },
  ],
  reason: null,
  changes: [],
};

export const releaseExamples = {
  list: { query: { state: 'released' }, reply: { releases: [view] } },
  measures: {
    reply: {
      measures: [
        {
          code: 'htx_total',
          name: 'Tổng số HTX',
          unit: 'HTX',
          kind: 'stock',
          protection: 'open',
          by: ['sector'],
        },
      ],
    },
  },
  begin: { body: { unit: '27', period: '2022-H1', settings }, reply: receipt('draft') },
  one: { ...unknown, reply: { ...view, editions: [edition] } },
  preview: {
    ...unknown,
    reply: {
      document,
      hidden: [{ by: 'sector', row: 'health', measure: 'member_total', why: 'few' }],
      frozen: false,
    },
  },
  changes: {
    ...unknown,
    reply: {
      pin: 5,
      now: 12,
      changes: [
        {
          by: null,
          row: 'total',
          name: 'Bắc Ninh',
          nameEn: 'Bắc Ninh',
          measure: 'htx_total',
          old: { value: 678 },
          now: { value: 679 },
        },
      ],
    },
  },
  step: { ...unknown, body: { step: 'submit', base: 9 }, reply: receipt('submitted') },
  decide: {
    ...unknown,
    body: { step: 'approve', base: 9, releaseAt: '2026-10-20T08:00:00+07:00' },
    reply: receipt('approved'),
  },
  revise: { ...unknown, body: { reason: 'Bổ sung hợp tác xã ghi muộn.' }, reply: receipt('draft', 1) },
  calendar: {
    reply: {
      entries: [
        {
          id: 1,
          version: 9,
          unit: { id: 24, code: '24', name: 'tỉnh Bắc Ninh' },
          title: 'Số liệu hợp tác xã tỉnh Bắc Ninh năm 2026',
          period: '2026',
          releaseOn: '2027-01-20',
          state: 'planned',
          reason: null,
        },
      ],
    },
  },
  announce: {
    body: {
      unit: '24',
      period: '2026',
      title: 'Số liệu hợp tác xã tỉnh Bắc Ninh năm 2026',
      releaseOn: '2027-01-20',
    },
    reply: { id: 1, version: 9 },
  },
  reschedule: {
    ...unknown,
    body: { base: 9, releaseOn: '2027-01-27', state: 'planned', reason: 'Chờ các xã chốt số liệu năm.' },
    reply: { id: 1, version: 10 },
  },
} satisfies Record<string, RouteExample>;
