// Cấp ban đầu: offices of today's geography, and a person with one post; run by the system, never by a request.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { RoleName } from '#domain/permission/role.ts';
import { formalName } from '#domain/unit/display-name.ts';
import { type Geography, unitById, unitsOn } from '#domain/unit/geography.ts';
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
  await createPredecessors(client, geography, today);
  await refreshScopes(client, geography, today);
}

/** The provincial alliances that ended with their provinces; the office of the successor inherits what was theirs. */
async function createPredecessors(
  client: DbClient,
  geography: Geography,
  today: CalendarDate,
): Promise<void> {
  const ended = [...geography.units.values()].filter(
    (unit) => unit.level === 'province' && lastVersion(unit).to <= today,
  );
  for (const unit of ended) {
    const version = lastVersion(unit);
    const code = `LM${version.code}-${version.to.slice(0, 4)}`;
    await client.query(
      `insert into offices (code, name, level, unit_id, valid_from, valid_to) values ($1, $2, 'province', $3, $4, $5) on conflict (code) do nothing`,
      [code, `Liên minh Hợp tác xã ${formalName(version)}`, unit.id, unit.versions[0].from, version.to],
    );
    for (const succession of geography.successorsOf.get(unit.id) ?? []) {
      // A part given to another province hands over territory, not the office's people and papers.
      const successor = succession.part === 'part' ? undefined : unitById(geography, succession.successorId);
      if (!successor) continue;
      await client.query(
        `insert into office_successions (predecessor_id, successor_id, date)
         select p.id, s.id, $3 from offices p, offices s where p.code = $1 and s.unit_id = $2 and s.level = 'province' and s.parent_id is null
         on conflict do nothing`,
        [code, successor.id, succession.date],
      );
    }
  }
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
    'insert into persons (email, name, password_hash, password_set_at) values ($1, $2, $3, now()) returning id',
    [person.email.toLowerCase(), person.name, hash],
  );
  await client.query(
    `insert into posts (person_id, office_id, role, valid_from) select $1, id, $2, $3 from offices where code = $4`,
    [rows[0]?.id, role, today, officeCode],
  );
}
