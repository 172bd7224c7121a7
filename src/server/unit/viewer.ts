// Người xem: who asks, and which units they may ask about; row security enforces the same once more.

import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import type { RoleName } from '#domain/permission/role.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { unitById } from '#domain/unit/geography.ts';
import { lastVersion, levelRank, type Unit, versionOn } from '#domain/unit/unit.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Actor } from '#server/platform/journal.ts';
import type { Places } from '#server/unit/service.ts';

export interface Viewer extends Actor {
  /** Which fields of a record in scope may be read; undefined for the system itself. */
  readonly role?: RoleName | undefined;
  readonly maySee: (unit: Unit) => boolean;
  /** The unit to which lists are held when no other is asked; null = everywhere. */
  readonly home: Unit | null;
}

/** The system itself (commands on this machine): sees all. */
export const SYSTEM_VIEWER: Viewer = { personId: null, officeId: null, maySee: () => true, home: null };

function liesIn(places: Places, unit: Unit, office: Unit, today: CalendarDate): boolean {
  if (unit.id === office.id) return true;
  if (levelRank(unit.level) < levelRank(office.level)) return false;
  const ended = lastVersion(office).to <= today;
  const date = versionOn(office, today)
    ? today
    : ended
      ? addDays(lastVersion(office).to, -1)
      : office.versions[0].from;
  const place = ancestorOn(places.geography, unit, office.level, date);
  return place.status === 'found' && place.unit.id === office.id;
}

/** The scope of a signed-in person: the whole nation, or every unit of any era that lies in the office's today. */
export function viewerOf(places: Places, person: SignedIn, today: CalendarDate): Viewer {
  const office = person.unitId === null ? undefined : unitById(places.geography, person.unitId);
  return {
    personId: person.personId,
    officeId: person.officeId,
    linkId: person.linkId,
    role: person.role,
    home: person.everywhere ? null : (office ?? null),
    maySee: (unit) => person.everywhere || (office !== undefined && liesIn(places, unit, office, today)),
  };
}
