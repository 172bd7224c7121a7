// Dòng thời gian: one version of one event as the page of an organisation tells it.
import { z } from 'zod';
import { dateText } from '#server/platform/contract.ts';

export const timelineEntry = z.object({
  id: z.int(),
  type: z.string(),
  typeName: z.string(),
  effectiveDate: dateText,
  decisionNumber: z.string().nullable(),
  reason: z.string().nullable(),
  reasonCode: z.string().nullable(),
  reasonName: z.string().nullable(),
  evidence: z.string().nullable().describe('căn cứ ghi nhận, xếp loại'),
  mode: z.string().nullable(),
  counterpart: z
    .object({ id: z.int(), name: z.string().nullable().describe('null khi ngoài phạm vi') })
    .nullable()
    .describe(
      'tổ chức nhận sáp nhập; tổ chức mới được tách ra; của lần thành lập: tổ chức mà nó được tách ra',
    ),
  changes: z.record(z.string(), z.unknown()).describe('thuộc tính sự kiện đã ghi, như khi gửi'),
  contents: z
    .array(z.object({ field: z.string(), label: z.string(), value: z.string() }))
    .describe('các thuộc tính ấy bằng chữ'),
  seq: z.int().describe('số nhật ký của phiên bản đang dùng'),
  recordedAt: z.string().nullable(),
  recordedBy: z.string().nullable(),
  withdrawn: z.boolean().describe('bản này không còn dùng: đã rút lại, hoặc đã có bản đính chính thay'),
  amended: z
    .object({
      how: z.enum(['corrected', 'withdrawn']),
      why: z.string().nullable(),
      seq: z.int(),
      at: z.string().nullable(),
      by: z.string().nullable(),
    })
    .nullable()
    .describe('vì sao bản này không còn dùng, ai ghi; null khi còn dùng'),
});
