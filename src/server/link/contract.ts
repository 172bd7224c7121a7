// Liên kết một lần: what these routes take and give.
import { z } from 'zod';
import { LINK_DAYS, LINK_PURPOSES, type LinkPurpose } from '#domain/permission/links.ts';
import { problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  401: problemReply,
  403: problemReply,
  404: problemReply,
  422: problemReply,
};
const organisation = z.object({ id: z.coerce.number().int().describe('số của tổ chức trong sổ') });
const code = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{N}._/-]+$/u, 'chỉ gồm chữ, số và . _ / -');
// Object.keys loses the names; the table is closed.
const purpose = z.enum(Object.keys(LINK_PURPOSES) as [LinkPurpose, ...LinkPurpose[]]);

const linkSessionView = z
  .object({
    purpose,
    purposeName: z.string(),
    organisation: z.object({ id: z.int(), name: z.string() }),
    form: z.string().describe('mã biểu'),
    period: z.string().describe('mã kỳ'),
    expiresAt: z.string().describe('giờ hết hạn, ISO 8601'),
  })
  .describe('Việc duy nhất mà liên kết mở ra');

const linkListView = z.object({
  links: z.array(
    z.object({
      id: z.int(),
      form: z.string(),
      period: z.string(),
      issuer: z.string().describe('cơ quan đã cấp'),
      issuedAt: z.string(),
      expiresAt: z.string(),
      openedAt: z.string().nullable(),
      state: z.enum(['waiting', 'opened', 'expired', 'revoked']),
    }),
  ),
});

export const linkContract = {
  list: {
    summary: 'Các liên kết một lần đã cấp cho một tổ chức',
    params: organisation,
    response: { 200: linkListView, ...refusals },
  },
  issue: {
    summary: 'Cấp liên kết một lần: một biểu, một kỳ, một tổ chức; kèm mã QR',
    params: organisation,
    headers: requestKey,
    body: z.object({
      form: code.describe('mã biểu'),
      period: code.describe('mã kỳ, ví dụ 2026-H1'),
      days: z.int().min(1).max(LINK_DAYS.most).optional().describe('số ngày còn hiệu lực, mặc định 7'),
    }),
    response: {
      201: z.object({
        id: z.int(),
        organisation: z.string(),
        url: z.string().describe('địa chỉ đầy đủ; phần bí mật đứng sau dấu #'),
        qr: z.string().describe('mã QR, SVG'),
        expiresAt: z.string(),
        seq: z.int(),
      }),
      ...refusals,
    },
  },
  letter: {
    summary: 'Thư kèm mã QR của một liên kết còn hiệu lực, để in trao tay hoặc gửi bưu điện (PDF)',
    params: z.object({ id: z.coerce.number().int() }),
    response: { 200: z.any().describe('tệp'), ...refusals },
  },
  revoke: {
    summary: 'Thu hồi một liên kết; phiên đã mở từ nó kết thúc ngay',
    params: z.object({ id: z.coerce.number().int() }),
    headers: requestKey,
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  open: {
    summary: 'Mở liên kết: đổi lấy phiên chỉ làm đúng một việc; máy mở đầu tiên giữ liên kết',
    body: z.object({ secret: z.string().min(1).max(200).describe('phần sau dấu #') }),
    response: { 200: linkSessionView, 404: problemReply, 429: problemReply },
  },
  current: {
    summary: 'Việc mà liên kết đang mở cho phép',
    response: { 200: linkSessionView, 401: problemReply, 404: problemReply },
  },
} as const;

export type LinkSessionView = z.infer<typeof linkSessionView>;
export type LinkListView = z.infer<typeof linkListView>;
