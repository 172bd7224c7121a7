// Sổ cho vay của Quỹ hỗ trợ phát triển HTX: what its routes take and give.
import { z } from 'zod';
import { LOAN_FILTERS } from '#domain/fund/loan-status.ts';
import { eventBody, fileBody, loanList, loanView } from '#server/fund/contract-shapes.ts';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const id = z.coerce.number().int().min(1);
const base = z.int().min(0).describe('phiên bản hồ sơ vay đang thấy (version)');
const reason = z.string().trim().max(500).default('').describe('lý do; trả lại, hủy thì phải có');
const written = z.object({ id: z.int(), version: z.int() });

const asked = {
  unit: z.string().min(1).max(20).describe('mã tỉnh, thành phố'),
  at: dateText.optional().describe('sổ đến hết ngày; mặc định hôm nay'),
  state: z
    .enum(LOAN_FILTERS)
    .default('all')
    .describe('đang vay, quá hạn, tất toán, chưa giải ngân, có việc chờ kiểm soát'),
  search: z.string().max(100).default('').describe('tên, mã bên vay, số hồ sơ, số hợp đồng; không cần dấu'),
};

export const loanContract = {
  openBook: {
    summary: 'Mở sổ cho vay của quỹ ở một tỉnh, đầy đủ từ một ngày',
    headers: requestKey,
    body: z.object({
      unit: z.string().min(1).max(20),
      from: dateText.describe('từ ngày này sổ ghi đủ mọi khoản vay; trước đó chưa có số liệu'),
    }),
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  file: {
    summary: 'Nhận một hồ sơ vay vào sổ của quỹ',
    headers: requestKey,
    body: fileBody,
    response: { 200: written, ...refusals },
  },
  list: {
    summary: 'Các khoản vay của một tỉnh vào một ngày, kèm tổng, tuổi nợ quá hạn',
    querystring: z.object({
      ...asked,
      after: z.coerce.number().int().min(0).default(0).describe('mã khoản vay cuối trang trước'),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    response: { 200: loanList, ...refusals },
  },
  export: {
    summary: 'Danh sách khoản vay đang lọc, tệp Excel',
    querystring: z.object(asked),
    response: { 200: z.string().describe('tệp .xlsx'), ...refusals },
  },
  loan: {
    summary: 'Một khoản vay: hồ sơ, lịch trả nợ, mọi việc đã ghi',
    params: z.object({ id }),
    querystring: z.object({ at: dateText.optional() }),
    response: { 200: loanView, ...refusals },
  },
  record: {
    summary: 'Ghi một việc của khoản vay; chờ người khác kiểm soát mới tính vào sổ',
    headers: requestKey,
    params: z.object({ id }),
    body: z.object({ base, event: eventBody }),
    response: { 200: written, ...refusals },
  },
  check: {
    summary: 'Kiểm soát một việc: duyệt (hoặc cho hủy), trả lại (hoặc không cho hủy)',
    headers: requestKey,
    params: z.object({ id, event: id }),
    body: z.object({ base, step: z.enum(['accept', 'return']), reason }),
    response: { 200: written, ...refusals },
  },
  withdraw: {
    summary: 'Rút lại việc chưa kiểm soát, hoặc xin hủy việc đã duyệt',
    headers: requestKey,
    params: z.object({ id, event: id }),
    body: z.object({ base, reason }),
    response: { 200: written, ...refusals },
  },
} as const;

export type LoansAsked = z.infer<typeof loanContract.export.querystring>;
export type RecordBody = z.infer<typeof loanContract.record.body>;
