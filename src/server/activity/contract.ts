// Sổ hoạt động hỗ trợ: what its routes take and give.
import { z } from 'zod';
import { ACTIVITY_KINDS, keysOf, STATE_LABELS } from '#domain/activity/activity.ts';
import { ACTIVITY_STEPS } from '#domain/activity/standing.ts';
import { activityList, activityRow, activityView, detailsBody } from '#server/activity/contract-shapes.ts';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const params = z.object({ id: z.coerce.number().int().min(1) });
const base = z.int().min(0).describe('phiên bản đang thấy (version)');
const reason = z.string().trim().max(500).default('').describe('lý do; sửa, hủy, rút khỏi sổ thì phải có');
const unit = z.string().min(1).max(20).describe('mã tỉnh, thành phố; VN = cả nước');
const year = z.coerce.number().int().min(1990).max(2100);
const written = z.object({ id: z.int(), version: z.int() });

const asked = {
  unit,
  year,
  kind: z.enum(ACTIVITY_KINDS as ['training', 'fair']).optional(),
  state: z.enum(keysOf(STATE_LABELS)).optional(),
  place: z.string().max(100).default('').describe('nơi tổ chức; không cần dấu'),
  search: z.string().max(100).default('').describe('tên, nơi, văn bản; không cần dấu'),
};

export const activityContract = {
  openBook: {
    summary: 'Mở sổ hoạt động của một tỉnh hoặc cả nước, đầy đủ từ một ngày',
    headers: requestKey,
    body: z.object({ unit, from: dateText }),
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  list: {
    summary: 'Lớp đào tạo, hội chợ của một địa bàn trong một năm, kèm tổng',
    querystring: z.object({
      ...asked,
      after: z.coerce.number().int().min(0).default(0).describe('vị trí cuối trang trước'),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    response: { 200: activityList, ...refusals },
  },
  export: {
    summary: 'Danh sách hoạt động đang lọc, tệp Excel',
    querystring: z.object(asked),
    response: { 200: z.string().describe('tệp .xlsx'), ...refusals },
  },
  record: {
    summary: 'Ghi một lớp hoặc hội chợ: trong kế hoạch, hoặc đã tổ chức',
    headers: requestKey,
    body: z.object({ unit, state: z.enum(['planned', 'held']), details: detailsBody }),
    response: { 200: written, ...refusals },
  },
  activity: {
    summary: 'Một hoạt động: nội dung, danh sách, các bản; tại một ngày, theo hiểu biết đến một số nhật ký',
    params,
    querystring: z.object({
      at: dateText.optional(),
      knownAt: z.coerce.number().int().min(0).optional().describe('số nhật ký'),
    }),
    response: { 200: activityView, ...refusals },
  },
  correct: {
    summary: 'Sửa nội dung một hoạt động; bản cũ còn nguyên',
    headers: requestKey,
    params,
    body: z.object({ base, details: detailsBody, reason }),
    response: { 200: written, ...refusals },
  },
  step: {
    summary: 'Ghi bước của hoạt động: đã tổ chức, quyết toán, hủy, rút khỏi sổ',
    headers: requestKey,
    params,
    body: z.object({
      base,
      step: z.enum(ACTIVITY_STEPS),
      startsOn: dateText.optional().describe('ngày bắt đầu thật, khi ghi đã tổ chức'),
      endsOn: dateText.optional().describe('ngày kết thúc thật, khi ghi đã tổ chức'),
      on: dateText.optional().describe('ngày quyết toán hoặc hủy; mặc định hôm nay'),
      cost: z.int().min(0).max(1e15).optional().describe('kinh phí quyết toán, đồng'),
      reason,
    }),
    response: { 200: written, ...refusals },
  },
  ofOrganisation: {
    summary: 'Lớp và hội chợ mà một tổ chức đã tham gia',
    params,
    response: {
      200: z.object({
        activities: z.array(
          activityRow
            .pick({
              id: true,
              kind: true,
              kindName: true,
              title: true,
              place: true,
              startsOn: true,
              endsOn: true,
            })
            .extend({
              attendances: z.int().nullable().describe('lượt người của tổ chức ở lớp'),
              booth: z.string().nullable(),
              products: z.string().nullable(),
            }),
        ),
      }),
      ...refusals,
    },
  },
} as const;

export type ActivitiesAsked = z.infer<typeof activityContract.export.querystring>;
export type StepBody = z.infer<typeof activityContract.step.body>;
export type OrganisationActivities = z.infer<(typeof activityContract.ofOrganisation.response)[200]>;
