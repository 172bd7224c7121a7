// Who is told of a difficulty, and which difficulties still owe an answer tonight.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

/** People who handle difficulties at a place's office of a level. */
export async function listHandlers(trx: Db, seat: number, level: string): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from difficulty_handlers(${seat}::int, ${level}) as id order by id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Difficulties whose answer is owed by a day: due then or before, not answered since, not withdrawn. Past row security. */
export async function listOwed(db: Db, due: string): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select e.difficulty_id as id from difficulty_event_versions e
    where e.recorded_to = 9007199254740991 and e.state = 'recorded'
    group by e.difficulty_id
    having (array_agg(e.type order by e.effective_on desc, e.event_id desc))[1] not in ('answered', 'accepted', 'withdrawn')
      and (array_agg(e.due_on order by e.effective_on desc, e.event_id desc) filter (where e.due_on is not null))[1] <= ${due}::date
    order by e.difficulty_id`.execute(db);
  return rows.map(({ id }) => id);
}

/** People who work at an organisation's own account. */
export async function listOwnPeople(
  trx: Db,
  organisation: number,
  today: string,
): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct t.person_id as id from offices o join posts t on t.office_id = o.id
    where o.organisation_id = ${organisation} and not o.link_only and t.valid_from <= ${today} and t.valid_to > ${today}`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}
