// Funds of provinces in the database: what was said of each day, the latest word of a day counting.
import { sql } from 'kysely';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type FundEvent, holdsFund } from '#domain/target/fund.ts';
import type { Db } from '#server/platform/db.ts';

export interface FundRow {
  readonly unit_id: number;
  readonly as_of: CalendarDate;
  readonly event: FundEvent;
  readonly charter_capital_dong: string | null;
  readonly source: string;
}

export async function insertFund(
  trx: Db,
  fund: {
    readonly unit: number;
    readonly office: number;
    readonly asOf: string;
    readonly event: FundEvent;
    readonly capital: number | null;
    readonly source: string;
  },
  seq: number,
): Promise<void> {
  await sql`insert into fund_states (unit_id, office_id, as_of, event, established, charter_capital_dong, source, recorded_from)
    values (${fund.unit}, ${fund.office}, ${fund.asOf}, ${fund.event}, ${holdsFund(fund.event)}, ${fund.capital}, ${fund.source}, ${seq})`.execute(
    trx,
  );
}

/** What is known of some units' funds at a journal number, oldest day first. */
export async function listFunds(
  trx: Db,
  units: readonly number[],
  knownAt: number,
): Promise<readonly FundRow[]> {
  const { rows } = await sql<FundRow>`
    select distinct on (unit_id, as_of) unit_id, as_of, event, charter_capital_dong::text, source from fund_states
    where unit_id = any (${[...units]}::int[]) and recorded_from <= ${knownAt} order by unit_id, as_of, id desc`.execute(
    trx,
  );
  return rows;
}
