// What every contract shares: cells, problems, dates and keys as they cross the wire.
import { z } from 'zod';

export const problemReply = z
  .object({
    code: z.string().describe('mã sự cố ổn định'),
    message: z.string().describe('câu tiếng Việt cho người dùng'),
    data: z.unknown().optional().describe('phần bổ sung có cấu trúc, ví dụ khác biệt phiên bản'),
    reference: z.string().optional().describe('mã tra cứu trong nhật ký máy chủ'),
  })
  .describe('Từ chối hoặc sự cố');

export const dateText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'phải viết năm-tháng-ngày, ví dụ 2022-06-30')
  .describe('ngày lịch YYYY-MM-DD');

export const requestKey = z.object({
  'idempotency-key': z.uuid().describe('UUID sinh trên thiết bị cho đúng một lần ghi, giữ mãi'),
});

export const absent = z.enum(['not_reported', 'not_applicable', 'missing']);

export const cell = z
  .object({
    value: z
      .union([z.number(), z.string()])
      .optional()
      .describe('số; số đồng lớn hơn 2^53 viết dạng chuỗi; tỷ lệ là phân số 0–1'),
    absent: absent.optional().describe('vì sao không có số: chưa báo cáo, không áp dụng, thiếu'),
    numerator: z.union([z.number(), z.string()]).optional().describe('tử số của tỷ lệ'),
    denominator: z.union([z.number(), z.string()]).optional().describe('mẫu số của tỷ lệ'),
    coverage: z
      .object({ reported: z.int(), expected: z.int() })
      .optional()
      .describe('số tỉnh (của tỷ lệ theo xếp loại: số HTX) có số liệu trên số phải có'),
  })
  .describe('Một ô số liệu: có value hoặc absent, không bao giờ cả hai');

export type Cell = z.infer<typeof cell>;
export type ProblemReply = z.infer<typeof problemReply>;

/** A request that works on the demonstration of two provinces, and what it is answered. Texts of a path or a query, JSON of a body. */
export interface RouteExample {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly reply: unknown;
}
