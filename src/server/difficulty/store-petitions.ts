// Kiến nghị của tỉnh in the database, version by version, and which difficulties each gathers.
import { type RawBuilder, sql } from 'kysely';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface PetitionContent {
  readonly title: string;
  readonly text: string;
  readonly number: string;
  readonly answer?: { readonly by: string; readonly number?: string; readonly text: string };
}

export interface PetitionRecord {
  readonly petition_id: number;
  readonly unit_id: number;
  /** The office that drew it up. */
  readonly office_id: number;
  readonly sent_on: CalendarDate;
  readonly answered_on: CalendarDate | null;
  readonly content: PetitionContent;
  readonly state: 'sent' | 'answered' | 'withdrawn';
  readonly reason: string | null;
  readonly recorded_from: number;
}

export async function lockPetition(trx: Db, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('petition:' || ${id}::text, 7714))`.execute(trx);
}

export async function insertPetition(
  trx: Db,
  { office, unit }: { readonly office: number; readonly unit: number },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into petitions (office_id, unit_id) values (${office}, ${unit}) returning id`.execute(trx);
  return rows[0]?.id ?? 0;
}

export async function insertPetitionVersion(
  trx: Db,
  row: Omit<PetitionRecord, 'recorded_from'> & { readonly made_by: number | null },
  seq: number,
): Promise<void> {
  await sql`insert into petition_versions (petition_id, office_id, unit_id, sent_on, answered_on, content, state, reason, made_by, recorded_from)
    values (${row.petition_id}, ${row.office_id}, ${row.unit_id}, ${row.sent_on}, ${row.answered_on}, ${JSON.stringify(row.content)}::jsonb, ${row.state},
      ${row.reason}, ${row.made_by}, ${seq})`.execute(trx);
}

export async function closePetitionVersion(trx: Db, petition: number, seq: number): Promise<void> {
  await sql`update petition_versions set recorded_to = ${seq} where petition_id = ${petition} and recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
}

async function listWhere(
  db: Db,
  condition: RawBuilder<unknown>,
  knownAt: number | null = null,
): Promise<readonly PetitionRecord[]> {
  const known =
    knownAt === null
      ? sql`v.recorded_to = ${STILL_KNOWN}`
      : sql`v.recorded_from <= ${knownAt} and v.recorded_to > ${knownAt}`;
  const { rows } = await sql<PetitionRecord>`
    select v.petition_id, v.unit_id, p.office_id, v.sent_on, v.answered_on, v.content, v.state, v.reason, v.recorded_from
    from petition_versions v join petitions p on p.id = v.petition_id where ${known} and ${condition} order by v.sent_on desc, v.petition_id desc`.execute(
    db,
  );
  return rows;
}

export async function findPetition(db: Db, id: number): Promise<PetitionRecord | undefined> {
  const [row] = await listWhere(db, sql`v.petition_id = ${id}`);
  return row;
}

/** Petitions of some provinces sent up to a day, the newest first; null = everywhere in sight. */
export function listPetitions(
  db: Db,
  units: readonly number[] | null,
  at: string,
  knownAt: number | null = null,
): Promise<readonly PetitionRecord[]> {
  const where = units === null ? sql`true` : sql`v.unit_id = any (${[...units]}::int[])`;
  return listWhere(db, sql`v.sent_on <= ${at} and ${where}`, knownAt);
}

/** The difficulties that petitions gathered, also those of a withdrawn one. */
export async function listMembers(
  db: Db,
  petitions: readonly number[],
): Promise<
  readonly { readonly petition_id: number; readonly difficulty_id: number; readonly event_id: number }[]
> {
  if (petitions.length === 0) return [];
  const { rows } = await sql<{ petition_id: number; difficulty_id: number; event_id: number }>`
    select petition_id, difficulty_id, event_id from difficulty_event_versions
    where petition_id = any (${[...petitions]}::bigint[]) and type = 'petitioned' and recorded_to = ${STILL_KNOWN} order by difficulty_id`.execute(
    db,
  );
  return rows;
}
