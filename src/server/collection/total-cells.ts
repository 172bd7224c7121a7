// Ô của bảng tổng hợp: from sums by cell to what stands in one row: added up or weighed; stale and stated apart.
import type { Columned } from '#domain/form/number-columns.ts';
import { jsonNumber } from '#domain/indicator/cell.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import type { TotalRow } from '#server/collection/query-groups.ts';
import type { AverageRow } from '#server/collection/store-average.ts';

type CellView = ConsolidationView['total']['cells'][string];

interface Sum {
  amount: bigint;
  count: number;
  /** Σ cell × weight and Σ weight, of a cell that is an average. */
  total?: bigint;
  weight?: bigint;
}
type Sums = Map<string, Sum>;

/** Sums of one row of the table by cell: reported, stated, and last-known ones of who is silent. */
export interface RowSums {
  readonly reported: Sums;
  readonly stated: Sums;
  readonly stale: Sums;
}

function add(sums: Sums, { cell, amount, reported }: TotalRow): void {
  const sum = sums.get(cell);
  if (sum) {
    sum.amount += BigInt(amount);
    sum.count += reported;
  } else sums.set(cell, { amount: BigInt(amount), count: reported });
}

/** All sums of a row, in one pass over what was read of it. */
export function sumUp(
  totals: readonly TotalRow[],
  stale: readonly TotalRow[],
  averages: readonly AverageRow[],
): RowSums {
  const sums: RowSums = { reported: new Map(), stated: new Map(), stale: new Map() };
  for (const row of totals) add(row.stated ? sums.stated : sums.reported, row);
  for (const row of stale) add(sums.stale, row);
  for (const { cell, stated, total, weight } of averages) {
    const sum = (stated ? sums.stated : sums.reported).get(cell);
    if (!sum) continue;
    sum.total = (sum.total ?? 0n) + BigInt(total);
    sum.weight = (sum.weight ?? 0n) + BigInt(weight);
  }
  return sums;
}

/** What stands in a cell: of one form its own value; of several the sum, or the weighed average; shares of several say nothing together. */
function together(column: Columned, sum: Sum | undefined): number | string | null {
  if (!sum) return null;
  if (sum.count <= 1 || column.together === 'sum') return jsonNumber(sum.amount);
  const { total, weight } = sum;
  if (total === undefined || !weight) return null;
  const half = weight / 2n;
  return jsonNumber((total < 0n ? total - half : total + half) / weight);
}

/** Cells of one row of the table. */
export function cellViews(
  columns: readonly Columned[],
  sums: RowSums,
  countedOf: (cell: string) => CellView['counted'],
): Record<string, CellView> {
  const cells: Record<string, CellView> = {};
  for (const column of columns) {
    const reported = sums.reported.get(column.cell);
    const stale = sums.stale.get(column.cell);
    cells[column.cell] = {
      value: together(column, reported),
      reported: reported?.count ?? 0,
      stale: together(column, stale),
      staleCount: stale?.count ?? 0,
      stated: together(column, sums.stated.get(column.cell)),
      counted: countedOf(column.cell),
    };
  }
  return cells;
}
