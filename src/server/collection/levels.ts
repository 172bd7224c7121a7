// Đường đi của biểu: the levels of a regime's chain for one reporter, as its province has decided, and whose deadline has passed.
import type { CollectionLevel } from '#domain/collection/regime.ts';
import { reviewLevels } from '#domain/collection/review-levels.ts';
import type { Reporter } from '#domain/form/form.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { isPast, type Period } from '#server/collection/periods.ts';
import { hasCommuneStep } from '#server/collection/store-step.ts';
import type { Db } from '#server/platform/db.ts';

type Levels = ReturnType<typeof reviewLevels>;

/** Levels that look at a reporter's form. */
export async function levelsOf(
  trx: Db,
  period: Period,
  reporter: Reporter,
  provinceId: number | null,
): Promise<Levels> {
  const stepped =
    reporter === 'organisation' &&
    provinceId !== null &&
    (await hasCommuneStep(trx, provinceId, period.regime.code));
  return reviewLevels(period.regime.chain, reporter, stepped);
}

/** Last day of each level of a period. */
export function dueDays(period: Period): Partial<Record<CollectionLevel, CalendarDate>> {
  return Object.fromEntries(Object.entries(period.due).map(([level, due]) => [level, due.day]));
}

/** Levels whose deadline has passed. */
export function pastLevels(period: Period, now: Date): ReadonlySet<CollectionLevel> {
  // Object.entries loses the key type of a closed table.
  const due = Object.entries(period.due) as [CollectionLevel, NonNullable<Period['due'][CollectionLevel]>][];
  return new Set(due.flatMap(([level, day]) => (isPast(day, period.dueTime, now) ? [level] : [])));
}
