// Register SQL: one organisation's events (the record) and its derived spans and flows.
import { sql } from 'kysely';
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import type { OrganisationId, OrganisationSpan } from '#domain/organisation/organisation.ts';
import { type EventRow, eventOf, type FlowRow, type SpanRow, spanOfRow } from '#server/organisation/rows.ts';
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

export async function insertEvent(trx: Db, row: EventRow): Promise<void> {
  await trx
    .insertInto('organisation_events')
    .values({ id: row.event_id, organisation_id: row.organisation_id })
    .execute();
  await trx.insertInto('organisation_event_versions').values(row).execute();
}

export async function closeEvent(trx: Db, eventId: number, seq: number): Promise<void> {
  await trx
    .updateTable('organisation_event_versions')
    .set({ recorded_to: seq })
    .where('event_id', '=', eventId)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
}

/** The events of an organisation as known at a journal number (STILL_KNOWN − 1 = now). */
export async function listEvents(
  db: Db,
  organisationId: number,
  knownAt: number = STILL_KNOWN - 1,
): Promise<readonly OrganisationEvent[]> {
  const rows = await db
    .selectFrom('organisation_event_versions')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('recorded_from', '<=', knownAt)
    .where('recorded_to', '>', knownAt)
    .execute();
  return rows.map(eventOf);
}

/** A derived row as text, without the journal numbers: equal texts say the same. */
function sameRow(row: Record<string, unknown>): string {
  const { recorded_from: _from, recorded_to: _to, ...rest } = row;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
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

/** The spans of an organisation as known at a journal number, oldest first. */
export async function listSpans(
  db: Db,
  organisationId: number,
  knownAt: number,
): Promise<readonly OrganisationSpan[]> {
  const rows = await db
    .selectFrom('organisation_spans')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('recorded_from', '<=', knownAt)
    .where('recorded_to', '>', knownAt)
    .orderBy('valid_from')
    .execute();
  return rows.map(spanOfRow);
}

/** Replaces the derived rows of an organisation: what changed is closed, what is new is added, what is equal stays. */
export async function replaceDerived(
  trx: Db,
  organisationId: number,
  spans: readonly SpanRow[],
  flows: readonly FlowRow[],
  seq: number,
): Promise<void> {
  const oldSpans = await trx
    .selectFrom('organisation_spans')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
  const oldFlows = await trx
    .selectFrom('organisation_flows')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
  const wantedSpans = new Set(spans.map(sameRow));
  const wantedFlows = new Set(flows.map(sameRow));
  for (const row of oldSpans.filter((each) => !wantedSpans.has(sameRow(each)))) {
    await trx
      .updateTable('organisation_spans')
      .set({ recorded_to: seq })
      .where('organisation_id', '=', organisationId)
      .where('valid_from', '=', row.valid_from)
      .where('recorded_from', '=', row.recorded_from)
      .execute();
  }
  for (const row of oldFlows.filter((each) => !wantedFlows.has(sameRow(each)))) {
    await trx
      .updateTable('organisation_flows')
      .set({ recorded_to: seq })
      .where('event_id', '=', row.event_id)
      .where('side', '=', row.side)
      .where('recorded_from', '=', row.recorded_from)
      .execute();
  }
  const keptSpans = new Set(oldSpans.map(sameRow));
  const keptFlows = new Set(oldFlows.map(sameRow));
  const newSpans = spans.filter((row) => !keptSpans.has(sameRow(row)));
  const newFlows = flows.filter((row) => !keptFlows.has(sameRow(row)));
  if (newSpans.length > 0)
    await trx
      .insertInto('organisation_spans')
      .values([...newSpans])
      .execute();
  if (newFlows.length > 0)
    await trx
      .insertInto('organisation_flows')
      .values([...newFlows])
      .execute();
}

/** The journal number of the last write to an organisation's events; 0 when it is not in sight. */
export async function findVersion(db: Db, organisationId: number): Promise<number> {
  const { rows } = await sql<{ version: number | null }>`
    select greatest(max(recorded_from), max(recorded_to) filter (where recorded_to < ${STILL_KNOWN})) as version
    from organisation_event_versions where organisation_id = ${organisationId}`.execute(db);
  return rows[0]?.version ?? 0;
}
