// Mở sổ hoạt động: from which day the book of a territory is complete; without one there is no figure, which is another thing than 0.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName } from '#domain/unit/display-name.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { type BookRow, insertBook, listBooks, lockFor } from '#server/activity/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** The territory whose book is meant: a province or the nation. @throws Refused 'unit-unknown' | 'out-of-scope' | 'activity-unit-level' */
export function requireTerritory(deps: ActivityDeps, viewer: Viewer, written: string, date: string): Unit {
  const unit = requireUnitNamed(deps.places, written, requireDate(date));
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  if (unit.level !== 'province' && unit.level !== 'nation')
    throw new Refused('activity-unit-level', { unit: displayName(unit) });
  return unit;
}

/** The territories whose books make up this one on a day: provinces of any era that lie in it; activities stay with the book they were recorded in. */
export function territoriesIn({ places }: ActivityDeps, unit: Unit, at: CalendarDate): readonly number[] {
  const within = [...places.geography.units.values()].filter((each) => {
    if (each.level !== 'province') return false;
    if (unit.level === 'nation') return true;
    const place = ancestorOn(places.geography, each, 'province', at);
    return place.status === 'found' && place.unit.id === unit.id;
  });
  return [...new Set([unit.id, ...within.map(({ id }) => id)])];
}

/** The office's own book of a territory. @throws Refused 'activity-book-missing' */
export async function requireBook(trx: Db, person: SignedIn, unit: Unit): Promise<BookRow> {
  const books = await listBooks(trx, [unit.id]);
  const own = books.find((each) => each.office_id === person.officeId);
  if (!own) throw new Refused('activity-book-missing', { unit: displayName(unit) });
  return own;
}

/** Opens the book of a territory. @throws Refused 'activity-book-open' | 'activity-in-the-future' and as requireTerritory does */
export async function openBook(
  deps: ActivityDeps,
  person: SignedIn,
  viewer: Viewer,
  body: { readonly unit: string; readonly from: string },
  request: RequestKey,
): Promise<{ seq: number }> {
  const from = requireDate(body.from);
  if (from > deps.clock.today()) throw new Refused('activity-in-the-future', { on: formatDay(from) });
  const unit = requireTerritory(deps, viewer, body.unit, from);
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    await lockFor(trx, 'book', person.officeId);
    const books = await listBooks(trx, [unit.id]);
    if (books.some((each) => each.office_id === person.officeId))
      throw new Refused('activity-book-open', { unit: displayName(unit) });
    await insertBook(trx, { office: person.officeId, unit: unit.id, from }, number);
    return {
      act: { act: 'activity.book-opened', subjectKind: 'unit', subjectId: String(unit.id), note: { from } },
      reply: null,
    };
  });
  return { seq };
}
