// Số liệu tổng hợp: what the tally, behind, lineage and period-summary routes take and give.
import { z } from 'zod';
import { cell, dateText, problemReply } from '#server/platform/contract.ts';

const refusals = { 400: problemReply, 404: problemReply, 422: problemReply };

const when = {
  unit: z.string().min(1).describe('mã đơn vị (VN = cả nước) hoặc mã nội bộ'),
  at: dateText.optional().describe('thời điểm (cho số cuối ngày đó)'),
  period: z.string().optional().describe('kỳ: 2022-H1, 2022-Q1, 2022-05, 2022, 2013-07-01..2016-12-31'),
  geography: dateText.optional().describe('tính trên địa giới của ngày nào; mặc định ngày hỏi'),
  regime: z
    .string()
    .optional()
    .describe('mã chế độ báo cáo: kỳ gồm những ngày của chế độ ấy (LM-6T) thay cho ngày lịch'),
  knownAt: z.coerce.number().int().min(0).optional().describe('theo hiểu biết đến số nhật ký này'),
};

export const measureView = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(['stock', 'flow', 'ratio']),
  population: z.string().describe('đếm những ai'),
  breakdowns: z.array(z.string()),
  reported: z.literal(true).optional().describe('cộng từ ô của biểu đã duyệt; biểu mẫu góp vào được'),
});

export const tallyView = z.object({
  measures: z.array(z.object({ code: z.string(), name: z.string(), unit: z.string(), kind: z.string() })),
  rows: z.array(
    z.object({
      by: z.record(z.string(), z.string()).nullable(),
      name: z.string(),
      cells: z.record(z.string(), cell),
    }),
  ),
  pin: z.int().describe('số nhật ký của lần tính: tính lại với knownAt này luôn ra đúng số này'),
});

export const recordView = z.object({
  id: z.int().describe('mã tổ chức'),
  code: z.string(),
  name: z.string(),
  unit: z.string().describe('tên đơn vị của trụ sở'),
  date: dateText.nullable().describe('ngày hiệu lực của sự kiện; với số thời điểm là ngày vào trạng thái'),
  event: z.string().nullable().describe('loại sự kiện; null với số thời điểm'),
  eventName: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  sector: z.string(),
  amount: z
    .union([z.number(), z.string()])
    .nullable()
    .describe('giá trị cộng vào, khi chỉ tiêu là tổng chứ không phải số lượng'),
  source: z.string().describe('nguồn bản ghi; demonstration = dữ liệu minh họa'),
  loan: z.int().nullable().describe('mã khoản vay, khi bản ghi là của sổ cho vay'),
  activity: z.int().nullable().describe('mã lớp, hội chợ, khi bản ghi là của sổ hoạt động'),
  difficulty: z.int().nullable().describe('số của khó khăn, khi bản ghi là của sổ khó khăn, kiến nghị'),
});

const summaryRow = z.object({
  measure: z.string().describe('mã chỉ tiêu thống kê'),
  label: z.string(),
  unit: z.string(),
  depth: z.int().describe('0 = tổng, 1 = trong đó, 2 = chi tiết hơn'),
  kind: z.enum(['stock', 'flow', 'ratio']),
  by: z.record(z.string(), z.string()).nullable().describe('phân tổ của dòng, để mở nguồn số liệu'),
  actual: cell,
  previous: cell.nullable().describe('số so sánh: cuối năm trước (thời điểm) hoặc cùng kỳ (thời kỳ)'),
  difference: z.number().nullable(),
  share: cell.nullable().describe('tỷ trọng trong dòng tổng'),
  plan: z.object({ value: z.number(), basis: z.string() }).nullable(),
  attainment: cell.nullable().describe('% kế hoạch: tử = thực hiện, mẫu = kế hoạch'),
});

export const periodSummaryView = z.object({
  unit: z.object({ id: z.int(), code: z.string(), label: z.string() }),
  period: z.object({
    code: z.string(),
    name: z.string(),
    from: dateText,
    to: dateText,
    dataTo: dateText
      .nullable()
      .describe(
        'ngày cuối của số liệu: ngày cuối kỳ, hoặc hôm nay khi kỳ chưa kết thúc; null = kỳ chưa bắt đầu',
      ),
  }),
  comparison: z.object({ stock: z.string(), flow: z.string() }).describe('so với mốc nào, bằng lời'),
  sections: z.array(z.object({ code: z.string(), title: z.string(), rows: z.array(summaryRow) })),
  balance: z
    .object({
      opening: cell,
      inflow: z.array(z.object({ event: z.string(), name: z.string(), value: z.int() })),
      outflow: z.array(z.object({ event: z.string(), name: z.string(), value: z.int() })),
      closing: cell,
      residual: z.int().describe('cuối kỳ − (đầu kỳ + vào − ra); khác 0 là có bản ghi chưa cân'),
      unbalanced: z
        .array(z.object({ id: z.int(), code: z.string(), name: z.string(), off: z.int() }))
        .describe('các tổ chức làm nên phần chưa cân, nhiều nhất 200'),
    })
    .nullable(),
  notes: z.array(z.string()),
  pin: z.int(),
});

export const lineageView = z.object({
  measure: measureView,
  formula: z.string().describe('cách tính bằng lời'),
  unit: z.string(),
  when: z.string().describe('thời điểm hoặc kỳ, bằng lời, kèm ngày chốt'),
  cell,
  parts: z.array(
    z.object({
      name: z.string(),
      by: z.record(z.string(), z.string()).nullable(),
      measure: z.string(),
      cell,
    }),
  ),
  partsTitle: z.string().nullable(),
  missing: z.array(z.string()).describe('đơn vị chưa có số liệu'),
  lastChange: z
    .object({
      seq: z.int(),
      at: z.string(),
      act: z.string(),
      person: z.string().nullable(),
      office: z.string().nullable(),
    })
    .nullable(),
  pin: z.int(),
});

const by = z.string().optional().describe('phân tổ, ngăn bằng dấu phẩy: province,sector,…');
const filter = z.string().optional().describe('lọc theo phân tổ: sector=trade,province=27');

export const measureContract = {
  listMeasures: {
    summary: 'Danh mục chỉ tiêu thống kê tính được',
    response: { 200: z.object({ measures: z.array(measureView) }) },
  },
  tally: {
    summary: 'Tính các chỉ tiêu cho một đơn vị tại một thời điểm hoặc trong một kỳ',
    querystring: z.object({
      measures: z.string().min(1).describe('mã chỉ tiêu, ngăn bằng dấu phẩy'),
      ...when,
      by,
      where: filter.describe('chỉ tính các bản ghi của những nhóm này: region8=DB,sector=trade'),
    }),
    response: { 200: tallyView, ...refusals },
  },
  behind: {
    summary: 'Các bản ghi đứng sau một con số, từng trang',
    querystring: z.object({
      measure: z.string().min(1),
      ...when,
      by: filter,
      after: z.string().optional().describe('con trỏ trang kế, lấy từ next'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: {
      200: z.object({ records: z.array(recordView), next: z.string().nullable(), pin: z.int() }),
      ...refusals,
    },
  },
  lineage: {
    summary: 'Nguồn số liệu của một con số: định nghĩa, công thức, các phần, lần thay đổi cuối',
    querystring: z.object({ measure: z.string().min(1), ...when, by: filter }),
    response: { 200: lineageView, ...refusals },
  },
  periodSummary: {
    summary: 'Tổng hợp kỳ: các bảng của báo cáo kỳ cho một đơn vị',
    querystring: z.object({
      unit: when.unit,
      period: z.string().min(4).describe('kỳ báo cáo, ví dụ 2022-H1'),
      geography: when.geography,
      knownAt: when.knownAt,
      regions: z
        .string()
        .optional()
        .describe('sơ đồ vùng cho các dòng theo vùng: region8 (mặc định), region8@4-11, region6'),
      compare: z
        .enum(['year-end', 'same-period'])
        .default('year-end')
        .describe('số thời điểm so với cuối năm trước hay cùng kỳ năm trước; số thời kỳ luôn so cùng kỳ'),
    }),
    response: { 200: periodSummaryView, ...refusals },
  },
} as const;

export type TallyView = z.infer<typeof tallyView>;
export type RecordView = z.infer<typeof recordView>;
export type PeriodSummaryView = z.infer<typeof periodSummaryView>;
export type SummaryRow = z.infer<typeof summaryRow>;
export type LineageView = z.infer<typeof lineageView>;
export type MeasureView = z.infer<typeof measureView>;
