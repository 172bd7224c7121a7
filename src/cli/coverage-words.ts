// Độ phủ của một lượt tính, bằng chữ: the last columns of the printed table, "62/63" = 62 of the 63 that ought to have figures.
import type { TallyView } from '#server/measure/contract.ts';

type Row = TallyView['rows'][number];

function covered(row: Row, code: string): string {
  const coverage = row.cells[code]?.coverage;
  return coverage === undefined ? '' : `${coverage.reported}/${coverage.expected}`;
}

/** Coverage as columns: one where all measures of every row are covered alike, one for each measure where they are not. */
export function coverageWords({ measures, rows }: TallyView): {
  readonly heads: readonly string[];
  readonly of: (row: Row) => readonly string[];
} {
  const [first] = measures;
  const alike =
    first !== undefined &&
    rows.every((row) => measures.every(({ code }) => covered(row, code) === covered(row, first.code)));
  const shown = alike ? [first] : measures;
  return {
    heads: shown.map(({ name }) => (alike ? 'Độ phủ' : `${name}: độ phủ`)),
    of: (row) => shown.map(({ code }) => covered(row, code)),
  };
}
