// In ấn: what the report routes take; they give files.
import { z } from 'zod';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = { 400: problemReply, 403: problemReply, 404: problemReply, 422: problemReply };

const outlineLayout = z
  .object({
    key: z.string().describe('mã và cấp đầu tiên'),
    own: z.boolean().describe('đề cương riêng của cơ quan'),
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
            kind: z.enum(['sentences', 'table', 'chart', 'text', 'tasks', 'directives', 'petitions']),
            key: z.string().optional().describe('chỗ của lời cơ quan'),
            prompt: z.string().optional().describe('viết gì ở chỗ ấy'),
          }),
        ),
      }),
    ),
  })
  .describe('Một đề cương: các mục và thứ tự các khối');

const definition = z
  .record(z.string(), z.unknown())
  .describe('một đề cương, như trong catalogue/outlines/reports');
const outlineView = z
  .object({
    key: z.string(),
    own: z.boolean(),
    common: z.boolean().describe('có đề cương chung mang khóa này'),
    version: z.int().describe('bản của cơ quan; 0 = chưa có; gửi lại khi lưu'),
    definition,
    versions: z.array(
      z.object({
        version: z.int(),
        name: z.string(),
        by: z.string(),
        dropped: z.boolean().describe('từ bản này dùng lại đề cương chung'),
        seq: z.int(),
      }),
    ),
  })
  .describe('Một đề cương để sửa');
const key = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
});
const saved = z.object({ seq: z.int(), version: z.int() });
const conflict = { 409: problemReply };

export const reportContract = {
  outlines: {
    summary: 'Các đề cương báo cáo: mục, chỗ tự viết',
    response: { 200: z.object({ outlines: z.array(outlineLayout) }), ...refusals },
  },
  outline: {
    summary: 'Một đề cương để sửa, các bản của cơ quan',
    params: key,
    response: { 200: outlineView, ...refusals },
  },
  saveOutline: {
    summary: 'Lưu đề cương riêng của cơ quan thành một bản mới',
    headers: requestKey,
    params: key,
    body: z.object({ base: z.int().min(0), definition }),
    response: { 200: saved, ...refusals, ...conflict },
  },
  dropOutline: {
    summary: 'Dùng lại đề cương chung; các bản riêng vẫn được giữ',
    headers: requestKey,
    params: key,
    body: z.object({ base: z.int().min(1) }),
    response: { 200: saved, ...refusals, ...conflict },
  },
  tryOutline: {
    summary: 'Soạn thử một đề cương chưa lưu với số liệu của một đơn vị, một kỳ; không ghi gì',
    body: z.object({
      definition,
      unit: z.string().min(1).max(20),
      period: z.string().min(4).max(30),
    }),
    response: {
      200: z.object({ text: z.string(), warnings: z.array(z.string()) }),
      ...refusals,
    },
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

export type OutlineView = z.infer<typeof outlineView>;
export type OutlineLayout = z.infer<typeof outlineLayout>;
