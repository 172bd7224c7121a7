// Nhập, xuất danh sách: what the exchange routes take and give.
import { z } from 'zod';
import { REGISTER_FIELDS } from '#domain/register/field.ts';
import { listFilters } from '#server/organisation/contract.ts';
import { problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  413: problemReply,
  422: problemReply,
};

export const cellProblem = z.object({
  sheet: z.string().describe('trang tính'),
  cell: z.string().describe('ô, ví dụ E12'),
  what: z.string().describe('sai gì'),
  fix: z.string().describe('sửa thế nào'),
});

export const sheetMapping = z
  .object({
    sheet: z.string().max(200),
    heads: z.object({ from: z.int().min(1), to: z.int().min(1) }).describe('dòng tiêu đề'),
    columns: z
      .array(
        z.object({
          column: z.int().min(0).max(200),
          title: z.string().max(2000),
          field: z.enum(REGISTER_FIELDS).nullable().describe('null = bỏ qua cột này'),
          unit: z
            .union([z.literal(1), z.literal(1_000), z.literal(1_000_000), z.literal(1_000_000_000)])
            .nullable()
            .describe('đơn vị tiền của cột, tính bằng đồng'),
        }),
      )
      .max(200),
  })
  .describe('Ánh xạ cột của một trang');

const counts = z.object({
  new: z.int().describe('tổ chức mới sẽ ghi'),
  event: z.int().describe('sự kiện sẽ ghi'),
  same: z.int().describe('đã có, không thay đổi'),
  differs: z.int().describe('đã có nhưng khác; không ghi đè, dùng Đối soát'),
  problem: z.int().describe('chỗ phải sửa'),
});

const listedRow = z.object({
  sheet: z.string(),
  row: z.int(),
  outcome: z.enum(['new', 'event', 'same', 'differs']),
  name: z.string(),
  kind: z.string(),
  place: z.string(),
  sector: z.string(),
  date: z.string().nullable(),
  detail: z.string(),
});

export const importPreview = z.object({
  list: z.int().nullable().describe('mã danh sách đã nhận; null khi xem trước bằng lệnh'),
  fileName: z.string(),
  mappings: z.array(sheetMapping),
  samples: z
    .array(z.object({ sheet: z.string(), rows: z.array(z.array(z.string())) }))
    .describe('vài dòng đầu của mỗi trang, để chọn cột'),
  counts,
  rows: z.array(listedRow).describe('những dòng đầu đã chuẩn hóa'),
  problems: z.array(cellProblem).describe('những lỗi đầu; counts.problem là tổng số'),
  skipped: z.object({ blank: z.int(), heads: z.int(), section: z.int(), total: z.int(), signed: z.int() }),
  sheetsWithoutHeads: z.array(z.string()),
  notices: z.array(z.string()).describe('điều nên biết: dòng ẩn, trang ẩn, dòng tổng không khớp'),
});

export const importResult = z.object({
  counts,
  seq: z.int().describe('số nhật ký; 0 khi không có gì để ghi'),
});

export const exchangeContract = {
  exportOrganisations: {
    summary: 'Xuất đúng danh sách đang lọc thành tệp; số dòng ở đầu x-row-count',
    querystring: z.object({ ...listFilters, format: z.enum(['xlsx', 'csv', 'json']).default('xlsx') }),
    response: refusals,
  },
  template: {
    summary: 'Biểu mẫu Excel để nhập danh sách',
    response: refusals,
  },
  receiveList: {
    summary: 'Gửi một tệp danh sách (multipart: file, sender, unit, asOf) và xem trước; chưa ghi gì vào sổ',
    response: { 200: importPreview, ...refusals },
  },
  previewList: {
    summary: 'Xem trước lại với ánh xạ cột đã chỉnh',
    params: z.object({ id: z.coerce.number().int().min(1) }),
    body: z.object({ mappings: z.array(sheetMapping).max(50) }),
    response: { 200: importPreview, ...refusals },
  },
  importList: {
    summary: 'Ghi danh sách vào sổ: tất cả hoặc không dòng nào',
    headers: requestKey,
    params: z.object({ id: z.coerce.number().int().min(1) }),
    body: z.object({ mappings: z.array(sheetMapping).max(50) }),
    response: { 200: importResult, ...refusals },
  },
  listProgress: {
    summary: 'Tiến độ ghi một danh sách',
    params: z.object({ id: z.coerce.number().int().min(1) }),
    response: { 200: z.object({ done: z.int(), total: z.int() }), ...refusals },
  },
} as const;

export type ImportPreview = z.infer<typeof importPreview>;
export type ImportResult = z.infer<typeof importResult>;
export type SheetMappingView = z.infer<typeof sheetMapping>;
