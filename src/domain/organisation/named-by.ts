// Được sự kiện của tổ chức khác nêu tên: does the life of this organisation still bear what those events say of it?

import type { EventType, OrganisationEvent } from '#domain/organisation/event.ts';
import { COUNTERPARTS } from '#domain/organisation/event-content.ts';
import { foldEvents } from '#domain/organisation/fold.ts';
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import type { OrganisationProblem } from '#domain/organisation/problem.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';

/** An event of another organisation that names this one: who takes over in a merger, the new one of a separation. */
export interface Naming {
  readonly event: number;
  readonly type: EventType;
  readonly date: CalendarDate;
  /** The other organisation, as it is called now. */
  readonly name: string;
}

function bears(history: readonly OrganisationEvent[], { type, date }: Naming): boolean {
  if (type === 'separated')
    return history.some((event) => event.type === 'founded' && event.effectiveDate === date);
  return foldEvents(history).spans.some(({ from, to }) => from <= date && date < to);
}

/** What an event of another organisation says that was so before a change of this history and is not after it. */
export function findNamingProblem(
  before: readonly OrganisationEvent[],
  after: readonly OrganisationEvent[],
  namings: readonly Naming[],
): OrganisationProblem | undefined {
  const broken = namings.find((naming) => bears(before, naming) && !bears(after, naming));
  if (!broken) return undefined;
  return {
    code: broken.type === 'separated' ? 'separation-stands' : 'merger-stands',
    details: {
      event: EVENT_LABELS[broken.type],
      date: formatCalendarDate(broken.date),
      name: broken.name,
      role: COUNTERPARTS[broken.type] ?? '',
    },
  };
}
