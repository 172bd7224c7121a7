// Những lần ghi chạm tới một con số: SQL of the journal numbers that opened or closed what is, or was held to be, behind a figure.
import { type RawBuilder, sql } from 'kysely';
import type { CellsMeasure, FlowMeasure, StockMeasure, UnitsMeasure } from '#domain/indicator/measure.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type CellsWhen, cellRows } from '#server/measure/query-cells.ts';
import { flowCondition, oneOf, scopeJoin, stateCondition } from '#server/measure/query-parts.ts';
import { filterParts, inWindow, onDay, type Slice, type Window } from '#server/measure/store.ts';

/** Rows of one column, `seq`; a number comes as often as it touched something. */
export type Touches = RawBuilder<{ readonly seq: number }>;

/** Only numbers above `after`; at most the one known at. */
interface Since {
  readonly after: number;
}

function wanted({ after, knownAt }: Slice & Since): RawBuilder<unknown> {
  return sql`s.seq > ${after} and s.seq <= ${knownAt}`;
}

/** Rows `t` of a relation that were ever known up to then, in the territory and the groups asked. */
function everBehind(
  relation: RawBuilder<unknown>,
  columns: RawBuilder<unknown>,
  slice: Slice,
  conditions: readonly RawBuilder<unknown>[],
): RawBuilder<unknown> {
  const filter = filterParts(slice);
  return sql`select ${columns} from ${relation} ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}
    where ${sql.join([sql`t.recorded_from <= ${slice.knownAt}`, ...conditions, ...filter.conditions], sql` and `)}`;
}

function either(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`(${sql.join([...conditions], sql` or `)})`;
}

/**
 * Stocks of a day: the events up to that day of whoever counts or was held to count. A later event
 * of theirs cuts their span short but changes nothing on the day, so spans themselves are not looked at.
 */
export function stockTouches(
  measures: readonly StockMeasure[],
  date: CalendarDate,
  slice: Slice & Since,
): Touches {
  const states = either(measures.map(({ filter }) => stateCondition(filter)));
  const { after, knownAt } = slice;
  const behind = everBehind(sql`organisation_spans t`, sql`t.organisation_id`, slice, [onDay(date), states]);
  const those = sql`e.effective_date <= ${date} and e.organisation_id in (${behind})`;
  // A nation has hundreds of thousands of events: where only the last write is asked, each gives its own last one.
  if (after === 0)
    return sql`select case when e.recorded_to <= ${knownAt} then e.recorded_to else e.recorded_from end as seq
      from organisation_event_versions e where e.recorded_from <= ${knownAt} and ${those}`;
  return sql`select s.seq from organisation_event_versions e cross join lateral (values (e.recorded_from), (e.recorded_to)) s (seq)
    where ${wanted(slice)} and (e.recorded_from > ${after} or e.recorded_to between ${after}::bigint + 1 and ${knownAt}) and ${those}`;
}

/** Flows of a window: their own rows, which change with the state they touch, and the events they come from. */
export function flowTouches(measures: readonly FlowMeasure[], window: Window, slice: Slice & Since): Touches {
  const flows = either(measures.map(({ filter }) => flowCondition(filter)));
  const rows = everBehind(sql`organisation_flows t`, sql`t.event_id, t.recorded_from, t.recorded_to`, slice, [
    inWindow(window),
    flows,
  ]);
  return sql`select s.seq from (${rows}) b left join organisation_event_versions e on e.event_id = b.event_id
    cross join lateral (values (b.recorded_from), (b.recorded_to), (e.recorded_from), (e.recorded_to)) s (seq) where ${wanted(slice)}`;
}

/** Figures of forms: the approvals that opened and closed them. */
export function cellTouches(
  measures: readonly CellsMeasure[],
  when: CellsWhen,
  slice: Slice & Since,
): Touches {
  const rows = everBehind(cellRows(measures, when), sql`t.recorded_from, t.recorded_to`, slice, []);
  return sql`select s.seq from (${rows}) b cross join lateral (values (b.recorded_from), (b.recorded_to)) s (seq) where ${wanted(slice)}`;
}

/** Units in force on a day: the changes of their own records. */
export function unitTouches(
  measures: readonly UnitsMeasure[],
  geography: CalendarDate,
  slice: Slice & Since,
): Touches {
  const kinds = either(
    measures.map(
      ({ level, types }) =>
        sql`(${sql.join([sql`t.level = ${level}`, ...oneOf(sql`t.type`, types)], sql` and `)})`,
    ),
  );
  const relation = sql`(select v.unit_id, u.level, v.type, v.valid_from, v.valid_to, v.recorded_from, v.recorded_to
    from unit_versions v join units u on u.id = v.unit_id) t`;
  const rows = everBehind(relation, sql`t.recorded_from, t.recorded_to`, slice, [onDay(geography), kinds]);
  return sql`select s.seq from (${rows}) b cross join lateral (values (b.recorded_from), (b.recorded_to)) s (seq) where ${wanted(slice)}`;
}

/** All of those writes. */
export function together(parts: readonly Touches[]): Touches {
  return sql`${sql.join([...parts], sql` union all `)}`;
}
