// Trang lãnh đạo: what the route of the leader's page takes and gives.
import { z } from 'zod';
import { periodSummaryView } from '#server/measure/contract.ts';
import { dateText, problemReply } from '#server/platform/contract.ts';

const by = z.record(z.string(), z.string()).nullable();

const keyFigure = z.object({
  measure: z.string().describe('mã chỉ tiêu; số nằm ở dòng cùng mã, không phân tổ, trong summary'),
  planFor: z.string().nullable().describe('kế hoạch của kỳ nào: "năm 2018"; null = chưa giao'),
  pace: z
    .object({ elapsed: z.int(), total: z.int() })
    .nullable()
    .describe('số ngày đã qua trên số ngày của kế hoạch; null = không tính theo thời gian'),
  status: z.string().nullable().describe('như ở bảng điểm chỉ tiêu: met, on-pace, behind, missed…'),
  statusWords: z.string().nullable(),
});

const deviation = z.object({
  measure: z.string(),
  against: z.enum(['plan', 'last-year']).describe('lệch so với kế hoạch hay với cùng kỳ năm trước'),
  above: z.boolean().describe('cao hơn mức so sánh'),
  place: z.string().nullable().describe('tên đơn vị cấp dưới; null = chính đơn vị'),
  runs: z
    .array(
      z.object({
        text: z.string(),
        figure: z
          .object({
            measure: z.string(),
            aspect: z.enum(['actual', 'previous', 'difference', 'plan', 'attainment']),
            by,
          })
          .nullable(),
      }),
    )
    .describe('câu chia đoạn; đoạn có figure là con số mở được nguồn'),
});

const place = z.object({
  code: z.string(),
  name: z.string(),
  status: z.string(),
  statusWords: z.string(),
});

const lateTasks = z.object({
  day: dateText.describe('chậm tính đến hết ngày này'),
  total: z.int().describe('số nhiệm vụ quá hạn chưa xong của mọi dòng, kể cả dòng không in'),
  lines: z.array(
    z.object({
      document: z.int(),
      citation: z.string(),
      clause: z.string(),
      text: z.string(),
      due: dateText,
      days: z.int().describe('quá hạn bao nhiêu ngày'),
      units: z.int().describe('bao nhiêu đơn vị còn nợ'),
      unit: z.string().nullable().describe('đơn vị, khi chỉ có một'),
    }),
  ),
});

const lateForms = z.object({
  day: dateText.describe('tình trạng của hôm nay'),
  total: z.int().describe('số biểu có nơi quá hạn, kể cả biểu không nêu'),
  lines: z.array(
    z.object({
      period: z.string().describe('khóa của kỳ, để mở bàn thu thập'),
      form: z.string(),
      title: z.string(),
      due: dateText,
      overdue: z.int().describe('chưa nộp, còn nháp hoặc bị trả lại, đã quá hạn'),
      expected: z.int(),
    }),
  ),
});

export const leaderView = z.object({
  summary: periodSummaryView.describe(
    'mọi con số của trang, cùng khuôn với Tổng hợp kỳ: key = tám con số, watched = số khác được so sánh, places = từng đơn vị cấp dưới; số so sánh luôn là cùng kỳ năm trước, kỳ chưa hết thì đúng bằng số ngày đã qua',
  ),
  key: z.array(keyFigure).max(8),
  deviations: z.array(deviation).max(5).describe('lệch nhiều nhất trước'),
  places: z
    .object({
      level: z.enum(['province', 'district', 'commune']),
      measure: z.string().describe('chỉ tiêu tô màu'),
      basis: z.enum(['plan', 'last-year']).describe('màu theo kế hoạch giao, hoặc theo cùng kỳ năm trước'),
      rows: z.array(place),
    })
    .nullable()
    .describe('null = không có đơn vị cấp dưới'),
  tasks: lateTasks.nullable().describe('null = người xem không được xem văn bản'),
  forms: lateForms.nullable().describe('null = người xem không được xem biểu'),
});

export const leaderContract = {
  page: {
    summary: 'Trang lãnh đạo: tám con số, kế hoạch, cùng kỳ, năm chênh lệch lớn nhất, việc chậm',
    querystring: z.object({
      unit: z.string().min(1).max(20).describe('mã đơn vị (VN = cả nước) hoặc mã nội bộ'),
      period: z.string().min(4).max(30).describe('kỳ: 2022-H1, 2022-Q1, 2022, FROM..TO'),
      geography: dateText.optional().describe('tính trên địa giới của ngày nào; mặc định ngày cuối số liệu'),
      knownAt: z.coerce.number().int().min(0).optional().describe('theo hiểu biết đến số nhật ký này'),
    }),
    response: {
      200: leaderView,
      400: problemReply,
      403: problemReply,
      404: problemReply,
      422: problemReply,
    },
  },
} as const;

export type LeaderView = z.infer<typeof leaderView>;
