// Hoàn chỉnh một biểu trước khi kiểm tra và gửi: what is hidden is dropped, what is computed is computed.
import type { Cells, CellValue } from '#domain/form/cell-value.ts';
import { addedIn } from '#domain/form/cell-value.ts';
import { cellsOf, holds } from '#domain/form/cells-of.ts';
import type { FormDefinition, Formula } from '#domain/form/form.ts';
import { sumOf } from '#domain/rule/operand.ts';

/** Cells that the form's skip logic shows; a cell that hides another hides it for good, so passes go on until nothing changes. */
export function visibleCells(form: FormDefinition, cells: Cells): Cells {
  let kept = cells;
  for (let pass = 0; pass < 8; pass += 1) {
    const current = kept;
    const shown = cellsOf(form, current).filter(({ conditions }) =>
      conditions.every((each) => holds(each, current)),
    );
    const next = Object.fromEntries(
      shown.flatMap(({ key }): [string, CellValue][] => {
        const cell = current[key];
        return cell ? [[key, cell]] : [];
      }),
    );
    if (Object.keys(next).length === Object.keys(current).length) return next;
    kept = next;
  }
  return kept;
}

/** The number of a formula; undefined when an operand is missing, or for a ratio, which is only ever shown. */
export function computed(formula: Formula, cells: Cells): number | undefined {
  if ('sum' in formula) return sumOf(formula.sum, { cells });
  if ('ratio' in formula) return undefined;
  const [left, right] = formula.product.map((key) => addedIn(cells, key));
  return left === undefined || right === undefined ? undefined : left * right;
}

/** The filling as it is checked and sent: hidden cells dropped, computed cells computed (never taken from the sender). */
export function completeCells(form: FormDefinition, given: Cells): Cells {
  const typed = visibleCells(form, given);
  const formulas = cellsOf(form, typed).flatMap(({ key, field }) =>
    field.formula ? [{ key, formula: rowFormula(field.formula, key) }] : [],
  );
  if (formulas.length === 0) return typed;
  const all: Record<string, CellValue> = { ...typed };
  for (const { key } of formulas) delete all[key];
  // A formula may stand on another: as many rounds as formulas may be chained.
  for (let round = 0; round < 4; round += 1)
    for (const { key, formula } of formulas) {
      const value = computed(formula, all);
      if (value !== undefined && Number.isSafeInteger(value)) all[key] = { number: value };
    }
  return all;
}

/** In a table, a formula names columns of its own row as "table.-.column". */
function rowFormula(formula: Formula, key: string): Formula {
  const [table, row] = key.split('.');
  const at = (cell: string) =>
    cell.replace(/^([a-z0-9-]+)\.-\./, (_, name: string) =>
      name === table ? `${name}.${row}.` : `${name}.-.`,
    );
  if ('sum' in formula) return { sum: formula.sum.map((term) => ({ ...term, cell: at(term.cell) })) };
  if ('product' in formula) return { product: [at(formula.product[0]), at(formula.product[1])] };
  return formula;
}
