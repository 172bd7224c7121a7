// Sổ hoạt động hỗ trợ: what its routes take and give.
import { z } from 'zod';
import { ACTIVITY_KINDS, keysOf, STATE_LABELS } from '#domain/activity/activity.ts';
import { ACTIVITY_STEPS } from '#domain/activity/standing.ts';
import { activityList, activityRow, activityView, detailsBody } from '#server/activity/contract-shapes.ts';
import { cell, dateText, problemReply, requestKey } from '#server/platform/contract.ts';

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
const text = z.string().min(1).max(400_000).describe('khối ô chép từ Excel, kèm dòng tiêu đề');

const asked = {
  unit,
  year,
  kind: z.enum(ACTIVITY_KINDS as ['training', 'fair']).optional(),
  state: z.enum(keysOf(STATE_LABELS)).optional(),
  place: z.string().max(100).default('').describe('nơi tổ chức; không cần dấu'),
  search: z.string().max(100).default('').describe('tên, nơi, văn bản; không cần dấu'),
};

const amounts = {
  classes: z.int().min(0).max(100_000).nullable().describe('số lớp'),
  attendances: z.int().min(0).max(10_000_000).nullable().describe('lượt người'),
  budget: z.int().min(0).max(1e15).nullable().describe('kinh phí tập huấn, đồng'),
  fairs: z.int().min(0).max(10_000).nullable().describe('số hội chợ'),
};

const attendeeLine = z.object({
  line: z.int(),
  name: z.string(),
  gender: z.string(),
  organisation: z.string().nullable(),
  commune: z.string().nullable(),
  linked: z.object({ id: z.int(), code: z.string(), name: z.string() }).nullable(),
});

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
  previewAttendance: {
    summary: 'Đọc thử danh sách dự lớp dán từ Excel: cột, dòng, ô sai; chưa ghi gì',
    params,
    body: z.object({ text }),
    response: {
      200: z.object({
        columns: z.array(z.string()),
        attendances: z.int(),
        wrong: z.int().describe('số ô sai; còn ô sai thì không ghi được'),
        problems: z.array(
          z.object({ line: z.int(), column: z.string(), message: z.string(), doubt: z.boolean() }),
        ),
        lines: z.array(attendeeLine),
      }),
      ...refusals,
    },
  },
  saveAttendance: {
    summary: 'Ghi danh sách dự lớp thay danh sách đang có; còn ô sai thì không ghi dòng nào',
    headers: requestKey,
    params,
    body: z.object({ base, text }),
    response: { 200: written.extend({ attendances: z.int(), persons: z.int() }), ...refusals },
  },
  readAttendance: {
    summary: 'Xem đầy đủ họ tên trong danh sách dự lớp; phải nêu mục đích và được ghi nhật ký',
    headers: requestKey,
    params,
    body: z.object({ purpose: z.string().trim().min(5, 'phải nói rõ mục đích').max(300) }),
    response: {
      200: z.object({ names: z.array(z.object({ line: z.int(), name: z.string().nullable() })) }),
      ...refusals,
    },
  },
  saveParticipants: {
    summary: 'Ghi danh sách tổ chức dự hội chợ thay danh sách đang có',
    headers: requestKey,
    params,
    body: z.object({
      base,
      participants: z
        .array(
          z.object({
            organisation: z.int(),
            booth: z.string().trim().max(60).default(''),
            products: z.string().trim().max(300).default(''),
          }),
        )
        .max(2000),
    }),
    response: { 200: written, ...refusals },
  },
  plan: {
    summary: 'Kế hoạch năm về đào tạo, hội chợ và tỷ lệ thực hiện theo từng căn cứ',
    querystring: z.object({ unit, year }),
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
      base: base.default(0),
      approvedOn: dateText,
      document: z.string().trim().min(3).max(200),
      ...amounts,
      reason,
    }),
    response: { 200: z.object({ version: z.int() }), ...refusals },
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
export type PlanBody = z.infer<typeof activityContract.savePlan.body>;
export type PlanView = z.infer<(typeof activityContract.plan.response)[200]>;
export type AttendancePreview = z.infer<(typeof activityContract.previewAttendance.response)[200]>;
export type OrganisationActivities = z.infer<(typeof activityContract.ofOrganisation.response)[200]>;
