// Ô của biểu: a number, a text, or why there is none. Absent ≠ 0 ≠ not applicable ≠ not yet reported.

/**
 * What a reporter says instead of a number. "Không phát sinh" is reported and adds 0, wherever cells are added up (its code is older than this
 * reading of it); "chưa có số liệu" is not a number yet. A key that is not there: not yet filled; what does not apply, the form hides.
 */
export const CELL_ABSENCES = { not_applicable: 'không phát sinh', unknown: 'chưa có số liệu' } as const;
export type CellAbsence = keyof typeof CELL_ABSENCES;

/** Whole numbers only (đồng, người, m², phần vạn): what is typed in tỷ or ha is multiplied by the unit's factor before it is stored. */
export type CellValue =
  | { readonly number: number; readonly same?: true | undefined }
  | { readonly text: string; readonly same?: true | undefined }
  | { readonly absent: CellAbsence; readonly same?: true | undefined };

/** Cells by key: "revenue", "labour.female.number" (fixed row), "products.2.name" (growing row 2). */
export type Cells = Readonly<Record<string, CellValue>>;

/** No form states more: a million tỷ đồng, so that nine such cells still add up exactly. */
export const LARGEST_CELL = 1_000_000_000_000_000;

/** The number of a cell; undefined when it holds none. */
export function numberIn(cells: Cells, key: string): number | undefined {
  const cell = cells[key];
  return cell && 'number' in cell ? cell.number : undefined;
}

/** What a cell adds to a sum: nothing arose adds 0; undefined when it is not filled, not known yet, or no number at all. */
export function addedIn(cells: Cells, key: string): number | undefined {
  const cell = cells[key];
  return cell && 'absent' in cell && cell.absent === 'not_applicable' ? 0 : numberIn(cells, key);
}

/** Whether two cells say the same; `same as last period` is how it was filled, not what it says. */
export function sameCell(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (!a || !b) return a === b;
  if ('number' in a) return 'number' in b && a.number === b.number;
  if ('text' in a) return 'text' in b && a.text === b.text;
  return 'absent' in b && a.absent === b.absent;
}

export interface CellDifference {
  readonly cell: string;
  readonly yours: CellValue | null;
  readonly theirs: CellValue | null;
}

/** Cells in which two fillings of a form differ, in the order of their keys. */
export function differingCells(yours: Cells, theirs: Cells): readonly CellDifference[] {
  return [...new Set([...Object.keys(yours), ...Object.keys(theirs)])]
    .filter((cell) => !sameCell(yours[cell], theirs[cell]))
    .sort()
    .map((cell) => ({ cell, yours: yours[cell] ?? null, theirs: theirs[cell] ?? null }));
}
