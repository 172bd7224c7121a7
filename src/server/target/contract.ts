// Chỉ tiêu giao: what the routes of targets take and give.
import { z } from 'zod';
import type { Target } from '#domain/target/target.ts';
import { cell, dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};

const count = z.int().min(0).max(1e15);
const population = z.object({ name: z.string().trim().max(200), measure: z.string().max(60).nullable() });
const goal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at-least'), low: count }),
  z.object({ kind: z.literal('at-most'), high: count }),
  z.object({ kind: z.literal('range'), low: count, high: count }),
  z.object({
    kind: z.literal('growth'),
    low: count.describe('phần vạn: 10 % = 1000'),
    high: count.nullable(),
    base: z.object({ year: z.int() }),
  }),
  z.object({ kind: z.literal('share'), low: count, of: population }),
  z.object({ kind: z.literal('share-at-most'), high: count, of: population }),
  z.object({ kind: z.literal('establish-or-raise'), low: count }),
]);

/** A target on the wire is the target of the domain. */
export const targetBody: z.ZodType<Target> = z.object({
  indicator: z.object({
    name: z.string().trim().min(2).max(300),
    unit: z.string().trim().min(1).max(60),
    measure: z.string().max(60).nullable().describe('mã chỉ tiêu thống kê; null = hệ thống chưa đếm'),
  }),
  goal,
  basis: z.object({ kind: z.enum(['year', 'half-year', 'until']), period: z.string().max(10) }),
  bearer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('each'), level: z.enum(['province', 'district', 'commune']) }),
    z.object({ kind: z.literal('one'), name: z.string().max(200) }),
    z.object({ kind: z.literal('system') }),
  ]),
  scope: z
    .string()
    .trim()
    .max(300)
    .nullable()
    .describe('nguồn kinh phí, phạm vi; khác phạm vi thì không cộng'),
  approximate: z.boolean(),
  legalBasis: z.string().max(120).nullable(),
});

const fraction = z.object({
  numerator: z.union([z.number(), z.string()]),
  denominator: z.union([z.number(), z.string()]),
});
const whole = z.union([z.number(), z.string()]).nullable();

const scoreRow = z.object({
  unit: z.object({
    id: z.int(),
    code: z.string(),
    name: z.string(),
    now: z.string().nullable().describe('đơn vị kế thừa hiện nay'),
  }),
  overall: z
    .boolean()
    .describe(
      'mức chung của cả địa bàn: các đơn vị trong đó cũng được giao, nên không xếp hạng, không đếm cùng',
    ),
  state: z.enum(['set', 'not-applicable']),
  low: whole,
  high: whole,
  actual: cell,
  base: whole.describe('số gốc của tăng trưởng'),
  attained: fraction.nullable().describe('đạt trên mức giao'),
  status: z.string(),
  statusWords: z.string(),
  toLow: whole,
  toHigh: whole,
  forecast: whole.describe('dự kiến cuối kỳ theo tốc độ đến nay'),
  rank: z.int().nullable().describe('null = không xếp hạng'),
  lastYear: cell.nullable().describe('cùng kỳ năm trước'),
  branch: z
    .enum(['establish', 'raise'])
    .nullable()
    .describe('nhánh của chỉ tiêu về quỹ: tỉnh chưa có quỹ thì lập, có rồi thì nâng vốn'),
  explanation: z.string().nullable().describe('lời của đơn vị về chỉ tiêu này, hoặc về khoản chứa nó'),
  mayExplain: z.boolean().describe('cơ quan đang xem giữ đơn vị này: ghi, sửa được giải trình'),
});

export const scoredTarget = z.object({
  id: z.int(),
  document: z.int(),
  citation: z.string(),
  clause: z.string().nullable(),
  sentence: z.string(),
  indicator: z.string(),
  unitWord: z.string(),
  percent: z.boolean(),
  measure: z.string().nullable(),
  period: z.string(),
  scope: z.string().nullable(),
  version: z.int(),
  comparison: z.string().nullable().describe('so với văn bản trên, ví dụ "thấp hơn văn bản trên"'),
  counts: z.record(z.string(), z.int()),
  whole: z
    .object({ low: z.number(), actual: cell, attained: fraction.nullable(), note: z.string().nullable() })
    .nullable()
    .describe('cả các đơn vị cộng lại, chỉ với chỉ tiêu cộng được'),
  mixedGround: z
    .array(
      z.object({
        commune: z.string(),
        districts: z.array(z.object({ id: z.int(), name: z.string(), low: whole, high: whole })),
        differ: z.boolean().describe('các huyện cũ ấy được giao mức khác nhau'),
      }),
    )
    .describe('xã, phường ngày nay có đất của nhiều huyện cũ: không tính cho huyện nào'),
  rows: z.array(scoreRow),
});

const board = z.object({ at: dateText, pin: z.int(), targets: z.array(scoredTarget) });
const documentParams = z.object({ document: z.coerce.number().int().min(1) });
const targetParams = z.object({ target: z.coerce.number().int().min(1) });
const when = {
  at: dateText.optional().describe('tính đến ngày; mặc định hôm nay hoặc hết kỳ giao'),
  knownAt: z.coerce.number().int().min(0).optional(),
};
const shareLine = z.object({
  unit: z.string().describe('mã đơn vị'),
  low: count.nullable(),
  high: count.nullable(),
  notApplicable: z.boolean().default(false),
});

export const targetContract = {
  scoreboard: {
    summary: 'Bảng điểm các chỉ tiêu của một văn bản, từng đơn vị; mọi số do bộ máy tính đưa ra',
    params: documentParams,
    querystring: z.object({
      ...when,
      target: z.coerce.number().int().optional().describe('chỉ một chỉ tiêu'),
    }),
    response: { 200: board, ...refusals },
  },
  ofUnit: {
    summary: 'Mọi chỉ tiêu giao cho một đơn vị trong một năm',
    querystring: z.object({
      unit: z.string().min(1).max(20),
      year: z.coerce.number().int().min(1900).max(2199),
      ...when,
    }),
    response: { 200: board, ...refusals },
  },
  split: {
    summary: 'Thử chia một chỉ tiêu cho các đơn vị cấp dưới; chưa ghi gì',
    params: targetParams,
    querystring: z.object({
      level: z.enum(['province', 'district', 'commune']),
      within: z.string().max(20).optional(),
      by: z.enum(['equal', 'communes', 'organisations']).default('equal'),
      at: dateText.optional(),
    }),
    response: {
      200: z.object({
        whole: z.object({ low: z.number(), high: z.number().nullable() }),
        shares: z.array(
          z.object({
            unit: z.string(),
            name: z.string(),
            weight: z.number(),
            low: z.number(),
            high: z.number().nullable(),
          }),
        ),
        remainder: z.object({ low: z.number(), high: z.number().nullable(), words: z.string() }),
        ground: z
          .object({
            counted: z.int().describe('số HTX mà trọng số đếm được'),
            total: z.int().describe('mọi HTX của địa bàn ngày ấy'),
            left: z.int().describe('HTX chưa ghi đơn vị của cấp này: không vào trọng số nào'),
            standing: z
              .enum(['whole', 'partial', 'thin', 'none'])
              .describe('thin: quá nửa không được tính; none: không có gì để chia theo nên chia đều'),
            words: z.string(),
          })
          .nullable()
          .describe('trọng số dựa trên bao nhiêu bản ghi; null khi không dựa trên bản ghi nào'),
      }),
      ...refusals,
    },
  },
  cascade: {
    summary:
      'Một chỉ tiêu với phần của từng đơn vị, phần còn lại, và chỉ tiêu của văn bản cấp dưới triển khai nó',
    params: targetParams,
    response: {
      200: z.object({
        id: z.int(),
        document: z.int(),
        citation: z.string(),
        issuedOn: dateText,
        sentence: z.string(),
        percent: z.boolean(),
        version: z.int(),
        sharesVersion: z.int().describe('số nhật ký mà các phần đổi lần cuối; 0 = chưa có phần nào'),
        own: z.boolean().describe('của cơ quan đang xem: phân bổ, sửa được'),
        definition: targetBody,
        whole: z.object({ low: z.number(), high: z.number().nullable() }),
        shares: z.array(
          z.object({
            unit: z.string(),
            name: z.string(),
            level: z.string(),
            state: z.enum(['set', 'not-applicable']),
            low: z.number().nullable(),
            high: z.number().nullable(),
          }),
        ),
        remainder: z.object({ low: z.number(), high: z.number().nullable(), words: z.string() }).nullable(),
        children: z.array(
          z.object({
            id: z.int(),
            document: z.int(),
            citation: z.string(),
            issuer: z.string(),
            sentence: z.string(),
            comparison: z.string().nullable(),
            asked: z.number().nullable().describe('phần của đơn vị ấy trong chỉ tiêu này'),
            own: z.number().nullable().describe('mức văn bản của đơn vị ấy tự đặt'),
            words: z.string().describe('ví dụ "đặt thêm 5"'),
          }),
        ),
      }),
      ...refusals,
    },
  },
  share: {
    summary: 'Ghi phần của từng đơn vị trong một chỉ tiêu của cơ quan; đơn vị không nêu giữ nguyên',
    headers: requestKey,
    params: targetParams,
    body: z.object({
      basedOn: z
        .int()
        .min(0)
        .describe(
          'phiên bản các phần đang thấy (sharesVersion); đơn vị đã có người ghi sau đó thì bị từ chối',
        ),
      at: dateText.optional().describe('mã đơn vị đọc theo địa giới ngày này'),
      shares: z.array(shareLine).max(5000).optional(),
      pasted: z
        .string()
        .max(400_000)
        .optional()
        .describe('bảng dán từ Excel: mã hoặc tên, mức thấp, mức cao'),
    }),
    response: { 200: z.object({ seq: z.int(), saved: z.int(), remainder: z.string() }), ...refusals },
  },
  revise: {
    summary: 'Sửa chỉ tiêu; bản cũ và điểm đã công bố của kỳ trước không đổi',
    headers: requestKey,
    params: targetParams,
    body: z.object({
      target: targetBody,
      basedOn: z.int(),
      reason: z.string().trim().min(3).max(500),
      parent: z
        .int()
        .min(1)
        .nullable()
        .optional()
        .describe('chỉ tiêu của văn bản trên; bỏ trống = giữ nguyên'),
    }),
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  explain: {
    summary: 'Ghi, sửa hoặc rút giải trình của đơn vị mình về một chỉ tiêu; hiện ngay trên bảng điểm',
    headers: requestKey,
    params: targetParams,
    body: z.object({
      unit: z.string().min(1).max(20).describe('mã hoặc số hiệu đơn vị'),
      words: z.string().trim().min(3).max(500).nullable().describe('null = rút lại'),
    }),
    response: { 200: z.object({ seq: z.int() }), ...refusals },
  },
  history: {
    summary: 'Các lần sửa của một chỉ tiêu và của phần từng đơn vị',
    params: targetParams,
    response: {
      200: z.object({
        versions: z.array(z.object({ seq: z.int(), sentence: z.string(), reason: z.string().nullable() })),
        shares: z
          .array(
            z.object({
              unit: z.int(),
              name: z.string(),
              state: z.enum(['set', 'not-applicable']),
              low: z.number().nullable(),
              high: z.number().nullable(),
              seq: z.int(),
              replaced: z.boolean().describe('đã có lần ghi sau'),
              recordedAt: z.string().nullable().describe('null = nhật ký ngoài phạm vi'),
              recordedBy: z.string().nullable(),
            }),
          )
          .describe('mọi mức đã ghi của những đơn vị có mức đã đổi, cũ trước mới sau'),
      }),
      ...refusals,
    },
  },
} as const;

export type CascadeView = z.infer<(typeof targetContract.cascade.response)[200]>;
export type TargetHistory = z.infer<(typeof targetContract.history.response)[200]>;
export type ScoredTarget = z.infer<typeof scoredTarget>;
export type ScoreRow = z.infer<typeof scoreRow>;
export type Board = z.infer<typeof board>;
