// Ví dụ của thu thập, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const due = { day: '2026-07-10', written: '2026-07-10', reason: null, calendarKnown: true };
const PLACE = { period: '2026-H1.HTX-6T', form: 'HTX-6T' };
const cells = { revenue: { number: 1_200_000_000 }, workers: { number: 12 }, members: { number: 40 } };
const definition = {
  code: 'BAO-CAO-NHANH',
  title: 'Báo cáo nhanh thiệt hại do bão',
  reporter: 'organisation',
  sections: [
    {
      code: 'damage',
      title: 'Thiệt hại',
      fields: [{ code: 'loss', label: 'Ước thiệt hại', type: 'number', unit: 'million' }],
      tables: [],
    },
  ],
  rules: [],
};
const receipt = {
  number: '24-000001-1',
  submission: 1,
  version: 1,
  state: 'sent',
  late: false,
  sentAt: '2026-07-05T02:00:00.000Z',
  seq: 12,
};
const PERIOD_EXAMPLE = {
  key: PLACE.period,
  code: '2026-H1',
  name: '6 tháng đầu năm 2026',
  regime: 'HTX-6T',
  regimeName: 'Báo cáo sáu tháng của hợp tác xã',
  from: '2026-01-01',
  to: '2026-06-30',
  begun: true,
  mayChange: true,
  cutOff: '2026-06-30',
  due: { organisation: due },
  dueTime: null,
  forms: [{ code: 'HTX-6T', title: 'Báo cáo sáu tháng của hợp tác xã', version: 1 }],
  lock: 'open',
};

export const entryExamples = {
  cards: { reply: { cards: [], fills: true } },
  copy: { params: { submission: '1' }, reply: null },
  open: {
    params: { period: '2026-H1.LM-6T', form: 'LM-6T' },
    query: { unit: '24' },
    reply: {
      period: {
        key: PLACE.period,
        name: '6 tháng đầu năm 2026',
        from: '2026-01-01',
        to: '2026-06-30',
        cutOff: '2026-06-30',
        due,
        dueTime: null,
        overdue: false,
        locked: false,
      },
      reporter: { organisation: 1, unit: 27, name: 'HTX Dịch vụ Đại Phúc', place: 'phường Kinh Bắc' },
      form: definition,
      formVersion: 1,
      state: 'none',
      version: 0,
      draft: 0,
      cells: {},
      last: null,
      lastName: null,
      peers: {},
      forms: {},
      below: {},
      belowFrom: {},
      exceptions: [],
      returned: null,
      notes: [],
      receipt: null,
      formChanged: false,
    },
  },
  saveDraft: {
    params: PLACE,
    body: { organisation: 1, draftBase: 0, formVersion: 1, cells, exceptions: [] },
    reply: { draft: 1, savedAt: receipt.sentAt, seq: 11 },
  },
  check: { params: PLACE, body: { organisation: 1, cells }, reply: { findings: [], unexplained: 0 } },
  send: {
    params: PLACE,
    body: { organisation: 1, base: 0, formVersion: 1, cells, exceptions: [] },
    reply: receipt,
  },
} satisfies Record<string, RouteExample>;

const queued = {
  id: 1,
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
  changed: 1,
};

export const reviewExamples = {
  submission: {
    params: { id: '1' },
    reply: {
      ...queued,
      period: { key: PLACE.period, name: '6 tháng đầu năm 2026', due },
      definition,
      formVersion: 1,
      cells,
      last: null,
      approved: null,
      approvedVersion: 0,
      changedCells: [],
      sinceApproval: [],
      findings: [],
      exceptions: [],
      notes: [],
      history: [],
      may: ['receive', 'return', 'approve'],
      acting: false,
      passesTo: null,
      hold: null,
    },
  },
  step: {
    params: { id: '1' },
    body: { step: 'receive', base: 1 },
    reply: { state: 'received', acting: false, seq: 13 },
  },
} satisfies Record<string, RouteExample>;

const AD_HOC = {
  definition,
  name: 'Thiệt hại do bão số 5',
  legalBasis: 'Công văn 120/LMHTX-VP ngày 28/9/2026',
  unit: 'VN',
  from: '2026-09-20',
  to: '2026-09-27',
  cutOff: '2026-09-27',
  due: '2026-09-28',
  dueTime: '15:00',
};

export const designExamples = {
  regimes: { reply: { regimes: [] } },
  calendar: {
    reply: {
      years: [
        {
          year: 2026,
          law: 'Bộ luật Lao động 2019, Điều 112',
          source: 'Thông báo nghỉ lễ, Tết năm 2026',
          off: { '2026-01-01': 'Tết Dương lịch' },
          worked: [],
          unsure: {},
        },
      ],
    },
  },
  periods: { reply: { periods: [PERIOD_EXAMPLE] } },
  openPeriod: {
    body: { regime: 'HTX-6T', code: '2027-H1' },
    reply: { ...PERIOD_EXAMPLE, key: '2027-H1.HTX-6T', code: '2027-H1' },
  },
  adHoc: {
    body: AD_HOC,
    reply: { ...PERIOD_EXAMPLE, key: '2026-09-20..2026-09-27.BAO-CAO-NHANH', dueTime: '15:00' },
  },
  useVersion: { params: PLACE, body: { version: 1 }, reply: PERIOD_EXAMPLE },
  forms: {
    reply: {
      forms: [
        {
          code: 'HTX-6T',
          title: 'Báo cáo sáu tháng của hợp tác xã',
          reporter: 'organisation',
          latest: 1,
          versions: [],
          draft: null,
          shipped: true,
          mayChange: true,
        },
      ],
    },
  },
  form: { params: { form: 'HTX-6T' }, reply: { definition, version: 1, base: 1, mayChange: true } },
  checkForm: { body: { definition }, reply: { problems: [] } },
  saveForm: {
    params: { form: 'BAO-CAO-NHANH' },
    body: { definition, base: 0 },
    reply: { problems: [], seq: 14 },
  },
  publishForm: { params: { form: 'BAO-CAO-NHANH' }, body: { base: 0 }, reply: { version: 1, seq: 15 } },
  formDifference: { params: { form: 'HTX-6T' }, query: { from: '1', to: '1' }, reply: { changes: [] } },
} satisfies Record<string, RouteExample>;
