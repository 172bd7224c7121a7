// Placement SQL: who waits on which old unit, how many a commune holds, and what one placement wrote.
import { sql } from 'kysely';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface WaitingRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly unit_id: number;
  readonly address: string | null;
  readonly tax_code: string | null;
  /** The day it came to this unit. */
  readonly since: CalendarDate;
}

/** Living organisations of a day that sit on one of the units, by name. Row security draws the bounds. */
export async function listWaiting(
  trx: Db,
  units: readonly number[],
  at: string,
): Promise<readonly WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select t.organisation_id as id, o.code, t.name, t.unit_id, t.address, t.tax_code,
      coalesce(
        (select max(p.valid_to) from organisation_spans p where p.organisation_id = t.organisation_id and p.unit_id <> t.unit_id
          and p.valid_to <= t.valid_from and p.recorded_to = ${STILL_KNOWN}),
        (select min(p.valid_from) from organisation_spans p where p.organisation_id = t.organisation_id and p.recorded_to = ${STILL_KNOWN})) as since
    from organisation_spans t join organisations o on o.id = t.organisation_id
    where t.unit_id = any(${units}::int[]) and t.valid_from <= ${at} and t.valid_to > ${at} and t.recorded_to = ${STILL_KNOWN}
    order by t.unit_id, t.name collate "vi-x-icu", t.organisation_id`.execute(trx);
  return rows;
}

/** How many living organisations sit on each of the units. */
export async function countSeated(
  trx: Db,
  units: readonly number[],
  at: string,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ unit_id: number; count: number }>`
    select unit_id, count(*)::int as count from organisation_spans
    where unit_id = any(${units}::int[]) and valid_from <= ${at} and valid_to > ${at} and recorded_to = ${STILL_KNOWN}
    group by unit_id`.execute(trx);
  return new Map(rows.map((row) => [row.unit_id, row.count]));
}

export interface BatchRow {
  readonly seq: number;
  readonly on: string;
  readonly person: string | null;
  readonly count: number;
  readonly standing: number;
}

/** The office's placements, newest first, with how many of each still stand. */
export async function listBatches(trx: Db, officeId: number): Promise<readonly BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    select j.seq, to_char(j.at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as on, p.name as person, (j.note ->> 'count')::int as count,
      (select count(*)::int from organisation_event_versions e
        where e.recorded_from = j.seq and e.type = 'placed' and e.recorded_to = ${STILL_KNOWN}) as standing
    from journal j left join persons p on p.id = j.person_id
    where j.office_id = ${officeId} and j.act = 'register.placed' order by j.seq desc limit 20`.execute(trx);
  return rows;
}

/** The placements of one journal number that still stand. */
export async function listPlacedIn(
  trx: Db,
  seq: number,
): Promise<readonly { readonly organisation_id: number; readonly event_id: number }[]> {
  return trx
    .selectFrom('organisation_event_versions')
    .select(['organisation_id', 'event_id'])
    .where('recorded_from', '=', seq)
    .where('recorded_to', '=', STILL_KNOWN)
    .where('type', '=', 'placed')
    .orderBy('organisation_id')
    .execute();
}

/** Whether a journal number is a placement of the office. */
export async function isPlacementOf(trx: Db, seq: number, officeId: number): Promise<boolean> {
  const row = await trx
    .selectFrom('journal')
    .select('seq')
    .where('seq', '=', seq)
    .where('act', '=', 'register.placed')
    .where('office_id', '=', officeId)
    .executeTakeFirst();
  return row !== undefined;
}
