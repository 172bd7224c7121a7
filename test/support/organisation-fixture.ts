// Sự kiện cho kiểm thử: short ways to write an event and a founding by hand.
import type { EventId, EventType, OrganisationEvent } from '#domain/organisation/event.ts';
import type { Attributes, OrganisationId } from '#domain/organisation/organisation.ts';
import { type CalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';

/** A date that must exist. */
export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new Error(`ngày không có thật: ${text}`);
  return date;
}

/** An event id. */
export function eventId(id: number): EventId {
  return id as EventId; // tests make their own numbers
}

/** One event of organisation 1. */
export function event(
  id: number,
  type: EventType,
  date: string,
  changes: Partial<Attributes> = {},
  more: Partial<OrganisationEvent> = {},
): OrganisationEvent {
  return {
    id: eventId(id),
    organisationId: 1 as OrganisationId, // tests make their own numbers
    type,
    effectiveDate: day(date),
    decisionNumber: null,
    reason: null,
    mode: null,
    counterpartId: null,
    changes,
    ...more,
  };
}

/** What a founding must set. */
export const BASIC = {
  kind: 'HTX',
  name: 'HTX Nông nghiệp Phú Thịnh',
  unitId: 27,
  sector: 'agri-service',
  lawBasis: '2012',
} as const satisfies Partial<Attributes>;
