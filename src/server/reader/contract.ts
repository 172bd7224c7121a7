// Rà soát số liệu: what the reader's route takes and gives; the claims and findings are those of the `check` command.
import { z } from 'zod';
import { problemReply } from '#server/platform/contract.ts';

const claim = z.object({
  id: z.string(),
  quote: z.string(),
  start: z.int().describe('vị trí bắt đầu trong văn bản, tính theo UTF-16'),
  end: z.int(),
  subject: z.string(),
  measure: z.string(),
  value: z.number(),
  valueTo: z.number().optional(),
  unit: z.string(),
  approx: z.string().optional(),
  status: z.enum(['actual', 'plan', 'estimate', 'forecast']),
  period: z.string().optional(),
  periodCode: z.string().optional(),
  asOf: z.string().optional(),
  place: z.string().optional(),
  breakdown: z.record(z.string(), z.string()).nullable(),
  relation: z.enum(['none', 'increase_vs', 'decrease_vs', 'percent_of_plan', 'share_of']),
  base: z.string().optional(),
  per: z.string().optional(),
});

const finding = z.object({
  kind: z.enum([
    'sum',
    'share',
    'balance',
    'plan',
    'growth',
    'average',
    'repeat',
    'count',
    'scale',
    'date',
    'register',
    'citation',
  ]),
  claims: z.array(z.string()).describe('các khẳng định tham gia phép tính'),
  target: z.string().nullable().describe('khẳng định giữ giá trị được nêu; null = 100'),
  expected: z.number(),
  stated: z.number(),
  verdict: z.enum(['consistent', 'inconsistent']),
  severity: z.enum(['hard', 'rounding', 'omission', 'ambiguous']).optional(),
  message: z.string(),
  where: z
    .object({ quote: z.string(), start: z.int(), end: z.int() })
    .optional()
    .describe(
      'chỗ trong văn bản của điểm không dựa trên khẳng định nào: ngày tháng, trích dẫn, đoạn in hai lần',
    ),
});

export const checkReply = z.object({
  text: z.string().describe('văn bản mà vị trí các khẳng định tính theo'),
  claims: z.array(claim),
  findings: z.array(finding),
});

const documentBody = {
  text: z.string().max(1_000_000, 'dài quá một triệu ký tự').optional().describe('văn bản dán vào'),
  file: z
    .object({
      name: z.string().min(1).max(255).describe('tên tệp .txt, .docx, .pdf hoặc .html'),
      base64: z.base64('không đọc được thành tệp').max(14_000_000, 'lớn hơn 10 MB'),
    })
    .optional(),
  register: z.boolean().default(true).describe('đối chiếu với sổ đăng ký khi biết nơi và kỳ'),
};

function givesOne(body: { text?: string | undefined; file?: unknown }): boolean {
  return (body.text === undefined) !== (body.file === undefined);
}

const ONE = { message: 'phải có chữ của văn bản hoặc một tệp, đúng một trong hai' };

export const readerContract = {
  check: {
    summary: 'Rà soát số liệu trong một văn bản: đọc các khẳng định, tính lại, chỉ ra chỗ không khớp',
    body: z
      .object({ ...documentBody, all: z.boolean().default(false).describe('trả cả các phép tính khớp') })
      .refine(givesOne, ONE),
    response: { 200: checkReply, 400: problemReply, 422: problemReply },
  },
  sheet: {
    summary: 'Phiếu rà soát của một văn bản thành tệp Word hoặc Excel, kèm các quyết định',
    body: z
      .object({
        ...documentBody,
        format: z.enum(['docx', 'xlsx']),
        name: z.string().min(1).max(255).optional().describe('tên văn bản ghi trên phiếu'),
        reader: z.string().min(1).max(200).optional().describe('người rà soát ghi trên phiếu'),
        decisions: z
          .array(
            z.object({
              index: z.int().min(0).describe('thứ tự của điểm trong findings khi hỏi với all: true'),
              answer: z.enum(['accepted', 'ignored']),
              reason: z.string().max(2000).default(''),
            }),
          )
          .max(10_000)
          .default([]),
      })
      .refine(givesOne, ONE),
    response: { 400: problemReply, 422: problemReply },
  },
} as const;

export type CheckBody = z.infer<typeof readerContract.check.body>;
export type SheetBody = z.infer<typeof readerContract.sheet.body>;
export type CheckReply = z.infer<typeof checkReply>;
