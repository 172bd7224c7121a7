// Khó khăn, kiến nghị của HTX: what its routes take and give.
import { z } from 'zod';
import { STATE_KEYS } from '#domain/difficulty/state.ts';
import { SUBJECT_KEYS } from '#domain/difficulty/subject.ts';
import {
  difficultyList,
  difficultyView,
  ownView,
  raiseBody,
  stepBody,
  told,
  wordBody,
} from '#server/difficulty/contract-shapes.ts';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

export const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const base = z.int().min(0).describe('phiên bản khó khăn đang thấy (version)');
const reason = z.string().trim().min(5).max(500).describe('lý do');
export const written = z.object({ id: z.int(), version: z.int() });
const knownAt = z.coerce
  .number()
  .int()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER)
  .optional()
  .describe('theo hiểu biết ở số nhật ký này');

const asked = {
  unit: z.string().min(1).max(20).describe('mã đơn vị hành chính, VN là cả nước'),
  at: dateText.optional().describe('đến hết ngày; mặc định hôm nay'),
  from: dateText.optional().describe('nêu từ ngày'),
  to: dateText.optional().describe('nêu đến hết ngày'),
  subject: z.enum(SUBJECT_KEYS).optional(),
  state: z
    .enum(['all', 'open', 'late', ...STATE_KEYS])
    .default('all')
    .describe('all, open = còn phải trả lời, late = quá hạn, hoặc một trạng thái'),
  holder: z.enum(['commune', 'province', 'nation', 'outside']).optional().describe('cấp đang giải quyết'),
  organisation: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  search: z.string().max(100).default('').describe('tên, mã tổ chức, lời khó khăn; không cần dấu'),
  knownAt,
};

export const difficultyContract = {
  openBook: {
    summary: 'Mở sổ khó khăn, kiến nghị của tỉnh, đầy đủ từ một ngày',
    headers: requestKey,
    body: z.object({
      unit: z.string().min(1).max(20),
      from: dateText.describe('từ ngày này sổ ghi đủ; trước đó chưa có số liệu'),
    }),
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  raise: {
    summary: 'Nêu khó khăn, kiến nghị; cán bộ ghi thay thì nói nguồn',
    headers: requestKey,
    body: raiseBody,
    response: { 200: written, ...refusals },
  },
  own: {
    summary:
      'Khó khăn của chính HTX, trả lời của từng việc; bằng liên kết: chỉ những việc nêu qua liên kết ấy',
    response: { 200: ownView, ...refusals },
  },
  list: {
    summary: 'Khó khăn của một địa bàn vào một ngày, kèm tổng theo việc và trạng thái',
    querystring: z.object({
      ...asked,
      after: z.coerce.number().int().min(0).default(0).describe('số của dòng cuối trang trước'),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: { 200: difficultyList, ...refusals },
  },
  export: {
    summary: 'Danh sách khó khăn đang lọc, tệp Excel',
    querystring: z.object(asked),
    response: { 200: z.string().describe('tệp .xlsx'), ...refusals },
  },
  view: {
    summary: 'Một khó khăn: lời nêu, mọi việc đã ghi',
    params: z.object({ id }),
    querystring: z.object({ at: dateText.optional(), knownAt }),
    response: { 200: difficultyView, ...refusals },
  },
  step: {
    summary: 'Tiếp nhận, chuyển nơi khác, trả lời một khó khăn',
    headers: requestKey,
    params: z.object({ id }),
    body: z.object({ base, step: stepBody }),
    response: { 200: written, ...refusals },
  },
  word: {
    summary: 'Lời của bên nêu: đồng ý với trả lời, chưa giải quyết, rút',
    headers: requestKey,
    params: z.object({ id }),
    body: z.object({ base, word: wordBody }),
    response: { 200: written, ...refusals },
  },
  revise: {
    summary: 'Sửa lời khó khăn đã ghi; bản cũ còn trong lịch sử',
    headers: requestKey,
    params: z.object({ id }),
    body: z.object({ base, reason, ...told }),
    response: { 200: written, ...refusals },
  },
  undo: {
    summary: 'Rút việc ghi nhầm sau cùng của một khó khăn',
    headers: requestKey,
    params: z.object({ id, event: id }),
    body: z.object({ base, reason }),
    response: { 200: written, ...refusals },
  },
} as const;

export type DifficultiesAsked = z.infer<typeof difficultyContract.export.querystring>;
export type ReviseBody = z.infer<typeof difficultyContract.revise.body>;
