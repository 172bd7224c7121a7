// Kế hoạch năm: what its routes take and give.
import { z } from 'zod';
import { cell, dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const unit = z.string().min(1).max(20).describe('mã tỉnh, thành phố; VN = cả nước');
const amounts = {
  classes: z.int().min(0).max(100_000).nullable().describe('số lớp'),
  attendances: z.int().min(0).max(10_000_000).nullable().describe('lượt người'),
  budget: z.int().min(0).max(1e15).nullable().describe('kinh phí tập huấn, đồng'),
  fairs: z.int().min(0).max(10_000).nullable().describe('số hội chợ'),
};

export const activityPlanContract = {
  plan: {
    summary: 'Kế hoạch năm về đào tạo, hội chợ và tỷ lệ thực hiện theo từng căn cứ',
    querystring: z.object({ unit, year: z.coerce.number().int().min(1990).max(2100) }),
    response: {
      200: z.object({
        year: z.int(),
        plans: z.array(
          z.object({
            office: z.string(),
            own: z.boolean(),
            version: z.int(),
            approvedOn: dateText,
            document: z.string(),
            ...amounts,
          }),
        ),
        cells: z.record(z.string(), cell).describe('ô số của bộ máy tính, cho cả năm'),
      }),
      ...refusals,
    },
  },
  savePlan: {
    summary: 'Ghi hoặc sửa kế hoạch năm về đào tạo, hội chợ',
    headers: requestKey,
    body: z.object({
      unit,
      year: z.int().min(1990).max(2100),
      base: z.int().min(0).default(0).describe('phiên bản kế hoạch đang thấy; 0 = chưa có'),
      approvedOn: dateText,
      document: z.string().trim().min(3).max(200),
      ...amounts,
      reason: z.string().trim().max(500).default('').describe('lý do; sửa kế hoạch thì phải có'),
    }),
    response: { 200: z.object({ version: z.int() }), ...refusals },
  },
} as const;

export type PlanBody = z.infer<typeof activityPlanContract.savePlan.body>;
export type PlanView = z.infer<(typeof activityPlanContract.plan.response)[200]>;
