// Vốn viết "1.500" dưới tiêu đề triệu đồng: read as Vietnamese lists write it, and said so, for it could have been 1,5.
import { cellAddress, type GridRow } from '#domain/register/grid.ts';
import type { SheetMapping } from '#domain/register/mapping.ts';
import { readMoneyCell } from '#domain/register/read-money.ts';
import { formatDong } from '#domain/vietnamese/format-number.ts';

export interface GroupedMoney {
  add(row: GridRow): void;
  /** The sheet ends. @returns what its figures of two readings were understood as, at most one sentence */
  close(): readonly string[];
}

/** Follows the rows of one sheet. */
export function createGroupedMoney(mapping: SheetMapping): GroupedMoney {
  const money = mapping.columns.find(({ field }) => field === 'charterCapitalDong');
  let count = 0;
  let first = '';
  return {
    add: (row) => {
      const cell = money && row.cells[money.column];
      // Of whole đồng there are no decimals; without a unit such a figure is held back anyway.
      if (!money?.unit || money.unit === 1 || typeof cell !== 'string') return;
      if (!/^[1-9]\d{0,2}\.\d{3}$/.test(cell.trim())) return;
      const read = readMoneyCell(cell, money.unit);
      if (!read.ok || read.value === null) return;
      count += 1;
      if (count === 1)
        first = `ô ${cellAddress(row.row, money.column)} ghi "${cell.trim()}" được hiểu là ${formatDong(read.value)}`;
    },
    close: () =>
      count === 0
        ? []
        : [
            `Trang "${mapping.sheet}": dấu chấm ở cột vốn được hiểu là ngăn hàng nghìn (${count} ô; ${first}). Nếu là số lẻ, hãy viết dấu phẩy, ví dụ 1,5.`,
          ],
  };
}
