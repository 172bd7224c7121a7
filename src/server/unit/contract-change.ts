// Thay đổi địa giới: what the routes of merging, splitting, renaming, retyping and abolishing take and give.
import { z } from 'zod';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const unit = z.string().min(1).describe('mã đơn vị trong địa giới của ngày thay đổi, hoặc mã nội bộ');
const name = z.string().trim().min(1).max(100);
const type = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .describe('loại: tỉnh, thành phố trực thuộc trung ương, xã, phường …');
const newUnit = z.object({
  code: z.string().regex(/^\d{2,5}$/, 'phải là mã 2, 3 hoặc 5 chữ số'),
  name,
  type,
  parent: unit.optional().describe('cấp trên; bỏ trống = cấp trên của đơn vị cũ'),
});

const operation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), date: dateText, units: z.array(unit).min(2).max(50), into: newUnit }),
  z.object({
    kind: z.literal('split'),
    date: dateText,
    unit,
    parts: z
      .array(newUnit.extend({ children: z.array(unit).describe('đơn vị trực thuộc xếp vào đây') }))
      .min(2),
  }),
  z.object({ kind: z.literal('rename'), date: dateText, unit, name }),
  z.object({ kind: z.literal('retype'), date: dateText, unit, type, name: name.optional() }),
  z.object({ kind: z.literal('abolish'), date: dateText, unit }),
]);

const previewView = z.object({
  lines: z.array(z.object({ unit: z.int(), effect: z.string(), text: z.string() })),
  organisations: z.array(
    z.object({
      unit: z.int(),
      name: z.string(),
      count: z.int().describe('tổ chức có trụ sở trong đơn vị ngày ấy'),
    }),
  ),
  offices: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      added: z.int().describe('số đơn vị (mọi thời kỳ) thêm vào phạm vi'),
      removed: z.int(),
    }),
  ),
});

const changeView = z.object({
  id: z.int(),
  kind: z.string(),
  date: dateText,
  lines: z.array(z.string()),
  seq: z.int(),
  undone: z.int().nullable().describe('số nhật ký của lần hoàn tác'),
});

export const unitChangeContract = {
  preview: {
    summary: 'Xem thử một thay đổi địa giới: điều gì chuyển, bao nhiêu tổ chức, cơ quan nào; không ghi gì',
    body: operation,
    response: { 200: previewView, ...refusals },
  },
  apply: {
    summary: 'Áp dụng một thay đổi địa giới',
    headers: requestKey,
    body: operation,
    response: { 201: z.object({ id: z.int(), seq: z.int() }), ...refusals },
  },
  undo: {
    summary: 'Hoàn tác một thay đổi địa giới; bị từ chối khi có thay đổi khác dựa trên nó',
    headers: requestKey,
    params: z.object({ id: z.coerce.number().int() }),
    response: { 200: z.object({ id: z.int(), seq: z.int() }), ...refusals },
  },
  list: {
    summary: 'Các thay đổi địa giới đã áp dụng, mới trước',
    response: { 200: z.object({ changes: z.array(changeView) }) },
  },
} as const;

export type Operation = z.infer<typeof operation>;
export type PreviewView = z.infer<typeof previewView>;
export type ChangeView = z.infer<typeof changeView>;
