// Tổ chức kia của một sự kiện: who takes over in a merger, in sight and standing in the register on that day.
import type { EventType } from '#domain/organisation/event.ts';
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import { findOrganisation } from '#server/organisation/read-store.ts';
import { refuse } from '#server/organisation/save.ts';
import { listVisibleSpans } from '#server/organisation/span-store.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

interface Happening {
  readonly id: number;
  readonly type: EventType;
  readonly date: CalendarDate;
}

/**
 * The organisation that takes over in a merger.
 * @throws Refused 'counterpart-not-applicable' | 'counterpart-unknown' | 'counterpart-absent' on that day
 */
export async function requireCounterpart(
  trx: Db,
  { id, type, date }: Happening,
  counterpart: number | null | undefined,
): Promise<OrganisationId | null> {
  if (counterpart === null || counterpart === undefined) return null;
  if (type !== 'merged')
    throw refuse({ code: 'counterpart-not-applicable', details: { event: EVENT_LABELS[type] } });
  if (counterpart === id || !(await findOrganisation(trx, counterpart)))
    throw refuse({ code: 'counterpart-unknown', details: { id: counterpart } });
  const spans = await listVisibleSpans(trx, counterpart, STILL_KNOWN - 1);
  if (!spans.some(({ from, to }) => from <= date && date < to))
    throw refuse({
      code: 'counterpart-absent',
      details: { name: spans.at(-1)?.name ?? '', date: formatCalendarDate(date) },
    });
  return counterpart as OrganisationId; // found in sight
}
