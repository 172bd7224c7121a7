// Biểu mẫu trên đường truyền, in zod/mini: the definition as designer, phone and server read it.
import * as z from 'zod/mini';
import { REGISTER_ATTRIBUTES } from '#domain/form/form.ts';
import { FIELD_UNITS, type FieldUnit } from '#domain/form/unit.ts';
import { formCode } from '#server/collection/contract-shapes.ts';

const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));
/** A cell ("revenue", "labour.female.number") or a column of a table ("products.*.value"). */
const ref = z.string().check(z.regex(/^[a-z0-9-]+(\.([a-z0-9-]+|\*)\.[a-z0-9-]+)?$/), z.maxLength(120));
const words = z.string().check(z.minLength(1), z.maxLength(300));
const help = z.optional(z.string().check(z.maxLength(600)));

const term = z.object({
  cell: ref,
  sign: z.optional(z.literal(-1)),
  of: z.optional(z.literal('last')),
  form: z.optional(formCode),
});
const sum = z.array(term).check(z.minLength(1), z.maxLength(60));
const condition = z.union([
  z.object({ cell: ref, is: z.union([z.string(), z.number()]) }),
  z.object({ cell: ref, above: z.number() }),
  z.object({ cell: ref, filled: z.boolean() }),
]);
const prefill = z.union([
  z.object({ from: z.literal('register'), attribute: z.enum(REGISTER_ATTRIBUTES) }),
  z.object({ from: z.literal('last'), cell: z.optional(ref) }),
  z.object({ from: z.literal('tally'), measure: words }),
]);
const formula = z.union([
  z.object({ sum }),
  z.object({ product: z.tuple([ref, ref]) }),
  z.object({ ratio: z.tuple([sum, sum]) }),
]);
const choice = z.object({ code: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)), label: words });
const base = {
  code,
  label: words,
  help,
  required: z.optional(z.boolean()),
  prefill: z.optional(prefill),
  formula: z.optional(formula),
  showWhen: z.optional(condition),
  measure: z.optional(
    z.union([
      z.string().check(z.maxLength(80)),
      z.object({
        code: z.string().check(z.maxLength(80)),
        name: z.string().check(z.maxLength(200)),
        kind: z.enum(['stock', 'flow', 'ratio']),
      }),
    ]),
  ),
};
const unit = z.enum(Object.keys(FIELD_UNITS) as [FieldUnit, ...FieldUnit[]]); // the table is closed
const field = z.union([
  z.object({ ...base, type: z.literal('number'), unit, signed: z.optional(z.boolean()) }),
  z.object({ ...base, type: z.literal('text'), long: z.optional(z.boolean()), most: z.optional(z.int()) }),
  z.object({
    ...base,
    type: z.literal('choice'),
    choices: z.array(choice).check(z.minLength(1), z.maxLength(60)),
  }),
  z.object({ ...base, type: z.literal('date') }),
]);
const rows = z.union([
  z.object({ kind: z.literal('fixed'), list: z.array(choice).check(z.minLength(1), z.maxLength(200)) }),
  z.object({ kind: z.literal('growing'), most: z.int().check(z.gte(1), z.lte(200)) }),
]);
const table = z.object({
  code,
  title: words,
  help,
  showWhen: z.optional(condition),
  rows,
  heads: z.optional(z.array(z.object({ label: words, columns: z.array(code) }))),
  columns: z.array(field).check(z.minLength(1), z.maxLength(40)),
});
const section = z.object({
  code,
  title: words,
  help,
  showWhen: z.optional(condition),
  fields: z.array(field).check(z.maxLength(60)),
  tables: z.array(table).check(z.maxLength(20)),
});
const ruleBase = {
  code,
  severity: z.enum(['error', 'warning', 'note']),
  explain: z.optional(z.boolean()),
  message: z.optional(z.string().check(z.maxLength(300))),
};
const against = z.enum(['last', 'peers']);
const bounds = { least: z.optional(z.number()), most: z.optional(z.number()) };
const rule = z.union([
  z.object({
    ...ruleBase,
    kind: z.literal('sum'),
    whole: sum,
    parts: sum,
    relation: z.optional(z.enum(['at-most', 'at-least'])),
  }),
  z.object({ ...ruleBase, kind: z.literal('balance'), closing: sum, opening: sum, flow: sum }),
  z.object({ ...ruleBase, kind: z.literal('share'), part: sum, whole: sum, ...bounds }),
  z.object({ ...ruleBase, kind: z.literal('range'), of: sum, ...bounds }),
  z.object({ ...ruleBase, kind: z.literal('change'), of: ref, against, percent: z.number().check(z.gt(0)) }),
  z.object({ ...ruleBase, kind: z.literal('scale'), of: ref, against }),
  z.object({ ...ruleBase, kind: z.literal('cross-form'), of: sum, as: sum }),
  z.object({ ...ruleBase, kind: z.literal('cross-level'), of: sum, measure: words }),
]);

export const formDefinition = z.object({
  code: formCode,
  title: words,
  reporter: z.enum(['organisation', 'commune', 'province']),
  help,
  sections: z.array(section).check(z.minLength(1), z.maxLength(40)),
  rules: z.array(rule).check(z.maxLength(200)),
});
