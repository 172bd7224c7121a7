// Văn bản: what the routes of the books take and give.
import { z } from 'zod';
import { BOOKS, type DocumentFacts, RELATIONS, SECRECIES, URGENCIES } from '#domain/directive/document.ts';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

export const documentRefusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  413: problemReply,
  422: problemReply,
};

const keys = <T extends string>(record: Readonly<Record<T, string>>) => Object.keys(record) as [T, ...T[]];
const words = (max: number) => z.string().trim().min(1).max(max).nullable().default(null);

export const documentFacts = z.object({
  number: z
    .string()
    .trim()
    .max(12)
    .default('')
    .describe('số trên văn bản; để trống với văn bản đi để lấy số kế tiếp'),
  symbol: z.string().trim().min(1).max(80).describe('ký hiệu, ví dụ LMHTXVN-VP'),
  type: z.string().trim().min(2).max(60).describe('tên loại: công văn, kế hoạch, quyết định'),
  issuedOn: dateText,
  issuer: z.string().trim().min(2).max(200),
  summary: z.string().trim().min(2).max(1000).describe('trích yếu'),
  arrivedOn: dateText.nullable().default(null),
  addressee: words(500).describe('kính gửi'),
  executingOffice: words(300).describe('cơ quan thực hiện'),
  transferredTo: words(200).describe('Chuyển'),
  draftingUnit: words(200),
  signatory: words(120),
  signatoryTitle: words(300),
  recipients: z
    .array(
      z.object({
        purpose: z.string().trim().max(100),
        names: z.array(z.string().trim().min(1).max(200)).max(200),
      }),
    )
    .max(20)
    .default([]),
  archiveCopy: words(120).describe('Lưu'),
  copies: z.int().min(1).max(100_000).nullable().default(null),
  urgency: z.enum(keys(URGENCIES)).default('normal'),
  secrecy: z.enum(keys(SECRECIES)).default('none'),
  dueOn: dateText.nullable().default(null),
  parentId: z.int().min(1).nullable().default(null),
  parentRelation: z.enum(keys(RELATIONS)).nullable().default(null),
  legalBasis: z.array(z.string().trim().min(2).max(120)).max(50).default([]),
  note: words(2000),
});

export const documentLine = z.object({
  id: z.int(),
  book: z.enum(BOOKS),
  bookYear: z.int(),
  bookNumber: z.int().nullable(),
  citation: z.string(),
  type: z.string(),
  issuedOn: dateText,
  arrivedOn: dateText.nullable(),
  issuer: z.string(),
  summary: z.string(),
  addressee: z.string().nullable(),
  dueOn: dateText.nullable(),
  urgency: z.string(),
  daysToArrival: z.int().nullable().describe('số ngày từ khi ban hành đến khi đến'),
  waiting: z.boolean().describe('được giao cho địa bàn của cơ quan, chưa vào sổ đến'),
});

const attachment = z.object({
  id: z.int(),
  name: z.string(),
  size: z.int(),
  readable: z.boolean().describe('đọc được toàn văn để tìm'),
});

export const documentView = documentLine.extend({
  version: z.int(),
  own: z.boolean().describe('thuộc sổ của cơ quan đang xem'),
  facts: z.custom<DocumentFacts>().describe('mọi trường ghi trong sổ'),
  receiptConfirmedOn: dateText.nullable(),
  source: z.string(),
  origin: z.int().nullable().describe('văn bản của cơ quan khác mà đây là bản nhận'),
  received: z.int().nullable().describe('bản nhận của cơ quan đang xem trong sổ của nó'),
  legal: z
    .array(z.object({ citation: z.string(), name: z.string().nullable(), signed: z.string().nullable() }))
    .describe('căn cứ pháp lý theo danh mục'),
  parent: documentLine.nullable(),
  children: z.array(documentLine),
  attachments: z.array(attachment),
});

const idParams = z.object({ document: z.coerce.number().int().min(1) });
const entered = z.object({
  document: z.int(),
  bookNumber: z.int().nullable(),
  number: z.string(),
  symbol: z.string(),
  seq: z.int(),
  alike: z.array(documentLine).describe('văn bản cùng số, ký hiệu, năm đã có trong sổ: cảnh báo, không chặn'),
});

export const documentContract = {
  list: {
    summary: 'Sổ văn bản của cơ quan: mới trước, tìm không dấu trong mọi trường và toàn văn tệp kèm',
    querystring: z.object({
      book: z.enum(BOOKS).optional(),
      year: z.coerce.number().int().min(1900).max(2199).optional(),
      search: z.string().max(200).optional(),
      after: z.string().max(200).optional().describe('con trỏ trang'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: {
      200: z.object({ documents: z.array(documentLine), next: z.string().nullable() }),
      ...documentRefusals,
    },
  },
  one: {
    summary: 'Một văn bản với văn bản trên, văn bản triển khai và tệp kèm',
    params: idParams,
    response: { 200: documentView, ...documentRefusals },
  },
  register: {
    summary: 'Vào sổ văn bản đến, cấp số văn bản đi, hoặc chỉ lưu để theo dõi',
    headers: requestKey,
    body: documentFacts.extend({
      book: z.enum(BOOKS),
      series: z.string().trim().max(40).default(''),
      bookNumber: z
        .int()
        .min(1)
        .max(999_999)
        .optional()
        .describe('số trong sổ nếu đã có; bỏ trống để lấy số kế tiếp'),
    }),
    response: { 201: entered, ...documentRefusals },
  },
  revise: {
    summary: 'Sửa điều đã ghi trong sổ; bản cũ vẫn giữ',
    headers: requestKey,
    params: idParams,
    body: documentFacts.extend({ basedOn: z.int() }),
    response: { 200: z.object({ seq: z.int() }), ...documentRefusals },
  },
  receive: {
    summary: 'Vào sổ đến một văn bản được giao trong hệ thống, xác nhận đã nhận ngay trong ngày',
    headers: requestKey,
    params: idParams,
    body: z.object({ transferredTo: words(200).describe('Chuyển') }),
    response: { 201: entered, ...documentRefusals },
  },
  attach: {
    summary: 'Kèm tệp vào văn bản của cơ quan: multipart, một tệp; toàn văn .docx, .pdf, .txt tìm được',
    headers: requestKey,
    params: idParams,
    response: { 201: attachment.extend({ seq: z.int() }), ...documentRefusals },
  },
  attachment: {
    summary: 'Tải tệp kèm của một văn bản',
    params: idParams.extend({ attachment: z.coerce.number().int().min(1) }),
    response: { 200: z.any().describe('nội dung'), ...documentRefusals },
  },
  legal: {
    summary: 'Danh mục văn bản pháp lý có ngày, tên gọi khác',
    querystring: z.object({ search: z.string().max(120).default('') }),
    response: {
      200: z.object({
        documents: z.array(
          z.object({
            number: z.string(),
            name: z.string(),
            signed: z.string().nullable(),
            from: z.string().nullable(),
            to: z.string().nullable(),
            aliases: z.array(z.string()),
          }),
        ),
      }),
      ...documentRefusals,
    },
  },
  confirm: {
    summary: 'Xác nhận với nơi gửi là đã nhận văn bản đến',
    headers: requestKey,
    params: idParams,
    body: z.object({}),
    response: { 200: z.object({ seq: z.int(), sameDay: z.boolean() }), ...documentRefusals },
  },
  book: {
    summary: 'In một sổ của một năm, đủ mọi trường, ra bảng tính hoặc PDF',
    querystring: z.object({
      book: z.enum(['in', 'out']),
      year: z.coerce.number().int().min(1900).max(2199),
      format: z.enum(['xlsx', 'pdf']).default('pdf'),
    }),
    response: documentRefusals,
  },
  bodies: {
    summary: 'Danh bạ cơ quan ngoài hệ thống đã gặp trong sổ',
    querystring: z.object({ name: z.string().max(120).default('') }),
    response: { 200: z.object({ bodies: z.array(z.string()) }), ...documentRefusals },
  },
} as const;

export type DocumentLine = z.infer<typeof documentLine>;
export type DocumentView = z.infer<typeof documentView>;
export type DocumentBody = z.infer<typeof documentFacts>;
