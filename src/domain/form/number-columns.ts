// Cột số của một biểu: the cells that a consolidated table puts together and that can stand out.
import { type Average, averagesOf } from '#domain/form/averages.ts';
import type { Field, FormDefinition } from '#domain/form/form.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';

export interface Columned {
  readonly cell: string;
  readonly label: string;
  readonly unit: string | null;
  readonly factor: number;
  /** How several forms make one figure: added up, as an average by its weight, or not at all (a share). */
  readonly together: 'sum' | 'none' | Average;
}

/** Cells of a form that are numbers; of a growing table each column is one cell, the sum of its rows. */
export function numberColumns(form: FormDefinition): readonly Columned[] {
  const averages = averagesOf(form);
  return form.sections.flatMap((section) => [
    ...section.fields.flatMap((field) => columned(field.code, field.label, field, averages.get(field.code))),
    ...section.tables.flatMap((table) =>
      table.rows.kind === 'fixed'
        ? table.rows.list.flatMap((row) =>
            table.columns.flatMap((field) =>
              columned(
                `${table.code}.${row.code}.${field.code}`,
                `${table.title}, ${row.label}: ${field.label}`,
                field,
              ),
            ),
          )
        : table.columns.flatMap((field) =>
            columned(`${table.code}.*.${field.code}`, `${table.title}: ${field.label}, cộng các dòng`, field),
          ),
    ),
  ]);
}

function columned(cell: string, label: string, field: Field, average?: Average): readonly Columned[] {
  if (field.type !== 'number' || (field.formula && 'ratio' in field.formula)) return [];
  const unit = FIELD_UNITS[field.unit];
  const together = average ?? (field.unit === 'hundredth' ? 'none' : 'sum');
  return [{ cell, label, unit: unit.label, factor: unit.factor, together }];
}
