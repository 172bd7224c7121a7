// Đơn vị hành chính: what the unit routes take and give.
import { z } from 'zod';
import { dateText, problemReply } from '#server/platform/contract.ts';

export const unitView = z.object({
  id: z.int().describe('mã nội bộ, không bao giờ dùng lại'),
  code: z.string().describe('mã đơn vị trong địa giới của ngày hỏi'),
  name: z.string(),
  label: z.string().describe('tên đầy đủ kèm loại, ví dụ "tỉnh Bắc Ninh (cũ, đến 30/06/2025)"'),
  level: z.enum(['nation', 'province', 'district', 'commune']),
  validFrom: dateText,
  validTo: dateText.describe('ngày đầu tiên không còn hiệu lực; 9999-12-31 = còn hiệu lực'),
});

export const unitContract = {
  listUnits: {
    summary: 'Danh sách đơn vị hành chính theo cấp, ngày và từ khóa không dấu',
    querystring: z.object({
      date: dateText
        .optional()
        .describe(
          'địa giới của ngày nào; bỏ trống = hôm nay; khi tìm theo từ khóa thì tìm cả đơn vị đã hết hiệu lực',
        ),
      level: z.enum(['nation', 'province', 'district', 'commune']).optional(),
      within: z.string().optional().describe('mã hoặc mã nội bộ của đơn vị chứa'),
      search: z.string().max(100).optional().describe('từ khóa, không cần dấu'),
      mine: z.stringbool().default(false).describe('true: chỉ đơn vị trong phạm vi của người hỏi'),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    }),
    response: { 200: z.object({ units: z.array(unitView) }), 404: problemReply, 422: problemReply },
  },
} as const;

export type UnitView = z.infer<typeof unitView>;
