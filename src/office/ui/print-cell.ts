// Một ô in ra chữ gì: number, signed difference or percentage; absence has its own words.
import {
  formatDifference,
  formatDong,
  formatNumber,
  formatPercent,
} from '#domain/vietnamese/format-number.ts';
import type { Cell } from '#server/platform/contract.ts';
import { t } from '../messages/translate.ts';

/** The unit whose amounts are printed in words ("24 tỷ 164 triệu đồng") or, in a table, in millions. */
export const DONG = 'đồng';

export type FigureFormat = 'number' | 'difference' | 'percent' | 'dong';

/** The words for a number that is not there. */
export function absentWord(cell: Cell): string {
  switch (cell.absent) {
    case 'not_reported':
      return t('figure.notReported');
    case 'not_applicable':
      return t('figure.notApplicable');
    default:
      return t('figure.missing');
  }
}

/** The printed number, or undefined when the cell is absent. */
export function printCell(cell: Cell, format: FigureFormat): string | undefined {
  switch (format) {
    case 'number':
      return cell.value === undefined ? undefined : formatNumber(cell.value);
    case 'dong':
      return cell.value === undefined ? undefined : formatDong(cell.value);
    case 'difference':
      return cell.value === undefined ? undefined : formatDifference(cell.value);
    case 'percent':
      // From numerator and denominator where they are given: 13/15 has no exact binary fraction.
      if (cell.numerator !== undefined && cell.denominator !== undefined) {
        return formatPercent(cell.numerator, cell.denominator);
      }
      return cell.value === undefined ? undefined : formatPercent(cell.value, 1);
  }
}
