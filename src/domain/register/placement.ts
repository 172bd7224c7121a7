// Xếp về xã mới: an organisation stays on its old commune until someone places it; what may be suggested, what may be done.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type PlaceIndex, resolvePlace } from '#domain/register/place.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { type Geography, unitById } from '#domain/unit/geography.ts';
import { firstVersion, lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';

/** Whether organisations on this unit wait for a person: it has ended, and its ground lies in no single commune of the day. */
export function isWaitingSeat(geography: Geography, unit: Unit, today: CalendarDate): boolean {
  return (
    (unit.level === 'commune' || unit.level === 'district') &&
    lastVersion(unit).to <= today &&
    ancestorOn(geography, unit, 'commune', today).status !== 'found'
  );
}

/** The one commune in force that the catalogue names as following an old one; a suggestion, never taken by itself. */
function successorOf(geography: Geography, unit: Unit, today: CalendarDate): Unit | undefined {
  const found = (geography.successorsOf.get(unit.id) ?? []).flatMap(({ successorId }) => {
    const next = unitById(geography, successorId);
    return next && versionOn(next, today) ? [next] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Where an organisation of an old unit may belong today, by its commune or, on a district, by its address. */
export function suggestPlace(
  index: PlaceIndex,
  from: Unit,
  address: string | null,
  today: CalendarDate,
): Unit | undefined {
  if (from.level === 'commune') return successorOf(index.geography, from, today);
  if (address === null) return undefined;
  const words = { commune: '', district: lastVersion(from).name, province: '', address };
  const found = resolvePlace(index, words, [lastVersion(from).from, today]);
  if (found.status !== 'found' || found.unit.level !== 'commune') return undefined;
  return versionOn(found.unit, today) ? found.unit : successorOf(index.geography, found.unit, today);
}

/** Why an organisation of one unit cannot be placed on another, or undefined. */
export function placementProblem(
  geography: Geography,
  from: Unit,
  to: Unit,
  today: CalendarDate,
): string | undefined {
  if (to.level !== 'commune' || !versionOn(to, today))
    return `${displayName(to)} không phải xã, phường đang có`;
  if (!isWaitingSeat(geography, from, today)) return `${displayName(from)} không phải đơn vị cũ đang chờ xếp`;
  const [old, now] = [from, to].map((unit) => ancestorOn(geography, unit, 'province', today));
  if (old?.status !== 'found' || now?.status !== 'found' || old.unit.id !== now.unit.id)
    return `${displayName(to)} thuộc tỉnh khác với ${displayName(from)}`;
  return undefined;
}

/** The day from which a placement holds: the commune's first, or the day the organisation came to the old unit, if later. */
export function placementDate(to: Unit, since: CalendarDate): CalendarDate {
  const begun = firstVersion(to).from;
  return begun > since ? begun : since;
}
