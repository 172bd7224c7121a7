// Bộ đếm đối chứng của sổ cho vay: reads raw rows and counts them loan by loan, without spans of SQL and without the domain's ledger.
import pg from 'pg';
import type { Measure } from '#domain/indicator/measure.ts';

interface RawLine {
  readonly dueOn: string;
  readonly amountDong: number;
}

export interface RawEvent {
  readonly loan: number;
  readonly borrower: number;
  /** Code of the legacy or present province. */
  readonly province: number;
  readonly sector: string;
  readonly kind: string;
  readonly agricultural: boolean;
  readonly type: string;
  readonly day: string;
  readonly amount: number;
  readonly interest: number;
  readonly lines: readonly RawLine[] | null;
  readonly state: string;
}

/** Every event as it stands now, straight from the tables. */
export async function readRawEvents(url: string): Promise<readonly RawEvent[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `select l.id as loan, l.organisation_id as borrower, l.unit_id as province, l.sector, l.kind, l.agricultural, e.type, e.effective_on::text as day,
       e.amount_dong as amount, e.interest_dong as interest, e.content->'lines' as lines, e.state
     from loan_event_versions e join loans l on l.id = e.loan_id where e.recorded_to = 9007199254740991`,
  );
  await client.end();
  return rows.map((row) => ({
    ...row,
    loan: Number(row.loan),
    borrower: Number(row.borrower),
    amount: Number(row.amount),
    interest: Number(row.interest),
  }));
}

/** What one loan owes at the close of a day, and what of it is late: instalments are paid one after another, đồng by đồng. */
export function owedBy(events: readonly RawEvent[], day: string): { left: number; late: number } {
  let [left, purse] = [0, 0];
  const due: Record<string, number> = {};
  for (const event of events) {
    if (event.day > day) continue;
    if (event.type === 'disbursement') left += event.amount;
    if (event.type === 'receipt' || event.type === 'written-off') {
      left -= event.amount;
      purse += event.amount;
    }
    for (const { dueOn, amountDong } of event.lines ?? []) due[dueOn] = (due[dueOn] ?? 0) + amountDong;
  }
  let late = 0;
  for (const dueOn of Object.keys(due).sort()) {
    if (dueOn >= day) break;
    const wanted = due[dueOn] ?? 0;
    const paid = Math.min(purse, wanted);
    purse -= paid;
    late += wanted - paid;
  }
  return { left, late: Math.min(left, late) };
}

export interface LoanQuestion {
  readonly from: string;
  readonly to: string;
  readonly by: (event: RawEvent) => string;
}

/** One measure of loans by group; a group without anything is left out. */
export function askLoans(
  measure: Measure,
  events: readonly RawEvent[],
  { from, to, by }: LoanQuestion,
): Record<string, number> {
  const counted = events.filter(({ state }) => state === 'confirmed' || state === 'withdrawal-asked');
  const sums: Record<string, number> = {};
  const seen = new Set<string>();
  const add = (key: string, amount: number) => {
    if (amount !== 0) sums[key] = (sums[key] ?? 0) + amount;
  };
  const once = (key: string, what: number) => {
    if (seen.has(`${key} ${what}`)) return;
    seen.add(`${key} ${what}`);
    add(key, 1);
  };
  if (measure.source === 'loan-events') {
    for (const event of counted) {
      if (event.type !== measure.event || event.day < from || event.day > to) continue;
      const key = by(event);
      if (measure.adds === 'principal') add(key, event.amount);
      else if (measure.adds === 'interest') add(key, event.interest);
      else once(key, measure.adds === 'loans' ? event.loan : event.borrower);
    }
    return sums;
  }
  if (measure.source !== 'loans') throw new Error(`không phải chỉ tiêu của sổ cho vay: ${measure.code}`);
  for (const loan of new Set(counted.map((each) => each.loan))) {
    const own = counted.filter((each) => each.loan === loan);
    const [first] = own;
    if (!first) continue;
    const { left, late } = owedBy(own, to);
    if (measure.adds === 'outstanding') add(by(first), left);
    else if (measure.adds === 'overdue') add(by(first), late);
    else if (left > 0) once(by(first), first.borrower);
  }
  return sums;
}
