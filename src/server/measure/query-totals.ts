// The tally's SQL: one aggregate over spans (stock), flows or units, grouped as asked.
import { type RawBuilder, sql } from 'kysely';
import type { FlowMeasure, StockMeasure, UnitsMeasure } from '#domain/indicator/measure.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { communeOf } from '#server/measure/query-communes.ts';
import { bothSides, countsCrossings, crossingsOf } from '#server/measure/query-crossings.ts';
import {
  aggregateOf,
  commonFlow,
  commonState,
  flowCondition,
  groupingPart,
  oneOf,
  scopeJoin,
  stateCondition,
} from '#server/measure/query-parts.ts';
import { filterParts, inWindow, knownRows, onDay, type Slice, type Window } from '#server/measure/store.ts';
import type { Db } from '#server/platform/db.ts';

/** Aggregates of one group: whole numbers by measure code, null where nothing was recorded. */
export interface GroupTotals {
  readonly keys: readonly (string | null)[];
  readonly totals: Map<string, bigint | null>;
}

export interface Column {
  readonly code: string;
  readonly aggregate: RawBuilder<unknown>;
}

function groupBy(count: number): RawBuilder<unknown> {
  if (count === 0) return sql``;
  return sql`group by ${sql.join(Array.from({ length: count }, (_, index) => sql.raw(String(index + 1))))}`;
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/**
 * Aggregates of the rows of one relation, each placed in its territories by a hash join and counted once into its group:
 * measured faster than counting by seat first, for the seats are nearly as many as the rows. `common` holds for every row that any column counts.
 */
export async function totalsOf(
  db: Db,
  relation: RawBuilder<unknown>,
  time: RawBuilder<unknown>,
  slice: Slice,
  columns: readonly Column[],
  common: readonly RawBuilder<unknown>[] = [],
): Promise<readonly GroupTotals[]> {
  if (columns.length === 0) return [];
  const groups = slice.groupings.map((grouping, index) => groupingPart(grouping, index, slice.past));
  const filter = filterParts(slice);
  const joins = [scopeJoin(slice.scope, slice.past), ...filter.joins, ...groups.map((group) => group.join)];
  const keys = groups.map((group, index) => sql`${group.key} as ${sql.ref(`k${index}`)}`);
  const sums = columns.map((each, index) => sql`(${each.aggregate})::text as ${sql.ref(`m${index}`)}`);
  const { rows } = await sql<Record<string, string | number | null>>`
    select ${sql.join([...keys, ...sums])} from ${relation} ${sql.join(joins, sql` `)}
    where ${sql.join([time, knownRows(slice.knownAt), ...common, ...filter.conditions], sql` and `)} ${groupBy(keys.length)}`.execute(
    db,
  );
  const names = columns.map(({ code }, index) => [code, `m${index}`] as const);
  const keyNames = groups.map((_, index) => `k${index}`);
  return rows.map((row) => {
    const totals = new Map<string, bigint | null>();
    for (const [code, name] of names) totals.set(code, numberOf(row[name]));
    return { keys: keyNames.map((name) => textOf(row[name])), totals };
  });
}

function numberOf(value: string | number | null | undefined): bigint | null {
  // Most cells of a large table are 0: one number for all of them.
  if (value === '0') return 0n;
  return value === null || value === undefined ? null : BigInt(value);
}

/** Stock totals at the end of a day; distinct territories are counted apart, in the geography given. */
export async function countStocks(
  db: Db,
  measures: readonly StockMeasure[],
  date: CalendarDate,
  slice: Slice,
  geography: CalendarDate = date,
): Promise<readonly GroupTotals[]> {
  const toColumn = (measure: StockMeasure): Column => ({
    code: measure.code,
    aggregate: aggregateOf(measure.value, stateCondition(measure.filter)),
  });
  const isDistinct = ({ value }: StockMeasure) => typeof value === 'object' && 'distinct' in value;
  const plain = measures.filter((each) => !isDistinct(each));
  const distinct = measures.filter(isDistinct);
  const count = (relation: RawBuilder<unknown>, some: readonly StockMeasure[]) =>
    totalsOf(
      db,
      relation,
      onDay(date),
      slice,
      some.map(toColumn),
      commonState(some.map((each) => each.filter)),
    );
  const placed = sql`organisation_spans t ${communeOf(distinct, geography, slice)}`;
  return [...(await count(sql`organisation_spans t`, plain)), ...(await count(placed, distinct))];
}

/** Flow totals over a window. */
export async function countFlows(
  db: Db,
  measures: readonly FlowMeasure[],
  window: Window,
  slice: Slice,
): Promise<readonly GroupTotals[]> {
  const columns = measures.map((measure) => ({
    code: measure.code,
    aggregate: countsCrossings(measure)
      ? crossingsOf(measure.filter)
      : aggregateOf(measure.value, flowCondition(measure.filter)),
  }));
  const common = commonFlow(
    measures.map((measure) => (countsCrossings(measure) ? bothSides(measure.filter) : measure.filter)),
  );
  return totalsOf(db, sql`organisation_flows t`, inWindow(window), slice, columns, common);
}

/** Units of a level in force in a geography. */
export async function countUnits(
  db: Db,
  measures: readonly UnitsMeasure[],
  geography: CalendarDate,
  slice: Slice,
): Promise<readonly GroupTotals[]> {
  const columns = measures.map(({ code, level, types }) => ({
    code,
    aggregate: sql`count(*) filter (where ${sql.join([sql`t.level = ${level}`, ...oneOf(sql`t.type`, types)], sql` and `)})`,
  }));
  const relation = sql`(select v.unit_id, u.level, v.type, v.valid_from, v.valid_to, v.recorded_from, v.recorded_to
    from unit_versions v join units u on u.id = v.unit_id) t`;
  return totalsOf(db, relation, onDay(geography), slice, columns);
}
