// Kho tệp: what these routes take and give.
import { z } from 'zod';
import { SCAN_WORDS, type ScanState } from '#domain/file/media-type.ts';
import { problemReply, requestKey } from '#server/platform/contract.ts';

const fileView = z
  .object({
    id: z.int(),
    name: z.string().describe('tên do người gửi đặt, đã làm sạch'),
    mediaType: z.string(),
    length: z.int().describe('số byte'),
    digest: z.string().describe('SHA-256 của nội dung'),
    // Object.keys loses the names; the table is closed.
    scan: z.enum(Object.keys(SCAN_WORDS) as [ScanState, ...ScanState[]]),
    scanName: z.string().describe('ví dụ chưa quét'),
    storedAt: z.string(),
    erased: z.boolean().describe('nội dung đã xóa theo yêu cầu'),
  })
  .describe('Một tệp đính kèm');

const refusals = {
  400: problemReply,
  401: problemReply,
  403: problemReply,
  404: problemReply,
  422: problemReply,
};
const params = z.object({ id: z.coerce.number().int() });

export const filesContract = {
  store: {
    summary: 'Cất một tệp (bản chụp bản ký, phụ lục, minh chứng): multipart, trường unit rồi tệp',
    headers: requestKey,
    response: { 201: fileView.extend({ seq: z.int() }), ...refusals },
  },
  describe: { summary: 'Tệp là gì, đã quét chưa', params, response: { 200: fileView, ...refusals } },
  content: {
    summary: 'Tải tệp về: luôn là tệp đính kèm, không bao giờ mở trong trang',
    params,
    response: { 200: z.any().describe('nội dung'), ...refusals },
  },
} as const;

export type FileView = z.infer<typeof fileView>;
