// Tổng của các biểu in the database: kept totals of provinces; sums of cells where a table goes below the province.
import { sql } from 'kysely';
import {
  type Basis,
  cellsOfVersion,
  countedPart,
  type FormOfCells,
  type Grouping,
  keyPart,
  ofPeriod,
  type TotalRow,
  unfolded,
  versionPart,
} from '#server/collection/query-groups.ts';
import { type Territory, within } from '#server/collection/query-place.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

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
    select x.key, x.cell, x.stated, sum(x.amount)::text as amount, count(*)::int as reported from (
    select ${key} as key, total_cell(c.cell) as cell, v.channel = 'stated' as stated, sum(cell_amount(c.amount, c.absent)) as amount
    from submissions s ${versionPart(basis)} ${join}
    join form_cells c on c.period_end = ${periodEnd} and c.submission_id = s.id and c.version = v.version and cell_amount(c.amount, c.absent) is not null
    where ${ofPeriod(basis, periodId, form, territory)} group by s.id, 1, 2, 3) x
    group by 1, 2, 3`.execute(trx);
  return rows;
}

/** Cells of every form, for the table by organisation. */
export async function listFormCells(
  trx: Db,
  periodId: number,
  periodEnd: string,
  form: string,
  basis: Basis,
  territory: Territory,
): Promise<readonly TotalRow[]> {
  const { key, join } = keyPart('organisation', territory, '');
  const { rows } = await sql<FormOfCells>`
    select ${key} as key, v.channel = 'stated' as stated, ${cellsOfVersion(sql`${periodEnd}`, sql`s.id`, sql`v.version`)} as cells
    from submissions s ${versionPart(basis)} ${join} where ${ofPeriod(basis, periodId, form, territory)}`.execute(
    trx,
  );
  return unfolded(rows);
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
    select ${key} as key, count(*)::int as count from ${countedPart(basis)} ${join}
    where s.period_id = ${periodId} and s.form_code = ${form} and s.recorded_to = ${STILL_KNOWN} and ${within(territory, sql`s.unit_id`)} group by 1`.execute(
    trx,
  );
  return new Map(rows.map((row) => [row.key ?? '', row.count]));
}
