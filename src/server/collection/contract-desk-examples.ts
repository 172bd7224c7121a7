// Ví dụ của bàn thu thập và bảng tổng hợp, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const AT = { period: '2026-H1.HTX-6T', unit: '24' };
const FORM = { ...AT, form: 'HTX-6T' };
const counts = {
  expected: 900,
  none: 870,
  draft: 0,
  sent: 6,
  returned: 2,
  received: 0,
  approved: 22,
  locked: 0,
  amended: 0,
  late: 2,
  overdue: 872,
  queued: 0,
};
const cell = { value: 2_500_000_000, reported: 1, stale: null, staleCount: 0, stated: null, counted: null };
const coverage = { reported: 22, expected: 900 };
const queued = {
  id: 41,
  form: 'HTX-6T',
  organisation: 12,
  name: 'HTX Dịch vụ Đại Phúc',
  place: 'phường Kinh Bắc',
  state: 'sent',
  version: 1,
  amendment: 0,
  late: false,
  queuedLate: false,
  channel: 'behalf',
  sentAt: '2026-07-05T02:00:00.000Z',
  sentBy: 'Nguyễn Văn Bắc Ninh',
  errors: 0,
  warnings: 0,
  sameAsLast: 0,
  changed: 0,
};

export const deskExamples = {
  matrix: {
    query: AT,
    reply: {
      period: { key: AT.period, name: '6 tháng đầu năm 2026', due: {}, lock: 'open' },
      level: 'commune',
      forms: [{ code: 'HTX-6T', title: 'Báo cáo sáu tháng của hợp tác xã', reporter: 'organisation' }],
      rows: [{ unit: '09169', name: 'phường Kinh Bắc', forms: { 'HTX-6T': counts } }],
      total: { 'HTX-6T': counts },
    },
  },
  progress: { query: AT, reply: { mark: 12, forms: { 'HTX-6T': counts } } },
  reporters: {
    query: { ...FORM, state: 'missing' },
    reply: {
      reporters: [
        {
          organisation: 12,
          unit: '09169',
          name: 'HTX Dịch vụ Đại Phúc',
          place: 'phường Kinh Bắc',
          state: 'none',
          submission: null,
          overdue: true,
          remindedAt: null,
          reminders: 0,
          lastCall: null,
        },
      ],
      next: null,
      total: 1,
    },
  },
  missingText: {
    query: FORM,
    reply: { text: 'Báo cáo sáu tháng của hợp tác xã, 6 tháng đầu năm 2026: 1 đơn vị chưa nộp.', count: 1 },
  },
  calls: {
    query: AT,
    reply: {
      calls: [
        {
          organisation: 12,
          name: 'HTX Dịch vụ Đại Phúc',
          at: '2026-07-12T02:00:00.000Z',
          by: 'Nguyễn Văn Bắc Ninh',
          outcome: 'promised',
          note: null,
        },
      ],
    },
  },
  remind: { body: FORM, reply: { reminded: 0, answered: 30, withoutAccount: 870, seq: 18 } },
  logCall: {
    body: { period: AT.period, form: 'HTX-6T', organisation: 1, outcome: 'promised' },
    reply: { seq: 15 },
  },
} satisfies Record<string, RouteExample>;

export const queueExamples = {
  queue: { query: AT, reply: { submissions: [queued], next: null, total: 1 } },
  approveClean: { body: FORM, reply: { approved: 3, left: 1, seq: 16 } },
  lock: {
    body: { period: '2025-H2.HTX-6T', unit: '24' },
    reply: {
      unit: '24',
      name: 'tỉnh Bắc Ninh',
      locked: true,
      at: null,
      by: null,
      reason: null,
      members: 40,
      queued: 0,
      differences: [],
      seq: 17,
    },
  },
  reopen: {
    body: { period: '2025-H2.HTX-6T', unit: '24', reason: 'Bổ sung biểu nộp muộn' },
    reply: {
      unit: '24',
      name: 'tỉnh Bắc Ninh',
      locked: false,
      at: null,
      by: null,
      reason: 'Bổ sung biểu nộp muộn',
      members: 0,
      queued: 1,
      differences: [],
      seq: null,
    },
  },
  locks: { query: AT, reply: { locks: [] } },
} satisfies Record<string, RouteExample>;

export const totalExamples = {
  consolidation: {
    query: { period: AT.period, form: 'HTX-6T', unit: 'VN', by: 'province', basis: 'approved' },
    reply: {
      columns: [
        {
          cell: 'revenue',
          label: 'Tổng doanh thu',
          unit: 'triệu đồng',
          factor: 1_000_000,
          measure: 'revenue_total',
          weighedBy: null,
          beside: null,
        },
      ],
      rows: [
        {
          key: '24',
          code: '24',
          name: 'tỉnh Bắc Ninh',
          place: null,
          coverage,
          lock: 'open',
          cells: { revenue: cell },
        },
      ],
      total: { coverage, cells: { revenue: cell } },
      silent: ['tỉnh Cao Bằng'],
      footnotes: [],
      pin: 15,
    },
  },
  behindTotal: {
    query: { period: AT.period, form: 'HTX-6T', unit: '24', cell: 'revenue', limit: '50' },
    reply: {
      forms: [
        {
          submission: 41,
          organisation: 12,
          name: 'HTX Dịch vụ Đại Phúc',
          place: 'phường Kinh Bắc',
          state: 'approved',
          version: 1,
          value: 2_500_000_000,
          absent: null,
          channel: 'behalf',
        },
      ],
      next: null,
    },
  },
  outliers: {
    query: { period: AT.period, form: 'HTX-6T', unit: '24' },
    reply: { total: 0, next: null, outliers: [] },
  },
  export: { query: { period: AT.period, form: 'HTX-6T', unit: 'VN' }, reply: null },
} satisfies Record<string, RouteExample>;
