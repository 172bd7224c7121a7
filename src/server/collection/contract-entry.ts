// Điền biểu, in zod/mini: what the phone and the office's entry send and get. Exactly once: key of the request + base version.
import * as z from 'zod/mini';
import { formDefinition } from '#server/collection/contract-form.ts';
import {
  cellNote,
  cells,
  day,
  deadline,
  exception,
  finding,
  formCode,
  peer,
  periodKey,
  submissionState,
} from '#server/collection/contract-shapes.ts';

/** A UUID made on the device for exactly one write, kept for ever. */
const requestKey = z.object({ 'idempotency-key': z.uuid() });
const refusal = z.object({
  code: z.string(),
  message: z.string(),
  data: z.optional(z.unknown()),
  reference: z.optional(z.string()),
});
const refusals = { 400: refusal, 403: refusal, 404: refusal, 409: refusal, 422: refusal };
const place = z.object({ period: periodKey, form: formCode });
/** Whose form: an organisation of the register, or an office's territory by unit id. Omitted: the one that the caller's account or link belongs to. */
const whose = {
  organisation: z.optional(z.coerce.number().check(z.int(), z.gte(1))),
  unit: z.optional(z.string()),
};
const whoseBody = {
  organisation: z.optional(z.int().check(z.gte(1))),
  unit: z.optional(z.string().check(z.maxLength(20))),
};

const receipt = z.object({
  /** Printed and read aloud: "BN-000123-2". */
  number: z.string(),
  submission: z.int(),
  /** Version of the content: what a next sending is based on. */
  version: z.int(),
  state: submissionState,
  late: z.boolean(),
  sentAt: z.string(),
  seq: z.int(),
});

const card = z.object({
  period: periodKey,
  periodName: z.string(),
  form: formCode,
  title: z.string(),
  organisation: z.nullable(z.object({ id: z.int(), name: z.string() })),
  due: z.nullable(deadline),
  dueTime: z.nullable(z.string()),
  overdue: z.boolean(),
  state: submissionState,
  notes: z.int(),
});

export const entryView = z.object({
  period: z.object({
    key: periodKey,
    name: z.string(),
    from: day,
    to: day,
    cutOff: day,
    due: z.nullable(deadline),
    dueTime: z.nullable(z.string()),
    overdue: z.boolean(),
    locked: z.boolean(),
  }),
  reporter: z.object({
    organisation: z.nullable(z.int()),
    unit: z.int(),
    name: z.string(),
    place: z.string(),
  }),
  form: formDefinition,
  formVersion: z.int(),
  state: submissionState,
  /** Version of the content last sent; 0 = never. Send it back as `base`. */
  version: z.int(),
  /** Counter of the draft on the server; 0 = none. Send it back as `draftBase`. */
  draft: z.int(),
  cells,
  /** The same reporter's cells of the period before, if any. */
  last: z.nullable(cells),
  lastName: z.nullable(z.string()),
  peers: z.record(z.string(), peer),
  forms: z.record(z.string(), cells),
  below: z.record(z.string(), z.number()),
  /** Of measures counted from forms: on how many reports each stands, for the days of this very period. */
  belowFrom: z.record(
    z.string(),
    z.object({
      value: z.nullable(z.number()),
      reported: z.int(),
      expected: z.int(),
      who: z.string(),
    }),
  ),
  exceptions: z.array(exception),
  /** Why it was returned, and notes at cells. */
  returned: z.nullable(z.object({ reason: z.string(), by: z.string(), at: z.string() })),
  notes: z.array(cellNote),
  receipt: z.nullable(receipt),
  /** The definition in force for the period is newer than the version of what was sent. */
  formChanged: z.boolean(),
});

const draftBody = z.object({
  ...whoseBody,
  draftBase: z.int().check(z.gte(0)),
  /** Version sent last as the filler saw it: what somebody else sent meanwhile is shown, not covered by a draft. */
  base: z.optional(z.int().check(z.gte(0))),
  formVersion: z.int(),
  cells,
  exceptions: z.array(exception).check(z.maxLength(100)),
});
const sendBody = z.object({
  ...whoseBody,
  base: z.int().check(z.gte(0)),
  /** Counter of the draft as the filler saw it: a newer draft of somebody else is shown, not passed over. */
  draftBase: z.optional(z.int().check(z.gte(0))),
  formVersion: z.int(),
  cells,
  exceptions: z.array(exception).check(z.maxLength(100)),
  /** behalf: an officer types for the reporter; stated: figures of a Word file, counted apart ("theo báo cáo"). */
  channel: z.optional(z.enum(['self', 'behalf', 'stated'])),
  /** When the device wrote it; kept, never used to decide which period or whether late. */
  deviceTime: z.optional(z.string().check(z.maxLength(40))),
});

export const entryContract = {
  cards: {
    summary: 'Việc phải báo cáo của tổ chức mình: biểu, kỳ, hạn, trạng thái',
    response: {
      200: z.object({
        cards: z.array(card),
        /** Whether this role fills forms at all. */
        fills: z.boolean(),
      }),
      ...refusals,
    },
  },
  open: {
    summary: 'Mở một biểu của một kỳ: định nghĩa, số đã lưu, số kỳ trước, ghi chú trả lại',
    params: place,
    querystring: z.object(whose),
    response: { 200: entryView, ...refusals },
  },
  saveDraft: {
    summary: 'Lưu nháp; người khác đã lưu sau khi bạn mở thì 409 kèm từng ô khác',
    headers: requestKey,
    params: place,
    body: draftBody,
    response: { 200: z.object({ draft: z.int(), savedAt: z.string(), seq: z.int() }), ...refusals },
  },
  send: {
    summary:
      'Gửi biểu đúng một lần: cùng mã yêu cầu thì trả biên nhận đầu tiên; bản gốc cũ thì 409 kèm từng ô khác',
    headers: requestKey,
    params: place,
    body: sendBody,
    response: { 200: receipt, 201: receipt, ...refusals },
  },
  check: {
    summary: 'Chạy các luật của biểu trên số chưa gửi, đúng như khi gửi',
    params: place,
    body: z.object({ ...whoseBody, cells }),
    response: { 200: z.object({ findings: z.array(finding), unexplained: z.int() }), ...refusals },
  },
  copy: {
    summary: 'Bản in của biểu đã gửi (PDF), đúng như lúc gửi',
    params: z.object({ submission: z.coerce.number().check(z.int(), z.gte(1)) }),
    response: refusals,
  },
} as const;

/** @public read by the screens */
export type EntryView = z.infer<typeof entryView>;
/** @public read by the screens */
export type SendBody = z.infer<typeof sendBody>;
/** @public read by the screens */
export type DraftBody = z.infer<typeof draftBody>;
/** @public read by the screens */
export type ReceiptView = z.infer<typeof receipt>;
/** @public read by the screens */
export type CardView = z.infer<typeof card>;
/** @public data of 409 'form-stale': what differs, cell by cell. */
export interface StaleForm {
  readonly version: number;
  readonly draft: number;
  readonly by: string | null;
  readonly at: string | null;
  readonly cells: readonly { readonly cell: string; readonly yours: unknown; readonly theirs: unknown }[];
}
