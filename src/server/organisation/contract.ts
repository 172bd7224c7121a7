// Sổ đăng ký: what the organisation routes take and give.
import { z } from 'zod';
import { readTaxCode } from '#domain/organisation/tax-code.ts';
import { timelineEntry } from '#server/organisation/contract-timeline.ts';
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
const taxCode = z.string().max(60).overwrite(readTaxCode).max(14).nullable().optional();

/** What a list may be narrowed by; the export takes the same. */
export const listFilters = {
  unit: z.string().optional().describe('mã đơn vị; bỏ trống = toàn phạm vi'),
  kind: kinds.optional(),
  operating: z.enum(['active', 'suspended', 'stopped']).optional(),
  sector: z.string().max(40).optional().describe('mã lĩnh vực'),
  allianceClass: z.enum(['none', 'official', 'associate']).optional().describe('thành viên Liên minh'),
  search: z.string().max(100).optional().describe('tên không cần dấu, mã, mã số thuế'),
  at: dateText.optional().describe('trạng thái tại ngày; mặc định hôm nay'),
};

export const stateView = z.object({
  kind: kinds,
  name: z.string(),
  unit: z.object({ id: z.int(), label: z.string() }),
  address: z.string().nullable(),
  sector: z.object({ code: z.string(), name: z.string() }),
  vsic: z
    .object({ edition: z.string(), code: z.string(), name: z.string() })
    .nullable()
    .describe('ngành kinh tế Việt Nam, kèm năm của danh mục'),
  taxCode: z.string().nullable(),
  lawBasis: z.string(),
  charterCapitalDong: z.number().nullable(),
  members: z.number().nullable(),
  workers: z.number().nullable(),
  allianceClass: z.string(),
  operating: z.enum(['active', 'suspended', 'stopped']),
  operatingName: z.string(),
  flags: z.object({
    valueChain: z.boolean(),
    highTech: z.boolean(),
    ocop: z.boolean(),
    modelCode: z.string().nullable(),
    grade: z.string().nullable(),
  }),
  from: dateText,
});

const statusView = z.object({
  legal: z.enum(['existing', 'ended', 'moved-away', 'not-yet']).describe('tình trạng pháp lý'),
  legalName: z.string(),
  operating: z.enum(['active', 'suspended', 'stopped']).nullable().describe('tình trạng hoạt động'),
  operatingName: z.string().nullable(),
  reporting: z.enum(['not-tracked']).describe('tình trạng báo cáo; chưa theo dõi khi chưa có kỳ thu thập'),
  reportingName: z.string(),
});

const contactView = z.object({
  representative: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  version: z.int().describe('số nhật ký của bản đang dùng; 0 = chưa ghi'),
});

export const organisationContract = {
  listOrganisations: {
    summary: 'Danh sách tổ chức trong phạm vi, tìm không dấu, từng trang',
    querystring: z.object({
      ...listFilters,
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
        known: z
          .object({
            kind: kinds,
            name: z.string(),
            unit: z.object({ id: z.int(), label: z.string() }),
            day: dateText.describe('ngày mang tên này: ngày xem, ngày cuối còn trong sổ, hoặc ngày đầu'),
          })
          .nullable()
          .describe(
            'tên, loại hình, trụ sở gần ngày xem nhất: cuối cùng khi đã chấm dứt, đầu tiên khi chưa thành lập',
          ),
        status: statusView.describe('pháp lý, hoạt động và báo cáo là ba tình trạng riêng'),
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
      vsic: text(20).describe(
        'mã ngành kinh tế Việt Nam: 2018:01, 2018:01110, 2025:01110 (từ cấp 1 đến cấp 5), hoặc mã trần của danh mục có hiệu lực ngày thành lập',
      ),
      effectiveDate: dateText.describe('ngày thành lập'),
      decisionNumber: text(100),
      taxCode: taxCode.describe('mã số thuế; dấu cách, dấu chấm, gạch nối giữa các số được bỏ qua'),
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
      reasonCode: text(40).describe('lý do trong danh mục (giải thể, tạm ngừng, ngừng)'),
      evidence: text(500).describe('căn cứ, cho sự kiện ghi nhận và xếp loại'),
      mode: z.enum(['voluntary', 'compulsory']).nullable().optional(),
      counterpart: z
        .int()
        .min(1)
        .nullable()
        .optional()
        .describe('id của tổ chức nhận sáp nhập (merged), hoặc của tổ chức mới được tách ra (separated)'),
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
  correctEvent: {
    summary: 'Đính chính một sự kiện: phiên bản mới thay phiên bản cũ (bản cũ vẫn đọc lại được)',
    headers: requestKey,
    params: z.object({ id: z.coerce.number().int(), event: z.coerce.number().int() }),
    body: z.object({
      why: z.string().trim().min(3).max(1000).describe('vì sao đính chính'),
      effectiveDate: dateText.optional().describe('chỉ gửi những gì sửa; không gửi thì giữ nguyên'),
      decisionNumber: text(100),
      reason: text(1000),
      reasonCode: text(40),
      evidence: text(500),
      mode: z.enum(['voluntary', 'compulsory']).nullable().optional(),
      counterpart: z
        .int()
        .min(1)
        .optional()
        .describe('id của tổ chức nhận sáp nhập (merged), hoặc của tổ chức mới được tách ra (separated)'),
      changes: z.record(z.string(), z.unknown()).optional(),
      together: z
        .boolean()
        .optional()
        .describe(
          'ngày tách và ngày thành lập của tổ chức mới là một: đổi ở một bên thì bên kia đổi theo, trong cùng một lần ghi',
        ),
      basedOn: z.int(),
    }),
    response: { 200: receipt, ...refusals },
  },
  contact: {
    summary: 'Người đại diện, điện thoại, thư điện tử của một tổ chức trong phạm vi',
    params: z.object({ id: z.coerce.number().int() }),
    response: { 200: contactView, ...refusals },
  },
  writeContact: {
    summary: 'Ghi liên hệ mới của một tổ chức',
    headers: requestKey,
    params: z.object({ id: z.coerce.number().int() }),
    body: z.object({
      representative: text(200),
      phone: text(30),
      email: text(200),
      basedOn: z.int().describe('version đã xem; 0 khi chưa có'),
    }),
    response: { 200: contactView, ...refusals },
  },
  listReasons: {
    summary: 'Danh mục lý do giải thể, tạm ngừng, ngừng hoạt động',
    response: {
      200: z.object({
        reasons: z.array(z.object({ event: z.string(), code: z.string(), name: z.string() })),
      }),
    },
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
export type CorrectEventBody = z.infer<typeof organisationContract.correctEvent.body>;
export type ContactBody = z.infer<typeof organisationContract.writeContact.body>;
export type ContactView = z.infer<typeof contactView>;
export type Receipt = z.infer<typeof receipt>;
