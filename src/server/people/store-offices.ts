// Offices in the database: all public institutions, and the co-operatives' accounts in scope.
import { sql } from 'kysely';
import type { OfficeLevel } from '#domain/permission/role.ts';
import type { Db } from '#server/platform/db.ts';

export interface OfficeRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly level: OfficeLevel;
  readonly unit_id: number | null;
  readonly parent_id: number | null;
  readonly organisation_id: number | null;
  readonly everywhere: boolean;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly in_scope: boolean;
  readonly people: number;
  readonly successors: readonly string[];
}

/** Offices with whether they are in scope; those that ended are told with their successors. */
export async function listOffices(trx: Db, today: string, id?: number): Promise<readonly OfficeRow[]> {
  const { rows } = await sql<OfficeRow>`
    select o.id, o.code, o.name, o.level, o.unit_id, o.parent_id, o.organisation_id, o.everywhere, o.valid_from, o.valid_to,
      o.id in (select offices_in_scope()) as in_scope,
      (select count(distinct t.person_id) from posts t where t.office_id = o.id and t.valid_from <= ${today} and t.valid_to > ${today}) as people,
      coalesce((select array_agg(s.name order by s.name) from office_successions x join offices s on s.id = x.successor_id
        where x.predecessor_id = o.id), '{}') as successors
    from offices o where not o.link_only and (o.organisation_id is null or o.id in (select offices_in_scope()))
      and ${id === undefined ? sql`true` : sql`o.id = ${id}`}
    order by o.everywhere desc, o.level, o.name collate "vi-x-icu", o.id limit 5000`.execute(trx);
  return rows;
}

/** Opens an office within the caller's scope; the database checks every unit. */
export async function openOffice(
  trx: Db,
  office: {
    readonly code: string;
    readonly name: string;
    readonly level: OfficeLevel;
    readonly unitId: number | null;
    readonly parentId: number | null;
    readonly organisationId: number | null;
    readonly units: readonly number[];
    readonly from: string;
  },
): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`select open_office(${office.code}, ${office.name}, ${office.level}, ${office.unitId},
    ${office.parentId}, ${office.organisationId}, ${office.units}::int[], ${office.from}) as id`.execute(trx);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('open_office gave no id');
  return id;
}

export async function closeOffice(trx: Db, id: number, on: string): Promise<boolean> {
  const result = await trx
    .updateTable('offices')
    .set({ valid_to: on })
    .where('id', '=', id)
    .where('valid_to', '>', on)
    .where('valid_from', '<', on)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The organisation whose account is to be opened, when it is in sight, with its seat of today. */
export async function findOrganisationSeat(
  trx: Db,
  id: number,
  today: string,
): Promise<{ name: string; unit_id: number; code: string } | undefined> {
  const { rows } = await sql<{ name: string; unit_id: number; code: string }>`
    select s.name, s.unit_id, o.code from organisation_spans s join organisations o on o.id = s.organisation_id
    where s.organisation_id = ${id} and s.valid_from <= ${today} and s.valid_to > ${today} and s.recorded_to = 9007199254740991
    limit 1`.execute(trx);
  return rows[0];
}

/** The office that one-time links have opened for an organisation becomes its account. */
export async function adoptLinkOffice(
  trx: Db,
  organisation: number,
): Promise<{ id: number; code: string } | undefined> {
  const { rows } = await sql<{ id: number; code: string }>`
    select * from adopt_link_office(${organisation})`.execute(trx);
  return rows[0];
}
