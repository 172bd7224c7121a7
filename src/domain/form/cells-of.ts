// Ô của một biểu: every cell a form can hold, with its field, as keys, in the order of the form.
import type { Cells } from '#domain/form/cell-value.ts';
import type { Condition, Field, FormDefinition } from '#domain/form/form.ts';

export interface FormCell {
  readonly key: string;
  readonly field: Field;
  readonly label: string;
  /** Conditions of section, table and field, all of which must hold. */
  readonly conditions: readonly Condition[];
}

const some = (...conditions: readonly (Condition | undefined)[]): readonly Condition[] =>
  conditions.filter((each) => each !== undefined);

/** Row numbers of a growing table that hold anything. */
export function rowsOf(table: string, cells: Cells): readonly string[] {
  const rows = Object.keys(cells).flatMap((key) => {
    const parts = key.split('.');
    return parts.length === 3 && parts[0] === table && parts[1] !== undefined ? [parts[1]] : [];
  });
  return [...new Set(rows)].sort((a, b) => Number(a) - Number(b));
}

/** Cells of a form; rows of growing tables are those that the filling has. */
export function cellsOf(form: FormDefinition, cells: Cells = {}): readonly FormCell[] {
  return form.sections.flatMap((section) => [
    ...section.fields.map((field) => ({
      key: field.code,
      field,
      label: field.label,
      conditions: some(section.showWhen, field.showWhen),
    })),
    ...section.tables.flatMap((table) => {
      const rows =
        table.rows.kind === 'fixed'
          ? table.rows.list
          : rowsOf(table.code, cells).map((code) => ({ code, label: `dòng ${code}` }));
      return rows.flatMap((row) =>
        table.columns.map((field) => ({
          key: `${table.code}.${row.code}.${field.code}`,
          field,
          label: `${table.title}, ${row.label}: ${field.label}`,
          conditions: some(section.showWhen, table.showWhen, field.showWhen),
        })),
      );
    }),
  ]);
}

/** Whether a condition holds in a filling. */
export function holds(condition: Condition, cells: Cells): boolean {
  const cell = cells[condition.cell];
  if ('filled' in condition) return (cell !== undefined) === condition.filled;
  if (!cell || 'absent' in cell) return false;
  if ('above' in condition) return 'number' in cell && cell.number > condition.above;
  return ('number' in cell ? cell.number : cell.text) === condition.is;
}
