// Giải thích đi kèm con số in the database, and the names of reporters.
import { sql } from 'kysely';
import { type Basis, ofPeriod, versionPart } from '#server/collection/query-groups.ts';
import type { Territory } from '#server/collection/query-place.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

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
    where v.exceptions <> '[]' and ${ofPeriod(basis, periodId, form, territory)} order by s.id limit 500`.execute(
    trx,
  );
  return rows;
}

export interface NamedReporter {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly unit_id: number;
}

/** Codes, names and seats of organisations on a day. */
export async function listNames(
  trx: Db,
  ids: readonly number[],
  day: string,
): Promise<readonly NamedReporter[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<NamedReporter>`
    select distinct on (t.organisation_id) t.organisation_id as id, o.code, t.name, t.unit_id from organisation_spans t
    join organisations o on o.id = t.organisation_id
    where t.organisation_id = any (${[...ids]}::bigint[]) and t.valid_from <= ${day} and t.recorded_to = ${STILL_KNOWN}
    order by t.organisation_id, t.valid_from desc`.execute(trx);
  return rows;
}
