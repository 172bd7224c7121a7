// Nhắc nộp in the database.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

/** A statement takes 65.535 parameters; a row has eight. */
const ROWS_AT_ONCE = 5000;

export async function insertReminders(
  trx: Db,
  rows: readonly {
    period_id: number;
    form_code: string;
    organisation_id: number;
    unit_id: number;
    way: 'mail' | 'letter';
    person_id: number;
    at: Date;
    recorded_from: number;
  }[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await trx
      .insertInto('collection_reminders')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
  }
}

/** Name of the office that writes. */
export async function findWriterName(trx: Db, officeId: number): Promise<string> {
  const row = await trx.selectFrom('offices').select('name').where('id', '=', officeId).executeTakeFirst();
  return row?.name ?? 'Liên minh Hợp tác xã';
}

/** People who work at organisations' own accounts, by organisation. */
export async function listAccountants(
  trx: Db,
  organisations: readonly number[],
  today: string,
): Promise<ReadonlyMap<number, number>> {
  if (organisations.length === 0) return new Map();
  const { rows } = await sql<{ organisation_id: number; person_id: number }>`
    select o.organisation_id, min(t.person_id) as person_id from offices o join posts t on t.office_id = o.id
    where o.organisation_id = any (${[...organisations]}::bigint[]) and not o.link_only and t.valid_from <= ${today} and t.valid_to > ${today}
    group by o.organisation_id`.execute(trx);
  return new Map(rows.map((row) => [row.organisation_id, row.person_id]));
}
