// Chế độ, kỳ, biểu mẫu: what regimes there are, which periods are open, and how a form is written, compared and published.
import { z } from 'zod';
import { FREQUENCIES, type Frequency } from '#domain/collection/regime.ts';
import { formDefinition } from '#server/collection/contract-form.ts';
import { deadline, formCode, periodKey } from '#server/collection/contract-shapes.ts';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const frequency = z.enum(Object.keys(FREQUENCIES) as [Frequency, ...Frequency[]]); // the table is closed

const regimeView = z.object({
  code: z.string(),
  name: z.string(),
  legalBasis: z.string(),
  who: z.string(),
  reporter: z.enum(['organisation', 'commune', 'province']),
  toWhom: z.string(),
  content: z.string(),
  method: z.string(),
  forms: z.array(formCode),
  frequency,
  windows: z.array(
    z.object({
      part: z.string(),
      from: z.string(),
      to: z.string(),
      cutOff: z.string(),
      due: z.record(z.string(), z.string()),
    }),
  ),
  chain: z.array(z.string()),
  outline: z.string().nullable(),
  mayOpen: z.boolean().describe('cơ quan đang hỏi mở được kỳ của chế độ này'),
});
const periodView = z.object({
  key: periodKey,
  code: z.string().describe('2026-H1, 2026-01-10..2026-01-20'),
  name: z.string(),
  regime: z.string(),
  regimeName: z.string(),
  from: dateText,
  to: dateText,
  begun: z.boolean().describe('số liệu của kỳ đã bắt đầu tính'),
  mayChange: z.boolean().describe('cơ quan đang hỏi đổi được bản biểu của kỳ'),
  cutOff: dateText.describe('ngày chốt số liệu'),
  due: z.record(z.string(), deadline).describe('hạn của từng cấp, đã dời khỏi ngày nghỉ'),
  dueTime: z.string().nullable().describe('giờ hạn của biểu đột xuất, ví dụ 15:00'),
  forms: z.array(z.object({ code: formCode, title: z.string(), version: z.int() })),
  lock: z.enum(['open', 'locked', 'reopened']).describe('của đơn vị đang hỏi'),
});
const formHead = z.object({
  code: formCode,
  title: z.string(),
  reporter: z.string(),
  latest: z.int().describe('bản đã phát hành mới nhất; 0 = chưa phát hành'),
  versions: z.array(z.object({ version: z.int(), publishedAt: z.string(), by: z.string().nullable() })),
  draft: z.object({ base: z.int(), savedAt: z.string() }).nullable(),
  shipped: z.boolean().describe('đi kèm phần mềm'),
  mayChange: z.boolean().describe('biểu của cơ quan đang hỏi hoặc của cấp dưới'),
});
const formProblem = z.object({
  at: z.string().describe('chỗ sai: mục, bảng, ô hoặc luật'),
  what: z.string(),
});
const formChange = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  what: z.enum(['section', 'field', 'table', 'column', 'row', 'rule', 'form']),
  at: z.string(),
  label: z.string(),
  detail: z.string(),
});

export const designContract = {
  regimes: { summary: 'Các chế độ báo cáo', response: { 200: z.object({ regimes: z.array(regimeView) }) } },
  calendar: {
    summary: 'Lịch làm việc của các năm: ngày nghỉ, ngày làm bù',
    response: {
      200: z.object({
        years: z.array(
          z.object({
            year: z.int(),
            law: z.string().describe('điều luật về ngày nghỉ lễ'),
            source: z.string().describe('thông báo nghỉ lễ, Tết của năm'),
            off: z.record(z.string(), z.string()),
            worked: z.array(z.string()),
            unsure: z.record(z.string(), z.string()).describe('ngày chưa rõ nghỉ hay làm'),
          }),
        ),
      }),
    },
  },
  periods: {
    summary: 'Các kỳ báo cáo đã mở, mới nhất trước',
    querystring: z.object({ unit: z.string().optional(), year: z.coerce.number().int().optional() }),
    response: { 200: z.object({ periods: z.array(periodView) }), ...refusals },
  },
  openPeriod: {
    summary: 'Mở một kỳ của một chế độ (ví dụ 2026-H1); hạn tính từ chế độ và lịch làm việc',
    headers: requestKey,
    body: z.object({
      regime: z.string().max(40),
      code: z.string().max(30),
      due: z.record(z.string(), dateText).optional().describe('hạn khác với chế độ, theo cấp'),
    }),
    response: { 200: periodView, 201: periodView, ...refusals },
  },
  adHoc: {
    summary: 'Phát hành biểu đột xuất từ một biểu mẫu: biểu, kỳ, hạn theo giờ, trong một lần gọi',
    headers: requestKey,
    body: z.object({
      definition: formDefinition,
      name: z.string().min(1).max(200),
      legalBasis: z.string().min(1).max(300).describe('công văn yêu cầu'),
      unit: z.string().describe('đơn vị yêu cầu: tỉnh hoặc VN'),
      from: dateText,
      to: dateText,
      cutOff: dateText,
      due: dateText,
      dueTime: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .optional(),
      kinds: z.array(z.enum(['HTX', 'THT', 'LHHTX', 'QTDND'])).optional(),
    }),
    response: { 200: periodView, 201: periodView, ...refusals },
  },
  useVersion: {
    summary:
      'Đổi bản biểu đang dùng của một kỳ sang bản đã phát hành mới hơn; biểu đã gửi giữ nguyên bản của nó',
    headers: requestKey,
    params: z.object({ period: periodKey, form: formCode }),
    body: z.object({ version: z.int().min(1) }),
    response: { 200: periodView, ...refusals },
  },
  forms: { summary: 'Các biểu mẫu', response: { 200: z.object({ forms: z.array(formHead) }), ...refusals } },
  form: {
    summary: 'Một bản của biểu mẫu; không cho version thì bản nháp đang soạn, nếu không có thì bản mới nhất',
    params: z.object({ form: formCode }),
    querystring: z.object({ version: z.coerce.number().int().min(1).optional() }),
    response: {
      200: z.object({
        definition: formDefinition,
        version: z.int().describe('0 = bản nháp'),
        base: z.int(),
        mayChange: z.boolean(),
      }),
      ...refusals,
    },
  },
  checkForm: {
    summary: 'Kiểm tra một định nghĩa biểu mẫu, chưa ghi gì',
    body: z.object({ definition: formDefinition }),
    response: { 200: z.object({ problems: z.array(formProblem) }), ...refusals },
  },
  saveForm: {
    summary: 'Lưu bản nháp của biểu mẫu; base là bản đã phát hành mà bản nháp dựa vào (0 = biểu mới)',
    headers: requestKey,
    params: z.object({ form: formCode }),
    body: z.object({ definition: formDefinition, base: z.int().min(0) }),
    response: { 200: z.object({ problems: z.array(formProblem), seq: z.int() }), ...refusals },
  },
  publishForm: {
    summary: 'Phát hành bản nháp thành bản kế tiếp; bản cũ không bao giờ đổi',
    headers: requestKey,
    params: z.object({ form: formCode }),
    body: z.object({ base: z.int().min(0) }),
    response: {
      200: z.object({ version: z.int(), seq: z.int() }),
      201: z.object({ version: z.int(), seq: z.int() }),
      ...refusals,
    },
  },
  formDifference: {
    summary: 'Khác nhau giữa hai bản của biểu mẫu',
    params: z.object({ form: formCode }),
    querystring: z.object({
      from: z.coerce.number().int().min(1),
      to: z.coerce.number().int().min(0).describe('0 = bản nháp'),
    }),
    response: { 200: z.object({ changes: z.array(formChange) }), ...refusals },
  },
} as const;

/** @public read by the screens */
export type RegimeView = z.infer<typeof regimeView>;
/** @public read by the screens */
export type WorkingYearView = z.infer<(typeof designContract.calendar.response)[200]>['years'][number];
/** @public read by the screens */
export type PeriodView = z.infer<typeof periodView>;
/** @public read by the screens */
export type FormHead = z.infer<typeof formHead>;
