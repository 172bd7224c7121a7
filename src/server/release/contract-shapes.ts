// Hình dạng của bản công bố: the document that the public reads, and an edition as its office sees it.
import { z } from 'zod';
import { RELEASE_BREAKDOWNS, RELEASE_SCHEMA } from '#domain/release/document.ts';
import { RELEASE_STANDINGS } from '#domain/release/state.ts';
import { absent } from '#server/platform/contract.ts';

const amount = z.union([z.number(), z.string()]);
const by = z.enum(RELEASE_BREAKDOWNS).nullable().describe('null = cả đơn vị');

export const publicCell = z
  .object({
    value: amount.optional().describe('số; số đồng lớn hơn 2^53 viết dạng chuỗi'),
    numerator: amount.optional(),
    denominator: amount.optional(),
    absent: absent.optional(),
    hidden: z
      .literal(true)
      .optional()
      .describe('ẩn: ít hơn 5, quá ít tổ chức, hoặc để ô như thế không tính ra được'),
  })
  .describe('Đúng một trong: value; numerator và denominator; absent; hidden');

const measure = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  unit: z.string(),
  unitEn: z.string(),
  kind: z.enum(['stock', 'flow', 'ratio']),
  definition: z.string(),
  definitionEn: z.string(),
  coverage: z.object({ reported: z.int(), expected: z.int() }).optional(),
});

export const publicDocument = z
  .object({
    schema: z.literal(RELEASE_SCHEMA),
    code: z.string(),
    revision: z.int(),
    title: z.string(),
    titleEn: z.string(),
    publisher: z.string(),
    unit: z.object({ code: z.string(), name: z.string(), level: z.string() }),
    period: z.object({ code: z.string(), name: z.string(), from: z.string(), to: z.string() }),
    geography: z.string(),
    pin: z.int(),
    catalogue: z.string(),
    notes: z.string(),
    method: z.string(),
    measures: z.array(measure).readonly(),
    tables: z
      .array(
        z.object({
          by,
          measures: z.array(z.string()).readonly(),
          rows: z
            .array(
              z.object({
                key: z.string(),
                name: z.string(),
                nameEn: z.string(),
                cells: z.record(z.string(), publicCell).readonly(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
    reason: z.string().nullable(),
    changes: z
      .array(
        z.object({
          by,
          row: z.string(),
          name: z.string(),
          nameEn: z.string(),
          measure: z.string(),
          old: publicCell,
          now: publicCell,
        }),
      )
      .readonly(),
  })
  .describe('Bản công bố như công chúng đọc: không có gì bị ẩn ở trong');

const edition = z.object({
  revision: z.int(),
  standing: z.enum(RELEASE_STANDINGS),
  standingName: z.string(),
  releaseAt: z.string().nullable(),
  reason: z.string().nullable(),
  sha256: z.string().nullable(),
});

export const releaseView = z
  .object({
    id: z.int(),
    code: z.string(),
    unit: z.object({ id: z.int(), code: z.string(), name: z.string(), level: z.string() }),
    period: z.string(),
    office: z.string(),
    title: z.string(),
    settings: z.object({
      title: z.string(),
      titleEn: z.string(),
      measures: z.array(z.string()),
      by: z.array(z.enum(RELEASE_BREAKDOWNS)),
      notes: z.string(),
      method: z.string(),
    }),
    version: z.int().describe('số nhật ký của bản đang xem; gửi lại khi ghi'),
    pin: z.int().nullable(),
    maker: z.string().nullable(),
    checker: z.string().nullable(),
    ownMaker: z.boolean().describe('người xem là người soạn: không tự duyệt được'),
    returned: z.string().nullable().describe('vì sao bị trả lại'),
    editions: z.array(edition),
  })
  .extend(edition.shape)
  .describe('Một bản công bố: bản mới nhất, và các bản của nó');

export type ReleaseView = z.infer<typeof releaseView>;
