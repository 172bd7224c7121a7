// Kỳ mở ra đầu tiên: the newest one of which there is something to report by now; one opened ahead waits its turn.
import type { PeriodView } from '#server/collection/contract-design.ts';

type Choice = Pick<PeriodView, 'key' | 'regime' | 'begun'>;

/**
 * The period shown unless the address names one, of a list with the newest first: of those that organisations report
 * before others, the newest that has begun; when none has, the one that begins next.
 */
export function defaultPeriod<T extends Choice>(
  periods: readonly T[],
  ofOffices: ReadonlySet<string>,
): T | undefined {
  const own = periods.filter(({ regime }) => !ofOffices.has(regime));
  return own.find(({ begun }) => begun) ?? periods.find(({ begun }) => begun) ?? own.at(-1) ?? periods.at(-1);
}
