// Borrowers of the demonstration, and the rows of its invented loans, copied at once.
import { copyRows } from '#server/platform/bulk-write.ts';
import type { DbClient } from '#server/platform/db.ts';

export interface DemonstrationBorrower {
  readonly id: number;
  readonly unit_id: number;
  readonly sector: string;
  readonly kind: string;
  readonly agricultural: boolean;
}

/** Co-operatives in some units that were at work all the time between two days, the oldest records first. */
export async function listLastingBorrowers(
  client: DbClient,
  units: readonly number[],
  from: string,
  to: string,
  limit: number,
): Promise<readonly DemonstrationBorrower[]> {
  const { rows } = await client.query<DemonstrationBorrower>(
    `select s.organisation_id as id, s.unit_id, s.sector, s.kind, s.agricultural from organisation_spans s
     where s.recorded_to = 9007199254740991 and s.unit_id = any ($1::int[]) and s.kind = 'HTX' and s.operating = 'active' and s.valid_from <= $2 and s.valid_to > $2
       and exists (select 1 from organisation_spans e where e.organisation_id = s.organisation_id and e.recorded_to = 9007199254740991
         and e.kind = 'HTX' and e.operating = 'active' and e.valid_from <= $3 and e.valid_to > $3)
     order by s.organisation_id limit $4`,
    [units, from, to, limit],
  );
  return rows;
}

export async function findOfficeId(client: DbClient, code: string): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>('select id from offices where code = $1', [code]);
  return rows[0]?.id;
}

/** Rows by column name. */
export type Rows = readonly Readonly<Record<string, string | number | boolean | null>>[];

/** Copies rows and puts the table's own numbers behind them. */
export async function copyLoanRows(
  client: DbClient,
  table: 'loans' | 'loan_events' | 'loan_event_versions',
  rows: Rows,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  await copyRows(
    client,
    table,
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
  if (table !== 'loan_event_versions')
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), (select coalesce(max(id), 0) + 1 from ${table}), false)`,
    );
}
