// Đã điền bao nhiêu ô của một trang.
import type { Cells } from '#domain/form/cell-value.ts';
import { rowsOf } from '#domain/form/cells-of.ts';
import type { FormPage } from '../pages.ts';

/** Keys that a page asks for now; rows of a growing table are those that exist. */
export function keysOfPage(page: FormPage, cells: Cells): readonly string[] {
  const { table } = page;
  if (!table) return page.fields.filter((field) => !field.formula).map((field) => field.code);
  const rows =
    table.rows.kind === 'fixed' ? table.rows.list.map(({ code }) => code) : rowsOf(table.code, cells);
  return rows.flatMap((row) =>
    table.columns.filter((field) => !field.formula).map((field) => `${table.code}.${row}.${field.code}`),
  );
}

/** Filled cells of a page and how many there are to fill. */
export function filledIn(page: FormPage, cells: Cells): { readonly filled: number; readonly all: number } {
  const keys = keysOfPage(page, cells);
  return { filled: keys.filter((key) => cells[key]).length, all: keys.length };
}
