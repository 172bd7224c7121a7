// Rà soát biểu: the queue, one form beside its last and approved versions, the steps, bulk approval, lock and reopen.
import { z } from 'zod';
import { formDefinition } from '#server/collection/contract-form.ts';
import {
  cellNote,
  cells,
  deadline,
  exception,
  finding,
  formCode,
  periodKey,
  submissionState,
} from '#server/collection/contract-shapes.ts';
import { problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const unit = z.string().min(1).describe('mã đơn vị hoặc VN');
const channel = z
  .enum(['self', 'link', 'behalf', 'stated'])
  .describe('tự gửi, qua liên kết, nhập thay, theo báo cáo');

const queued = z.object({
  id: z.int(),
  form: formCode,
  organisation: z.int().nullable(),
  name: z.string(),
  place: z.string(),
  state: submissionState,
  version: z.int(),
  amendment: z.int().describe('bản điều chỉnh thứ mấy; 0 = chưa'),
  late: z.boolean(),
  queuedLate: z.boolean().describe('gửi sau khi chốt'),
  channel,
  sentAt: z.string(),
  sentBy: z.string(),
  errors: z.int(),
  warnings: z.int(),
  sameAsLast: z.int().describe('số ô điền "giống kỳ trước"'),
  changed: z.int().describe('số ô đổi so với kỳ trước'),
});
const step = z.object({
  state: submissionState,
  version: z.int(),
  level: z.string(),
  acting: z.boolean().describe('làm thay cấp dưới quá hạn'),
  reason: z.string().nullable(),
  by: z.string(),
  office: z.string(),
  at: z.string(),
  seq: z.int(),
});

/** A switch of an address: written once, true or false. */
const yes = z.enum(['true', 'false']).transform((text) => text === 'true');

export const submissionView = z.object({
  ...queued.shape,
  period: z.object({ key: periodKey, name: z.string(), due: z.nullable(deadline) }),
  definition: formDefinition,
  formVersion: z.int(),
  cells,
  last: z.nullable(cells),
  approved: z.nullable(cells).describe('giá trị đã duyệt gần nhất, khi khác bản hiện tại'),
  approvedVersion: z.int(),
  changedCells: z.array(z.string()).describe('ô đổi so với kỳ trước'),
  sinceApproval: z.array(z.string()).describe('ô đổi so với bản đã duyệt'),
  findings: z.array(finding),
  exceptions: z.array(exception),
  notes: z.array(cellNote),
  history: z.array(step),
  may: z
    .array(z.enum(['receive', 'return', 'approve', 'reopen']))
    .describe('việc người hỏi được làm lúc này'),
  acting: z.boolean().describe('nếu duyệt bây giờ thì là làm thay'),
  passesTo: z.string().nullable().describe('cấp mà biểu chuyển lên khi duyệt; null = duyệt xong'),
  hold: z.string().nullable().describe('vì sao người hỏi chưa duyệt được lúc này'),
});

const lockView = z.object({
  unit: z.string(),
  name: z.string(),
  locked: z.boolean(),
  at: z.string().nullable(),
  by: z.string().nullable(),
  reason: z.string().nullable().describe('lý do mở lại lần cuối'),
  members: z.int().describe('số biểu trong tổng đã chốt'),
  queued: z
    .int()
    .describe('số biểu còn chờ, ngoài tổng đã chốt: gửi sau khi chốt, hoặc gửi trước mà chưa duyệt'),
  differences: z.array(z.object({ form: formCode, cell: z.string(), frozen: z.string(), now: z.string() })),
  seq: z.int().nullable(),
});

export const reviewContract = {
  queue: {
    summary: 'Hàng chờ rà soát: biểu đã gửi, lọc theo trạng thái, muộn, sạch',
    querystring: z.object({
      period: periodKey,
      unit,
      form: z.optional(formCode),
      state: z
        .optional(z.union([submissionState, z.literal('waiting')]))
        .describe('waiting = còn chờ rà soát: đã gửi, đã tiếp nhận, bản điều chỉnh'),
      late: yes.optional(),
      clean: yes.optional().describe('không có phát hiện nào'),
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: {
      200: z.object({ submissions: z.array(queued), next: z.string().nullable(), total: z.int() }),
      ...refusals,
    },
  },
  submission: {
    summary: 'Một biểu đã gửi: số, kỳ trước, bản đã duyệt, phát hiện, ghi chú, lịch sử',
    params: z.object({ id: z.coerce.number().int().min(1) }),
    response: { 200: submissionView, ...refusals },
  },
  step: {
    summary: 'Tiếp nhận, trả lại (kèm lý do, ghi chú từng ô), duyệt một biểu; bản cũ hơn thì 409',
    headers: requestKey,
    params: z.object({ id: z.coerce.number().int().min(1) }),
    body: z.object({
      step: z.enum(['receive', 'return', 'approve', 'reopen']),
      base: z.int().min(1).describe('bản đang xem'),
      reason: z.string().max(500).optional(),
      notes: z.array(cellNote).max(100).optional(),
    }),
    response: { 200: z.object({ state: submissionState, acting: z.boolean(), seq: z.int() }), ...refusals },
  },
  approveClean: {
    summary: 'Duyệt hàng loạt các biểu sạch (không phát hiện, không phải mình gửi) của một đơn vị',
    headers: requestKey,
    body: z.object({ period: periodKey, form: formCode, unit }),
    response: { 200: z.object({ approved: z.int(), left: z.int(), seq: z.int() }), ...refusals },
  },
  lock: {
    summary: 'Chốt số liệu của một đơn vị trong kỳ: tổng đông cứng bằng đúng tổng các biểu liệt kê',
    headers: requestKey,
    body: z.object({ period: periodKey, unit }),
    response: { 200: lockView, ...refusals },
  },
  reopen: {
    summary: 'Mở lại số liệu đã chốt, kèm lý do',
    headers: requestKey,
    body: z.object({ period: periodKey, unit, reason: z.string().min(5).max(500) }),
    response: { 200: lockView, ...refusals },
  },
  locks: {
    summary: 'Tình trạng chốt của một đơn vị và các đơn vị cấp dưới; số đã chốt khác số nay ở đâu',
    querystring: z.object({ period: periodKey, unit }),
    response: { 200: z.object({ locks: z.array(lockView) }), ...refusals },
  },
} as const;

/** @public read by the screens */
export type QueuedView = z.infer<typeof queued>;
/** @public read by the screens */
export type SubmissionView = z.infer<typeof submissionView>;
/** @public read by the screens */
export type LockView = z.infer<typeof lockView>;
