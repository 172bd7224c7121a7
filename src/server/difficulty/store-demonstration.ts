// Organisations of the demonstration, and the rows of its invented difficulties, copied at once.
import type { SeatRow } from '#server/difficulty/store.ts';
import { copyRows } from '#server/platform/bulk-write.ts';
import type { DbClient } from '#server/platform/db.ts';

const SEATS = 41;

/** Co-operatives in some units at work all the time between two days, the oldest records first. */
export async function listLastingSeats(
  client: DbClient,
  units: readonly number[],
  from: string,
  to: string,
): Promise<readonly SeatRow[]> {
  const { rows } = await client.query<SeatRow>(
    `select e.organisation_id as id, e.name, e.unit_id, e.sector, e.kind, e.agricultural from organisation_spans s
     join organisation_spans e on e.organisation_id = s.organisation_id and e.recorded_to = 9007199254740991 and e.kind = 'HTX'
       and e.operating = 'active' and e.valid_from <= $3 and e.valid_to > $3
     where s.recorded_to = 9007199254740991 and s.unit_id = any ($1::int[]) and s.kind = 'HTX' and s.operating = 'active' and s.valid_from <= $2 and s.valid_to > $2
     order by s.organisation_id limit $4`,
    [units, from, to, SEATS],
  );
  return rows;
}

export async function findOffice(client: DbClient, code: string): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>('select id from offices where code = $1', [code]);
  return rows[0]?.id;
}

/** The organisation whose own account an office is. */
export async function findAccountSeat(
  client: DbClient,
  office: string,
  on: string,
): Promise<(SeatRow & { readonly office_id: number }) | undefined> {
  const { rows } = await client.query<SeatRow & { office_id: number }>(
    `select o.id as office_id, s.organisation_id as id, s.name, s.unit_id, s.sector, s.kind, s.agricultural from offices o
     join organisation_spans s on s.organisation_id = o.organisation_id and s.recorded_to = 9007199254740991 and s.valid_from <= $2 and s.valid_to > $2
     where o.code = $1`,
    [office, on],
  );
  return rows[0];
}

/** Rows by column name. */
export type Rows = readonly Readonly<Record<string, string | number | boolean | null>>[];

type Table =
  | 'difficulties'
  | 'petitions'
  | 'petition_versions'
  | 'difficulty_events'
  | 'difficulty_event_versions';

/** Copies rows and puts the table's own numbers behind them. */
export async function copyDifficultyRows(client: DbClient, table: Table, rows: Rows): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {});
  await copyRows(
    client,
    table,
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
  if (!table.endsWith('_versions'))
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), (select coalesce(max(id), 0) + 1 from ${table}), false)`,
    );
}
