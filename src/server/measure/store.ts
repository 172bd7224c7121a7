// The tally's SQL: aggregates over spans (stock) and flows, and the page of records behind one of them.
import { type RawBuilder, sql } from 'kysely';
import type { FlowMeasure, MeasureValue, StockMeasure } from '#domain/indicator/measure.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import {
  aggregateOf,
  amountOf,
  filterPart,
  flowCondition,
  type Grouping,
  groupingPart,
  type Scope,
  scopeJoin,
  stateCondition,
} from '#server/measure/query-parts.ts';
import type { Db } from '#server/platform/db.ts';

/** One key given for a grouping: only rows of that group; null key = the residual. */
export interface GroupFilter {
  readonly grouping: Grouping;
  readonly key: string | null;
}

export interface Slice {
  readonly scope: Scope | null;
  readonly groupings: readonly Grouping[];
  readonly filters: readonly GroupFilter[];
  readonly knownAt: number;
}

/** A day, or the days from–to, both included. */
export interface Window {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Aggregates of one group: text integers by measure code, null where nothing was recorded. */
export interface GroupTotals {
  readonly keys: readonly (string | null)[];
  readonly totals: ReadonlyMap<string, string | null>;
}

function known(knownAt: number): RawBuilder<unknown> {
  return sql`t.recorded_from <= ${knownAt} and t.recorded_to > ${knownAt}`;
}

function onDay(date: CalendarDate): RawBuilder<unknown> {
  return sql`t.valid_from <= ${date} and t.valid_to > ${date}`;
}

function inWindow(window: Window): RawBuilder<unknown> {
  return sql`t.date between ${window.from} and ${window.to}`;
}

function filterParts(filters: readonly GroupFilter[]): {
  joins: RawBuilder<unknown>[];
  conditions: RawBuilder<unknown>[];
} {
  const parts = filters.map(({ grouping, key }, index) => filterPart(grouping, key, 100 + index));
  return { joins: parts.map((part) => part.join), conditions: parts.map((part) => part.condition) };
}

function groupBy(count: number): RawBuilder<unknown> {
  if (count === 0) return sql``;
  return sql`group by ${sql.join(Array.from({ length: count }, (_, index) => sql.raw(String(index + 1))))}`;
}

/**
 * Aggregates in two steps: records by seat and state column first, then the few thousand seats into their territories.
 * Placing every record by itself would look each of them up in the ancestries.
 */
async function aggregate(
  db: Db,
  relation: RawBuilder<unknown>,
  time: RawBuilder<unknown>,
  slice: Slice,
  columns: readonly { code: string; aggregate: RawBuilder<unknown> }[],
): Promise<readonly GroupTotals[]> {
  if (columns.length === 0) return [];
  const groups = slice.groupings.map(groupingPart);
  const filter = filterParts(slice.filters);
  const where = sql.join([time, known(slice.knownAt), ...filter.conditions], sql` and `);
  const from = sql`from ${relation} ${scopeJoin(slice.scope)} ${sql.join(filter.joins, sql` `)} where ${where}`;
  const isPlace = (index: number) => slice.groupings[index]?.by !== 'column';
  const ofState = groups.flatMap((group, index) =>
    isPlace(index) ? [] : [sql`${group.key} as ${sql.ref(`k${index}`)}`],
  );
  const first = columns.map((each, index) => sql`${each.aggregate} as ${sql.ref(`m${index}`)}`);
  const bySeat = [sql`t.unit_id`, ...ofState];
  const keys = groups.map((group, index) =>
    isPlace(index) ? sql`${group.key} as ${sql.ref(`k${index}`)}` : sql.ref(`t.k${index}`),
  );
  const sums = columns.map(
    (_, index) => sql`sum(${sql.ref(`t.m${index}`)})::text as ${sql.ref(`m${index}`)}`,
  );
  const joins = groups.filter((_, index) => isPlace(index)).map((group) => group.join);
  const statement =
    joins.length === 0
      ? sql<Record<string, string | null>>`
    select ${sql.join([...ofState, ...columns.map((each, index) => sql`(${each.aggregate})::text as ${sql.ref(`m${index}`)}`)])} ${from} ${groupBy(ofState.length)}`
      : sql<Record<string, string | null>>`
    with t as materialized (select ${sql.join([...bySeat, ...first])} ${from} ${groupBy(bySeat.length)})
    select ${sql.join([...keys, ...sums])} from t ${sql.join(joins, sql` `)} ${groupBy(keys.length)}`;
  const { rows } = await statement.execute(db);
  return rows.map((row) => ({
    keys: groups.map((_, index) => row[`k${index}`] ?? null),
    totals: new Map(columns.map(({ code }, index) => [code, row[`m${index}`] ?? null])),
  }));
}

/** Stock totals at the end of a day. */
export async function countStocks(
  db: Db,
  measures: readonly StockMeasure[],
  date: CalendarDate,
  slice: Slice,
): Promise<readonly GroupTotals[]> {
  const columns = measures.map((measure) => ({
    code: measure.code,
    aggregate: aggregateOf(measure.value, stateCondition(measure.filter)),
  }));
  return aggregate(db, sql`organisation_spans t`, onDay(date), slice, columns);
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
    aggregate: aggregateOf(measure.value, flowCondition(measure.filter)),
  }));
  return aggregate(db, sql`organisation_flows t`, inWindow(window), slice, columns);
}

export interface RecordRow {
  readonly id: number;
  readonly code: string;
  readonly source: string;
  readonly name: string;
  readonly unit_id: number;
  readonly sector: string;
  readonly date: string;
  readonly type: string | null;
  readonly event_id: number | null;
  readonly decision_number: string | null;
  readonly amount: string | null;
}

/* In both pages the rows are cut first; identities, whose row security looks at spans again, are joined to the page only. */

/** A page of organisations behind a stock, ordered by organisation id; `after` = the last id seen. */
export async function listStockRecords(
  db: Db,
  measure: StockMeasure,
  date: CalendarDate,
  slice: Slice,
  after: number,
  limit: number,
): Promise<readonly RecordRow[]> {
  const filter = filterParts(slice.filters);
  const { rows } = await sql<RecordRow>`
    select t.organisation_id as id, o.code, o.source, t.name, t.unit_id, t.sector, t.valid_from as date, null as type, null::bigint as event_id,
      null as decision_number, t.amount
    from (
      select t.organisation_id, t.name, t.unit_id, t.sector, t.valid_from, ${amountColumn(measure.value)} as amount
      from organisation_spans t ${scopeJoin(slice.scope)} ${sql.join(filter.joins, sql` `)}
      where ${sql.join([onDay(date), known(slice.knownAt), stateCondition(measure.filter), sql`t.organisation_id > ${after}`, ...filter.conditions], sql` and `)}
      order by t.organisation_id limit ${limit}
    ) t join organisations o on o.id = t.organisation_id
    order by t.organisation_id`.execute(db);
  return rows;
}

/** A page of events behind a flow, ordered by day then event; `after` = the last (day, event) seen. */
export async function listFlowRecords(
  db: Db,
  measure: FlowMeasure,
  window: Window,
  slice: Slice,
  after: { readonly date: string; readonly event: number } | undefined,
  limit: number,
): Promise<readonly RecordRow[]> {
  const filter = filterParts(slice.filters);
  const beyond = after
    ? sql`(t.date, t.event_id) > (${after.date}::date, ${after.event}::bigint)`
    : sql`true`;
  const { rows } = await sql<RecordRow>`
    select t.organisation_id as id, o.code, o.source, t.name, t.unit_id, t.sector, t.date, t.type, t.event_id, e.decision_number, t.amount
    from (
      select t.organisation_id, t.name, t.unit_id, t.sector, t.date, t.type, t.event_id, ${amountColumn(measure.value)} as amount
      from organisation_flows t ${scopeJoin(slice.scope)} ${sql.join(filter.joins, sql` `)}
      where ${sql.join([inWindow(window), known(slice.knownAt), flowCondition(measure.filter), beyond, ...filter.conditions], sql` and `)}
      order by t.date, t.event_id limit ${limit}
    ) t join organisations o on o.id = t.organisation_id
    left join organisation_event_versions e on e.event_id = t.event_id and e.recorded_from <= ${slice.knownAt} and e.recorded_to > ${slice.knownAt}
    order by t.date, t.event_id`.execute(db);
  return rows;
}

function amountColumn(value: MeasureValue): RawBuilder<unknown> {
  return value === 'count' ? sql`null` : sql`(${amountOf(value)})::text`;
}

export interface CoverageRow {
  readonly unit_id: number;
  readonly kind: string;
  readonly from_date: string;
  readonly to_date: string;
}

/** Which provinces' registers are complete, for which kinds, over which days. */
export async function listCoverages(db: Db, knownAt: number): Promise<readonly CoverageRow[]> {
  return db
    .selectFrom('register_coverages')
    .select(['unit_id', 'kind', 'from_date', 'to_date'])
    .where('recorded_from', '<=', knownAt)
    .where('recorded_to', '>', knownAt)
    .execute();
}

export interface PlanRow {
  readonly measure: string;
  readonly basis: string;
  readonly value: string;
}

/** Plan figures of a unit for a period. */
export async function listPlans(
  db: Db,
  unitId: number,
  period: string,
  knownAt: number,
): Promise<readonly PlanRow[]> {
  return db
    .selectFrom('plan_figures')
    .select(['measure', 'basis', 'value'])
    .where('unit_id', '=', unitId)
    .where('period', '=', period)
    .where('recorded_from', '<=', knownAt)
    .where('recorded_to', '>', knownAt)
    .execute();
}
