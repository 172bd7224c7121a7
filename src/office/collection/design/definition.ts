// Sửa một định nghĩa biểu: pure steps from one definition to the next, and the cells that rules and conditions may name.
import type { Field, FormDefinition, FormTable, Section } from '#domain/form/form.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

/** What is being edited. */
export type Chosen =
  | { readonly kind: 'form' }
  | { readonly kind: 'section'; readonly section: number }
  | { readonly kind: 'field'; readonly section: number; readonly table?: number; readonly field: number }
  | { readonly kind: 'table'; readonly section: number; readonly table: number }
  | { readonly kind: 'rule'; readonly rule: number };

/** A code from words: "Doanh thu thuần" → "doanh-thu-thuan", not among those taken. */
export function codeFrom(words: string, taken: ReadonlySet<string>): string {
  const plain = searchKey(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 36);
  const start = plain === '' ? 'o' : plain;
  if (!taken.has(start)) return start;
  let number = 2;
  while (taken.has(`${start}-${number}`)) number += 1;
  return `${start}-${number}`;
}

/** Codes of sections, fields and tables in use. */
export function takenCodes(form: FormDefinition): ReadonlySet<string> {
  return new Set(
    form.sections.flatMap((section) => [
      section.code,
      ...section.fields.map(({ code }) => code),
      ...section.tables.map(({ code }) => code),
    ]),
  );
}

const replaced = <T>(list: readonly T[], at: number, next: T | undefined): readonly T[] =>
  list.flatMap((each, index) => (index === at ? (next === undefined ? [] : [next]) : [each]));

/** The form with one section changed, or without it. */
export function withSection(form: FormDefinition, at: number, next: Section | undefined): FormDefinition {
  return { ...form, sections: replaced(form.sections, at, next) };
}

/** The form with one field changed, or without it. */
export function withField(
  form: FormDefinition,
  at: Extract<Chosen, { kind: 'field' }>,
  next: Field | undefined,
): FormDefinition {
  const section = form.sections[at.section];
  if (!section) return form;
  if (at.table === undefined)
    return withSection(form, at.section, { ...section, fields: replaced(section.fields, at.field, next) });
  const table = section.tables[at.table];
  if (!table) return form;
  return withTable(form, at.section, at.table, {
    ...table,
    columns: replaced(table.columns, at.field, next),
  });
}

/** The form with one table changed, or without it. */
export function withTable(
  form: FormDefinition,
  section: number,
  at: number,
  next: FormTable | undefined,
): FormDefinition {
  const held = form.sections[section];
  if (!held) return form;
  return withSection(form, section, { ...held, tables: replaced(held.tables, at, next) });
}

/** The form with one rule changed, or without it. */
export function withRule(
  form: FormDefinition,
  at: number,
  next: FormDefinition['rules'][number] | undefined,
): FormDefinition {
  return { ...form, rules: replaced(form.rules, at, next) };
}

/** The list with one element moved a place up or down. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by;
  const [a, b] = [list[at], list[to]];
  if (a === undefined || b === undefined) return list;
  return list.map((each, index) => (index === at ? b : index === to ? a : each));
}

export interface NamedCell {
  readonly value: string;
  readonly label: string;
  readonly number: boolean;
}

/** Cells and whole columns by name, for lists to choose from. */
export function namedCells(form: FormDefinition): readonly NamedCell[] {
  return form.sections.flatMap((section) => [
    ...section.fields.map((field) => ({
      value: field.code,
      label: field.label,
      number: field.type === 'number',
    })),
    ...section.tables.flatMap((table) => [
      ...table.columns.map((column) => ({
        value: `${table.code}.*.${column.code}`,
        label: `${table.title}: ${column.label} (∑)`,
        number: column.type === 'number',
      })),
      ...(table.rows.kind === 'fixed' ? table.rows.list : []).flatMap((row) =>
        table.columns.map((column) => ({
          value: `${table.code}.${row.code}.${column.code}`,
          label: `${table.title}, ${row.label}: ${column.label}`,
          number: column.type === 'number',
        })),
      ),
    ]),
  ]);
}

/** A new form to start from. */
export function emptyForm(code: string, title: string, section: string): FormDefinition {
  return {
    code,
    title,
    reporter: 'organisation',
    sections: [{ code: 'muc-1', title: section, fields: [], tables: [] }],
    rules: [],
  };
}

/** A field without one of its optional parts. */
export function without<K extends string>(field: Field, name: K): Field {
  // Every name taken out is optional in the base of a field.
  return Object.fromEntries(Object.entries(field).filter(([key]) => key !== name)) as unknown as Field;
}
