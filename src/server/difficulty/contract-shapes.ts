// Khó khăn, kiến nghị: the shapes shared by its routes — what is raised, a step, a difficulty as read.
import { z } from 'zod';
import { STATE_KEYS } from '#domain/difficulty/state.ts';
import { ASKED_LEVEL_KEYS, SOURCE_KEYS, SUBJECT_KEYS } from '#domain/difficulty/subject.ts';
import { cell, dateText } from '#server/platform/contract.ts';

const words = z.string().trim().min(5).max(4000);
const paper = z.string().trim().min(1).max(80).describe('số, ký hiệu văn bản');
const files = z.array(z.int()).max(5).default([]).describe('số của tệp đã cất ở kho tệp');
const on = dateText.describe('ngày việc xảy ra');

/** What is said of a difficulty, whoever says it. */
export const told = {
  subject: z.enum(SUBJECT_KEYS).describe('về việc gì'),
  text: words.describe('khó khăn, vướng mắc: chữ thường, không định dạng'),
  request: z.string().trim().max(2000).default('').describe('đề nghị, kiến nghị điều gì; có thể để trống'),
  level: z.enum(ASKED_LEVEL_KEYS).describe('đề nghị cấp nào giải quyết'),
};

export const raiseBody = z.object({
  organisation: z.int().optional().describe('mã tổ chức; HTX tự nêu thì bỏ trống'),
  on: on.optional().describe('ngày nêu; HTX tự nêu: ngày viết trên máy'),
  ...told,
  source: z
    .object({
      kind: z.enum(SOURCE_KEYS),
      number: paper.optional(),
      note: z.string().trim().max(200).optional().describe('hội nghị nào, gặp ai'),
    })
    .optional()
    .describe('cán bộ ghi thay: biết từ đâu'),
  files,
});

export const stepBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('received'), on }),
  z.object({
    type: z.literal('transferred'),
    on,
    to: z.enum(['commune', 'province', 'outside']).describe('nơi nhận'),
    body: z.string().trim().max(200).default('').describe('tên cơ quan ngoài hệ thống: ngân hàng, sở, thuế'),
    number: z.string().trim().max(80).default('').describe('số, ký hiệu văn bản chuyển'),
    note: z.string().trim().max(1000).default(''),
  }),
  z.object({
    type: z.literal('answered'),
    on,
    by: z.string().trim().max(200).default('').describe('cơ quan trả lời; bỏ trống: chính cơ quan đang ghi'),
    text: words.describe('nội dung trả lời'),
    number: z.string().trim().max(80).default('').describe('số, ký hiệu văn bản trả lời'),
    files,
  }),
]);

export const wordBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('accepted') }),
  z.object({ type: z.literal('unresolved'), text: words.describe('còn vướng ở đâu') }),
  z.object({ type: z.literal('withdrawn'), text: words.describe('lý do rút') }),
]);

const named = z.object({ id: z.int(), code: z.string(), name: z.string() });
const standing = {
  subject: z.string(),
  subjectName: z.string(),
  state: z.enum(STATE_KEYS),
  stateName: z.string(),
  holder: z.string(),
  holderName: z.string().describe('ai đang giải quyết'),
  raisedOn: dateText,
  dueOn: dateText.nullable().describe('hạn trả lời'),
  late: z.boolean(),
  answeredOn: dateText.nullable().describe('ngày trả lời lần đầu'),
};

const event = z.object({
  id: z.int(),
  type: z.string(),
  typeName: z.string(),
  on: dateText,
  text: z.string().nullable(),
  number: z.string().nullable(),
  by: z.string().nullable().describe('ai trả lời; chuyển cho ai'),
  dueOn: dateText.nullable(),
  petition: z.int().nullable(),
  files: z.array(z.object({ id: z.int(), name: z.string() })),
  office: z.string().nullable(),
  madeBy: z.string().nullable(),
  state: z.enum(['recorded', 'withdrawn']),
  reason: z.string().nullable(),
  revised: z.boolean(),
  mine: z.boolean().describe('cơ quan của người xem ghi'),
});

export const difficultyView = z
  .object({
    id: z.int(),
    at: dateText,
    version: z.int(),
    organisation: named,
    unit: z.string(),
    ...standing,
    text: z.string(),
    request: z.string(),
    level: z.string(),
    levelName: z.string(),
    onBehalf: z.boolean(),
    sourceWords: z.string().describe('ghi thay theo nguồn nào; HTX tự nêu thì rỗng'),
    masked: z.boolean().describe('số điện thoại, số định danh trong lời đã che theo vai trò'),
    mayHandle: z.boolean().describe('cơ quan của người xem được tiếp nhận, chuyển, trả lời'),
    next: z.array(z.string()).describe('việc tiếp theo có thể ghi'),
    events: z.array(event),
  })
  .describe('Một khó khăn');

const row = z.object({
  id: z.int(),
  organisation: named,
  unit: z.string(),
  ...standing,
  text: z.string().describe('đoạn đầu'),
  petition: z.int().nullable(),
});

const counts = z.record(z.string(), z.int());

export const difficultyList = z
  .object({
    at: dateText,
    unit: z.object({ id: z.int(), code: z.string(), name: z.string(), level: z.string() }),
    totals: z.record(z.string(), cell),
    matrix: z.array(
      z.object({ subject: z.string(), name: z.string(), total: z.int(), late: z.int(), states: counts }),
    ),
    counts,
    matched: z.int(),
    books: z.array(z.object({ office: z.string(), from: dateText })),
    opensBook: z.boolean().describe('đơn vị này là tỉnh chưa mở sổ'),
    difficulties: z.array(row),
    next: z.int().nullable(),
  })
  .describe('Danh sách khó khăn');

export const ownView = z
  .object({
    organisation: z.object({ id: z.int(), name: z.string(), unit: z.int() }),
    answerDays: z.int().describe('số ngày làm việc để trả lời'),
    difficulties: z.array(
      z.object({
        id: z.int(),
        version: z.int(),
        ...standing,
        text: z.string(),
        request: z.string(),
        onBehalf: z.boolean(),
        answer: z
          .object({
            on: dateText,
            by: z.string(),
            text: z.string(),
            number: z.string().nullable(),
            files: z.array(z.object({ id: z.int(), name: z.string() })),
          })
          .nullable(),
        moves: z.array(z.string()).describe('đã đi qua đâu, bằng lời'),
        next: z.array(z.string()),
      }),
    ),
  })
  .describe('Khó khăn của chính HTX');

export type RaiseBody = z.infer<typeof raiseBody>;
export type StepBody = z.infer<typeof stepBody>;
export type WordBody = z.infer<typeof wordBody>;
export type DifficultyView = z.infer<typeof difficultyView>;
export type DifficultyEventView = z.infer<typeof event>;
export type DifficultyRow = z.infer<typeof row>;
export type DifficultyList = z.infer<typeof difficultyList>;
export type OwnView = z.infer<typeof ownView>;
export type OwnDifficulty = OwnView['difficulties'][number];
