// The page of records behind a cell, and what is kept beside them: coverages and plan figures.

import { type RawBuilder, sql } from 'kysely';
import type { Dimension, FlowMeasure, MeasureValue, StockMeasure } from '#domain/indicator/measure.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { PlaceDifference } from '#domain/unit/ancestry.ts';
import { inCountedCommune } from '#server/measure/query-communes.ts';
import { bothSides, countsCrossings } from '#server/measure/query-crossings.ts';
import {
  amountOf,
  filterPart,
  flowCondition,
  type Grouping,
  oneOf,
  type Scope,
  scopeJoin,
  stateCondition,
} from '#server/measure/query-parts.ts';
import type { Db } from '#server/platform/db.ts';

/** One key given for a grouping: only rows of that group; null key = the residual. */
export interface GroupFilter {
  readonly dimension: Dimension;
  readonly grouping: Grouping;
  readonly key: string | null;
}

export interface Slice {
  readonly scope: Scope | null;
  readonly groupings: readonly Grouping[];
  readonly filters: readonly GroupFilter[];
  readonly knownAt: number;
  /** Where the geography known then differs from today's. */
  readonly past?: PlaceDifference | undefined;
}

/** A day, or the days from–to, both included. */
export interface Window {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export function knownRows(knownAt: number): RawBuilder<unknown> {
  return sql`t.recorded_from <= ${knownAt} and t.recorded_to > ${knownAt}`;
}

export function onDay(date: CalendarDate): RawBuilder<unknown> {
  return sql`t.valid_from <= ${date} and t.valid_to > ${date}`;
}

export function inWindow(window: Window): RawBuilder<unknown> {
  return sql`t.date between ${window.from} and ${window.to}`;
}

/** The joins and conditions of a slice's filters. */
export function filterParts({ filters, past }: Slice): {
  joins: RawBuilder<unknown>[];
  conditions: RawBuilder<unknown>[];
} {
  const parts = filters.map(({ grouping, key }, index) => filterPart(grouping, key, 100 + index, past));
  return { joins: parts.map((part) => part.join), conditions: parts.map((part) => part.condition) };
}

export interface RecordRow {
  readonly id: number;
  readonly code: string;
  readonly source: string;
  readonly name: string;
  readonly unit_id: number;
  readonly sector: string;
  readonly date: string;
  /* What a stock has no word of is not fetched. */
  readonly type?: string;
  readonly event_id?: number;
  readonly decision_number?: string | null;
  readonly amount?: string | null;
  readonly loan_id?: number;
  readonly activity_id?: number;
  readonly difficulty_id?: number;
  readonly subject?: string;
}

/** The question of a page, to be asked when its moment comes. */
export type PageQuestion = RawBuilder<RecordRow>;

/* In both pages the rows are cut first; identities, whose row security looks at spans again, are joined to the page only. */

/** A page of organisations behind a stock, ordered by organisation id; `after` = the last id seen; communes are those of `geography`. */
export function stockPage(
  measure: StockMeasure,
  date: CalendarDate,
  slice: Slice,
  after: number,
  limit: number,
  geography: CalendarDate,
): PageQuestion {
  const filter = filterParts(slice);
  const [amount, cutAmount] = amountColumns(measure.value);
  const commune = inCountedCommune(measure, geography, slice);
  return sql<RecordRow>`
    select t.organisation_id as id, o.code, o.source, t.name, t.unit_id, t.sector, t.valid_from as date${amount}
    from (
      select t.organisation_id, t.name, t.unit_id, t.sector, t.valid_from${cutAmount}
      from organisation_spans t ${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)} ${commune.join}
      where ${sql.join([onDay(date), knownRows(slice.knownAt), stateCondition(measure.filter), ...commune.conditions, sql`t.organisation_id > ${after}`, ...filter.conditions], sql` and `)}
      order by t.organisation_id limit ${limit}
    ) t join organisations o on o.id = t.organisation_id
    order by t.organisation_id`;
}

/** A page of events behind a flow, ordered by day then event; `after` = the last (day, event) seen. */
export function flowPage(
  measure: FlowMeasure,
  window: Window,
  slice: Slice,
  after: { readonly date: string; readonly event: number } | undefined,
  limit: number,
): PageQuestion {
  const filter = filterParts(slice);
  const [amount, cutAmount] = amountColumns(measure.value);
  const beyond = after
    ? sql`(t.date, t.event_id) > (${after.date}::date, ${after.event}::bigint)`
    : sql`true`;
  const crossing = countsCrossings(measure);
  const joins = sql`${scopeJoin(slice.scope, slice.past)} ${sql.join(filter.joins, sql` `)}`;
  const within = sql.join(
    [
      inWindow(window),
      knownRows(slice.knownAt),
      flowCondition(crossing ? bothSides(measure.filter) : measure.filter),
      beyond,
      ...filter.conditions,
    ],
    sql` and `,
  );
  // Both sides of an event within what is asked are no movement of it; an event's two sides share their day, so a page never parts them.
  const rows = crossing
    ? sql`(select t.*, count(*) over (partition by t.event_id) as sides from organisation_flows t ${joins} where ${within}) t
        where t.sides = 1 and ${sql.join(oneOf(sql`t.side`, measure.filter.side), sql` and `)}`
    : sql`organisation_flows t ${joins} where ${within}`;
  return sql<RecordRow>`
    select t.organisation_id as id, o.code, o.source, t.name, t.unit_id, t.sector, t.date, t.type, t.event_id, e.decision_number${amount}
    from (
      select t.organisation_id, t.name, t.unit_id, t.sector, t.date, t.type, t.event_id${cutAmount}
      from ${rows}
      order by t.date, t.event_id limit ${limit}
    ) t join organisations o on o.id = t.organisation_id
    left join organisation_event_versions e on e.event_id = t.event_id and e.recorded_from <= ${slice.knownAt} and e.recorded_to > ${slice.knownAt}
    order by t.date, t.event_id`;
}

/** The column of what each record adds, of the page and of the cut beneath it; nothing where records are counted. */
function amountColumns(value: MeasureValue): readonly [RawBuilder<unknown>, RawBuilder<unknown>] {
  if (value === 'count' || 'distinct' in value) return [sql``, sql``];
  return [sql`, t.amount`, sql`, (${amountOf(value)})::text as amount`];
}

/** As which kind the ledgers of loans stand among the complete registers. */
export const LOAN_LEDGER = 'loans';
/** And the books of activities. */
export const ACTIVITY_BOOK = 'activities';
/** And the books of difficulties. */
export const DIFFICULTY_BOOK = 'difficulties';

export interface CoverageRow {
  readonly unit_id: number;
  readonly kind: string;
  readonly from_date: string;
  readonly to_date: string;
}

/** Rows known at a number never change, so one number's are kept until another is asked. */
const kept = new WeakMap<object, { readonly knownAt: number; readonly rows: readonly CoverageRow[] }>();

/** Which provinces' registers are complete, for which kinds, over which days. `of` names whose database it is. */
export async function listCoverages(
  db: Db,
  knownAt: number,
  of: object = db,
): Promise<readonly CoverageRow[]> {
  const last = kept.get(of);
  if (last?.knownAt === knownAt) return last.rows;
  const { rows } = await sql<CoverageRow>`
    select unit_id, kind, from_date, to_date from register_coverages where recorded_from <= ${knownAt} and recorded_to > ${knownAt}
    union all select unit_id, ${LOAN_LEDGER}, min(from_date), '9999-12-31'::date from loan_books where recorded_from <= ${knownAt} group by unit_id
    union all select unit_id, ${ACTIVITY_BOOK}, min(from_date), '9999-12-31'::date from activity_books where recorded_from <= ${knownAt} group by unit_id
    union all select unit_id, ${DIFFICULTY_BOOK}, from_date, '9999-12-31'::date from difficulty_books where recorded_from <= ${knownAt}`.execute(
    db,
  );
  kept.set(of, { knownAt, rows });
  return rows;
}

export interface PlanRow {
  readonly measure: string;
  /** Its own period, or the year that the period asked lies in. */
  readonly period: string;
  readonly basis: string;
  readonly value: string;
}

interface PlannedRow {
  /** Whose share it is, where each unit's stands apart. */
  readonly unit_id: number | null;
  readonly measure: string;
  readonly period: string;
  readonly number: string;
  readonly symbol: string;
  readonly summary: string;
  readonly book: string;
  readonly units: number;
  readonly each: string | null;
  readonly total: string;
}

/** Where a figure is set for two kinds together, the summary compares its own kind with it and says so. */
const COMBINED: Readonly<Record<string, string>> = { htx_lhhtx_new: 'htx_new' };

/** The codes under which plans that stand for a measure are set. */
export function plannedAs(measure: string): readonly string[] {
  return [measure, ...Object.keys(COMBINED).filter((code) => COMBINED[code] === measure)];
}

function basisOf(row: PlannedRow): string {
  if (row.units <= 1 && row.book === 'held') return row.summary;
  const kinds = COMBINED[row.measure] ? 'HTX và LHHTX' : 'HTX';
  const sum =
    row.units > 1
      ? row.each === null
        ? `${row.units} đơn vị`
        : `${row.units} tỉnh × ${row.each} ${kinds}`
      : `${row.total} ${kinds}`;
  const year = row.period.includes('-') ? '' : `, cả năm ${row.period}`;
  return `văn bản ${row.number}/${row.symbol}: ${sum}${year}${COMBINED[row.measure] ? ' (gồm cả liên hiệp HTX)' : ''}`;
}

interface PlansOn {
  readonly period: string;
  readonly date: string;
  readonly knownAt: number;
}

/** Shares of targets that count as plans; those of one target added up, or each unit's apart. A target of the period goes before one of its year. */
async function listPlanned(
  db: Db,
  whose: RawBuilder<unknown>,
  apart: boolean,
  { period, date, knownAt }: PlansOn,
): Promise<readonly PlannedRow[]> {
  const { rows } = await sql<PlannedRow>`
    select ${apart ? sql`s.unit_id` : sql`null::int`} as unit_id, v.measure, v.period, d.number, d.symbol, d.summary, o.book, count(*)::int as units,
      case when min(s.low) = max(s.low) then min(s.low)::text end as each, sum(s.low)::text as total
    from target_versions v
    join target_shares s on s.target_id = v.target_id and s.recorded_from <= ${knownAt} and s.recorded_to > ${knownAt} and s.state = 'set'
    join official_documents o on o.id = v.document_id
    join official_document_versions d on d.document_id = v.document_id and d.recorded_from <= ${knownAt} and d.recorded_to > ${knownAt}
      and d.issued_on <= ${date}::date
    join units u on u.id = s.unit_id
    where v.recorded_from <= ${knownAt} and v.recorded_to > ${knownAt} and v.measure is not null and v.period in (${period}, ${period.slice(0, 4)})
      and v.definition->'goal'->>'kind' in ('at-least', 'range') and v.definition->>'scope' is null and ${whose}
    group by ${apart ? sql`s.unit_id, ` : sql``}v.target_id, v.measure, v.period, d.number, d.symbol, d.summary, o.book
    having sum(s.low) > 0
    order by length(v.period) desc, v.target_id`.execute(db);
  return rows;
}

const planOf = (row: PlannedRow): PlanRow => ({
  measure: COMBINED[row.measure] ?? row.measure,
  period: row.period,
  basis: basisOf(row),
  value: row.total,
});

/**
 * Plan figures of a unit for a period: its own share of a target, or for the nation the shares of its provinces added up.
 * A target of the half-year itself goes before one of the whole year; targets of other scopes never join.
 */
export async function listPlans(
  db: Db,
  unitId: number,
  period: string,
  on: { readonly date: string; readonly knownAt: number },
): Promise<readonly PlanRow[]> {
  const whose = sql`(s.unit_id = ${unitId} or (u.level = 'province' and v.definition->'bearer'->>'kind' = 'each'
        and exists (select 1 from units n where n.id = ${unitId} and n.level = 'nation')))`;
  return (await listPlanned(db, whose, false, { ...on, period })).map(planOf);
}

/** Plan figures of many units for a period, each its own shares. */
export async function listPlansOfUnits(
  db: Db,
  units: readonly number[],
  period: string,
  on: { readonly date: string; readonly knownAt: number },
): Promise<readonly (PlanRow & { readonly unitId: number })[]> {
  const rows = await listPlanned(db, sql`s.unit_id = any (${[...units]}::int[])`, true, { ...on, period });
  return rows.flatMap((row) => (row.unit_id === null ? [] : [{ ...planOf(row), unitId: row.unit_id }]));
}
