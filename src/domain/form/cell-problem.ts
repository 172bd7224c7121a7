// What is wrong with one typed cell by itself.

import { type Cells, LARGEST_CELL } from '#domain/form/cell-value.ts';
import type { FormCell } from '#domain/form/cells-of.ts';
import { parseCalendarDate } from '#domain/period/calendar-date.ts';

export interface CellProblem {
  readonly cell: string;
  /** The cell as the form names it, with table and row; its code where the form has no such cell. */
  readonly label: string;
  readonly what: string;
}

export function wrongOf({ key, field }: FormCell, cells: Cells): string | undefined {
  const cell = cells[key];
  if (!cell || 'absent' in cell) return undefined;
  switch (field.type) {
    case 'number':
      if (!('number' in cell)) return 'phải là số';
      if (Math.abs(cell.number) > LARGEST_CELL) return 'lớn quá mức ghi được';
      if (!Number.isInteger(cell.number)) return 'phải là số nguyên';
      return cell.number < 0 && !field.signed ? 'không được âm' : undefined;
    case 'text':
      return 'text' in cell && cell.text.length <= (field.most ?? 4000)
        ? undefined
        : 'phải là chữ, không dài quá mức';
    case 'choice':
      return 'text' in cell && field.choices.some(({ code }) => code === cell.text)
        ? undefined
        : 'phải chọn một mục có trong danh sách';
    case 'date':
      return 'text' in cell && parseCalendarDate(cell.text) ? undefined : 'phải là một ngày có thật';
  }
}
