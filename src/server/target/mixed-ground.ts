// Đất chung của nhiều huyện cũ: communes of today that stand on the ground of several former districts, so what happens in them counts for none.
import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { formalName } from '#domain/unit/display-name.ts';
import type { Geography } from '#domain/unit/geography.ts';
import { firstVersion, lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';
import type { Achieved } from '#server/target/achieve.ts';
import type { ScoredTarget } from '#server/target/contract.ts';
import { successorPlaces } from '#server/target/successor-places.ts';

type Mixed = ScoredTarget['mixedGround'][number];

/** Former districts among the bearers, by the last day on which they stood. */
function endedBefore(achieved: readonly Achieved[], day: CalendarDate): Map<CalendarDate, Achieved[]> {
  const ended = new Map<CalendarDate, Achieved[]>();
  for (const each of achieved) {
    const { to } = lastVersion(each.unit);
    if (each.unit.level !== 'district' || to > day || each.share.state !== 'set') continue;
    const last = addDays(to, -1);
    ended.set(last, [...(ended.get(last) ?? []), each]);
  }
  return ended;
}

function lineOf(commune: Unit, districts: readonly Achieved[]): Mixed {
  const { low, high } = districts[0]?.share ?? {};
  return {
    commune: formalName(firstVersion(commune)),
    districts: districts.map(({ unit, share }) => ({
      id: unit.id,
      name: formalName(lastVersion(unit)),
      low: share.low,
      high: share.high,
    })),
    differ: districts.some(({ share }) => share.low !== low || share.high !== high),
  };
}

/**
 * The communes in force on a day whose ground came from several districts of which at least one bears the target. The tally counts
 * them for none of these: which part of a commune belonged to which district is not in the register.
 */
export function mixedGround(geography: Geography, achieved: readonly Achieved[], day: CalendarDate): Mixed[] {
  return [...endedBefore(achieved, day)].flatMap(([last, bearers]) =>
    successorPlaces(geography, last).mixed.flatMap(({ commune, districts }) => {
      const own = bearers.filter(({ unit }) => districts.has(unit.id));
      return own.length > 0 && versionOn(commune, day) ? [lineOf(commune, own)] : [];
    }),
  );
}
