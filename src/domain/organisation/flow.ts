// Biến động: how an event moves an organisation into, out of or within the counted population.

import type { EventId, EventType } from '#domain/organisation/event.ts';
import type { OrganisationSpan } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export const FLOW_SIDES = ['in', 'out', 'at'] as const;
/** Events of a life that goes on which may change its kind, unit or sector: they leave one group and enter another. */
export const REGROUPING_EVENTS: readonly EventType[] = ['moved', 'placed', 'sector-changed', 'kind-changed'];
/**
 * 'in' enters the group described by `state`, 'out' leaves it, 'at' happens inside it.
 * A change of kind, unit or sector is one 'out' with the old state and one 'in' with the new:
 * for every group closing = opening + in − out.
 */
export type FlowSide = (typeof FLOW_SIDES)[number];

export interface Flow {
  readonly eventId: EventId;
  readonly type: EventType;
  readonly date: CalendarDate;
  readonly side: FlowSide;
  /** State after the event for 'in' and 'at', before it for 'out'. */
  readonly state: OrganisationSpan;
}
