// Tổng hợp biểu: a consolidated table with coverage, stale last-known values, figures "theo báo cáo" apart, and the forms behind each cell.
import { z } from 'zod';
import { formCode, periodKey, submissionState } from '#server/collection/contract-shapes.ts';
import { problemReply } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const amount = z.union([z.number(), z.string()]).nullable();

const totalCell = z
  .object({
    value: amount.describe(
      'cộng từ biểu của tổ chức, ô bình quân thì gộp theo trọng số; null = chưa ai báo cáo, hoặc không gộp được',
    ),
    reported: z.int().describe('số biểu có ô này'),
    stale: amount.describe('số kỳ gần nhất của đơn vị chưa báo cáo, để riêng'),
    staleCount: z.int(),
    stated: amount.describe('số "theo báo cáo" của tỉnh chỉ gửi văn bản, để riêng'),
    counted: amount.describe('cùng số ấy đếm từ bản ghi và biểu của tổ chức, đặt bên cạnh, không cộng vào'),
  })
  .describe('Một ô của bảng tổng hợp');

const query = {
  period: periodKey,
  form: formCode,
  unit: z.string().min(1),
  by: z.enum(['province', 'commune', 'region8', 'region6', 'organisation']).default('province'),
  basis: z.enum(['approved', 'all']).default('approved').describe('đã duyệt, hay mọi biểu đã gửi'),
};

export const totalContract = {
  consolidation: {
    summary: 'Bảng tổng hợp một biểu của một kỳ theo đơn vị hoặc vùng',
    querystring: z.object(query),
    response: {
      200: z.object({
        columns: z.array(
          z.object({
            cell: z.string(),
            label: z.string(),
            unit: z.string().nullable(),
            factor: z.number(),
            measure: z.string().nullable().describe('mã chỉ tiêu mà ô góp vào'),
            weighedBy: z
              .string()
              .nullable()
              .describe('ô là bình quân: nhiều biểu gộp lại theo trọng số mang tên này'),
            beside: z.string().nullable().describe('mã chỉ tiêu đếm từ tổ chức, đặt cạnh ô'),
          }),
        ),
        rows: z.array(
          z.object({
            key: z.string(),
            code: z.string().describe('mã đơn vị, vùng hoặc tổ chức; trống ở dòng chưa rõ đơn vị'),
            name: z.string(),
            place: z.string().nullable().describe('địa bàn của tổ chức; null ở dòng là đơn vị'),
            coverage: z.object({ reported: z.int(), expected: z.int() }),
            lock: z.enum(['open', 'locked', 'reopened']),
            cells: z.record(z.string(), totalCell),
          }),
        ),
        total: z.object({
          coverage: z.object({ reported: z.int(), expected: z.int() }),
          cells: z.record(z.string(), totalCell),
        }),
        silent: z.array(z.string()).describe('đơn vị chưa có biểu nào'),
        footnotes: z.array(
          z.object({
            number: z.int(),
            name: z.string(),
            rule: z.string(),
            reason: z.string(),
            submission: z.int(),
          }),
        ),
        pin: z.int(),
      }),
      ...refusals,
    },
  },
  export: {
    summary: 'Xuất trọn bảng tổng hợp ra Excel; số dòng ở đầu x-row-count',
    querystring: z.object(query),
    response: refusals,
  },
  behindTotal: {
    summary: 'Các biểu đứng sau một ô của bảng tổng hợp',
    querystring: z.object({
      ...query,
      key: z.string().optional().describe('khóa của dòng; bỏ trống là dòng tổng'),
      cell: z.string(),
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: {
      200: z.object({
        forms: z.array(
          z.object({
            submission: z.int(),
            organisation: z.int().nullable(),
            name: z.string(),
            place: z.string(),
            state: submissionState,
            version: z.int(),
            value: amount,
            absent: z
              .enum(['not_applicable', 'unknown'])
              .nullable()
              .describe(
                'lời của biểu ở ô không ghi số: không phát sinh được cộng là 0, chưa có số liệu thì không',
              ),
            channel: z.string(),
          }),
        ),
        next: z.string().nullable(),
      }),
      ...refusals,
    },
  },
  outliers: {
    summary: 'Ô bất thường so với chính kỳ trước và so với các đơn vị tương tự',
    querystring: z.object({
      period: periodKey,
      form: formCode,
      unit: z.string().min(1),
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: {
      200: z.object({
        total: z.int().describe('tất cả, không chỉ trang này'),
        next: z.string().nullable(),
        outliers: z.array(
          z.object({
            submission: z.int(),
            name: z.string(),
            place: z.string(),
            cell: z.string(),
            label: z.string(),
            unit: z.string().nullable(),
            factor: z.number().describe('chia cho số này để ra đơn vị của ô'),
            value: z.number(),
            last: z.number().nullable(),
            peers: z.object({ low: z.number(), middle: z.number(), high: z.number() }).nullable(),
            kind: z.enum(['last', 'peers', 'scale']),
          }),
        ),
      }),
      ...refusals,
    },
  },
} as const;

/** @public read by the screens */
export type ConsolidationView = z.infer<(typeof totalContract.consolidation.response)[200]>;
/** @public read by the screens */
export type OutlierView = z.infer<(typeof totalContract.outliers.response)[200]>['outliers'][number];
