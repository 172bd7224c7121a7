// Cột cộng được của một biểu: the cells that a consolidated table adds up and that can stand out.
import type { Field, FormDefinition } from '#domain/form/form.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';

export interface Columned {
  readonly cell: string;
  readonly label: string;
  readonly unit: string | null;
  readonly factor: number;
}

/** Cells of a form that add up: numbers; of a growing table each column is one cell, the sum of its rows. */
export function numberColumns(form: FormDefinition): readonly Columned[] {
  return form.sections.flatMap((section) => [
    ...section.fields.flatMap((field) => columned(field.code, field.label, field)),
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

function columned(cell: string, label: string, field: Field): readonly Columned[] {
  if (field.type !== 'number' || (field.formula && 'ratio' in field.formula)) return [];
  const unit = FIELD_UNITS[field.unit];
  return [{ cell, label, unit: unit.label, factor: unit.factor }];
}
