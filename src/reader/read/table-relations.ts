// Which cells of a table are worked out of which: sums, balances, averages, plans, growth, shares?
import type { Fact } from './fact.ts';
import type { ReaderState } from './state.ts';
import { balances } from './table-balances.ts';
import { columnSums } from './table-column-sums.ts';
import type { Column } from './table-columns.ts';
import { isPureTotal, isTotal, type Line, type Negatives, type TableRelation } from './table-lines.ts';
import { addRatios } from './table-ratios.ts';
import { rowSums } from './table-row-sums.ts';
import { addSeries, averages } from './table-series.ts';
import { addRowShares, addShares, hundreds } from './table-shares.ts';
import { placeInTime, stockSeries } from './table-stock-series.ts';

export interface TableBody {
  readonly rows: readonly Line[];
  readonly columns: readonly Column[];
  /** Year each row is of. */
  readonly years: readonly (number | null)[];
  readonly negatives: Negatives;
}

/** The columns over the rows that hold figures. */
function columnLines({ rows, columns }: TableBody): Line[] {
  const lines = columns.map(
    ({ words, own, group }): Line => ({
      words,
      total: isTotal(own),
      pure: isPureTotal(own),
      marker: '',
      group,
      cells: new Map(),
      noughts: new Set(),
    }),
  );
  rows.forEach((row, at) => {
    for (const [c, fact] of row.cells) lines[c]?.cells.set(at, fact);
    for (const c of row.noughts) lines[c]?.noughts.add(at);
  });
  return lines;
}

/** Tie and note what hangs together; the facts that do. */
export function relate(state: ReaderState, body: TableBody): ReadonlySet<Fact> {
  const { rows, years, negatives } = body;
  const columns = columnLines(body);
  addRatios(columns, negatives);
  addShares(rows, columns);
  addRowShares(rows);
  addRatios(rows, negatives);
  addSeries(
    rows,
    body.columns.map(({ meaning }) => meaning.year),
    negatives,
  );
  addSeries(columns, years, negatives);
  const down = rows.map((_, at) => at);
  const across = columns.map((_, at) => at);
  const found: TableRelation[] = [
    ...rowSums(rows, columns, negatives),
    ...columnSums(columns, rows.length, negatives),
    ...balances(columns, down, negatives),
    ...balances(rows, across, negatives),
    ...stockSeries(
      rows,
      body.columns.map(({ own }) => placeInTime(own)),
      negatives,
    ),
    ...stockSeries(
      columns,
      rows.map(({ words }, at) => years[at] ?? placeInTime(words)),
      negatives,
    ),
    ...averages(columns),
    ...averages(rows),
    ...hundreds(rows, columns),
  ];
  state.tableRelations.push(...found);
  const used = new Set(found.flatMap(({ target, operands }) => [target, ...operands]));
  for (const { cells } of rows)
    for (const fact of cells.values())
      if (fact.anchor !== undefined)
        for (const tied of [fact, fact.anchor, fact.against]) if (tied !== undefined) used.add(tied);
  return used;
}
