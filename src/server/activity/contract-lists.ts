// Danh sách của hoạt động: what the routes of attendance lists and participants take and give.
import { z } from 'zod';
import { problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const params = z.object({ id: z.coerce.number().int().min(1) });
const base = z.int().min(0).describe('phiên bản đang thấy (version)');
const written = z.object({ id: z.int(), version: z.int() });
const text = z.string().min(1).max(400_000).describe('khối ô chép từ Excel, kèm dòng tiêu đề');

const attendeeLine = z.object({
  line: z.int(),
  name: z.string(),
  gender: z.string(),
  organisation: z.string().nullable(),
  commune: z.string().nullable(),
  linked: z.object({ id: z.int(), code: z.string(), name: z.string() }).nullable(),
});

export const activityListContract = {
  previewAttendance: {
    summary: 'Đọc thử danh sách dự lớp dán từ Excel: cột, dòng, ô sai; chưa ghi gì',
    params,
    body: z.object({ text }),
    response: {
      200: z.object({
        columns: z.array(z.string()),
        attendances: z.int(),
        wrong: z.int().describe('số ô sai; còn ô sai thì không ghi được'),
        problems: z.array(
          z.object({ line: z.int(), column: z.string(), message: z.string(), doubt: z.boolean() }),
        ),
        lines: z.array(attendeeLine),
      }),
      ...refusals,
    },
  },
  saveAttendance: {
    summary: 'Ghi danh sách dự lớp thay danh sách đang có; còn ô sai thì không ghi dòng nào',
    headers: requestKey,
    params,
    body: z.object({ base, text }),
    response: { 200: written.extend({ attendances: z.int(), persons: z.int() }), ...refusals },
  },
  readAttendance: {
    summary: 'Xem đầy đủ họ tên trong danh sách dự lớp; phải nêu mục đích và được ghi nhật ký',
    headers: requestKey,
    params,
    body: z.object({ purpose: z.string().trim().min(5, 'phải nói rõ mục đích').max(300) }),
    response: {
      200: z.object({ names: z.array(z.object({ line: z.int(), name: z.string().nullable() })) }),
      ...refusals,
    },
  },
  saveParticipants: {
    summary: 'Ghi danh sách tổ chức dự hội chợ thay danh sách đang có',
    headers: requestKey,
    params,
    body: z.object({
      base,
      participants: z
        .array(
          z.object({
            organisation: z.int(),
            booth: z.string().trim().max(60).default(''),
            products: z.string().trim().max(300).default(''),
          }),
        )
        .max(2000),
    }),
    response: { 200: written, ...refusals },
  },
} as const;

export type AttendancePreview = z.infer<(typeof activityListContract.previewAttendance.response)[200]>;
