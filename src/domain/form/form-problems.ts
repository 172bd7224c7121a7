// Biểu mẫu có dùng được không: codes once, references that exist, conditions and formulas without a circle, measures that are known.
import { cellsOf } from '#domain/form/cells-of.ts';
import type { Condition, Field, FormDefinition, FormTable, Formula } from '#domain/form/form.ts';
import type { Rule, Sum } from '#domain/rule/rule.ts';

export interface FormProblem {
  readonly at: string;
  readonly what: string;
}

function repeated(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

/** Every cell and column that a reference may name. */
function knownRefs(form: FormDefinition): ReadonlySet<string> {
  const columns = form.sections.flatMap((section) =>
    section.tables.flatMap((table) => table.columns.map((column) => `${table.code}.*.${column.code}`)),
  );
  return new Set([...cellsOf(form).map((each) => each.key), ...columns]);
}

function sumRefs(sum: Sum): readonly string[] {
  return sum.filter((term) => term.form === undefined).map((term) => term.cell);
}

function formulaRefs(formula: Formula): readonly string[] {
  if ('sum' in formula) return sumRefs(formula.sum);
  if ('ratio' in formula) return formula.ratio.flatMap((each) => sumRefs(each));
  return formula.product;
}

function ruleRefs(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'sum':
      return [...sumRefs(rule.whole), ...sumRefs(rule.parts)];
    case 'balance':
      return [...sumRefs(rule.closing), ...sumRefs(rule.opening), ...sumRefs(rule.flow)];
    case 'share':
      return [...sumRefs(rule.part), ...sumRefs(rule.whole)];
    case 'range':
    case 'cross-level':
      return sumRefs(rule.of);
    case 'cross-form':
      return [...sumRefs(rule.of), ...sumRefs(rule.as)];
    case 'change':
    case 'scale':
      return [rule.of];
  }
}

function fieldsOf(
  form: FormDefinition,
): readonly { readonly at: string; readonly field: Field; readonly table: string | null }[] {
  return form.sections.flatMap((section) => [
    ...section.fields.map((field) => ({ at: `${section.title} / ${field.label}`, field, table: null })),
    ...section.tables.flatMap((table) =>
      table.columns.map((field) => ({ at: `${table.title} / ${field.label}`, field, table: table.code })),
    ),
  ]);
}

function conditionsOf(
  form: FormDefinition,
): readonly { readonly at: string; readonly condition: Condition }[] {
  return form.sections.flatMap((section) => [
    ...(section.showWhen ? [{ at: section.title, condition: section.showWhen }] : []),
    ...section.tables.flatMap((table) =>
      table.showWhen ? [{ at: table.title, condition: table.showWhen }] : [],
    ),
    ...section.fields.flatMap((field) =>
      field.showWhen ? [{ at: field.label, condition: field.showWhen }] : [],
    ),
  ]);
}

/** A fixed row is known by a word: a bare number is a row of a growing table, whose rows add up into their column. */
function rowProblems(table: FormTable): readonly FormProblem[] {
  if (table.rows.kind !== 'fixed') return [];
  const codes = table.rows.list.map((each) => each.code);
  return [
    ...repeated(codes).map((code) => ({ at: `${table.title} / ${code}`, what: 'mã dòng bị lặp' })),
    ...codes
      .filter((code) => /^\d+$/.test(code))
      .map((code) => ({ at: `${table.title} / ${code}`, what: 'mã dòng phải có chữ, không chỉ có số' })),
  ];
}

/** Everything that keeps a form from being published, each with the place where it is. */
export function formProblems(
  form: FormDefinition,
  measureKnown: (code: string) => boolean,
): readonly FormProblem[] {
  const refs = knownRefs(form);
  const fields = fieldsOf(form);
  const codes = form.sections.flatMap((section) => [
    ...section.fields.map((each) => each.code),
    ...section.tables.map((each) => each.code),
  ]);
  const unknown = (at: string, names: readonly string[]): readonly FormProblem[] =>
    names.filter((name) => !refs.has(name)).map((name) => ({ at, what: `không có ô "${name}"` }));
  const own = (name: string, table: string | null) =>
    table === null ? name : name.replace(`${table}.-.`, `${table}.*.`);
  return [
    ...repeated(form.sections.map((each) => each.code)).map((code) => ({ at: code, what: 'mã mục bị lặp' })),
    ...repeated(codes).map((code) => ({ at: code, what: 'mã ô hoặc bảng bị lặp' })),
    ...repeated(form.rules.map((each) => each.code)).map((code) => ({ at: code, what: 'mã luật bị lặp' })),
    ...form.sections.flatMap((section) =>
      section.fields.length + section.tables.length === 0
        ? [{ at: section.title, what: 'mục chưa có ô nào' }]
        : [],
    ),
    ...form.sections.flatMap((section) =>
      section.tables.flatMap((table) =>
        repeated(table.columns.map((each) => each.code)).map((code) => ({
          at: `${table.title} / ${code}`,
          what: 'mã cột bị lặp',
        })),
      ),
    ),
    ...form.sections.flatMap((section) => section.tables.flatMap(rowProblems)),
    ...fields.flatMap(({ at, field, table }) =>
      field.formula
        ? unknown(
            at,
            formulaRefs(field.formula).map((name) => own(name, table)),
          )
        : [],
    ),
    ...fields.flatMap(({ at, field }) =>
      field.formula && field.type !== 'number' ? [{ at, what: 'ô tính phải là ô số' }] : [],
    ),
    ...fields.flatMap(({ at, field }) =>
      field.prefill?.from === 'tally' && !measureKnown(field.prefill.measure)
        ? [{ at, what: `không có chỉ tiêu "${field.prefill.measure}"` }]
        : [],
    ),
    ...conditionsOf(form).flatMap(({ at, condition }) => unknown(at, [condition.cell])),
    ...form.rules.flatMap((rule) =>
      unknown(
        `luật ${rule.code}`,
        ruleRefs(rule).filter((name) => refs.size > 0 && !name.startsWith('-')),
      ),
    ),
    ...form.rules.flatMap((rule) =>
      rule.kind === 'cross-level' && !measureKnown(rule.measure)
        ? [{ at: `luật ${rule.code}`, what: `không có chỉ tiêu "${rule.measure}"` }]
        : [],
    ),
  ];
}
