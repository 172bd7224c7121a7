// Register SQL: one organisation's events (the record) and its derived spans and flows.
import { sql } from 'kysely';
import type { EventId, EventType, OrganisationEvent } from '#domain/organisation/event.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import type { ReasonCode } from '#domain/organisation/reason.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
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

interface EventVersionRow {
  readonly event_id: number;
  readonly organisation_id: number;
  readonly type: string;
  readonly effective_date: string;
  readonly decision_number: string | null;
  readonly reason: string | null;
  readonly reason_code: string | null;
  readonly evidence: string | null;
  readonly mode: string | null;
  readonly counterpart_id: number | null;
  readonly changes: unknown;
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
  const { rows } = await sql<EventVersionRow>`
    select event_id, organisation_id, type, effective_date, decision_number, reason, reason_code, evidence, mode, counterpart_id, changes
    from organisation_events_of(${organisationId}) where recorded_from <= ${knownAt} and recorded_to > ${knownAt}`.execute(
    db,
  );
  // Written by eventRow from a checked event; read back as the same.
  return rows.map((row) => ({
    id: row.event_id as EventId,
    organisationId: row.organisation_id as OrganisationId,
    type: row.type as EventType,
    effectiveDate: row.effective_date as CalendarDate,
    decisionNumber: row.decision_number,
    reason: row.reason,
    ...(row.reason_code === null ? {} : { reasonCode: row.reason_code as ReasonCode }),
    ...(row.evidence === null ? {} : { evidence: row.evidence }),
    mode: row.mode as OrganisationEvent['mode'],
    counterpartId: row.counterpart_id as OrganisationId | null,
    changes: row.changes as OrganisationEvent['changes'],
  }));
}

/** The journal number of the last write to an organisation's events; 0 when it is not in sight. */
export async function findVersion(db: Db, organisationId: number): Promise<number> {
  const { rows } = await sql<{ version: number | null }>`
    select greatest(max(recorded_from), max(recorded_to) filter (where recorded_to < ${STILL_KNOWN})) as version
    from organisation_events_of(${organisationId})`.execute(db);
  return rows[0]?.version ?? 0;
}
