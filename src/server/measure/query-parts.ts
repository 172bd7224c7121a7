// SQL pieces of the tally engine: filters and groupings from closed allow-lists; no name ever comes from a request.

import { type RawBuilder, sql } from 'kysely';
import type { FlowFilter, MeasureValue, StateFilter } from '#domain/indicator/measure.ts';
import { FLOW_SIDES } from '#domain/organisation/flow.ts';
import { ORGANISATION_KINDS } from '#domain/organisation/organisation.ts';
import type { SizeRule } from '#domain/organisation/size-rule.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { PlaceDifference } from '#domain/unit/ancestry.ts';
import type { UnitId, UnitLevel } from '#domain/unit/unit.ts';

/** One grouping column of a tally, already resolved to its geography or scheme. */
export type Grouping =
  | { readonly by: 'unit'; readonly level: UnitLevel; readonly geography: CalendarDate }
  | { readonly by: 'region'; readonly scheme: string; readonly geography: CalendarDate }
  | { readonly by: 'column'; readonly column: keyof typeof COLUMN_KEYS }
  | { readonly by: 'size'; readonly rule: SizeRule };

/** Keys of groups that are columns of the state itself. */
export const COLUMN_KEYS = {
  sector: sql<string>`t.sector`,
  subject: sql<string>`t.subject`,
  kind: sql<string>`t.kind`,
  status: sql<string>`t.operating`,
  law_basis: sql<string>`t.law_basis`,
  alliance_class: sql<string>`t.alliance_class`,
  event: sql<string>`t.type`,
  topic: sql<string>`t.topic`,
  funding_source: sql<string>`t.funding`,
  audience: sql<string>`t.audience`,
  gender: sql<string>`t.gender`,
  fair_level: sql<string>`t.level`,
  fair_role: sql<string>`t.role`,
  agricultural: sql<string>`case when t.agricultural then 'agricultural' else 'nonagricultural' end`,
} as const;

/** The territory counted, in the geography in which it is a whole; null = the nation. */
export interface Scope {
  readonly unitId: UnitId;
  readonly level: UnitLevel;
  readonly geography: CalendarDate;
}

function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<boolean> {
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

export function oneOf(
  column: RawBuilder<unknown>,
  values: readonly string[] | undefined,
): RawBuilder<unknown>[] {
  if (values === undefined) return [];
  const [only] = values;
  return [values.length === 1 ? sql`${column} = ${only}` : sql`${column} in (${sql.join(values)})`];
}

function isFlag(column: RawBuilder<unknown>, value: boolean | undefined): RawBuilder<unknown>[] {
  if (value === undefined) return [];
  return [value ? sql`(${column})` : sql`not (${column})`];
}

/** Condition on the state columns of `t`. */
export function stateCondition(filter: StateFilter): RawBuilder<boolean> {
  return all([
    ...oneOf(sql`t.kind`, filter.kind),
    ...oneOf(sql`t.operating`, filter.operating),
    ...isFlag(sql`t.agricultural`, filter.agricultural),
    ...oneOf(sql`t.sector`, filter.sector),
    ...oneOf(sql`t.law_basis`, filter.lawBasis),
    ...oneOf(sql`t.alliance_class`, filter.allianceClass),
    ...isFlag(sql`t.value_chain`, filter.valueChain),
    ...isFlag(sql`t.high_tech`, filter.highTech),
    ...isFlag(sql`t.ocop`, filter.ocop),
    ...oneOf(sql`t.model_code`, filter.modelCode),
    ...isFlag(sql`t.model_code is not null`, filter.hasModel),
    ...oneOf(sql`t.grade`, filter.grade),
  ]);
}

/** Condition on a flow: event, side, mode, and the state it touches. */
export function flowCondition(filter: FlowFilter): RawBuilder<boolean> {
  return all([
    ...oneOf(sql`t.type`, filter.event),
    ...oneOf(sql`t.side`, filter.side),
    ...oneOf(sql`t.mode`, filter.mode),
    stateCondition(filter),
  ]);
}

/** The values that any of the lists admits; undefined as soon as one of them, or all together, admit every value there is. */
function anyOf<T extends string>(
  lists: readonly (readonly T[] | undefined)[],
  all?: readonly T[],
): readonly T[] | undefined {
  const values = new Set<T>();
  for (const list of lists) {
    if (!list) return undefined;
    for (const value of list) values.add(value);
  }
  return values.size === 0 || values.size === all?.length ? undefined : [...values].sort();
}

/** What every row must be that any of these stock filters admits: the others need not be placed and counted at all. */
export function commonState(filters: readonly StateFilter[]): RawBuilder<unknown>[] {
  return [
    ...oneOf(
      sql`t.kind`,
      anyOf(
        filters.map((each) => each.kind),
        ORGANISATION_KINDS,
      ),
    ),
    ...oneOf(sql`t.law_basis`, anyOf(filters.map((each) => each.lawBasis))),
  ];
}

/** The same of flow filters. */
export function commonFlow(filters: readonly FlowFilter[]): RawBuilder<unknown>[] {
  return [
    ...oneOf(sql`t.type`, anyOf(filters.map((each) => each.event))),
    ...oneOf(
      sql`t.side`,
      anyOf(
        filters.map((each) => each.side),
        FLOW_SIDES,
      ),
    ),
    ...commonState(filters),
  ];
}

const MEMBERS = sql`case when t.members_official is null and t.members_linked_capital is null and t.members_linked_other is null then null
  else coalesce(t.members_official, 0) + coalesce(t.members_linked_capital, 0) + coalesce(t.members_linked_other, 0) end`;

const MEMBERS_LINKED = sql`case when t.members_linked_capital is null and t.members_linked_other is null then null
  else coalesce(t.members_linked_capital, 0) + coalesce(t.members_linked_other, 0) end`;

const SUMS = {
  members: MEMBERS,
  membersOfficial: sql`t.members_official`,
  membersLinked: MEMBERS_LINKED,
  workers: sql`t.workers`,
  charterCapitalDong: sql`t.charter_capital_dong`,
} as const;

/** What one record adds; null when nobody recorded the number. */
export function amountOf(value: MeasureValue): RawBuilder<string | null> {
  if (value === 'count' || 'distinct' in value) return sql<string>`1`;
  return sql<string | null>`(${SUMS[summedOf(value)]})`;
}

function summedOf(value: Exclude<MeasureValue, 'count' | { distinct: 'commune' }>): keyof typeof SUMS {
  if ('sum' in value) return value.sum;
  return 'known' in value ? value.known : value.largest;
}

/**
 * The aggregate of a measure over the rows that its condition admits; distinct territories need the join `place`,
 * those of some types also `seat`, the version of the place in force.
 */
export function aggregateOf(value: MeasureValue, condition: RawBuilder<boolean>): RawBuilder<unknown> {
  if (value === 'count') return sql`count(*) filter (where ${condition})`;
  if ('distinct' in value) {
    const typed = all([condition, ...oneOf(sql`seat.type`, value.types)]);
    return sql`count(distinct place.ancestor_id) filter (where ${typed})`;
  }
  if ('known' in value) return sql`count(${SUMS[value.known]}) filter (where ${condition})`;
  if ('largest' in value) return sql`coalesce(max(${SUMS[value.largest]}) filter (where ${condition}), 0)`;
  // Nobody to add up is 0; somebody without the number is no number.
  return sql`case when count(*) filter (where ${condition}) = 0 then 0 else sum(${SUMS[value.sum]}) filter (where ${condition}) end`;
}

/** Which unit lies in which: as derived from the geography of today, or as it was known at an earlier journal number. */
export function ancestries(past: PlaceDifference | undefined): RawBuilder<unknown> {
  if (!past) return sql`unit_ancestries`;
  const rows = (list: string) =>
    sql`jsonb_to_recordset(${list}::jsonb) as r (unit_id int, level text, ancestor_id int, from_date date, to_date date)`;
  return sql`(select a.* from unit_ancestries a where (a.unit_id, a.level, a.from_date) not in (select r.unit_id, r.level, r.from_date from ${rows(past.later)})
    union all select r.* from ${rows(past.earlier)})`;
}

const SIZE_NUMBERS = {
  members: MEMBERS,
  membersOfficial: sql`t.members_official`,
  charterCapitalDong: sql`t.charter_capital_dong`,
} as const;

/** The size class of a row by a dated rule; null where the register does not tell. */
function sizeKey(rule: SizeRule): RawBuilder<unknown> {
  const branches = rule.branches.map(({ sectors, steps }) => {
    const cases = steps.map(({ when, key }) => {
      const tests = when.map(({ number, least }) => sql`${SIZE_NUMBERS[number]} >= ${least}::bigint`);
      return sql`when ${tests.length === 0 ? sql`true` : sql.join(tests, sql` and `)} then ${key}::text`;
    });
    const needed = sql`${SIZE_NUMBERS[rule.needs]} is not null`;
    const here = sectors ? sql`t.sector in (${sql.join([...sectors])}) and ${needed}` : needed;
    return sql`when ${here} then case ${sql.join(cases, sql` `)} else null end`;
  });
  return sql`(case ${sql.join(branches, sql` `)} else null end)`;
}

/** Joins that place each row of `t` in the scope. */
export function scopeJoin(scope: Scope | null, past?: PlaceDifference): RawBuilder<unknown> {
  if (scope === null) return sql``;
  return sql`join ${ancestries(past)} scope on scope.unit_id = t.unit_id and scope.level = ${scope.level} and scope.ancestor_id = ${scope.unitId}
    and scope.from_date <= ${scope.geography} and scope.to_date > ${scope.geography}`;
}

/** Only the records of one group of a grouping: the join and the condition it needs; a null key is the residual. */
export function filterPart(
  grouping: Grouping,
  key: string | null,
  index: number,
  past?: PlaceDifference,
): { join: RawBuilder<unknown>; condition: RawBuilder<unknown> } {
  const part = groupingPart(grouping, index, past);
  if (key === null) return { join: part.join, condition: sql`${part.key} is null` };
  if (grouping.by !== 'unit') return { join: part.join, condition: sql`${part.key} = ${key}` };
  // Compared as the number it is, so that the ancestor's index can be used.
  return { join: part.join, condition: sql`${sql.ref(`g${index}`)}.ancestor_id = ${Number(key)}` };
}

/** The key expression of a grouping and the join it needs; `index` keeps aliases apart. */
export function groupingPart(
  grouping: Grouping,
  index: number,
  past?: PlaceDifference,
): { key: RawBuilder<unknown>; join: RawBuilder<unknown> } {
  const alias = sql.ref(`g${index}`);
  const place = (
    level: string,
    geography: CalendarDate,
  ) => sql`left join ${ancestries(past)} ${alias} on ${alias}.unit_id = t.unit_id
    and ${alias}.level = ${level} and ${alias}.from_date <= ${geography} and ${alias}.to_date > ${geography}`;
  switch (grouping.by) {
    case 'size':
      return { key: sizeKey(grouping.rule), join: sql`` };
    case 'column':
      return { key: COLUMN_KEYS[grouping.column], join: sql`` };
    case 'unit':
      return { key: sql`${alias}.ancestor_id`, join: place(grouping.level, grouping.geography) };
    case 'region': {
      const region = sql.ref(`r${index}`);
      return {
        key: sql`${region}.region`,
        join: sql`${place('province', grouping.geography)}
          left join region_memberships ${region} on ${region}.scheme = ${grouping.scheme} and ${region}.province_id = ${alias}.ancestor_id`,
      };
    }
  }
}
