// Đọc sổ khó khăn: difficulties in sight and the versions of their events, as known at a journal number.
import { type RawBuilder, sql } from 'kysely';
import type { DifficultyEventType } from '#domain/difficulty/state.ts';
import type { DifficultySubject } from '#domain/difficulty/subject.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { EventContent } from '#server/difficulty/store.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface DifficultyRecord {
  readonly id: number;
  readonly office_id: number;
  readonly unit_id: number;
  readonly organisation_id: number;
  readonly link_id: number | null;
  readonly organisation_code: string;
  readonly organisation: string;
}

export interface EventRecord {
  readonly event_id: number;
  readonly difficulty_id: number;
  readonly office_id: number;
  readonly office: string | null;
  readonly type: DifficultyEventType;
  readonly effective_on: CalendarDate;
  readonly subject: DifficultySubject | null;
  readonly due_on: CalendarDate | null;
  readonly petition_id: number | null;
  readonly content: EventContent;
  readonly state: 'recorded' | 'withdrawn';
  readonly reason: string | null;
  readonly made_by: number | null;
  readonly maker: string | null;
  readonly recorded_from: number;
  /** It stands for an earlier version of the same event. */
  readonly revised: boolean;
}

async function listWhere(db: Db, condition: RawBuilder<unknown>): Promise<readonly DifficultyRecord[]> {
  const { rows } = await sql<DifficultyRecord>`
    select d.id, d.office_id, d.unit_id, d.organisation_id, d.link_id, coalesce(g.code, '') as organisation_code, coalesce(x.name, g.code, '') as organisation
    from difficulties d left join organisations g on g.id = d.organisation_id
    left join lateral (select s.name from organisation_spans s where s.organisation_id = d.organisation_id and s.recorded_to = ${STILL_KNOWN}
      order by s.valid_from desc limit 1) x on true
    where ${condition} order by d.id`.execute(db);
  return rows;
}

/** A difficulty in sight. */
export async function findDifficulty(db: Db, id: number): Promise<DifficultyRecord | undefined> {
  const [row] = await listWhere(db, sql`d.id = ${id}`);
  return row;
}

/** Difficulties of some seats; null = everywhere in sight. */
export function listIn(db: Db, units: readonly number[] | null): Promise<readonly DifficultyRecord[]> {
  return listWhere(db, units === null ? sql`true` : sql`d.unit_id = any (${[...units]}::int[])`);
}

/** Difficulties by their numbers. */
export function listThese(db: Db, ids: readonly number[]): Promise<readonly DifficultyRecord[]> {
  return listWhere(db, sql`d.id = any (${[...ids]}::bigint[])`);
}

/** Difficulties of one organisation. */
export function listOf(db: Db, organisation: number): Promise<readonly DifficultyRecord[]> {
  return listWhere(db, sql`d.organisation_id = ${organisation}`);
}

/** Every event of some difficulties, whatever its state, in the order of days; `knownAt` null = as known now. */
export async function listEvents(
  db: Db,
  ids: readonly number[],
  knownAt: number | null = null,
): Promise<readonly EventRecord[]> {
  if (ids.length === 0) return [];
  const known =
    knownAt === null
      ? sql`e.recorded_to = ${STILL_KNOWN}`
      : sql`e.recorded_from <= ${knownAt} and e.recorded_to > ${knownAt}`;
  const { rows } = await sql<EventRecord>`
    select e.event_id, e.difficulty_id, e.office_id, o.name as office, e.type, e.effective_on, e.subject, e.due_on, e.petition_id, e.content, e.state, e.reason,
      e.made_by, m.name as maker, e.recorded_from,
      exists (select 1 from difficulty_event_versions p where p.event_id = e.event_id and p.recorded_from < e.recorded_from) as revised
    from difficulty_event_versions e left join offices o on o.id = e.office_id left join persons m on m.id = e.made_by
    where e.difficulty_id = any (${[...ids]}::bigint[]) and ${known} order by e.effective_on, e.event_id`.execute(
    db,
  );
  return rows;
}
