// Ô của một dòng: plan and difference arrive as bare numbers; the screen prints cells.
import type { PeriodSummaryView, SummaryRow } from '#server/measure/contract.ts';
import type { Cell } from '#server/platform/contract.ts';
import { type FigureReference, filterText } from './figure-reference.ts';

/** A number that is known, as a cell. */
export function valueCell(value: number): Cell {
  return { value };
}

/** The plan of a row; null when none was given for it. */
export function planCell(row: SummaryRow): Cell | null {
  return row.plan === null ? null : valueCell(row.plan.value);
}

/** The row of the screen that a reference points into, if it is there. */
export function findRow(summary: PeriodSummaryView, reference: FigureReference): SummaryRow | undefined {
  return summary.sections
    .flatMap((section) => section.rows)
    .find((row) => row.measure === reference.figure && (filterText(row.by) ?? '') === (reference.by ?? ''));
}
