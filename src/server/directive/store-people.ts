// Who is to be told: people with a post at the offices of some units, or at one office.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

/** People of the offices whose territory holds the units now; not of the issuer, not of the whole nation. */
export async function peopleOfUnits(
  trx: Db,
  issuer: number,
  units: readonly number[],
  roles: readonly string[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ person_id: number }>`
    select distinct p.person_id from office_scope_units s join offices o on o.id = s.office_id and o.valid_to = '9999-12-31'
    join posts p on p.office_id = o.id and p.valid_to = '9999-12-31'
    where s.unit_id = any (${[...units]}::int[]) and not o.everywhere and o.id <> ${issuer} and p.role = any (${[...roles]}::text[])`.execute(
    trx,
  );
  return rows.map((row) => row.person_id);
}

/** People of one office. */
export async function peopleOfOffice(
  trx: Db,
  office: number,
  roles: readonly string[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ person_id: number }>`select distinct person_id from posts
    where office_id = ${office} and valid_to = '9999-12-31' and role = any (${[...roles]}::text[])`.execute(
    trx,
  );
  return rows.map((row) => row.person_id);
}
