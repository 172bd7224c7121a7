// Số theo đơn vị của cột: stored whole numbers divided by the column's factor for the reader.
import { formatNumber } from '#domain/vietnamese/format-number.ts';

/** An amount in its column's unit; an average is a quotient and is shown to one decimal, as percentages are. */
export function inUnit(value: number | string | null, factor: number, isAverage = false): string {
  if (value !== null && isAverage) return formatNumber(Math.round((Number(value) / factor) * 10) / 10);
  return value === null ? '' : formatNumber(factor === 1 ? value : Number(value) / factor);
}
