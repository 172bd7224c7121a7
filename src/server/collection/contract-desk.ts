// Bàn thu thập: matrix commune × form × state, who is late, reminders, calls, entry on behalf in a grid, live counters.
import { z } from 'zod';
import { CALL_OUTCOMES, type CallOutcome } from '#domain/collection/reasons.ts';
import { cells, deadline, formCode, periodKey, submissionState } from '#server/collection/contract-shapes.ts';
import { problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const unit = z.string().min(1).describe('mã đơn vị hoặc VN');
const whole = z.int().min(0);

const counts = z
  .object({
    expected: whole.describe('phải nộp'),
    none: whole,
    draft: whole,
    sent: whole,
    returned: whole,
    received: whole,
    approved: whole,
    locked: whole,
    amended: whole,
    late: whole.describe('đã nộp sau hạn'),
    overdue: whole.describe('quá hạn chưa nộp'),
    queued: whole.describe('nộp sau khi chốt, nằm ở hàng chờ muộn'),
  })
  .describe('Số biểu theo trạng thái');

const reporter = z.object({
  organisation: z.int().nullable(),
  unit: z.string().describe('mã đơn vị của trụ sở'),
  name: z.string(),
  place: z.string(),
  state: submissionState,
  submission: z.int().nullable(),
  overdue: z.boolean(),
  remindedAt: z.string().nullable(),
  reminders: z.int(),
  lastCall: z.object({ at: z.string(), outcome: z.string() }).nullable(),
});

const outcome = z.enum(Object.keys(CALL_OUTCOMES) as [CallOutcome, ...CallOutcome[]]); // the table is closed

const seat = z
  .literal('unknown')
  .optional()
  .describe('chỉ những tổ chức chưa rõ đơn vị cấp dưới: dòng residual của ma trận');

const target = {
  period: periodKey,
  form: formCode,
  unit,
  seat,
};

export const deskContract = {
  matrix: {
    summary: 'Ma trận thu thập: đơn vị cấp dưới × biểu × trạng thái, kèm hạn và tổng',
    querystring: z.object({ period: periodKey, unit }),
    response: {
      200: z.object({
        period: z.object({
          key: periodKey,
          name: z.string(),
          due: z.record(z.string(), deadline),
          lock: z.enum(['open', 'locked', 'reopened']),
        }),
        level: z.string().describe('cấp của các dòng: province, commune'),
        forms: z.array(z.object({ code: formCode, title: z.string(), reporter: z.string() })),
        rows: z.array(z.object({ unit: z.string(), name: z.string(), forms: z.record(z.string(), counts) })),
        total: z.record(z.string(), counts),
      }),
      ...refusals,
    },
  },
  progress: {
    summary: 'Bộ đếm sống: hỏi lại vài giây một lần; mark không đổi thì số không đổi',
    querystring: z.object({ period: periodKey, unit }),
    response: { 200: z.object({ mark: z.int(), forms: z.record(z.string(), counts) }), ...refusals },
  },
  reporters: {
    summary: 'Ai phải nộp một biểu và đang ở đâu; state=missing là chưa nộp',
    querystring: z.object({
      ...target,
      state: z.union([submissionState, z.literal('missing'), z.literal('overdue')]).optional(),
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: {
      200: z.object({ reporters: z.array(reporter), next: z.string().nullable(), total: z.int() }),
      ...refusals,
    },
  },
  missingText: {
    summary: 'Danh sách đơn vị chưa nộp, bằng chữ, để dán vào nhóm chat',
    querystring: z.object(target),
    response: { 200: z.object({ text: z.string(), count: z.int() }), ...refusals },
  },
  remind: {
    summary:
      'Nhắc hàng loạt những đơn vị chưa nộp bằng thông báo và thư điện tử; lần sau bỏ qua đơn vị đã nộp',
    headers: requestKey,
    body: z.object({ ...target, organisations: z.array(z.int()).max(5000).optional() }),
    response: {
      200: z.object({
        reminded: z.int(),
        answered: z.int().describe('đã nộp nên bỏ qua'),
        withoutAccount: z.int(),
        seq: z.int(),
      }),
      ...refusals,
    },
  },
  letters: {
    summary: 'Thư nhắc in ra, mỗi đơn vị một trang có mã QR mở biểu; một tệp PDF',
    headers: requestKey,
    body: z.object({ ...target, organisations: z.array(z.int()).max(500).optional() }),
    response: refusals,
  },
  logCall: {
    summary: 'Ghi một cuộc gọi nhắc nộp và kết quả',
    headers: requestKey,
    body: z.object({
      period: periodKey,
      form: formCode,
      organisation: z.int().min(1),
      outcome,
      note: z.string().max(500).optional(),
    }),
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  calls: {
    summary: 'Nhật ký gọi điện của một tổ chức hoặc một đơn vị trong kỳ',
    querystring: z.object({
      period: periodKey,
      unit,
      seat,
      organisation: z.coerce.number().int().optional(),
    }),
    response: {
      200: z.object({
        calls: z.array(
          z.object({
            organisation: z.int(),
            name: z.string(),
            at: z.string(),
            by: z.string(),
            outcome,
            note: z.string().nullable(),
          }),
        ),
      }),
      ...refusals,
    },
  },
  grid: {
    summary: 'Lưới nhập thay: tổ chức là dòng, ô của biểu là cột',
    querystring: z.object({
      ...target,
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    response: {
      200: z.object({
        formVersion: z.int(),
        columns: z.array(
          z.object({
            cell: z.string(),
            label: z.string(),
            unit: z.string().nullable(),
            factor: z.number(),
            type: z.string(),
            computed: z.boolean(),
          }),
        ),
        rows: z.array(
          z.object({
            organisation: z.int(),
            name: z.string(),
            place: z.string(),
            state: submissionState,
            version: z.int(),
            draft: z.int(),
            cells,
            /** What was sent, when a newer draft stands over it. */
            sent: z.nullable(cells),
            draftSaved: z.nullable(z.object({ at: z.string(), by: z.string() })),
            last: z.nullable(cells),
          }),
        ),
        next: z.string().nullable(),
      }),
      ...refusals,
    },
  },
  saveGrid: {
    summary: 'Lưu (hoặc gửi thay) nhiều dòng của lưới; dòng nào cũ hoặc sai thì chỉ dòng ấy bị từ chối',
    headers: requestKey,
    body: z.object({
      period: periodKey,
      form: formCode,
      formVersion: z.int(),
      send: z.boolean(),
      rows: z
        .array(
          z.object({ organisation: z.int().min(1), base: z.int().min(0), draftBase: z.int().min(0), cells }),
        )
        .min(1)
        .max(500),
    }),
    response: {
      200: z.object({
        rows: z.array(
          z.object({
            organisation: z.int(),
            outcome: z.enum(['saved', 'sent', 'stale', 'findings', 'refused']),
            version: z.int(),
            draft: z.int(),
            message: z.string().nullable(),
            data: z.unknown().optional(),
          }),
        ),
        seq: z.int(),
      }),
      ...refusals,
    },
  },
} as const;

/** @public read by the screens */
export type MatrixView = z.infer<(typeof deskContract.matrix.response)[200]>;
/** @public read by the screens */
export type Counts = z.infer<typeof counts>;
/** @public read by the screens */
export type ReporterView = z.infer<typeof reporter>;
/** @public read by the screens */
export type GridView = z.infer<(typeof deskContract.grid.response)[200]>;
/** @public read by the screens */
export type CallView = z.infer<(typeof deskContract.calls.response)[200]>['calls'][number];
