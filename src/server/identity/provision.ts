// Cấp ban đầu: offices of today's geography, and a person with one post; run by the system, never by a request.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { RoleName } from '#domain/permission/role.ts';
import { formalName } from '#domain/unit/display-name.ts';
import { type Geography, unitsOn } from '#domain/unit/geography.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import { hashPassword } from '#server/identity/password.ts';
import type { DbClient } from '#server/platform/db.ts';
import { refreshScopes } from '#server/unit/service.ts';

/** The national alliance, the provincial alliances of today and the system office; existing ones stay. */
export async function createOffices(
  client: DbClient,
  geography: Geography,
  today: CalendarDate,
): Promise<void> {
  const insert = (
    code: string,
    name: string,
    level: string,
    unitId: number | null,
    everywhere: boolean,
    from: string,
  ) =>
    client.query(
      `insert into offices (code, name, level, unit_id, everywhere, valid_from) values ($1, $2, $3, $4, $5, $6) on conflict (code) do nothing`,
      [code, name, level, unitId, everywhere, from],
    );
  await insert('VN', 'Liên minh Hợp tác xã Việt Nam', 'nation', geography.nation.id, true, '1993-10-30');
  await insert('HT', 'Quản trị hệ thống', 'system', null, true, '1993-10-30');
  for (const province of unitsOn(geography, 'province', today)) {
    const version = lastVersion(province);
    await insert(
      `LM${version.code}`,
      `Liên minh Hợp tác xã ${formalName(version)}`,
      'province',
      province.id,
      false,
      version.from,
    );
  }
  await refreshScopes(client, geography, today);
}

/** A person with a password and one post from today. */
export async function createPerson(
  client: DbClient,
  person: { readonly name: string; readonly email: string; readonly password: string },
  officeCode: string,
  role: RoleName,
  today: CalendarDate,
): Promise<void> {
  const hash = await hashPassword(person.password);
  const { rows } = await client.query<{ id: number }>(
    'insert into persons (email, name, password_hash) values ($1, $2, $3) returning id',
    [person.email.toLowerCase(), person.name, hash],
  );
  await client.query(
    `insert into posts (person_id, office_id, role, valid_from) select $1, id, $2, $3 from offices where code = $4`,
    [rows[0]?.id, role, today, officeCode],
  );
}
