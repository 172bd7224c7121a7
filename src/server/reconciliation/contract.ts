// Đối soát danh sách: what the reconciliation routes take and give.

import { z } from 'zod';
import { readTaxCode } from '#domain/organisation/tax-code.ts';
import { PILES } from '#domain/reconciliation/piles.ts';
import { cellProblem } from '#server/exchange/contract.ts';
import { problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  413: problemReply,
  422: problemReply,
};

const side = z.object({
  name: z.string(),
  place: z.string(),
  taxCode: z.string().nullable(),
  representative: z.string().nullable(),
  /** Only of the register. */
  id: z.int().nullable(),
  code: z.string().nullable(),
  /** Only of the list. */
  where: z.string().nullable().describe('trang và dòng trong tệp'),
});

const pileRow = z.object({
  subject: z.string().describe('mã của dòng, gửi lại khi xử lý'),
  pile: z.enum(PILES),
  listed: side.nullable(),
  known: side.nullable(),
  differences: z.array(
    z.object({ field: z.string(), head: z.string(), listed: z.string(), known: z.string() }),
  ),
  candidates: z.array(side),
  note: z.string().nullable(),
});

export const reconciliationView = z.object({
  list: z.int(),
  sender: z.string(),
  fileName: z.string(),
  unit: z.string(),
  asOf: z.string(),
  counts: z.object({
    same: z.int(),
    differs: z.int(),
    'only-register': z.int(),
    'only-list': z.int(),
    suspected: z.int(),
    explained: z.int(),
  }),
  rows: z.array(pileRow),
  next: z.int().nullable().describe('vị trí trang kế của nhóm đang xem'),
  problems: z.array(cellProblem).describe('ô không hiểu được; dòng vẫn được so'),
  footnote: z.string().describe('câu giải thích chênh lệch, in được dưới số liệu'),
});

const idParams = z.object({ id: z.coerce.number().int().min(1) });

export const reconciliationContract = {
  receive: {
    summary: 'Gửi một danh sách để đối soát (multipart: file, sender, unit, asOf); chưa ghi gì vào sổ',
    response: { 200: z.object({ list: z.int() }), ...refusals },
  },
  view: {
    summary: 'Năm nhóm của một lần đối soát',
    params: idParams,
    querystring: z.object({
      pile: z.enum(PILES).optional(),
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: { 200: reconciliationView, ...refusals },
  },
  resolve: {
    summary: 'Xử lý một dòng: ghi theo danh sách, giữ có lý do, thành lập, ghép, nói không phải',
    headers: requestKey,
    params: idParams,
    body: z.object({
      subject: z.string().min(3).max(200),
      action: z
        .enum(['take', 'keep', 'found', 'same-as', 'different', 'stopped', 'dissolved'])
        .describe(
          'take = ghi theo danh sách; keep = giữ như sổ, kèm lý do; found = ghi tổ chức mới; same-as = là tổ chức này; different = không phải; stopped, dissolved = ghi cho tổ chức chỉ có trong sổ',
        ),
      organisation: z.int().optional(),
      note: z.string().trim().max(300).optional(),
    }),
    response: { 200: z.object({ seq: z.int(), events: z.int() }), ...refusals },
  },
  duplicates: {
    summary: 'Cặp tổ chức trong sổ có thể là một; chỉ gợi ý',
    querystring: z.object({ unit: z.string().min(1).max(20) }),
    response: {
      200: z.object({ pairs: z.array(z.object({ a: side, b: side })) }),
      ...refusals,
    },
  },
  mergeRecords: {
    summary: 'Gộp bản ghi trùng: tổ chức này là một với tổ chức kia; mọi sự kiện vẫn giữ',
    headers: requestKey,
    params: idParams,
    body: z.object({ into: z.int(), reason: z.string().trim().min(3).max(300) }),
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  restoreRecord: {
    summary: 'Khôi phục bản ghi đã gộp nhầm',
    headers: requestKey,
    params: idParams,
    body: z.object({ reason: z.string().trim().min(3).max(300) }),
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  notDuplicates: {
    summary: 'Hai tổ chức này không phải là một; không gợi ý lại',
    headers: requestKey,
    body: z.object({ a: z.int(), b: z.int() }),
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  similar: {
    summary: 'Tổ chức đã có giống tên sắp thành lập, cùng xã hoặc cùng mã số thuế',
    querystring: z.object({
      name: z.string().min(2).max(300),
      unit: z.string().min(1).max(20),
      taxCode: z.string().max(60).overwrite(readTaxCode).optional(),
      date: z.string().max(10).optional(),
    }),
    response: { 200: z.object({ similar: z.array(side) }), ...refusals },
  },
} as const;

export type ReconciliationView = z.infer<typeof reconciliationView>;
export type SideView = z.infer<typeof side>;
export type ResolveBody = z.infer<typeof reconciliationContract.resolve.body>;
