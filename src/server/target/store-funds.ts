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
  /** The journal number that said it. */
  readonly recorded_from: number;
}

/** One writer at a time for the fund of a unit: what it is based on is looked at while nobody else writes. */
export async function lockFund(trx: Db, unit: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${String(unit)}, 7712))`.execute(trx);
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
    select distinct on (unit_id, as_of) unit_id, as_of, event, charter_capital_dong::text, source, recorded_from from fund_states
    where unit_id = any (${[...units]}::int[]) and recorded_from <= ${knownAt} order by unit_id, as_of, id desc`.execute(
    trx,
  );
  return rows;
}

export interface FundVersionRow extends FundRow {
  /** When it was recorded and by whom, as far as the reader may see the journal. */
  readonly at: Date | null;
  readonly person: string | null;
}

/** All that was ever said of some units' funds, what was said anew of a day too; oldest day first. */
export async function listFundVersions(
  trx: Db,
  units: readonly number[],
  knownAt: number,
): Promise<readonly FundVersionRow[]> {
  const { rows } = await sql<FundVersionRow>`
    select f.unit_id, f.as_of, f.event, f.charter_capital_dong::text, f.source, f.recorded_from, j.at, p.name as person
    from fund_states f left join journal j on j.seq = f.recorded_from left join persons p on p.id = j.person_id
    where f.unit_id = any (${[...units]}::int[]) and f.recorded_from <= ${knownAt} order by f.unit_id, f.as_of, f.id`.execute(
    trx,
  );
  return rows;
}
