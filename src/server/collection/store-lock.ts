// Chốt số liệu in the database: the gate that every sending and approval passes, the lock, its members and totals.
import { sql } from 'kysely';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** Advisory class of the gates; the second key is period × unit. */
const GATE = 7710;

/** Passes the gates of a period for units: shared by everyone who sends or approves, exclusive for who locks. */
export async function passGates(
  trx: Db,
  periodId: number,
  units: readonly number[],
  exclusive = false,
): Promise<void> {
  const lock = sql.raw(exclusive ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  // One statement, in one order for everyone.
  await sql`select ${lock}(${GATE}, hashint8((${periodId}::bigint << 32) | u.unit))
    from (select unit from unnest(${[...units]}::int[]) as x (unit) order by unit) u`.execute(trx);
}

/** Whose submission it is, as the word that is held. */
export function subjectOf(row: {
  readonly organisation_id: number | null;
  readonly unit_id: number;
}): string {
  return String(row.organisation_id ?? `unit-${row.unit_id}`);
}

/** Holds many submissions in one order for everyone, after the gates, so that nobody waits for who waits for him. */
export async function holdSubmissions(
  trx: Db,
  periodId: number,
  form: string,
  subjects: readonly string[],
): Promise<void> {
  const keys = [...new Set(subjects)].map((subject) => `${periodId}/${form}/${subject}`).sort();
  await sql`select pg_advisory_xact_lock(hashtextextended(u.key, 7711)) from (select key from unnest(${keys}::text[]) as x (key) order by key collate "C") u`.execute(
    trx,
  );
}

/** One submission at a time. */
export async function holdSubmission(
  trx: Db,
  periodId: number,
  form: string,
  subject: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${periodId}/${form}/${subject}`}, 7711))`.execute(
    trx,
  );
}

export interface LockRow {
  readonly id: number;
  readonly period_id: number;
  readonly unit_id: number;
  readonly open: boolean;
  readonly at: Date;
  readonly recorded_from: number;
  readonly person: string | null;
  readonly reason: string | null;
}

/** Locks of periods, ended ones included; `open` = still locked. */
export async function listLocks(trx: Db, periods: readonly number[]): Promise<readonly LockRow[]> {
  if (periods.length === 0) return [];
  const { rows } = await sql<LockRow>`
    select l.id, l.period_id, l.unit_id, l.recorded_to = ${STILL_KNOWN} as open, l.at, l.recorded_from, p.name as person, r.reason
    from period_locks l left join persons p on p.id = l.person_id left join period_reopenings r on r.lock_id = l.id
    where l.period_id in (${sql.join(periods)}) order by l.id desc`.execute(trx);
  return rows;
}

/** Units that are locked now. */
export async function listLocked(trx: Db, periodId: number): Promise<readonly number[]> {
  const rows = await trx
    .selectFrom('period_locks')
    .select('unit_id')
    .where('period_id', '=', periodId)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
  return rows.map((row) => row.unit_id);
}

/** Whether any of the units is locked now. */
export async function findLocked(
  trx: Db,
  periodId: number,
  units: readonly number[],
): Promise<number | undefined> {
  const row = await trx
    .selectFrom('period_locks')
    .select('unit_id')
    .where('period_id', '=', periodId)
    .where('unit_id', 'in', [...units])
    .where('recorded_to', '=', STILL_KNOWN)
    .executeTakeFirst();
  return row?.unit_id;
}
