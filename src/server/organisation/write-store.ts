// Register writes: closing and opening the rows of one change, under row security or through the one door that crosses scopes.
import { sql } from 'kysely';
import type { DerivedDifference, EventRow } from '#server/organisation/rows.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface ChangedRows extends DerivedDifference {
  readonly organisationId: number;
  readonly seq: number;
  /** Set when the written event is new and needs its identity row. */
  readonly newEventId: number | undefined;
  readonly closedEvents: readonly number[];
  readonly events: readonly EventRow[];
}

function requireOne(changed: bigint, what: string): void {
  // A row that was there when the history was read, under the lock, must still be there.
  if (changed !== 1n) throw new Error(`${what}: đóng ${changed} dòng thay vì 1`);
}

async function insertIdentity(trx: Db, rows: ChangedRows): Promise<void> {
  if (rows.newEventId === undefined) return;
  await trx
    .insertInto('organisation_events')
    .values({ id: rows.newEventId, organisation_id: rows.organisationId })
    .execute();
}

async function closeRows(trx: Db, rows: ChangedRows): Promise<void> {
  const { organisationId: id, seq } = rows;
  for (const event of rows.closedEvents) {
    const { numUpdatedRows } = await trx
      .updateTable('organisation_event_versions')
      .set({ recorded_to: seq })
      .where('event_id', '=', event)
      .where('recorded_to', '=', STILL_KNOWN)
      .executeTakeFirst();
    requireOne(numUpdatedRows, 'sự kiện');
  }
  for (const span of rows.spans.closed) {
    const { numUpdatedRows } = await trx
      .updateTable('organisation_spans')
      .set({ recorded_to: seq })
      .where('organisation_id', '=', id)
      .where('valid_from', '=', span.valid_from)
      .where('recorded_to', '=', STILL_KNOWN)
      .executeTakeFirst();
    requireOne(numUpdatedRows, 'trạng thái');
  }
  for (const flow of rows.flows.closed) {
    const { numUpdatedRows } = await trx
      .updateTable('organisation_flows')
      .set({ recorded_to: seq })
      .where('event_id', '=', flow.event_id)
      .where('side', '=', flow.side)
      .where('recorded_to', '=', STILL_KNOWN)
      .executeTakeFirst();
    requireOne(numUpdatedRows, 'biến động');
  }
}

/** Writes under row security: everything touched lies in the caller's scope. */
export async function writeInScope(trx: Db, rows: ChangedRows): Promise<void> {
  await insertIdentity(trx, rows);
  await closeRows(trx, rows);
  const { spans, flows, events } = rows;
  if (events.length > 0)
    await trx
      .insertInto('organisation_event_versions')
      .values([...events])
      .execute();
  if (spans.opened.length > 0)
    await trx
      .insertInto('organisation_spans')
      .values([...spans.opened])
      .execute();
  if (flows.opened.length > 0)
    await trx
      .insertInto('organisation_flows')
      .values([...flows.opened])
      .execute();
}

/** Writes a change of seat that leaves the caller's scope, through the named function that checks who may. */
export async function writeAcrossScopes(trx: Db, rows: ChangedRows): Promise<void> {
  await insertIdentity(trx, rows);
  const events = rows.events.map((row) => ({ ...row, changes: JSON.parse(row.changes) as unknown }));
  const closedFlows = rows.flows.closed.map((row) => `${row.event_id}:${row.side}`);
  await sql`select write_organisation_move(${rows.organisationId}, ${rows.seq}, ${[...rows.closedEvents]}::bigint[], ${JSON.stringify(events)}::jsonb,
    ${rows.spans.closed.map((row) => row.valid_from)}::date[], ${JSON.stringify(rows.spans.opened)}::jsonb,
    ${closedFlows}::text[], ${JSON.stringify(rows.flows.opened)}::jsonb)`.execute(trx);
}
