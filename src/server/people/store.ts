// People and posts in the database; row security shows only those of the offices in scope.
import { sql } from 'kysely';
import { isFound } from '#domain/organisation/spellings.ts';
import type { OfficeLevel, RoleName } from '#domain/permission/role.ts';
import type { Db } from '#server/platform/db.ts';

export interface PersonPostRow {
  readonly person_id: number;
  readonly name: string;
  readonly email: string;
  readonly disabled_at: Date | null;
  readonly password_set_at: Date | null;
  readonly post_id: number;
  readonly role: RoleName;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly office_id: number;
  readonly office: string;
  readonly level: OfficeLevel;
  readonly office_everywhere: boolean;
}

const POSTS = sql`
  select p.id as person_id, p.name, p.email, p.disabled_at, p.password_set_at, t.id as post_id, t.role, t.valid_from, t.valid_to,
    o.id as office_id, o.name as office, o.level, o.everywhere as office_everywhere
  from persons p join posts t on t.person_id = p.id join offices o on o.id = t.office_id
  where not p.link_only and (o.id in (select offices_in_scope()) or p.id = current_person())`;

/** People in scope with all their posts in scope, by name; searched without accents in name, address and office. */
export async function listPeople(
  trx: Db,
  filter: { readonly search: string | undefined; readonly officeId: number | undefined },
): Promise<readonly PersonPostRow[]> {
  const { rows } = await sql<PersonPostRow>`${POSTS}
    and ${filter.officeId === undefined ? sql`true` : sql`p.id in (select person_id from posts where office_id = ${filter.officeId})`}
    order by p.name collate "vi-x-icu", p.id, t.id limit 5000`.execute(trx);
  if (!filter.search) return rows;
  const wanted = filter.search;
  const found = new Set(
    rows
      .filter((row) => [row.name, row.email, row.office].some((text) => isFound(text, wanted)))
      .map((row) => row.person_id),
  );
  return rows.filter((row) => found.has(row.person_id));
}

export async function findPersonPosts(trx: Db, personId: number): Promise<readonly PersonPostRow[]> {
  const { rows } = await sql<PersonPostRow>`${POSTS} and p.id = ${personId} order by t.id`.execute(trx);
  return rows;
}

/** Adds a person without any post. @throws the constraint persons_email when the address is taken */
export async function addPerson(trx: Db, email: string, name: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`select add_person(${email}, ${name}) as id`.execute(trx);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('add_person gave no id');
  return id;
}

export async function insertPost(
  trx: Db,
  post: { person_id: number; office_id: number; role: RoleName; valid_from: string; valid_to?: string },
): Promise<void> {
  await trx.insertInto('posts').values(post).execute();
}

/** Ends a post on a day. @returns false when it is out of sight or had ended */
export async function endPost(trx: Db, personId: number, postId: number, on: string): Promise<boolean> {
  const result = await trx
    .updateTable('posts')
    .set({ valid_to: on })
    .where('id', '=', postId)
    .where('person_id', '=', personId)
    .where('valid_to', '>', on)
    .where('valid_from', '<', on)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function setDisabled(trx: Db, personId: number, at: Date | null): Promise<void> {
  await trx.updateTable('persons').set({ disabled_at: at }).where('id', '=', personId).execute();
}

/** Ends every session of a person in scope at once. */
export async function endSessions(trx: Db, personId: number, now: Date): Promise<void> {
  await sql`select end_sessions(${personId}, ${now})`.execute(trx);
}

/** Takes a lost phone's factors off a person in scope. */
export async function resetSecondFactor(trx: Db, personId: number): Promise<void> {
  await sql`select reset_second_factor(${personId})`.execute(trx);
}

/** Posts a person holds anywhere, also beyond the present scope: whoever holds more than the caller reaches stays untouched. */
export async function countPostsHeld(trx: Db, personId: number, today: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from posts_held(${personId}, ${today})`.execute(trx);
  return rows[0]?.count ?? 0;
}
