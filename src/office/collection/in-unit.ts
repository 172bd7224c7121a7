// Số theo đơn vị của cột: stored whole numbers divided by the column's factor for the reader.
import { formatNumber } from '#domain/vietnamese/format-number.ts';

/** An amount in its column's unit. */
export function inUnit(value: number | string | null, factor: number): string {
  return value === null ? '' : formatNumber(factor === 1 ? value : Number(value) / factor);
}
