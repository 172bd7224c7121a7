// Sổ đăng ký: what the organisation routes take and give.
import { z } from 'zod';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const kinds = z.enum(['HTX', 'THT', 'LHHTX', 'QTDND']);
const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const receipt = z
  .object({
    organisation: z.int(),
    code: z.string(),
    event: z.int(),
    seq: z.int().describe('số nhật ký của lần ghi'),
    warnings: z.array(z.string()),
  })
  .describe('Biên nhận');

/** What an int column holds; nobody counts more people. */
const count = z
  .int('phải là số nguyên')
  .min(0, 'không được âm')
  .max(2_147_483_647, 'lớn quá mức ghi được')
  .nullable()
  .optional();
const text = (max: number) => z.string().trim().max(max).nullable().optional();

export const stateView = z.object({
  kind: kinds,
  name: z.string(),
  unit: z.object({ id: z.int(), label: z.string() }),
  address: z.string().nullable(),
  sector: z.object({ code: z.string(), name: z.string() }),
  taxCode: z.string().nullable(),
  lawBasis: z.string(),
  charterCapitalDong: z.number().nullable(),
  members: z.number().nullable(),
  workers: z.number().nullable(),
  allianceClass: z.string(),
  operating: z.enum(['active', 'suspended', 'stopped']),
  operatingName: z.string(),
  from: dateText,
});

export const timelineEntry = z.object({
  id: z.int(),
  type: z.string(),
  typeName: z.string(),
  effectiveDate: dateText,
  decisionNumber: z.string().nullable(),
  reason: z.string().nullable(),
  mode: z.string().nullable(),
  seq: z.int().describe('số nhật ký của phiên bản đang dùng'),
  recordedAt: z.string().nullable(),
  recordedBy: z.string().nullable(),
  withdrawn: z.boolean(),
});

export const organisationContract = {
  listOrganisations: {
    summary: 'Danh sách tổ chức trong phạm vi, tìm không dấu, từng trang',
    querystring: z.object({
      unit: z.string().optional(),
      kind: kinds.optional(),
      operating: z.enum(['active', 'suspended', 'stopped']).optional(),
      search: z.string().max(100).optional(),
      at: dateText.optional().describe('trạng thái tại ngày; mặc định hôm nay'),
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: {
      200: z.object({
        organisations: z.array(
          z.object({
            id: z.int(),
            code: z.string(),
            name: z.string(),
            kind: kinds,
            unit: z.string(),
            sector: z.string(),
            operating: z.string(),
            operatingName: z.string(),
            source: z.string(),
          }),
        ),
        next: z.string().nullable(),
        total: z.int(),
      }),
      ...refusals,
    },
  },
  organisation: {
    summary: 'Một tổ chức: trạng thái tại ngày, theo hiểu biết đến một số nhật ký, và dòng thời gian',
    params: z.object({ id: z.coerce.number().int() }),
    querystring: z.object({ at: dateText.optional(), knownAt: z.coerce.number().int().optional() }),
    response: {
      200: z.object({
        id: z.int(),
        code: z.string(),
        source: z.string(),
        version: z.int().describe('số nhật ký của lần ghi cuối; gửi lại trong basedOn khi ghi'),
        state: stateView.nullable(),
        ended: z.object({ type: z.string(), typeName: z.string(), date: dateText }).nullable(),
        timeline: z.array(timelineEntry),
      }),
      ...refusals,
    },
  },
  found: {
    summary: 'Thành lập mới một tổ chức',
    headers: requestKey,
    body: z.object({
      kind: kinds,
      name: z.string().trim().min(3, 'phải có ít nhất 3 ký tự').max(300),
      unit: z
        .string()
        .min(1)
        .describe('mã hoặc mã nội bộ của xã, huyện hoặc tỉnh nơi đặt trụ sở, theo địa giới ngày thành lập'),
      address: text(300),
      sector: z.string().describe('mã lĩnh vực trong danh mục'),
      effectiveDate: dateText.describe('ngày thành lập'),
      decisionNumber: text(100),
      taxCode: text(14),
      founders: count.describe('số sáng lập viên'),
      membersOfficial: count,
      workers: count,
      charterCapitalDong: z.int('phải là số đồng nguyên').min(0).nullable().optional(),
    }),
    response: { 201: receipt, ...refusals },
  },
  recordEvent: {
    summary: 'Ghi một sự kiện của tổ chức',
    headers: requestKey,
    params: z.object({ id: z.coerce.number().int() }),
    body: z.object({
      type: z.string(),
      effectiveDate: dateText,
      decisionNumber: text(100),
      reason: text(1000),
      mode: z.enum(['voluntary', 'compulsory']).nullable().optional(),
      changes: z
        .record(z.string(), z.unknown())
        .optional()
        .describe('thuộc tính thay đổi, theo loại sự kiện'),
      basedOn: z.int().describe('version đã xem; cũ hơn hiện tại thì 409 kèm khác biệt'),
    }),
    response: { 201: receipt, ...refusals },
  },
  withdrawEvent: {
    summary: 'Rút lại một sự kiện ghi nhầm (bản ghi cũ vẫn giữ)',
    headers: requestKey,
    params: z.object({ id: z.coerce.number().int(), event: z.coerce.number().int() }),
    body: z.object({ reason: z.string().trim().min(3).max(1000), basedOn: z.int() }),
    response: { 200: receipt, ...refusals },
  },
  listSectors: {
    summary: 'Danh mục lĩnh vực',
    response: {
      200: z.object({
        sectors: z.array(z.object({ code: z.string(), name: z.string(), agricultural: z.boolean() })),
      }),
    },
  },
} as const;

export type FoundBody = z.infer<typeof organisationContract.found.body>;
export type RecordEventBody = z.infer<typeof organisationContract.recordEvent.body>;
export type Receipt = z.infer<typeof receipt>;
