// Kỳ thu thập chưa chốt: what a report of the same days has to wait for.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { listUnlocked } from '#server/collection/store-explained.ts';
import type { Db } from '#server/platform/db.ts';

/** Reporting periods of exactly these days that the unit has not locked, each with its regime; only a province and the nation lock. */
export async function unlockedPeriods(
  trx: Db,
  asked: { readonly unit: Unit; readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<readonly string[]> {
  const { unit, from, to } = asked;
  if (unit.level !== 'nation' && unit.level !== 'province') return [];
  return (await listUnlocked(trx, { from, to, unitId: unit.id })).map(
    ({ name, regime, regime_name }) => `${name} của chế độ "${regime_name}" (${regime})`,
  );
}
