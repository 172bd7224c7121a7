// Nhật ký "ai đã làm gì": what the reading of the journal takes and gives.
import { z } from 'zod';
import { dateText, problemReply } from '#server/platform/contract.ts';

const entry = z.object({
  seq: z.int().describe('số nhật ký'),
  at: z.string(),
  person: z.string().nullable().describe('null = hệ thống, hoặc người ngoài phạm vi'),
  office: z.string().nullable(),
  act: z.string(),
  actName: z.string(),
  subjectKind: z.string(),
  subjectName: z.string().describe('loại, bằng tiếng Việt'),
  subjectId: z.string().describe('số hiệu trong máy, để tra cứu'),
  subject: z
    .string()
    .nullable()
    .describe('nói tới ai, cái gì: tên, số ký hiệu; null = không có tên, hoặc ngoài phạm vi'),
  note: z
    .record(z.string(), z.unknown())
    .describe('tóm tắt, gồm before và after khi có; không chứa dữ liệu cá nhân'),
});

const change = z.object({
  thing: z.string().describe('loại bản ghi, ví dụ sự kiện của tổ chức'),
  before: z.record(z.string(), z.unknown()).nullable().describe('null = trước đó chưa có'),
  after: z.record(z.string(), z.unknown()).nullable().describe('null = bị rút lại'),
});

const refusals = { 400: problemReply, 403: problemReply, 404: problemReply, 422: problemReply };

export const journalContract = {
  listJournal: {
    summary: 'Ai đã làm gì: theo người, cơ quan, tổ chức, việc và khoảng ngày',
    querystring: z.object({
      person: z.coerce.number().int().optional(),
      office: z.coerce.number().int().optional(),
      organisation: z.coerce.number().int().optional(),
      act: z.string().max(60).optional(),
      from: dateText.optional(),
      to: dateText.optional().describe('đến hết ngày này'),
      before: z.coerce.number().int().optional().describe('con trỏ: chỉ các số nhật ký nhỏ hơn'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: { 200: z.object({ entries: z.array(entry), next: z.int().nullable() }), ...refusals },
  },
  chainHead: {
    summary: 'Đầu chuỗi niêm phong: giữ ở nơi khác để phát hiện việc tính lại cả chuỗi',
    response: {
      200: z.object({
        head: z
          .object({
            no: z.int(),
            to: z.int().describe('số nhật ký cuối đã niêm phong'),
            hash: z.string(),
            sealedAt: z.string(),
          })
          .nullable(),
      }),
      ...refusals,
    },
  },
  journalEntry: {
    summary: 'Một dòng nhật ký với trước và sau của từng bản ghi',
    params: z.object({ seq: z.coerce.number().int() }),
    response: { 200: z.object({ entry, changes: z.array(change) }), ...refusals },
  },
} as const;

export type ChainHeadView = z.infer<(typeof journalContract.chainHead.response)[200]>;
export type JournalEntry = z.infer<typeof entry>;
export type JournalPage = z.infer<(typeof journalContract.listJournal.response)[200]>;
export type JournalOne = z.infer<(typeof journalContract.journalEntry.response)[200]>;
export type JournalQuery = z.infer<typeof journalContract.listJournal.querystring>;
export type JournalChange = z.infer<typeof change>;
