// Quỹ hỗ trợ phát triển HTX của tỉnh: what these routes take and give.
import { z } from 'zod';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};

const state = z.object({
  event: z
    .enum(['none', 'held', 'established', 'capital-changed', 'closed'])
    .describe('chưa có, đang có, lập quỹ, đổi vốn điều lệ, thôi hoạt động'),
  asOf: dateText.describe('ngày xảy ra, hoặc ngày mà điều này đúng'),
  capital: z.int().min(0).max(1e15).nullable().default(null).describe('vốn điều lệ, đồng'),
  source: z.string().trim().min(3).max(300).describe('văn bản, báo cáo làm căn cứ'),
});
const version = state.extend({
  version: z.int().describe('số nhật ký của lần ghi'),
  replaced: z.boolean().describe('đã có lần ghi sau về cùng ngày'),
  recordedAt: z.string().nullable().describe('null = nhật ký ngoài phạm vi'),
  recordedBy: z.string().nullable(),
});
const unit = z.object({ id: z.int(), code: z.string(), name: z.string() });

export const fundContract = {
  state: {
    summary: 'Ghi một việc của Quỹ hỗ trợ phát triển HTX của tỉnh: chưa có, đang có, lập quỹ, đổi vốn, thôi',
    headers: requestKey,
    body: state.extend({
      unit: z.string().min(1).max(20),
      base: z
        .int()
        .min(0)
        .default(0)
        .describe('phiên bản đang thấy của điều đã ghi về cùng ngày; 0 = ngày ấy chưa ghi gì'),
    }),
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  list: {
    summary: 'Mọi việc đã ghi của Quỹ hỗ trợ phát triển HTX của một tỉnh, kể cả lần ghi đã bị thay',
    querystring: z.object({ unit: z.string().min(1).max(20) }),
    response: { 200: z.object({ states: z.array(version) }), ...refusals },
  },
  board: {
    summary: 'Quỹ của các tỉnh trong phạm vi vào một ngày: tình trạng, vốn, căn cứ, nhánh của chỉ tiêu năm',
    querystring: z.object({ at: dateText.optional().describe('mặc định hôm nay') }),
    response: {
      200: z.object({
        at: dateText,
        provinces: z.array(
          z.object({
            unit,
            now: state.nullable().describe('null = chưa ai ghi gì về quỹ của tỉnh'),
            history: z.array(version).describe('mọi lần đã ghi, kể cả lần đã bị thay'),
            targets: z.array(
              z.object({
                id: z.int(),
                document: z.int(),
                citation: z.string(),
                low: z.number().nullable(),
                branch: z
                  .enum(['establish', 'raise'])
                  .nullable()
                  .describe('nhánh của chỉ tiêu: lập quỹ, nâng vốn'),
                status: z.string(),
                statusWords: z.string(),
              }),
            ),
          }),
        ),
        totals: z.object({
          holding: z.int(),
          without: z.int(),
          unknown: z.int(),
          capital: z.number().describe('cộng vốn điều lệ của các quỹ đã báo vốn, đồng'),
          capitalOf: z.int().describe('số quỹ đã báo vốn'),
        }),
      }),
      ...refusals,
    },
  },
} as const;

export type FundBody = z.infer<typeof fundContract.state.body>;
export type FundVersion = z.infer<typeof version>;
export type FundState = z.infer<typeof state>;
export type FundBoard = z.infer<(typeof fundContract.board.response)[200]>;
