// Báo cho người của đơn vị: the people of the offices whose territory holds these units now.
import { sql } from 'kysely';
import type { DirectiveDeps } from '#server/directive/deps.ts';
import { tell } from '#server/notify/service.ts';
import type { Db } from '#server/platform/db.ts';

export interface Matter {
  readonly key: string;
  readonly title: string;
  readonly path: string;
  readonly dueOn: string | null;
}

const KEEPERS = ['clerk', 'commune-officer', 'provincial', 'national'];
const LEADERS = ['provincial-leader', 'national-leader'];

async function peopleOfUnits(
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

async function peopleOfOffice(trx: Db, office: number, roles: readonly string[]): Promise<readonly number[]> {
  const { rows } = await sql<{ person_id: number }>`select distinct person_id from posts
    where office_id = ${office} and valid_to = '9999-12-31' and role = any (${[...roles]}::text[])`.execute(
    trx,
  );
  return rows.map((row) => row.person_id);
}

async function tellAll(
  deps: DirectiveDeps,
  trx: Db,
  people: readonly number[],
  matter: Matter,
): Promise<number> {
  let told = 0;
  for (const personId of people) if (await tell(deps, trx, { personId, ...matter })) told += 1;
  return told;
}

/** Tells those who keep papers at the offices of the units. @returns how many were told for the first time */
export async function tellOffices(
  deps: DirectiveDeps,
  trx: Db,
  issuer: number,
  units: readonly number[],
  matter: Matter,
): Promise<number> {
  return tellAll(deps, trx, await peopleOfUnits(trx, issuer, units, KEEPERS), matter);
}

/** Tells the leaders of the units' offices, and the issuer's own people. */
export async function escalate(
  deps: DirectiveDeps,
  trx: Db,
  issuer: number,
  units: readonly number[],
  matter: Matter,
): Promise<number> {
  const leaders = await peopleOfUnits(trx, issuer, units, LEADERS);
  const own = await peopleOfOffice(trx, issuer, [...KEEPERS, ...LEADERS]);
  return tellAll(deps, trx, [...new Set([...leaders, ...own])], matter);
}
