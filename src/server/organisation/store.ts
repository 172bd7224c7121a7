// Register SQL: one organisation's events (the record) and its derived spans and flows.
import { sql } from 'kysely';
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { eventOf, type StoredEvent } from '#server/organisation/rows.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** Makes writers of one organisation take turns until commit. */
export async function lockOrganisation(trx: Db, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('organisation:' || ${id}::text, 7705))`.execute(
    trx,
  );
}

async function nextIds(
  trx: Db,
  sequence: 'organisations_id_seq' | 'organisation_events_id_seq',
  count: number,
): Promise<readonly number[]> {
  const { rows } = await sql<{
    id: number;
  }>`select nextval(${sequence}::regclass) as id from generate_series(1, ${count})`.execute(trx);
  return rows.map((row) => row.id);
}

/** A new organisation id and an event id, taken before anything can be seen. */
export async function takeOrganisationId(trx: Db): Promise<OrganisationId> {
  const [id] = await nextIds(trx, 'organisations_id_seq', 1);
  return id as OrganisationId; // the sequence gave exactly one
}

export async function takeEventId(trx: Db): Promise<EventId> {
  const [id] = await nextIds(trx, 'organisation_events_id_seq', 1);
  return id as EventId; // the sequence gave exactly one
}

export async function insertOrganisation(
  trx: Db,
  row: { id: number; code: string; source: string },
): Promise<void> {
  await trx.insertInto('organisations').values(row).execute();
}

export async function insertTaxCode(trx: Db, taxCode: string, organisationId: number): Promise<void> {
  await trx
    .insertInto('organisation_tax_codes')
    .values({ tax_code: taxCode, organisation_id: organisationId })
    .execute();
}

/** Whether the office of this transaction keeps the file: the last seat lies in its scope. */
export async function holdsOrganisation(db: Db, organisationId: number): Promise<boolean> {
  const { rows } = await sql<{
    holds: boolean;
  }>`select holds_organisation(${organisationId}) as holds`.execute(db);
  return rows[0]?.holds ?? false;
}

/** The events of an organisation as known at a journal number (STILL_KNOWN − 1 = now). */
export async function listEvents(
  db: Db,
  organisationId: number,
  knownAt: number = STILL_KNOWN - 1,
): Promise<readonly OrganisationEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select event_id, organisation_id, type, effective_date, decision_number, reason, reason_code, evidence, mode, counterpart_id, changes
    from organisation_events_of(${organisationId}) where recorded_from <= ${knownAt} and recorded_to > ${knownAt}`.execute(
    db,
  );
  return rows.map(eventOf);
}

/** Every unit where the organisation ever sat, also by what was withdrawn since. */
export async function listSeats(db: Db, organisationId: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('organisation_spans')
    .select('unit_id')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .execute();
  return rows.map((row) => row.unit_id);
}

/** The journal number of the last write to an organisation's events; 0 when it is not in sight. */
export async function findVersion(db: Db, organisationId: number): Promise<number> {
  const { rows } = await sql<{ version: number | null }>`
    select greatest(max(recorded_from), max(recorded_to) filter (where recorded_to < ${STILL_KNOWN})) as version
    from organisation_events_of(${organisationId})`.execute(db);
  return rows[0]?.version ?? 0;
}
