// Nhật ký gọi điện in the database.
import { sql } from 'kysely';
import type { CallOutcome } from '#domain/collection/reasons.ts';
import { type Territory, within } from '#server/collection/query-place.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface CallRow {
  readonly organisation: number;
  readonly name: string;
  readonly at: Date;
  readonly by: string;
  readonly outcome: string;
  readonly note: string | null;
}

export async function insertCall(
  trx: Db,
  row: {
    period_id: number;
    form_code: string;
    organisation_id: number;
    unit_id: number;
    outcome: CallOutcome;
    note: string | null;
    person_id: number;
    at: Date;
    recorded_from: number;
  },
): Promise<void> {
  await trx.insertInto('collection_calls').values(row).execute();
}

/** Calls of a period in a territory, the newest first. */
export async function listCalls(
  trx: Db,
  periodId: number,
  territory: Territory,
  organisation: number | undefined,
): Promise<readonly CallRow[]> {
  const { rows } = await sql<CallRow>`
    select c.organisation_id as organisation, coalesce(x.name, '') as name, c.at, coalesce(p.name, '') as by, c.outcome, c.note
    from collection_calls c left join persons p on p.id = c.person_id
    left join lateral (select s.name from organisation_spans s where s.organisation_id = c.organisation_id and s.recorded_to = ${STILL_KNOWN}
      order by s.valid_from desc limit 1) x on true
    where c.period_id = ${periodId} and ${within(territory, sql`c.unit_id`)} and ${organisation === undefined ? sql`true` : sql`c.organisation_id = ${organisation}`}
    order by c.id desc limit 500`.execute(trx);
  return rows;
}
