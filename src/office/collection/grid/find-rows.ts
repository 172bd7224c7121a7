// Tìm dòng trong lưới: which rows the typed words name, and the next of them from where one stands.
import { isFound } from '#domain/organisation/spellings.ts';

/** Rows whose words hold what was typed, in their order; nothing typed names none. */
export function rowsFound(rows: readonly string[], typed: string): readonly number[] {
  if (typed.trim() === '') return [];
  return rows.flatMap((words, row) => (isFound(words, typed) ? [row] : []));
}

/** The found row to stand on: the nearest from `row` on in the direction, around the end; `row` itself only where `stay`. */
export function nextFound(
  found: readonly number[],
  row: number,
  back: boolean,
  stay = false,
): number | undefined {
  if (stay && found.includes(row)) return row;
  return back
    ? (found.findLast((each) => each < row) ?? found.at(-1))
    : (found.find((each) => each > row) ?? found[0]);
}
