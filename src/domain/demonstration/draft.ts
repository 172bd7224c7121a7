// Bản nháp: one invented organisation while its life is still being written.
import type { OrganisationEvent } from '#domain/organisation/event.ts';
import type { Attributes, OrganisationId } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

/** An event before it has a number. */
export type DraftEvent = Pick<OrganisationEvent, 'type' | 'effectiveDate' | 'changes'> &
  Partial<Pick<OrganisationEvent, 'mode' | 'reason' | 'counterpartId' | 'decisionNumber'>>;

export interface Draft {
  readonly id: OrganisationId;
  readonly code: string;
  readonly agricultural: boolean;
  readonly from: CalendarDate;
  readonly fromHalf: number;
  /** The opening record; later passes still fill it. */
  readonly first: { -readonly [Key in keyof Attributes]: Attributes[Key] };
  readonly events: DraftEvent[];
  /** Day and half on which it leaves the HTX population (ended or became a THT). */
  left: CalendarDate;
  leftHalf: number;
  active: boolean;
  allied: boolean;
  /** Registered under a law older than that of 2012 and not yet converted. */
  ofOldLaw: boolean;
}

/** Counted on a day, as a stock is: entered on or before it, not left by it. */
export function isCounted(draft: Draft, day: string): boolean {
  return draft.from <= day && day < draft.left;
}

/** Appends an event to a draft. */
export function addEvent(
  draft: Draft,
  type: DraftEvent['type'],
  effectiveDate: CalendarDate,
  changes: Partial<Attributes> = {},
  more: Partial<DraftEvent> = {},
): void {
  draft.events.push({ type, effectiveDate, changes, ...more });
}
