// Dòng tổng của danh sách: recomputed from the rows above it; what does not agree is said, never silently believed.
import { cellAddress, type GridRow, textOf } from '#domain/register/grid.ts';
import type { Listed } from '#domain/register/listed.ts';
import type { SheetMapping } from '#domain/register/mapping.ts';
import { readCountCell } from '#domain/register/read-amount.ts';
import { readSum } from '#domain/register/read-money.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

const SUMMED = ['charterCapitalDong', 'membersOfficial', 'workers'] as const;
type Summed = (typeof SUMMED)[number];

export interface TotalsCheck {
  add(listed: Listed): void;
  /** A row could not be read: no total can be checked any more. */
  giveUp(): void;
  /** A group begins; the figures beside its title are those of its rows. @returns what the group before said otherwise than its rows */
  open(row: GridRow): readonly string[];
  /** The sheet ends. @returns what its last group said otherwise than its rows */
  close(): readonly string[];
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
  let title: { readonly row: GridRow; rows: number } | undefined;
  const statedOf = (row: GridRow, { column, field, unit }: (typeof columns)[number]): number | null => {
    const written = textOf(row.cells[column]).trim();
    const number = Number(written);
    const cell = written !== '' && Number.isFinite(number) ? number : written;
    const stated = field === 'charterCapitalDong' ? readSum(cell, unit) : readCountCell(cell);
    return written !== '' && stated.ok ? stated.value : null;
  };
  const say = (row: GridRow, column: number, what: string, stated: number, sum: number) =>
    `Trang "${mapping.sheet}", ô ${cellAddress(row.row, column)}: ${what} ghi ${formatNumber(stated)}, cộng các dòng được ${formatNumber(sum)}.`;
  const close = (): string[] => {
    const wrong: string[] = [];
    // A title over titles, with no row of its own, is the sum of several groups.
    for (const column of complete && title && title.rows > 0 ? columns : []) {
      const stated = title && statedOf(title.row, column);
      if (!title || stated === null || stated === undefined || stated === section[column.field]) continue;
      wrong.push(say(title.row, column.column, 'dòng nhóm', stated, section[column.field]));
    }
    title = undefined;
    return wrong;
  };
  return {
    open: (row) => {
      const wrong = close();
      title = { row, rows: 0 };
      for (const field of SUMMED) section[field] = 0;
      return wrong;
    },
    close,
    add: (listed) => {
      if (title) title.rows += 1;
      for (const field of SUMMED) {
        whole[field] += listed[field] ?? 0;
        section[field] += listed[field] ?? 0;
      }
    },
    giveUp: () => {
      complete = false;
    },
    check: (row) => {
      const wrong = close();
      for (const each of complete ? columns : []) {
        const stated = statedOf(row, each);
        if (stated === null || stated === whole[each.field] || stated === section[each.field]) continue;
        wrong.push(say(row, each.column, 'dòng tổng', stated, whole[each.field]));
      }
      for (const field of SUMMED) section[field] = 0;
      return wrong;
    },
  };
}
