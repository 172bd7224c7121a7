// Đọc sổ hoạt động: activities in sight as they stand now or stood at a journal number, with what their lists count.
import { type RawBuilder, sql } from 'kysely';
import type { ActivityVersion } from '#server/activity/store.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface ActivityRecord extends ActivityVersion {
  readonly activity_id: number;
  readonly office: string;
  readonly recorded_from: number;
  readonly recorded_to: number;
  readonly maker: string | null;
  /** Lines of the attendance list, and the persons on them. */
  readonly lines: number;
  readonly persons: number;
  /** Organisations on the list of a fair, and the co-operatives among them. */
  readonly organisations: number;
  readonly htx: number;
  /** The journal number of the last write: of the activity or of its lists. */
  readonly written: number;
}

/** Versions known at a number, each with its lists as known then. */
async function listWhere(
  db: Db,
  knownAt: number,
  condition: RawBuilder<unknown>,
): Promise<readonly ActivityRecord[]> {
  const then = (alias: 'a' | 'p') =>
    sql`${sql.ref(`${alias}.recorded_from`)} <= ${knownAt} and ${sql.ref(`${alias}.recorded_to`)} > ${knownAt}`;
  const { rows } = await sql<ActivityRecord>`
    select v.*, o.name as office, m.name as maker, l.lines, l.persons, g.organisations, g.htx, greatest(v.recorded_from, l.written, g.written) as written
    from activity_versions v join offices o on o.id = v.office_id left join persons m on m.id = v.made_by
    cross join lateral (select count(*)::int as lines, count(distinct a.subject_id)::int as persons, max(a.recorded_from) as written
      from activity_attendees a where a.activity_id = v.activity_id and ${then('a')}) l
    cross join lateral (select count(*)::int as organisations, (count(*) filter (where p.kind in ('HTX', 'QTDND')))::int as htx, max(p.recorded_from) as written
      from activity_participants p where p.activity_id = v.activity_id and ${then('p')}) g
    where v.recorded_from <= ${knownAt} and v.recorded_to > ${knownAt} and ${condition}
    order by v.starts_on, v.activity_id`.execute(db);
  return rows;
}

/** The number at which everything is known that was ever written. */
const NOW = STILL_KNOWN - 1;

/** An activity in sight, as known now or at a number. */
export async function findActivity(
  db: Db,
  id: number,
  knownAt: number = NOW,
): Promise<ActivityRecord | undefined> {
  const [row] = await listWhere(db, knownAt, sql`v.activity_id = ${id}`);
  return row;
}

/** Activities of some territories that begin or end in a year. */
export function listActivitiesOf(
  db: Db,
  units: readonly number[],
  year: number,
): Promise<readonly ActivityRecord[]> {
  const days = sql`v.starts_on <= ${`${year}-12-31`}::date and v.ends_on >= ${`${year}-01-01`}::date`;
  return listWhere(db, NOW, sql`v.unit_id = any (${[...units]}::int[]) and ${days}`);
}

export interface VersionRecord
  extends Pick<ActivityVersion, 'state' | 'starts_on' | 'ends_on' | 'changed_on' | 'reason'> {
  readonly recorded_from: number;
  readonly recorded_to: number;
  readonly maker: string | null;
}

/** Every version of an activity, the newest first. */
export async function listVersions(db: Db, id: number): Promise<readonly VersionRecord[]> {
  const { rows } = await sql<VersionRecord>`
    select v.state, v.starts_on, v.ends_on, v.changed_on, v.reason, v.recorded_from, v.recorded_to, m.name as maker
    from activity_versions v left join persons m on m.id = v.made_by where v.activity_id = ${id} order by v.recorded_from desc`.execute(
    db,
  );
  return rows;
}
