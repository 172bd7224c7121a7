// Ô bất thường in the database: judged when the form was sent, so that only what stands out is read.
import { sql } from 'kysely';
import type { Outlier } from '#domain/rule/outlier.ts';
import { type Territory, within } from '#server/collection/query-place.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

interface OutlierRow extends Outlier {
  readonly submission: number;
  readonly name: string | null;
  readonly unit_id: number;
}

/** Cells that stand out in the forms as last sent, slips of a unit first. */
export async function listOutliers(
  trx: Db,
  period: { id: number },
  form: string,
  territory: Territory,
  limit: number,
): Promise<readonly OutlierRow[]> {
  const worst = (kind: string) =>
    sql`case ${sql.raw(kind)} when 'scale' then 0 when 'last' then 1 else 2 end`;
  const { rows } = await sql<OutlierRow>`
    select j.submission_id as submission, x.name, j.unit_id, j.cell, j.kind, j.value, j.last, j.peers from (
      select v.submission_id, v.organisation_id, v.unit_id, o.* from submission_versions v
      cross join lateral jsonb_to_recordset(v.outliers) as o (cell text, kind text, value bigint, last bigint, peers jsonb)
      where v.period_id = ${period.id} and v.form_code = ${form} and v.recorded_to = ${STILL_KNOWN} and v.outliers <> '[]' and ${within(territory, sql`v.unit_id`)}
      order by ${worst('o.kind')}, v.submission_id, o.cell limit ${limit}) j
    left join lateral (select o.name from organisation_spans o where o.organisation_id = j.organisation_id and o.recorded_to = ${STILL_KNOWN} order by o.valid_from desc limit 1) x on true
    order by ${worst('j.kind')}, j.submission_id, j.cell`.execute(trx);
  return rows;
}
