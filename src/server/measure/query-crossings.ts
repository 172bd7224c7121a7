// Vào và ra một nhóm: an event that leaves and enters the same group (a move from commune to commune of one province) is no movement of that group.
import { type RawBuilder, sql } from 'kysely';
import type { FlowFilter, FlowMeasure } from '#domain/indicator/measure.ts';
import { REGROUPING_EVENTS } from '#domain/organisation/flow.ts';
import { flowCondition } from '#server/measure/query-parts.ts';

/** Whether a flow counts only those that enter, or only those that leave, by events that may do both. */
export function countsCrossings({ value, filter }: FlowMeasure): boolean {
  const [side, ...more] = filter.side;
  return (
    value === 'count' &&
    (side === 'in' || side === 'out') &&
    more.length === 0 &&
    filter.event.some((each) => REGROUPING_EVENTS.includes(each))
  );
}

/** The filter of both sides of the events that a crossing is made of. */
export function bothSides(filter: FlowFilter): FlowFilter {
  return { ...filter, side: ['in', 'out'] };
}

/** Events of a group that have this side in it and not the other; an event has each side once. */
export function crossingsOf(filter: FlowFilter): RawBuilder<unknown> {
  const other: FlowFilter = { ...filter, side: [filter.side[0] === 'in' ? 'out' : 'in'] };
  const events = (those: FlowFilter) =>
    sql`count(distinct t.event_id) filter (where ${flowCondition(those)})`;
  return sql`${events(bothSides(filter))} - ${events(other)}`;
}
