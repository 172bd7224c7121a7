// Dòng tổng của danh sách: recomputed from the rows above it; what does not agree is said, never silently believed.
import { cellAddress, type GridRow, textOf } from '#domain/register/grid.ts';
import type { Listed } from '#domain/register/listed.ts';
import type { SheetMapping } from '#domain/register/mapping.ts';
import { readCountCell, readMoneyCell } from '#domain/register/read-amount.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

const SUMMED = ['charterCapitalDong', 'membersOfficial', 'workers'] as const;
type Summed = (typeof SUMMED)[number];

export interface TotalsCheck {
  add(listed: Listed): void;
  /** A row could not be read: no total can be checked any more. */
  giveUp(): void;
  /** What a total row says otherwise than its rows; a total may be that of its section or of the whole sheet. */
  check(row: GridRow): readonly string[];
}

/** Follows the rows of one sheet. */
export function createTotalsCheck(mapping: SheetMapping): TotalsCheck {
  const columns = mapping.columns.filter((column): column is typeof column & { field: Summed } =>
    SUMMED.some((field) => field === column.field),
  );
  const whole: Record<Summed, number> = { charterCapitalDong: 0, membersOfficial: 0, workers: 0 };
  const section: Record<Summed, number> = { ...whole };
  let complete = true;
  return {
    add: (listed) => {
      for (const field of SUMMED) {
        whole[field] += listed[field] ?? 0;
        section[field] += listed[field] ?? 0;
      }
    },
    giveUp: () => {
      complete = false;
    },
    check: (row) => {
      const wrong: string[] = [];
      for (const { column, field, unit } of complete ? columns : []) {
        const written = textOf(row.cells[column]).trim();
        const number = Number(written);
        const cell = written !== '' && Number.isFinite(number) ? number : written;
        const stated = field === 'charterCapitalDong' ? readMoneyCell(cell, unit) : readCountCell(cell);
        if (written === '' || !stated.ok || stated.value === null) continue;
        if (stated.value === whole[field] || stated.value === section[field]) continue;
        const at = cellAddress(row.row, column);
        wrong.push(
          `Trang "${mapping.sheet}", ô ${at}: dòng tổng ghi ${formatNumber(stated.value)}, cộng các dòng được ${formatNumber(whole[field])}.`,
        );
      }
      for (const field of SUMMED) section[field] = 0;
      return wrong;
    },
  };
}
