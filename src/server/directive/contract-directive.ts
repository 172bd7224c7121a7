// Giao việc từ văn bản: what the routes of directives and tasks take and give.
import { z } from 'zod';
import { documentFacts, documentRefusals } from '#server/directive/contract-documents.ts';
import { dateText, requestKey } from '#server/platform/contract.ts';
import { targetBody } from '#server/target/contract.ts';

const documentParams = z.object({ document: z.coerce.number().int().min(1) });

const proposedTarget = z.object({
  target: targetBody,
  sentence: z.string(),
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  doubt: z.string().nullable(),
});

const evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), id: z.int(), name: z.string().max(200).default('') }),
  z.object({ kind: z.literal('organisation'), id: z.int(), name: z.string().max(300).default('') }),
  z.object({ kind: z.literal('document'), id: z.int(), name: z.string().max(300).default('') }),
  z.object({
    kind: z.literal('cell'),
    measure: z.string().max(60),
    unit: z.string().max(20),
    period: z.string().max(30),
  }),
]);

const report = z.object({
  id: z.int(),
  unit: z.string(),
  kind: z.enum(['acknowledged', 'progress', 'done', 'explanation', 'returned']),
  words: z.string().nullable(),
  evidence: z.array(evidence),
  on: dateText,
});

const task = z.object({
  id: z.int(),
  document: z.int(),
  citation: z.string(),
  clause: z.object({ id: z.int(), label: z.string(), text: z.string() }),
  unit: z.object({ id: z.int(), code: z.string(), name: z.string() }),
  due: dateText.nullable(),
  overdue: z.boolean(),
  mine: z.boolean().describe('cơ quan khác giao cho địa bàn của cơ quan đang xem: xác nhận, báo cáo được'),
  state: z.enum(['new', 'acknowledged', 'progress', 'done', 'returned']),
  stateWords: z.string(),
});

const clauseView = z.object({
  id: z.int(),
  label: z.string(),
  text: z.string(),
  due: dateText.nullable(),
  evidenceWanted: z.string().nullable(),
  assigned: z.int(),
  acknowledged: z.int(),
  reported: z.int().describe('số đơn vị đã báo cáo tiến độ hoặc hoàn thành'),
  done: z.int(),
  targets: z.array(z.object({ id: z.int(), sentence: z.string(), comparison: z.string().nullable() })),
});

export const directiveContract = {
  reading: {
    summary:
      'Đọc chữ của một văn bản: số, ngày, trích yếu, khoản và chỉ tiêu được đề xuất để xác nhận; chưa ghi gì',
    body: z.object({
      text: z.string().min(20).max(400_000),
      bearer: z.enum(['province', 'district', 'commune']).default('province'),
    }),
    response: {
      200: z.object({
        heading: z.object({
          number: z.string().nullable(),
          symbol: z.string().nullable(),
          type: z.string().nullable(),
          issuedOn: z.string().nullable(),
          issuer: z.string().nullable(),
          summary: z.string().nullable(),
          addressee: z.string().nullable(),
          signatory: z.string().nullable(),
          signatoryTitle: z.string().nullable(),
          recipients: documentFacts.shape.recipients,
          archiveCopy: z.string().nullable(),
          legalBasis: z.array(z.string()),
          arrival: z.object({ number: z.string(), day: z.string() }).nullable(),
        }),
        clauses: z.array(z.object({ label: z.string(), text: z.string(), targets: z.array(proposedTarget) })),
      }),
      ...documentRefusals,
    },
  },
  hand: {
    summary: 'Tách văn bản thành khoản, giao cho từng đơn vị cùng chỉ tiêu, báo cho người của đơn vị',
    headers: requestKey,
    params: documentParams,
    body: z.object({
      level: z.enum(['province', 'district', 'commune']),
      units: z
        .array(z.string().max(20))
        .max(5000)
        .optional()
        .describe('bỏ trống = mọi đơn vị của cấp ấy trong địa bàn'),
      clauses: z
        .array(
          z.object({
            label: z.string().trim().min(1).max(20),
            text: z.string().trim().min(5).max(20_000),
            due: dateText.nullable().default(null),
            evidenceWanted: z.string().trim().max(300).nullable().default(null),
            targets: z
              .array(z.object({ target: targetBody, parent: z.int().nullable().default(null) }))
              .max(60)
              .default([]),
          }),
        )
        .min(1)
        .max(100),
    }),
    response: {
      200: z.object({ seq: z.int(), tasks: z.int(), targets: z.array(z.int()), told: z.int() }),
      ...documentRefusals,
    },
  },
  directive: {
    summary: 'Một văn bản đã giao: khoản, ai đã nhận, ai đã báo cáo, khoản nào chưa ai báo cáo',
    params: documentParams,
    response: {
      200: z.object({
        clauses: z.array(clauseView),
        unreported: z.array(z.string()).describe('khoản chưa đơn vị nào báo cáo'),
      }),
      ...documentRefusals,
    },
  },
  evidence: {
    summary: 'Minh chứng và báo cáo trả lời một khoản',
    params: documentParams.extend({ clause: z.coerce.number().int().min(1) }),
    response: { 200: z.object({ reports: z.array(report) }), ...documentRefusals },
  },
  tasks: {
    summary: 'Nhiệm vụ chưa xong của cơ quan, gần hạn trước',
    querystring: z.object({ limit: z.coerce.number().int().min(1).max(2000).default(100) }),
    response: { 200: z.object({ tasks: z.array(task) }), ...documentRefusals },
  },
  report: {
    summary: 'Xác nhận đã nhận, báo cáo tiến độ, hoàn thành kèm minh chứng, giải trình',
    headers: requestKey,
    params: z.object({ task: z.coerce.number().int().min(1) }),
    body: z.object({
      kind: z.enum(['acknowledged', 'progress', 'done', 'explanation']),
      words: z.string().trim().max(4000).nullable().default(null),
      evidence: z.array(evidence).max(50).default([]),
    }),
    response: { 200: z.object({ seq: z.int() }), ...documentRefusals },
  },
  acknowledge: {
    summary: 'Xác nhận đã nhận mọi nhiệm vụ của một văn bản cho các đơn vị trong địa bàn',
    headers: requestKey,
    params: documentParams,
    body: z.object({}),
    response: { 200: z.object({ seq: z.int(), acknowledged: z.int() }), ...documentRefusals },
  },
  remind: {
    summary: 'Nhắc đơn vị chưa xác nhận hoặc sắp đến hạn; quá hạn xác nhận thì báo lên lãnh đạo và nơi giao',
    headers: requestKey,
    params: documentParams,
    body: z.strictObject({}),
    response: { 200: z.object({ seq: z.int(), reminded: z.int(), escalated: z.int() }), ...documentRefusals },
  },
} as const;

export type Reading = z.infer<(typeof directiveContract.reading.response)[200]>;
export type TaskView = z.infer<typeof task>;
export type HandBody = z.infer<typeof directiveContract.hand.body>;
export type ReportBody = z.infer<typeof directiveContract.report.body>;
export type Evidence = z.infer<typeof evidence>;
