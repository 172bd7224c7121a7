// Xếp về xã mới: what the placement routes take and give.
import { z } from 'zod';
import { cellProblem } from '#server/exchange/contract.ts';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  413: problemReply,
  422: problemReply,
};

const unit = z.object({ id: z.int(), label: z.string() });
const unitQuery = z.object({
  unit: z.string().min(1).max(20),
  at: dateText.optional().describe('mã đơn vị đọc theo địa giới ngày này; mặc định hôm nay'),
});

const choices = z
  .object({
    ...unitQuery.shape,
    groups: z
      .array(z.object({ from: z.int(), to: z.int() }))
      .max(1000)
      .default([])
      .describe('mọi tổ chức đang chờ của một xã cũ về một xã mới'),
    rows: z
      .array(z.object({ organisation: z.int(), to: z.int() }))
      .max(5000)
      .default([])
      .describe('từng tổ chức; thay cho lựa chọn của cả xã'),
  })
  .describe('Cách xếp');

const placedRow = z.object({
  organisation: z.int(),
  code: z.string(),
  name: z.string(),
  from: unit,
  to: unit,
  date: z.string().describe('có hiệu lực từ ngày'),
});

export const placementContract = {
  waiting: {
    summary: 'Tổ chức còn ở xã, huyện cũ, theo từng đơn vị cũ, kèm gợi ý; và những lần đã xếp',
    querystring: unitQuery,
    response: {
      200: z.object({
        date: z.string(),
        total: z.int(),
        groups: z.array(
          z.object({
            from: unit,
            level: z.enum(['commune', 'district']),
            count: z.int(),
            suggested: unit.nullable(),
          }),
        ),
        targets: z.array(unit).describe('xã, phường đang có; trống khi đơn vị rộng hơn một tỉnh'),
        batches: z.array(
          z.object({ seq: z.int(), on: z.string(), person: z.string(), count: z.int(), standing: z.int() }),
        ),
      }),
      ...refusals,
    },
  },
  organisations: {
    summary: 'Từng tổ chức còn ở một đơn vị cũ, kèm gợi ý',
    querystring: unitQuery.extend({ from: z.coerce.number().int() }),
    response: {
      200: z.object({
        organisations: z.array(
          z.object({
            organisation: z.int(),
            code: z.string(),
            name: z.string(),
            address: z.string().nullable(),
            suggested: unit.nullable(),
          }),
        ),
      }),
      ...refusals,
    },
  },
  readList: {
    summary: 'Đọc một danh sách (mã hoặc tên, xã mới) thành cách xếp; chưa ghi gì (multipart)',
    response: {
      200: z.object({ rows: z.array(placedRow), problems: z.array(cellProblem) }),
      ...refusals,
    },
  },
  preview: {
    summary: 'Xem trước một lần xếp: từng tổ chức, và mỗi xã mới trước và sau',
    body: choices,
    response: {
      200: z.object({
        count: z.int(),
        left: z.int().describe('còn chờ sau lần xếp này'),
        communes: z.array(z.object({ to: unit, before: z.int(), after: z.int() })),
        rows: z.array(placedRow),
        problems: z.array(z.object({ organisation: z.int().nullable(), message: z.string() })),
      }),
      ...refusals,
    },
  },
  place: {
    summary: 'Ghi một lần xếp: tất cả hoặc không tổ chức nào',
    headers: requestKey,
    body: choices,
    response: { 200: z.object({ seq: z.int(), count: z.int() }), ...refusals },
  },
  undo: {
    summary: 'Hoàn tác một lần xếp: mọi tổ chức của lần ấy về lại đơn vị cũ',
    headers: requestKey,
    params: z.object({ seq: z.coerce.number().int().min(1) }),
    body: z.object({}),
    response: { 200: z.object({ seq: z.int(), count: z.int() }), ...refusals },
  },
} as const;

export type PlacementChoices = z.infer<typeof choices>;
export type WaitingView = z.infer<(typeof placementContract.waiting.response)[200]>;
export type WaitingOrganisations = z.infer<(typeof placementContract.organisations.response)[200]>;
export type PlacementPreview = z.infer<(typeof placementContract.preview.response)[200]>;
export type PlacementList = z.infer<(typeof placementContract.readList.response)[200]>;
export type PlacedRow = z.infer<typeof placedRow>;
