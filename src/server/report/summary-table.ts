// Bảng tổng hợp trên giấy: the rows of a section of the period summary, money in its natural unit.
import { absentWords, formatCell } from '#domain/indicator/format-cell.ts';
import type { Block, DocumentRow } from '#domain/report/official-document.ts';
import { formatDifference, formatNumber } from '#domain/vietnamese/format-number.ts';
import type { SummaryRow } from '#server/measure/contract.ts';

type Cell = Parameters<typeof formatCell>[0];

/** A cell on paper; '' where there is none. */
export const printed = (cell: Cell | null): string => (cell === null ? '' : formatCell(cell));

/** Đồng in triệu đồng: whole where it is whole, else one decimal. Nine more digits would not fit a column. */
function inMillions(dong: number | string, write: (value: string) => string): string {
  const value = BigInt(dong);
  return write(value % 1_000_000n === 0n ? String(value / 1_000_000n) : formatMillionTenth(value));
}

function formatMillionTenth(dong: bigint): string {
  const negative = dong < 0n;
  const tenths = ((negative ? -dong : dong) + 50_000n) / 100_000n;
  return `${negative ? '-' : ''}${tenths / 10n}.${tenths % 10n}`;
}

/** A line that is compared, but of which one side is not known, says so as the side does. */
function differenceAbsence({ actual, previous }: SummaryRow): string {
  if (previous === null) return '';
  const reason = actual.absent ?? previous.absent;
  return reason === undefined ? '' : absentWords(reason);
}

function rowOf(row: SummaryRow, order: string): DocumentRow {
  const isMoney = row.unit === 'đồng';
  const amount = (cell: Cell | null) =>
    isMoney && cell?.value !== undefined ? inMillions(cell.value, formatNumber) : printed(cell);
  const difference = (value: number | string) =>
    isMoney ? inMillions(value, formatDifference) : formatDifference(value);
  return {
    cells: [
      order,
      row.label,
      isMoney ? 'triệu đồng' : row.unit,
      amount(row.actual),
      amount(row.previous),
      row.difference === null ? differenceAbsence(row) : difference(row.difference),
      printed(row.share),
      row.plan === null ? '' : formatNumber(row.plan.value),
      printed(row.attainment),
    ],
    look: row.depth === 0 ? 'total' : 'plain',
    depth: row.depth,
  };
}

/** One section of the summary as a table. */
export function summaryTable(rows: readonly SummaryRow[]): Block {
  let order = 0;
  return {
    kind: 'table',
    columns: [
      { head: 'TT', width: 8, align: 'center' },
      { head: 'Chỉ tiêu', width: 45, align: 'left' },
      { head: 'Đơn vị tính', width: 18, align: 'center' },
      { head: 'Thực hiện', width: 19, align: 'right' },
      { head: 'Kỳ so sánh', width: 19, align: 'right' },
      { head: 'Tăng, giảm', width: 16, align: 'right' },
      { head: 'Tỷ trọng', width: 15, align: 'right' },
      { head: 'Kế hoạch', width: 14, align: 'right' },
      { head: 'Đạt kế hoạch', width: 15, align: 'right' },
    ],
    rows: rows.map((row) => {
      if (row.depth === 0) order += 1;
      return rowOf(row, row.depth === 0 ? String(order) : '');
    }),
    empty: 'Không có số liệu.',
  };
}
