// Lịch sử: in which order the events of one organisation take effect, and whether they make one possible life.
import type { EventType, OrganisationEvent } from '#domain/organisation/event.ts';
import { ABSENT, type LifeState, stepLife } from '#domain/organisation/life.ts';
import type { OrganisationProblem } from '#domain/organisation/problem.ts';
import { findMarkFault, livedEvents } from '#domain/organisation/recorded-twice.ts';

/** Within one day: beginnings, then changes, then alliance and status, endings last. */
const ORDER_IN_DAY: readonly EventType[] = [
  'registered',
  'founded',
  'kind-changed',
  'converted',
  'renamed',
  'placed',
  'moved',
  'sector-changed',
  'capital-changed',
  'members-changed',
  'details-changed',
  'separated',
  'admitted',
  'withdrawn',
  'flagged',
  'graded',
  'suspended',
  'stopped',
  'resumed',
  'merged',
  'split',
  'to-enterprise',
  'revoked',
  'dissolved',
  'recorded-twice',
  'restored',
];

const RANK: ReadonlyMap<EventType, number> = new Map(ORDER_IN_DAY.map((type, rank) => [type, rank]));

function compareEvents(a: OrganisationEvent, b: OrganisationEvent): number {
  if (a.effectiveDate !== b.effectiveDate) return a.effectiveDate < b.effectiveDate ? -1 : 1;
  const byType = (RANK.get(a.type) ?? 0) - (RANK.get(b.type) ?? 0);
  return byType !== 0 ? byType : a.id - b.id;
}

/** The events by effective date, within a day by a fixed order of types, then by id: the order of recording never matters. */
export function orderEvents(events: readonly OrganisationEvent[]): readonly OrganisationEvent[] {
  return [...events].sort(compareEvents);
}

export interface HistoryFault {
  readonly event: OrganisationEvent;
  readonly problem: OrganisationProblem;
}

/** The first event that cannot happen where it stands, or undefined when the history is one possible life. */
export function findHistoryFault(events: readonly OrganisationEvent[]): HistoryFault | undefined {
  const mark = findMarkFault(events);
  if (mark) return mark;
  let state: LifeState = ABSENT;
  for (const event of orderEvents(livedEvents(events))) {
    const step = stepLife(state, event);
    if (!step.ok) return { event, problem: step.problem };
    state = step.state;
  }
  return undefined;
}
