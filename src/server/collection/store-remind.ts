// Nhắc nộp in the database.
import { sql } from 'kysely';
import type { Db } from '#server/platform/db.ts';

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
  if (rows.length > 0)
    await trx
      .insertInto('collection_reminders')
      .values([...rows])
      .execute();
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
