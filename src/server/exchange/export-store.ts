// Export SQL: the filtered register as one long cursor inside the caller's snapshot.
import { sql } from 'kysely';
import { scopeJoin } from '#server/measure/query-parts.ts';
import { type ListFilter, listCondition } from '#server/organisation/query-list.ts';
import type { Db } from '#server/platform/db.ts';

export interface ExportRow {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly tax_code: string | null;
  readonly certificate_number: string | null;
  readonly founded_on: string | null;
  readonly unit_id: number;
  readonly address: string | null;
  readonly sector: string;
  readonly vsic: string | null;
  readonly charter_capital_dong: number | null;
  readonly members_official: number | null;
  readonly members_linked_capital: number | null;
  readonly members_linked_other: number | null;
  readonly workers: number | null;
  readonly alliance_class: string;
  readonly operating: 'active' | 'suspended' | 'stopped';
  readonly operating_since: string | null;
  readonly representative: string | null;
  readonly phone: string | null;
}

const PAGE = 2000;

/** Every organisation that the filter admits, by name then id, read a page at a time. Only inside a transaction. */
export async function* streamOrganisations(
  trx: Db,
  filter: ListFilter,
): AsyncGenerator<readonly ExportRow[]> {
  const { knownAt } = filter;
  const known = sql`recorded_from <= ${knownAt} and f.recorded_to > ${knownAt}`;
  await sql`declare exported no scroll cursor for
    select o.code, t.kind, t.name, t.abbreviation, t.tax_code, t.certificate_number, t.unit_id, t.address, t.sector, t.vsic,
      t.charter_capital_dong, t.members_official, t.members_linked_capital, t.members_linked_other, t.workers,
      t.alliance_class, t.operating, life.founded_on, case when t.operating = 'active' then null else life.since end as operating_since,
      c.representative, c.phone
    from organisation_spans t join organisations o on o.id = t.organisation_id ${scopeJoin(filter.scope)}
    left join lateral (
      select min(f.date) filter (where f.type = 'founded') as founded_on,
        max(f.date) filter (where f.type in ('suspended', 'stopped') and f.date <= ${filter.at}) as since
      from organisation_flows f where f.organisation_id = t.organisation_id and f.${known}
    ) life on true
    left join organisation_contacts c on c.organisation_id = t.organisation_id and c.recorded_from <= ${knownAt} and c.recorded_to > ${knownAt}
    where ${listCondition(filter)} order by t.name collate "vi-x-icu", t.organisation_id`.execute(trx);
  for (;;) {
    const { rows } = await sql<ExportRow>`fetch ${sql.lit(PAGE)} from exported`.execute(trx);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
  }
}

export async function countExported(trx: Db, filter: ListFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from organisation_spans t join organisations o on o.id = t.organisation_id ${scopeJoin(filter.scope)}
    where ${listCondition(filter)}`.execute(trx);
  return rows[0]?.count ?? 0;
}
