// Tổ chức kia của một sự kiện: who takes over in a merger, standing on that day; whom a separation made, founded on that day.
import type { EventType, OrganisationEvent } from '#domain/organisation/event.ts';
import { COUNTERPARTS } from '#domain/organisation/event-content.ts';
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import { findNamingProblem } from '#domain/organisation/named-by.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import { findOrganisation } from '#server/organisation/read-store.ts';
import { refuse } from '#server/organisation/save.ts';
import { findOrigin, listNamings, listVisibleSpans } from '#server/organisation/span-store.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

interface Happening {
  /** The organisation to which it happens. */
  readonly id: number;
  readonly event: number;
  readonly type: EventType;
  readonly date: CalendarDate;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * The organisation that takes over in a merger, or the new one of a separation.
 * @throws Refused 'counterpart-not-applicable' | 'counterpart-unknown' | 'counterpart-absent' on that day | 'counterpart-not-new' | 'counterpart-taken'
 */
export async function requireCounterpart(
  trx: Db,
  { id, event, type, date }: Happening,
  counterpart: number | null | undefined,
): Promise<OrganisationId | null> {
  if (counterpart === null || counterpart === undefined) return null;
  const named = COUNTERPARTS[type];
  if (named === undefined)
    throw refuse({ code: 'counterpart-not-applicable', details: { event: EVENT_LABELS[type] } });
  const role = capital(named);
  if (counterpart === id || !(await findOrganisation(trx, counterpart)))
    throw refuse({ code: 'counterpart-unknown', details: { role, id: counterpart } });
  const spans = await listVisibleSpans(trx, counterpart, STILL_KNOWN - 1);
  const name = spans.at(-1)?.name ?? '';
  if (type === 'separated') {
    const origin = await findOrigin(trx, counterpart);
    if (origin.founded !== date)
      throw refuse({ code: 'counterpart-not-new', details: { name, date: formatCalendarDate(date) } });
    if (origin.separatedBy !== null && origin.separatedBy !== event)
      throw refuse({ code: 'counterpart-taken', details: { name } });
  } else if (!spans.some(({ from, to }) => from <= date && date < to))
    throw refuse({ code: 'counterpart-absent', details: { role, name, date: formatCalendarDate(date) } });
  return counterpart as OrganisationId; // found in sight
}

/**
 * After a change of its history an organisation is still what the events of others in sight say of it; `moving` is one that moves along.
 * @throws Refused 'separation-stands' | 'merger-stands'
 */
export async function requireStillNamed(
  trx: Db,
  id: number,
  before: readonly OrganisationEvent[],
  after: readonly OrganisationEvent[],
  moving?: number,
): Promise<void> {
  const namings = await listNamings(trx, id);
  const problem = findNamingProblem(
    before,
    after,
    namings.filter(({ event }) => event !== moving),
  );
  if (problem) throw refuse(problem);
}
