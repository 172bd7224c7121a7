// Mức giao của một đơn vị bằng chữ: "35 HTX", "từ 3 đến 5 HTX", "20 tỷ đồng", "12,5 %", "không áp dụng".
import type { Target } from '#domain/target/target.ts';
import { writtenAmount } from '#domain/target/written-amount.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

export interface ShareBounds {
  readonly state: 'set' | 'not-applicable';
  readonly low: number | null;
  readonly high: number | null;
}

/** A share in the unit of its target. */
export function writtenShare(
  { goal, indicator }: Pick<Target, 'goal' | 'indicator'>,
  share: ShareBounds,
): string {
  const { state, low, high } = share;
  if (state === 'not-applicable') return 'không áp dụng';
  const percent = ['growth', 'share', 'share-at-most'].includes(goal.kind);
  const words = (value: number) =>
    percent ? `${formatNumber(value / 100)} %` : writtenAmount(value, indicator.unit);
  if (low !== null && high !== null && low !== high) return `từ ${words(low)} đến ${words(high)}`;
  if (low !== null) return words(low);
  return high === null ? '' : `không quá ${words(high)}`;
}
