// Bảng tổng hợp in the database: kept totals of provinces; sums of cells where a table goes below the province; last-known values of the silent.
import { type RawBuilder, sql } from 'kysely';
import type { Territory } from '#server/collection/store-desk.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export type Basis = 'approved' | 'all';
export type Grouping = 'province' | 'commune' | 'region' | 'organisation';

export interface TotalRow {
  readonly key: string | null;
  readonly cell: string;
  readonly stated: boolean;
  readonly amount: string;
  readonly reported: number;
}

function within(territory: Territory, unit: RawBuilder<unknown>): RawBuilder<unknown> {
  return territory.whole
    ? sql`true`
    : sql`exists (select 1 from unit_ancestries w where w.unit_id = ${unit} and w.level = ${territory.level} and w.ancestor_id = ${territory.unitId}
        and w.from_date <= ${territory.day} and w.to_date > ${territory.day})`;
}

function keyPart(
  grouping: Grouping,
  territory: Territory,
  scheme: string,
): { key: RawBuilder<unknown>; join: RawBuilder<unknown> } {
  const at = sql`g.from_date <= ${territory.day} and g.to_date > ${territory.day}`;
  switch (grouping) {
    case 'organisation':
      return { key: sql`coalesce(s.organisation_id, s.unit_id)::text`, join: sql`` };
    case 'region':
      return {
        key: sql`r.region`,
        join: sql`left join unit_ancestries g on g.unit_id = s.unit_id and g.level = 'province' and ${at}
          left join region_memberships r on r.scheme = ${scheme} and r.province_id = g.ancestor_id`,
      };
    default:
      return {
        key: sql`g.ancestor_id::text`,
        join: sql`left join unit_ancestries g on g.unit_id = s.unit_id and g.level = ${grouping} and ${at}`,
      };
  }
}

/** Kept totals of provinces (or added up into regions): a few thousand rows for the whole nation. */
export async function listKeptTotals(
  trx: Db,
  periodId: number,
  form: string,
  basis: Basis,
  provinces: readonly number[],
  scheme: string | null,
): Promise<readonly TotalRow[]> {
  const key = scheme === null ? sql`k.province_id::text` : sql`r.region`;
  const join =
    scheme === null
      ? sql``
      : sql`left join region_memberships r on r.scheme = ${scheme} and r.province_id = k.province_id`;
  const { rows } = await sql<TotalRow>`
    select ${key} as key, k.cell, k.stated, sum(k.amount)::text as amount, sum(k.reported)::int as reported from form_totals k ${join}
    where k.period_id = ${periodId} and k.form_code = ${form} and k.basis = ${basis} and k.province_id = any (${[...provinces]}::int[]) and k.reported > 0
    group by 1, 2, 3`.execute(trx);
  return rows;
}

/** The version that a basis counts: the approved one, or the current one that is not in the late queue. */
function versionPart(basis: Basis): RawBuilder<unknown> {
  return basis === 'approved'
    ? sql`join submission_approvals a on a.submission_id = s.id and a.recorded_to = ${STILL_KNOWN} join submission_versions v on v.submission_id = s.id and v.version = a.version`
    : sql`join submission_versions v on v.submission_id = s.id and v.recorded_to = ${STILL_KNOWN}`;
}

/** Sums of the cells themselves, for tables that go below the province. */
export async function sumCells(
  trx: Db,
  periodId: number,
  periodEnd: string,
  form: string,
  basis: Basis,
  territory: Territory,
  grouping: Grouping,
  scheme: string,
): Promise<readonly TotalRow[]> {
  const { key, join } = keyPart(grouping, territory, scheme);
  const { rows } = await sql<TotalRow>`
    select ${key} as key, c.cell, v.channel = 'stated' as stated, sum(c.amount)::text as amount, count(*)::int as reported
    from submissions s ${versionPart(basis)} ${join}
    join form_cells c on c.period_end = ${periodEnd} and c.submission_id = s.id and c.version = v.version and c.amount is not null
    where s.period_id = ${periodId} and s.form_code = ${form} and ${within(territory, sql`s.unit_id`)} group by 1, 2, 3`.execute(
    trx,
  );
  return rows;
}

/** Forms counted by group. */
export async function countForms(
  trx: Db,
  periodId: number,
  form: string,
  basis: Basis,
  territory: Territory,
  grouping: Grouping,
  scheme: string,
): Promise<ReadonlyMap<string, number>> {
  const { key, join } = keyPart(grouping, territory, scheme);
  const { rows } = await sql<{ key: string | null; count: number }>`
    select ${key} as key, count(*)::int as count from submissions s ${versionPart(basis)} ${join}
    where s.period_id = ${periodId} and s.form_code = ${form} and ${within(territory, sql`s.unit_id`)} group by 1`.execute(
    trx,
  );
  return new Map(rows.map((row) => [row.key ?? '', row.count]));
}

/** What co-operatives that are silent now said in the latest of the three periods before: shown apart, never added in. */
export async function sumStale(
  trx: Db,
  period: { id: number; to: string; from: string },
  form: string,
  basis: Basis,
  territory: Territory,
  grouping: Grouping,
  scheme: string,
): Promise<readonly TotalRow[]> {
  const { key, join } = keyPart(grouping, territory, scheme);
  const { rows } = await sql<TotalRow>`
    with earlier as (select p.id, p.to_date from reporting_periods p join period_forms u on u.period_id = p.id and u.form_code = ${form} and u.recorded_to = ${STILL_KNOWN}
      where p.to_date < ${period.to} order by p.to_date desc limit 3),
    last as (select distinct on (x.organisation_id) x.id, x.unit_id, x.organisation_id, e.to_date, a.version from earlier e
      join submissions x on x.period_id = e.id and x.form_code = ${form} and x.organisation_id is not null
      join submission_approvals a on a.submission_id = x.id and a.recorded_to = ${STILL_KNOWN}
      where not exists (select 1 from submissions s ${versionPart(basis)} where s.period_id = ${period.id} and s.form_code = ${form} and s.organisation_id = x.organisation_id)
        and exists (select 1 from organisation_spans o where o.organisation_id = x.organisation_id and o.valid_from <= ${period.to} and o.valid_to > ${period.to}
          and o.recorded_to = ${STILL_KNOWN} and o.kind = 'HTX' and o.operating <> 'stopped')
      order by x.organisation_id, e.to_date desc)
    select ${key} as key, c.cell, false as stated, sum(c.amount)::text as amount, count(*)::int as reported
    from last s ${join} join form_cells c on c.period_end = s.to_date and c.submission_id = s.id and c.version = s.version and c.amount is not null
    where ${within(territory, sql`s.unit_id`)} group by 1, 2`.execute(trx);
  return rows;
}

export interface FootnoteRow {
  readonly submission: number;
  readonly name: string | null;
  readonly unit_id: number;
  readonly exceptions: unknown;
}

/** Forms counted whose filler explained a finding: the reasons go upward with the figure. */
export async function listExplained(
  trx: Db,
  periodId: number,
  form: string,
  basis: Basis,
  territory: Territory,
): Promise<readonly FootnoteRow[]> {
  const { rows } = await sql<FootnoteRow>`
    select s.id as submission, x.name, s.unit_id, v.exceptions from submissions s ${versionPart(basis)}
    left join lateral (select o.name from organisation_spans o where o.organisation_id = s.organisation_id and o.recorded_to = ${STILL_KNOWN} order by o.valid_from desc limit 1) x on true
    where s.period_id = ${periodId} and s.form_code = ${form} and v.exceptions <> '[]' and ${within(territory, sql`s.unit_id`)} order by s.id limit 500`.execute(
    trx,
  );
  return rows;
}

export interface BehindRow {
  readonly submission: number;
  readonly organisation: number | null;
  readonly name: string | null;
  readonly unit_id: number;
  readonly state: string;
  readonly version: number;
  readonly channel: string;
  readonly value: string | null;
}

/** Forms behind one cell, ordered by number. */
export async function listBehind(
  trx: Db,
  period: { id: number; to: string },
  form: string,
  basis: Basis,
  territory: Territory,
  asked: {
    readonly grouping: Grouping;
    readonly scheme: string;
    readonly key: string | undefined;
    readonly cell: string;
    readonly after: number;
    readonly limit: number;
  },
): Promise<readonly BehindRow[]> {
  const { key, join } = keyPart(asked.grouping, territory, asked.scheme);
  const { rows } = await sql<BehindRow>`
    select s.id as submission, s.organisation_id as organisation, x.name, s.unit_id, t.state, v.version, v.channel, c.amount::text as value
    from submissions s ${versionPart(basis)} ${join}
    join submission_states t on t.submission_id = s.id and t.recorded_to = ${STILL_KNOWN}
    join form_cells c on c.period_end = ${period.to} and c.submission_id = s.id and c.version = v.version and c.cell = ${asked.cell}
    left join lateral (select o.name from organisation_spans o where o.organisation_id = s.organisation_id and o.recorded_to = ${STILL_KNOWN} order by o.valid_from desc limit 1) x on true
    where s.period_id = ${period.id} and s.form_code = ${form} and ${within(territory, sql`s.unit_id`)} and s.id > ${asked.after}
      and ${asked.key === undefined ? sql`true` : sql`${key} = ${asked.key}`}
    order by s.id limit ${asked.limit}`.execute(trx);
  return rows;
}

export interface OutlierRow {
  readonly submission: number;
  readonly name: string | null;
  readonly unit_id: number;
  readonly cell: string;
  readonly value: number;
  readonly last: number | null;
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
  readonly kind: 'last' | 'peers' | 'scale';
}

/** Cells far from the same reporter's last approved value, or far outside the middle half of its sector in the territory. */
export async function listOutliers(
  trx: Db,
  period: { id: number; to: string },
  form: string,
  territory: Territory,
  limit: number,
): Promise<readonly OutlierRow[]> {
  const { rows } = await sql<OutlierRow>`
    with own as (select s.id, s.organisation_id, s.unit_id, s.sector, c.cell, c.amount from submissions s
      join submission_versions v on v.submission_id = s.id and v.recorded_to = ${STILL_KNOWN}
      join form_cells c on c.period_end = ${period.to} and c.submission_id = s.id and c.version = v.version and c.amount is not null
      where s.period_id = ${period.id} and s.form_code = ${form} and ${within(territory, sql`s.unit_id`)}),
    peers as (select sector, cell, percentile_disc(0.25) within group (order by amount) as low, percentile_disc(0.5) within group (order by amount) as middle,
      percentile_disc(0.75) within group (order by amount) as high from own group by sector, cell having count(*) >= 8),
    before as (select distinct on (s.organisation_id, c.cell) s.organisation_id, c.cell, c.amount from reporting_periods p
      join submissions s on s.period_id = p.id and s.form_code = ${form} and s.organisation_id is not null
      join submission_approvals a on a.submission_id = s.id and a.recorded_to = ${STILL_KNOWN}
      join form_cells c on c.period_end = p.to_date and c.submission_id = s.id and c.version = a.version and c.amount is not null
      where p.to_date < ${period.to} and p.to_date > ${period.to}::date - 400 and ${within(territory, sql`s.unit_id`)} order by s.organisation_id, c.cell, p.to_date desc),
    judged as (select o.*, b.amount as last, q.low, q.middle, q.high,
      case when b.amount > 0 and o.amount > 0 and (o.amount::numeric / b.amount between 250 and 4000 or b.amount::numeric / o.amount between 250 and 4000) then 'scale'
        when b.amount > 0 and (o.amount > 4 * b.amount or o.amount * 4 < b.amount) then 'last'
        when q.high > q.low and (o.amount > q.high + 3 * (q.high - q.low) or o.amount < q.low - 3 * (q.high - q.low)) then 'peers' end as kind
      from own o left join before b on b.organisation_id = o.organisation_id and b.cell = o.cell left join peers q on q.sector is not distinct from o.sector and q.cell = o.cell)
    select j.id as submission, x.name, j.unit_id, j.cell, j.amount as value, j.last, j.low, j.middle, j.high, j.kind from judged j
    left join lateral (select o.name from organisation_spans o where o.organisation_id = j.organisation_id and o.recorded_to = ${STILL_KNOWN} order by o.valid_from desc limit 1) x on true
    where j.kind is not null order by case j.kind when 'scale' then 0 when 'last' then 1 else 2 end, j.id, j.cell limit ${limit}`.execute(
    trx,
  );
  return rows;
}

/** Names of organisations on a day. */
export async function listNames(
  trx: Db,
  ids: readonly number[],
  day: string,
): Promise<readonly { id: number; name: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: number; name: string }>`
    select distinct on (organisation_id) organisation_id as id, name from organisation_spans
    where organisation_id = any (${[...ids]}::bigint[]) and valid_from <= ${day} and recorded_to = ${STILL_KNOWN} order by organisation_id, valid_from desc`.execute(
    trx,
  );
  return rows;
}
