// Hạn của từng cấp theo thứ tự báo cáo: from the one that reports first to the one that reports last.
import { COLLECTION_LEVELS, type CollectionLevel } from '#domain/collection/regime.ts';
import type { PeriodView } from '#server/collection/contract-design.ts';

const LEVELS = Object.keys(COLLECTION_LEVELS) as CollectionLevel[]; // keys of the closed table itself

/** Deadlines of a period, in order. */
export function dueLines(
  period: Pick<PeriodView, 'due'>,
): readonly (readonly [CollectionLevel, PeriodView['due'][string]])[] {
  return LEVELS.flatMap((level) => {
    const due = period.due[level];
    return due ? [[level, due] as const] : [];
  });
}
