// Nhập danh sách và đọc tệp văn bản: what these routes take and give; files come as multipart.
import { z } from 'zod';
import { LIST_FIELD_NAMES } from '#domain/directive/list-columns.ts';
import { directiveContract } from '#server/directive/contract-directive.ts';
import { documentRefusals } from '#server/directive/contract-documents.ts';
import { dateText, requestKey } from '#server/platform/contract.ts';

const listPreview = z.object({
  sheet: z.string(),
  columns: z.array(
    z.object({ column: z.string(), title: z.string(), field: z.enum(LIST_FIELD_NAMES).nullable() }),
  ),
  problems: z.array(z.string()).describe('ô sai, mỗi câu nêu đúng ô; còn câu nào thì chưa nhập được'),
  problemCount: z.int(),
  rows: z.array(
    z.object({
      row: z.int(),
      bookNumber: z.int().nullable(),
      citation: z.string(),
      type: z.string(),
      issuedOn: dateText,
      arrivedOn: dateText.nullable(),
      issuer: z.string(),
      summary: z.string(),
      known: z.boolean().describe('đã có trong sổ: không nhập lại'),
    }),
  ),
  rowCount: z.int(),
  known: z.int(),
});

export const documentImportContract = {
  fileReading: {
    summary:
      'Đọc một tệp .docx, .pdf, .txt: số, ký hiệu, ngày, nơi ban hành, trích yếu, người ký, khoản và chỉ tiêu để xác nhận; chưa ghi gì',
    response: {
      200: directiveContract.reading.response[200].extend({ name: z.string(), text: z.string() }),
      ...documentRefusals,
    },
  },
  preview: {
    summary:
      'Xem trước danh sách của phần mềm văn thư khác (.xlsx, .csv): multipart, trường book, columns rồi tệp',
    response: { 200: listPreview, ...documentRefusals },
  },
  import: {
    summary: 'Nhập danh sách văn bản vào sổ: tất cả các dòng chưa có, hoặc không dòng nào',
    headers: requestKey,
    response: {
      200: z.object({ seq: z.int(), entered: z.int(), known: z.int() }),
      ...documentRefusals,
    },
  },
} as const;

export type FileReading = z.infer<(typeof documentImportContract.fileReading.response)[200]>;
export type ListPreview = z.infer<typeof listPreview>;
