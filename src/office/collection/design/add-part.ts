// Thêm một phần vào biểu: a section, field, table, column or rule with a name to be changed, chosen at once.
import type { Field, FormDefinition } from '#domain/form/form.ts';
import { t } from '../../messages/translate.ts';
import { type Chosen, codeFrom, takenCodes } from './definition.ts';
import { newRule } from './new-rule.ts';

/** The form with the new part, and the part as the chosen one. */
export function added(
  form: FormDefinition,
  what: 'section' | 'field' | 'table' | 'column' | 'rule',
  section = 0,
  table = 0,
): { form: FormDefinition; chosen: Chosen } {
  const taken = takenCodes(form);
  const field = (label: string, codes: ReadonlySet<string>): Field => ({
    code: codeFrom(label, codes),
    label,
    type: 'number',
    unit: 'person',
  });
  if (what === 'section') {
    const title = t('design.sectionName', { number: form.sections.length + 1 });
    const next = { code: codeFrom(title, taken), title, fields: [], tables: [] };
    return {
      form: { ...form, sections: [...form.sections, next] },
      chosen: { kind: 'section', section: form.sections.length },
    };
  }
  if (what === 'rule') {
    const code = codeFrom('luat', new Set(form.rules.map((rule) => rule.code)));
    return {
      form: { ...form, rules: [...form.rules, newRule(code, 'sum')] },
      chosen: { kind: 'rule', rule: form.rules.length },
    };
  }
  const sections = form.sections.map((held, at) => {
    if (at !== section) return held;
    if (what === 'field')
      return {
        ...held,
        fields: [...held.fields, field(t('design.fieldName', { number: taken.size }), taken)],
      };
    if (what === 'table') {
      const title = t('design.tableName', { number: held.tables.length + 1 });
      const columns: Field[] = [{ code: 'ten', label: t('design.nameColumn'), type: 'text' }];
      const rows = { kind: 'growing', most: 20 } as const;
      return { ...held, tables: [...held.tables, { code: codeFrom(title, taken), title, rows, columns }] };
    }
    return {
      ...held,
      tables: held.tables.map((each, index) =>
        index === table
          ? {
              ...each,
              columns: [
                ...each.columns,
                field(
                  t('design.columnName', { number: each.columns.length + 1 }),
                  new Set(each.columns.map(({ code }) => code)),
                ),
              ],
            }
          : each,
      ),
    };
  });
  const held = form.sections[section];
  const chosen: Chosen =
    what === 'field'
      ? { kind: 'field', section, field: held?.fields.length ?? 0 }
      : what === 'table'
        ? { kind: 'table', section, table: held?.tables.length ?? 0 }
        : { kind: 'field', section, table, field: held?.tables[table]?.columns.length ?? 0 };
  return { form: { ...form, sections }, chosen };
}
