// Ô bất thường in the database: judged when the form was sent, so that only what stands out is read.
import { type RawBuilder, sql } from 'kysely';
import type { Outlier } from '#domain/rule/outlier.ts';
import { type Territory, within } from '#server/collection/query-place.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

interface OutlierRow extends Outlier {
  readonly submission: number;
  readonly name: string | null;
  readonly unit_id: number;
}

/** Where a page of them ended. */
export interface OutlierPlace {
  readonly rank: number;
  readonly submission: number;
  readonly cell: string;
}

const RANKS: Readonly<Record<Outlier['kind'], number>> = { scale: 0, last: 1, peers: 2 };

/** Where a row stands in the list. */
export function placeInList(row: OutlierRow): OutlierPlace {
  return { rank: RANKS[row.kind], submission: row.submission, cell: row.cell };
}

const rank = (kind: string) => sql`case ${sql.raw(kind)} when 'scale' then 0 when 'last' then 1 else 2 end`;

function outlierRows(periodId: number, form: string, territory: Territory): RawBuilder<unknown> {
  return sql`from submission_versions v
      cross join lateral jsonb_to_recordset(v.outliers) as o (cell text, kind text, value bigint, last bigint, peers jsonb)
      where v.period_id = ${periodId} and v.form_code = ${form} and v.recorded_to = ${STILL_KNOWN} and v.outliers <> '[]' and ${within(territory, sql`v.unit_id`)}`;
}

/** Cells that stand out in the forms as last sent, slips of a unit first; a page of them. */
export async function listOutliers(
  trx: Db,
  period: { id: number },
  form: string,
  territory: Territory,
  page: { readonly after: OutlierPlace | undefined; readonly limit: number },
): Promise<readonly OutlierRow[]> {
  const { after, limit } = page;
  const later = after
    ? sql`(${rank('o.kind')}, v.submission_id, o.cell) > (${after.rank}::int, ${after.submission}::bigint, ${after.cell}::text)`
    : sql`true`;
  const { rows } = await sql<OutlierRow>`
    select j.submission_id as submission, x.name, j.unit_id, j.cell, j.kind, j.value, j.last, j.peers from (
      select v.submission_id, v.organisation_id, v.unit_id, o.* ${outlierRows(period.id, form, territory)} and ${later}
      order by ${rank('o.kind')}, v.submission_id, o.cell limit ${limit}) j
    left join lateral (select o.name from organisation_spans o where o.organisation_id = j.organisation_id and o.recorded_to = ${STILL_KNOWN} order by o.valid_from desc limit 1) x on true
    order by ${rank('j.kind')}, j.submission_id, j.cell`.execute(trx);
  return rows;
}

/** How many there are in all. */
export async function countOutliers(
  trx: Db,
  period: { id: number },
  form: string,
  territory: Territory,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${outlierRows(period.id, form, territory)}`.execute(trx);
  return rows[0]?.count ?? 0;
}
