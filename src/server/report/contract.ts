// In ấn: what the report routes take; they give files.
import { z } from 'zod';
import { dateText, problemReply } from '#server/platform/contract.ts';

const refusals = { 400: problemReply, 403: problemReply, 404: problemReply, 422: problemReply };

const outlineLayout = z
  .object({
    code: z.string(),
    name: z.string(),
    version: z.int(),
    levels: z.array(z.string()).describe('cấp của đơn vị mà đề cương này viết về'),
    sections: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        blocks: z.array(
          z.object({
            kind: z.enum(['sentences', 'table', 'text', 'tasks']),
            key: z.string().optional().describe('chỗ của lời cơ quan'),
            prompt: z.string().optional().describe('viết gì ở chỗ ấy'),
          }),
        ),
      }),
    ),
  })
  .describe('Một đề cương: các mục và thứ tự các khối');

export const reportContract = {
  outlines: {
    summary: 'Các đề cương báo cáo: mục, chỗ tự viết',
    response: { 200: z.object({ outlines: z.array(outlineLayout) }), ...refusals },
  },
  halfYear: {
    summary:
      'Báo cáo số liệu kỳ theo thể thức văn bản hành chính, kèm phụ lục danh sách thành lập, giải thể, ngừng',
    querystring: z.object({
      unit: z.string().min(1).max(20),
      period: z.string().min(4).max(30),
      knownAt: z.coerce.number().int().min(0).optional(),
      date: dateText.optional().describe('ngày ghi trên văn bản; mặc định hôm nay'),
      format: z.enum(['docx', 'pdf', 'json']).default('docx'),
    }),
    response: refusals,
  },
  document: {
    summary:
      'Báo cáo soạn từ số liệu sống theo một đề cương: Word, PDF, Excel, HTML, chữ thuần hoặc JSON (kèm mốc ghim, khẳng định của từng con số)',
    querystring: z.object({
      outline: z
        .string()
        .min(1)
        .max(60)
        .describe('half-year, annual, conference, fund, directive, quick-note'),
      unit: z.string().min(1).max(20),
      period: z.string().min(4).max(30),
      knownAt: z.coerce.number().int().min(0).optional(),
      date: dateText.optional().describe('ngày ghi trên văn bản; mặc định hôm nay'),
      dataDate: dateText.optional().describe('ngày chốt số liệu trong kỳ; mặc định ngày cuối kỳ'),
      format: z.enum(['docx', 'pdf', 'xlsx', 'html', 'text', 'json']).default('json'),
    }),
    response: refusals,
  },
  organisationSheet: {
    summary: 'Phiếu HTX: tình hình tại một ngày và dòng thời gian',
    params: z.object({ id: z.coerce.number().int().min(1) }),
    querystring: z.object({ at: dateText.optional(), format: z.enum(['docx', 'pdf']).default('docx') }),
    response: refusals,
  },
} as const;

export type OutlineLayout = z.infer<typeof outlineLayout>;
