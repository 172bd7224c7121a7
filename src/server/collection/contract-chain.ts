// Bước cấp xã: which regimes of a province pass through its communes, and the province's decision about one.
import { z } from 'zod';
import { problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const step = z.object({
  unit: z.string().describe('mã tỉnh'),
  name: z.string(),
  regime: z.string(),
  seq: z.int().describe('số nhật ký của lần đặt'),
});

export const chainContract = {
  communeSteps: {
    summary: 'Chế độ nào của tỉnh nào đi qua cấp xã trước khi lên tỉnh',
    querystring: z.object({ unit: z.string().min(1).describe('mã tỉnh hoặc xã, VN = mọi tỉnh') }),
    response: { 200: z.object({ steps: z.array(step) }), ...refusals },
  },
  setCommuneStep: {
    summary:
      'Tỉnh đặt hoặc bỏ bước cấp xã giữa HTX và tỉnh cho một chế độ; biểu đang chờ xã thì về tỉnh khi bỏ',
    headers: requestKey,
    body: z.object({
      unit: z.string().min(1).describe('mã tỉnh'),
      regime: z.string().min(1).max(40),
      stands: z.boolean().describe('true = biểu của HTX qua xã rồi mới lên tỉnh'),
    }),
    response: { 200: z.object({ stands: z.boolean(), seq: z.int() }), ...refusals },
  },
} as const;

/** @public read by the screens */
export type CommuneStepView = z.infer<typeof step>;
