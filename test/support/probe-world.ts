// Thế giới của phép dò: people of every role at offices of every relation to one province, and what in it must not be seen by whom.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { ROLE_NAMES, type RoleName } from '#domain/permission/role.ts';
import { unitsWithin } from '#domain/unit/scope.ts';
import { lastVersion, type Unit } from '#domain/unit/unit.ts';
import { digest } from '#server/identity/deps.ts';
import type { System } from '#server/system.ts';

export type Relation =
  | 'own'
  | 'parent'
  | 'child'
  | 'sibling'
  | 'other-province'
  | 'merged-predecessor'
  | 'none';

export interface Caller {
  readonly role: RoleName;
  readonly relation: Relation;
  readonly officeId: number;
  readonly cookie: string;
}

/** A thing of the probed province, under a name found nowhere else. */
export interface Target {
  readonly organisation: number;
  readonly name: string;
  readonly unit: string;
  readonly unitId: number;
  readonly person: number;
  readonly email: string;
  readonly journal: number;
  readonly office: number;
}

const ROLES = Object.keys(ROLE_NAMES) as RoleName[];

/** May an office of this relation see things of the target's commune? The written-out expectation of every probe. */
export const SEES: Readonly<Record<Relation, boolean>> = {
  own: true,
  parent: true,
  child: false,
  sibling: false,
  'other-province': false,
  'merged-predecessor': false,
  none: false,
};

async function insertOffice(
  client: pg.Client,
  code: string,
  level: string,
  unit: number | null,
  units: readonly Unit[],
  everywhere = false,
) {
  const { rows } = await client.query<{ id: string }>(
    `insert into offices (code, name, level, unit_id, everywhere, valid_from) values ($1, $1, $2, $3, $4, '2000-01-01') returning id`,
    [code, level, unit, everywhere],
  );
  const id = Number(rows[0]?.id);
  await client.query('insert into office_scope_units select $1, unnest($2::int[])', [
    id,
    units.map((each) => each.id),
  ]);
  return id;
}

async function insertPerson(
  client: pg.Client,
  email: string,
  office: number,
  role: RoleName,
): Promise<{ id: number; post: number }> {
  const person = await client.query<{ id: string }>(
    `insert into persons (email, name) values ($1, $2) returning id`,
    [email, `Người ${email}`],
  );
  const id = Number(person.rows[0]?.id);
  const post = await client.query<{ id: string }>(
    `insert into posts (person_id, office_id, role, valid_from) values ($1, $2, $3, '2020-01-01') returning id`,
    [id, office, role],
  );
  return { id, post: Number(post.rows[0]?.id) };
}

async function openSession(
  client: pg.Client,
  person: { id: number; post: number },
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `insert into sessions (token_digest, person_id, post_id, created_at, expires_at, seen_at) values ($1, $2, $3, $4, $4::timestamptz + interval '12 hours', $4)`,
    [digest(token), person.id, person.post, now],
  );
  return `__Host-thongsuot=${token}`;
}

/** Builds callers of all roles × relations around one commune of today's Bắc Ninh, and plants the target there. */
export async function buildProbeWorld(
  system: System,
  adminUrl: string,
  database: string,
): Promise<{ callers: readonly Caller[]; target: Target }> {
  const { geography } = system.places;
  const today = system.clock.today();
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const seat = await client.query<{ organisation_id: string; unit_id: number; seq: string }>(
      `select s.organisation_id, s.unit_id, s.recorded_from as seq from organisation_spans s join office_scope_units u on u.unit_id = s.unit_id
       join offices o on o.id = u.office_id and o.code = 'LM24' where s.valid_to > $1 order by s.organisation_id limit 1`,
      [today],
    );
    const row = seat.rows[0];
    if (!row) throw new Error('bản minh họa không có tổ chức nào ở Bắc Ninh');
    const unit = geography.units.get(row.unit_id as Unit['id']); // an id out of the same database
    const province = [...geography.units.values()].find(
      (each) => each.level === 'province' && lastVersion(each).code === '24' && lastVersion(each).to > today,
    );
    const other = [...geography.units.values()].find(
      (each) => each.level === 'province' && lastVersion(each).code === '08' && lastVersion(each).to > today,
    );
    if (!unit || !province || !other) throw new Error('địa giới thiếu đơn vị của phép dò');
    const inside = unitsWithin(geography, province, today).filter((each) => each.id !== unit.id);
    const smaller = inside.filter((each) => each.level === 'commune' && lastVersion(each).to > today);
    const [child, sibling] = [smaller[0], smaller[1]];
    // A province that went into the other one in 2025: its office ended, its people have nowhere to look.
    const ended = (geography.predecessorsOf.get(other.id) ?? [])
      .map((each) => geography.units.get(each.predecessorId))
      .find((each) => each && lastVersion(each).to <= today);
    if (!child || !sibling || !ended) throw new Error('địa giới thiếu xã hoặc tỉnh cũ của phép dò');
    const office = {
      own: await insertOffice(
        client,
        'DO-OWN',
        'province',
        province.id,
        unitsWithin(geography, province, today),
      ),
      parent: await insertOffice(client, 'DO-PARENT', 'nation', geography.nation.id, [], true),
      child: await insertOffice(
        client,
        'DO-CHILD',
        'commune',
        child.id,
        unitsWithin(geography, child, today),
      ),
      sibling: await insertOffice(
        client,
        'DO-SIBLING',
        'commune',
        sibling.id,
        unitsWithin(geography, sibling, today),
      ),
      'other-province': await insertOffice(
        client,
        'DO-OTHER',
        'province',
        other.id,
        unitsWithin(geography, other, today),
      ),
      'merged-predecessor': await insertOffice(
        client,
        'DO-OLD',
        'province',
        ended.id,
        unitsWithin(geography, ended, today),
      ),
      none: await insertOffice(client, 'DO-NONE', 'fund', null, []),
    } satisfies Record<Relation, number>;
    const now = system.clock.now();
    const callers: Caller[] = [];
    for (const relation of Object.keys(office) as Relation[]) {
      for (const role of ROLES) {
        const person = await insertPerson(client, `${role}.${relation}@do.example`, office[relation], role);
        callers.push({
          role,
          relation,
          officeId: office[relation],
          cookie: await openSession(client, person, now),
        });
      }
    }
    const name = 'Hợp tác xã Chim Sơn Ca';
    await client.query(
      `update organisation_spans set name = $2, search_key = 'hop tac xa chim son ca' where organisation_id = $1`,
      [row.organisation_id, name],
    );
    await client.query(`update organisation_flows set name = $2 where organisation_id = $1`, [
      row.organisation_id,
      name,
    ]);
    const email = 'chimsonca@do.example';
    const person = await insertPerson(client, email, office.own, 'provincial');
    await client.query(
      `insert into journal (seq, person_id, office_id, act, subject_kind, subject_id, note) values (-7, $1, $2, 'organisation.renamed', 'organisation', $3, $4)`,
      [person.id, office.own, row.organisation_id, JSON.stringify({ after: { name } })],
    );
    return {
      callers,
      target: {
        organisation: Number(row.organisation_id),
        name,
        unit: String(unit.id),
        unitId: unit.id,
        person: person.id,
        email,
        journal: -7,
        office: office.own,
      },
    };
  } finally {
    await client.end();
  }
}

/** Every trace by which an answer gives the target away. */
export function leaksOf(text: string, target: Target): readonly string[] {
  return ['Chim Sơn Ca', 'chim son ca', target.email].filter((trace) => text.includes(trace));
}
