// Tổ chức trong sổ đăng ký: who is meant by a written name or code, and who stood on a day.
import { sql } from 'kysely';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface OrganisationRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly unit_id: number;
  readonly kind: string;
}

const columns = sql`o.id, o.code, s.name, s.unit_id, s.kind`;

/** Organisations in sight on a day whose name has one of these search keys, or that have one of these codes. */
export async function listNamed(
  trx: Db,
  keys: readonly string[],
  codes: readonly string[],
  on: string,
): Promise<readonly OrganisationRow[]> {
  const { rows } = await sql<OrganisationRow>`
    select ${columns} from organisations o
    join organisation_spans s on s.organisation_id = o.id and s.valid_from <= ${on} and s.valid_to > ${on} and s.recorded_to = ${STILL_KNOWN}
    where o.id = any (coalesce(organisations_named(${[...keys]}::text[], '{}', ${[...codes]}::text[], 20000), '{}'))`.execute(
    trx,
  );
  return rows;
}

/** Organisations in sight as they stood on a day. */
export async function listStanding(
  trx: Db,
  ids: readonly number[],
  on: string,
): Promise<readonly OrganisationRow[]> {
  const { rows } = await sql<OrganisationRow>`
    select ${columns} from organisations o
    join organisation_spans s on s.organisation_id = o.id and s.valid_from <= ${on} and s.valid_to > ${on} and s.recorded_to = ${STILL_KNOWN}
    where o.id = any (${[...ids]}::bigint[])`.execute(trx);
  return rows;
}
