// Derived-table SQL: reading events with their journal numbers and the spans and flows kept from them, a chunk at a time.
import type { FlowRow, SpanRow, StoredEvent } from '#server/organisation/rows.ts';
import { copyRows } from '#server/platform/bulk-write.ts';
import type { DbClient } from '#server/platform/db.ts';

export interface EventVersion extends StoredEvent {
  readonly recorded_from: number;
  readonly recorded_to: number;
}

/** A span or flow as stored: columns by name. */
export type KeptRow = Readonly<Record<string, unknown>> & {
  readonly organisation_id: number;
  readonly recorded_from: number;
  readonly recorded_to: number;
};

type Cells = Readonly<Record<string, string | number | boolean | null>>;

export type DerivedTable = 'organisation_spans' | 'organisation_flows';

/** The last id of the next chunk of organisations; null after the last. */
export async function findChunkEnd(client: DbClient, after: number, size: number): Promise<number | null> {
  const { rows } = await client.query<{ last: number | null }>(
    'select max(id) as last from (select id from organisations where id > $1 order by id limit $2) next',
    [after, size],
  );
  return rows[0]?.last ?? null;
}

export async function listEventVersions(
  client: DbClient,
  after: number,
  last: number,
): Promise<readonly EventVersion[]> {
  const { rows } = await client.query<EventVersion>(
    'select * from organisation_event_versions where organisation_id > $1 and organisation_id <= $2 order by organisation_id, recorded_from, event_id',
    [after, last],
  );
  return rows;
}

export async function listKeptRows(
  client: DbClient,
  table: DerivedTable,
  after: number,
  last: number,
): Promise<readonly KeptRow[]> {
  const { rows } = await client.query<KeptRow>(
    `select * from ${table} where organisation_id > $1 and organisation_id <= $2`,
    [after, last],
  );
  return rows;
}

/** Journal numbers at which derived tables were rebuilt. */
export async function listRebuilds(client: DbClient): Promise<readonly number[]> {
  const { rows } = await client.query<{ seq: number }>(
    `select seq from journal where act = 'derived.rebuilt' order by seq`,
  );
  return rows.map((row) => row.seq);
}

/** Closes everything still known of an organisation and opens what its events say. */
export async function reopenDerived(
  client: DbClient,
  organisationId: number,
  spans: readonly SpanRow[],
  flows: readonly FlowRow[],
  seq: number,
): Promise<void> {
  const parts: readonly (readonly [DerivedTable, readonly Cells[]])[] = [
    ['organisation_spans', spans],
    ['organisation_flows', flows],
  ];
  for (const [table, rows] of parts) {
    await client.query(`delete from ${table} where organisation_id = $1 and recorded_from >= $2`, [
      organisationId,
      seq,
    ]);
    await client.query(
      `update ${table} set recorded_to = $2 where organisation_id = $1 and recorded_to > $2`,
      [organisationId, seq],
    );
    const columns = Object.keys(rows[0] ?? {});
    if (rows.length > 0)
      await copyRows(
        client,
        table,
        columns,
        rows.map((row) => columns.map((column) => row[column] ?? null)),
      );
  }
}
