// Sau một ô của bảng tổng hợp in the database: its forms, the reasons given, names.
import { sql } from 'kysely';
import { type Basis, type Grouping, keyPart, versionPart } from '#server/collection/query-groups.ts';
import { type Territory, within } from '#server/collection/query-place.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface BehindRow {
  readonly submission: number;
  readonly organisation: number | null;
  readonly name: string | null;
  readonly unit_id: number;
  readonly state: string;
  readonly version: number;
  readonly channel: string;
  readonly value: string | null;
  /** Cells that state a number; with none, a value of 0 is "không phát sinh". */
  readonly numbers: number;
}

/** Forms behind one cell, ordered by number. */
export async function listBehind(
  trx: Db,
  period: { id: number; to: string },
  form: string,
  basis: Basis,
  territory: Territory,
  asked: {
    readonly grouping: Grouping;
    readonly scheme: string;
    /** null = the row of what lies in none of the groups */
    readonly key: string | null | undefined;
    readonly cell: string;
    readonly after: number;
    readonly limit: number;
  },
): Promise<readonly BehindRow[]> {
  const { key, join } = keyPart(asked.grouping, territory, asked.scheme);
  const { rows } = await sql<BehindRow>`
    select s.id as submission, s.organisation_id as organisation, x.name, s.unit_id, t.state, v.version, v.channel, c.value, c.numbers
    from submissions s ${versionPart(basis)} ${join}
    join submission_states t on t.submission_id = s.id and t.recorded_to = ${STILL_KNOWN}
    join lateral (select sum(cell_amount(f.amount, f.absent))::text as value, count(f.amount)::int as numbers from form_cells f where f.period_end = ${period.to} and f.submission_id = s.id and f.version = v.version
      and ${asked.cell.includes('*') ? sql`total_cell(f.cell)` : sql`f.cell`} = ${asked.cell} having count(*) > 0) c on true
    left join lateral (select o.name from organisation_spans o where o.organisation_id = s.organisation_id and o.recorded_to = ${STILL_KNOWN} order by o.valid_from desc limit 1) x on true
    where s.period_id = ${period.id} and s.form_code = ${form} and ${within(territory, sql`s.unit_id`)} and s.id > ${asked.after}
      and ${asked.key === undefined ? sql`true` : asked.key === null ? sql`${key} is null` : sql`${key} = ${asked.key}`}
    order by s.id limit ${asked.limit}`.execute(trx);
  return rows;
}
