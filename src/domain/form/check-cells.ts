// Kiểm tra các ô gửi lên: known keys, right types, required cells filled. What this refuses was not filled in by our form.

import { type CellProblem, wrongOf } from '#domain/form/cell-problem.ts';
import type { Cells } from '#domain/form/cell-value.ts';
import { cellsOf, holds } from '#domain/form/cells-of.ts';
import type { Field, FormDefinition } from '#domain/form/form.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';
import type { Finding } from '#domain/rule/rule.ts';
import type { Say } from '#domain/rule/words.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

/** Cells that the form does not have, or whose value the form cannot hold. */
export function wrongCells(form: FormDefinition, cells: Cells): readonly CellProblem[] {
  const known = cellsOf(form, cells);
  const keys = new Set(known.map(({ key }) => key));
  return [
    ...Object.keys(cells).flatMap((cell) =>
      keys.has(cell) ? [] : [{ cell, label: cell, what: 'không có trong biểu' }],
    ),
    ...known.flatMap((each) => {
      const what = wrongOf(each, cells);
      return what === undefined ? [] : [{ cell: each.key, label: each.label, what }];
    }),
  ];
}

/** Required cells that are shown and not filled, as findings beside those of the rules. */
export function missingCells(form: FormDefinition, cells: Cells): readonly Finding[] {
  return cellsOf(form, cells)
    .filter(
      ({ key, field, conditions }) =>
        field.required && !field.formula && !cells[key] && conditions.every((each) => holds(each, cells)),
    )
    .map(({ key, label }) => ({
      rule: `required-${key}`,
      severity: 'error',
      explain: false,
      cells: [key],
      expected: null,
      stated: null,
      message: `${label}: chưa điền. Nếu không có, hãy chọn "không phát sinh" hoặc "chưa có số liệu".`,
    }));
}

/** How a form's cells and numbers are named in sentences. */
export function sayOf(form: FormDefinition, cells: Cells): Say {
  const known = new Map(cellsOf(form, cells).map((each) => [each.key, each]));
  const columns = new Map<string, { label: string; field: Field }>(
    form.sections.flatMap(({ tables }) =>
      tables.flatMap((table) =>
        table.columns.map(
          (column) =>
            [
              `${table.code}.*.${column.code}`,
              { label: `${table.title}: ${column.label}`, field: column },
            ] as const,
        ),
      ),
    ),
  );
  const of = (cell: string) => known.get(cell) ?? columns.get(cell);
  return {
    label: (cell) => of(cell)?.label ?? cell,
    number: (value, cell) => {
      const field = of(cell)?.field;
      const unit = field?.type === 'number' ? FIELD_UNITS[field.unit] : undefined;
      return unit ? `${formatNumber(value / unit.factor)} ${unit.label}` : formatNumber(value);
    },
  };
}
