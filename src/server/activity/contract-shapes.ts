// Sổ hoạt động: the shapes shared by its routes — an activity as written and as read.
import { z } from 'zod';
import {
  AUDIENCE_LABELS,
  CONTRACT_LABELS,
  FUNDING_LABELS,
  keysOf,
  LEVEL_LABELS,
  ROLE_LABELS,
  TOPIC_LABELS,
} from '#domain/activity/activity.ts';
import { cell, dateText } from '#server/platform/contract.ts';

const amount = z.int().min(0).max(1e15).nullable().describe('đồng; null = chưa ghi, khác với 0');
const count = z.int().min(0).max(1_000_000).nullable().describe('null = chưa ghi, khác với 0');
const line = z.string().trim().max(300).default('');

const common = {
  title: z.string().trim().min(3).max(300),
  place: z.string().trim().min(2).max(200),
  startsOn: dateText,
  endsOn: dateText,
  plannedCost: amount.default(null),
  document: line.describe('quyết định, kế hoạch, giấy mời'),
  planItem: line.describe('mục trong kế hoạch năm'),
  note: line,
};

export const detailsBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('training'),
    ...common,
    topic: z.enum(keysOf(TOPIC_LABELS)),
    audience: z.enum(keysOf(AUDIENCE_LABELS)),
    funding: z.enum(keysOf(FUNDING_LABELS)),
    lecturer: line,
    statedAttendances: count.default(null).describe('số lượt người khi chưa có danh sách'),
  }),
  z.object({
    kind: z.literal('fair'),
    ...common,
    level: z.enum(keysOf(LEVEL_LABELS)),
    role: z.enum(keysOf(ROLE_LABELS)),
    booths: count.default(null),
    statedHtx: count.default(null).describe('số HTX tham gia khi chưa có danh sách'),
    delegations: count.default(null),
    revenue: amount.default(null),
    contracts: z
      .array(
        z.object({
          status: z.enum(keysOf(CONTRACT_LABELS)),
          count: z.int().min(0).max(100_000),
          valueDong: amount,
        }),
      )
      .max(3)
      .default([]),
  }),
]);

const named = z.object({ id: z.int(), code: z.string(), name: z.string() });
const numbers = {
  plannedCost: z.number().nullable(),
  settledCost: z.number().nullable(),
  attendances: z
    .number()
    .nullable()
    .describe('lượt người: theo danh sách, hoặc số đã ghi khi chưa có danh sách'),
  persons: z.number().nullable().describe('số người khác nhau; null khi chưa có danh sách'),
  listed: z.boolean().describe('con số người hoặc HTX lấy từ danh sách; false = số đã ghi'),
  htx: z.number().nullable().describe('số HTX dự hội chợ'),
  booths: z.number().nullable(),
  delegations: z.number().nullable(),
  revenue: z.number().nullable(),
  contracts: z.number().nullable().describe('số hợp đồng, thỏa thuận'),
  contractValue: z.number().nullable(),
};

export const activityRow = z.object({
  id: z.int(),
  kind: z.enum(['training', 'fair']),
  kindName: z.string(),
  title: z.string(),
  place: z.string(),
  startsOn: dateText,
  endsOn: dateText,
  state: z.string(),
  stateName: z.string(),
  about: z.string().describe('nội dung lớp và đối tượng; cấp và vai trò của hội chợ'),
  ...numbers,
});

export const activityList = z.object({
  year: z.int(),
  unit: named,
  totals: z.record(z.string(), cell).describe('ô số của bộ máy tính, cho cả năm'),
  matched: z.object({
    activities: z.int(),
    classes: z.int(),
    fairs: z.int(),
    attendances: z.number(),
    cost: z.number(),
  }),
  counts: z.record(z.string(), z.int()).describe('số hoạt động theo từng bước'),
  books: z.array(z.object({ office: z.string(), from: dateText, own: z.boolean() })),
  activities: z.array(activityRow),
  next: z.int().nullable(),
});

export const versionView = z.object({
  version: z.int().describe('số nhật ký của bản này'),
  until: z.int().nullable().describe('số nhật ký của bản thay thế; null = bản hiện hành'),
  stateName: z.string(),
  startsOn: dateText,
  endsOn: dateText,
  changedOn: dateText.nullable(),
  reason: z.string().nullable(),
  madeBy: z.string().nullable().describe('người ghi; null = bản minh họa'),
});

export const activityView = activityRow.extend({
  version: z.int().describe('số nhật ký của lần ghi sau cùng; gửi lại ở base'),
  at: dateText,
  office: z.object({ id: z.int(), name: z.string() }),
  own: z.boolean().describe('sổ của cơ quan người đang xem'),
  unit: named,
  details: detailsBody,
  changedOn: dateText.nullable(),
  reason: z.string().nullable(),
  steps: z.array(z.string()).describe('các bước có thể ghi tiếp'),
  attendees: z.array(
    z.object({
      line: z.int(),
      subject: z.uuid(),
      name: z.string().describe('đã che'),
      gender: z.string(),
      organisation: z.object({ id: z.int().nullable(), name: z.string() }).nullable(),
      commune: z.string().nullable(),
    }),
  ),
  participants: z.array(
    z.object({
      id: z.int(),
      code: z.string(),
      name: z.string(),
      booth: z.string().nullable(),
      products: z.string().nullable(),
    }),
  ),
  history: z.array(versionView),
});

export type DetailsBody = z.infer<typeof detailsBody>;
export type ActivityRow = z.infer<typeof activityRow>;
export type ActivityList = z.infer<typeof activityList>;
export type ActivityView = z.infer<typeof activityView>;
