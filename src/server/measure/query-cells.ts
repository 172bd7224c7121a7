// The tally's SQL over forms: approved cells of the period asked, as known at a journal number, placed and grouped like any record.
import { type RawBuilder, sql } from 'kysely';
import type { CellsMeasure, StockMeasure } from '#domain/indicator/measure.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { ReportingPeriod } from '#domain/period/reporting-period.ts';
import { type Column, type GroupTotals, totalsOf } from '#server/measure/query-totals.ts';
import type { Slice } from '#server/measure/store.ts';
import type { Db } from '#server/platform/db.ts';

/** When a figure of forms is asked: a period, or a day for which the latest period of each form within a year stands. */
export interface CellsWhen {
  readonly period: ReportingPeriod | undefined;
  readonly date: CalendarDate;
}

/** Total of how many forms stand behind a measure, and of how many should. */
export const reportedKey = (code: string): string => `${code} @reported`;
export const expectedKey = (code: string): string => `${code} @expected`;

/** `p` = the period's alias, `c` = the cells'. */
function whenPart(when: CellsWhen, p = sql.ref('p'), c = sql.ref('c')): RawBuilder<unknown> {
  const { period, date } = when;
  if (period)
    return sql`(${p}.code = ${period.code} or (${p}.from_date = ${period.from} and ${p}.to_date = ${period.to}))`;
  return sql`${p}.to_date = (select max(q.to_date) from reporting_periods q join period_forms u on u.period_id = q.id
    where u.form_code = ${c}.form_code and q.to_date <= ${date} and q.to_date > ${date}::date - 366)`;
}

/** Approved cells as rows that the engine's filters and groupings read: unit_id, sector, kind, agricultural, recorded_from, recorded_to. */
export function cellRows(measures: readonly CellsMeasure[], when: CellsWhen): RawBuilder<unknown> {
  const wanted = measures.flatMap((measure) => measure.cells);
  return sql`(select s.id as submission_id, s.organisation_id, s.unit_id, s.sector, s.kind, s.agricultural, c.form_code, c.cell, cell_amount(c.amount, c.absent) as amount,
      c.version, p.to_date, a.recorded_from, a.recorded_to
    from reporting_periods p join submission_approvals a on a.period_id = p.id join submissions s on s.id = a.submission_id
    join form_cells c on c.period_end = p.to_date and c.submission_id = a.submission_id and c.version = a.version
    where cell_amount(c.amount, c.absent) is not null and (c.form_code, c.cell) in (${sql.join(wanted.map((each) => sql`(${each.form}, ${each.cell})`))})
      and ${whenPart(when)}) t`;
}

/** The rows of a measure's cells; of those that want another cell beside them, only where it was said. `t` = the rows' alias, `end` = their period's last day. */
function ownPart(
  measure: CellsMeasure,
  t: RawBuilder<unknown>,
  end: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const own = sql.join(measure.cells.map((each) => sql`(${each.form}, ${each.cell})`));
  const beside = measure.cells.flatMap(({ form, beside }) => (beside ? [sql`(${form}, ${beside})`] : []));
  const said =
    beside.length === 0
      ? sql`true`
      : sql`exists (select 1 from form_cells e where e.period_end = ${end} and e.submission_id = ${t}.submission_id and e.version = ${t}.version
          and cell_amount(e.amount, e.absent) is not null and (e.form_code, e.cell) in (${sql.join(beside)}))`;
  return sql`((${t}.form_code, ${t}.cell) in (${own}) and ${said})`;
}

/** Whether one reporter's forms of one question may meet in a measure: forms that people published, or a day that falls after periods of both. */
function mayMeet(measure: CellsMeasure, when: CellsWhen): boolean {
  return new Set(measure.cells.map((each) => each.form)).size > 1 && (measure.fed === true || !when.period);
}

/**
 * Which of those rows belong to one measure. A reporter whose several forms feed it counts once:
 * the form of the latest period, of one period the one approved last.
 */
export function cellCondition(measure: CellsMeasure, when: CellsWhen, knownAt: number): RawBuilder<unknown> {
  const mine = ownPart(measure, sql.ref('t'), sql.ref('t.to_date'));
  if (!mayMeet(measure, when)) return mine;
  return sql`(${mine} and not exists (select 1 from submissions later join submission_approvals b on b.submission_id = later.id
    join reporting_periods r on r.id = b.period_id
    join form_cells d on d.period_end = r.to_date and d.submission_id = b.submission_id and d.version = b.version
    where later.form_code <> t.form_code and ((t.organisation_id is not null and later.organisation_id = t.organisation_id)
        or (t.organisation_id is null and later.organisation_id is null and later.unit_id = t.unit_id))
      and cell_amount(d.amount, d.absent) is not null and ${ownPart(measure, sql.ref('d'), sql.ref('d.period_end'))} and b.recorded_from <= ${knownAt} and b.recorded_to > ${knownAt}
      and ${whenPart(when, sql.ref('r'), sql.ref('d'))}
      and (r.to_date, b.recorded_from, later.id) > (t.to_date, t.recorded_from, t.submission_id)))`;
}

/** Whether a form's amount lies where the measure counts it. */
export function boundsOf({ least, most }: Pick<CellsMeasure, 'least' | 'most'>): RawBuilder<unknown> {
  return sql`${least === undefined ? sql`true` : sql`t.amount >= ${least}`} and ${most === undefined ? sql`true` : sql`t.amount < ${most}`}`;
}

function cellAggregate(measure: CellsMeasure, own: RawBuilder<unknown>): RawBuilder<unknown> {
  const counted = sql`(${own} and ${boundsOf(measure)})`;
  switch (measure.adds) {
    case 'amounts':
      return sql`sum(t.amount) filter (where ${counted})`;
    case 'largest':
      return sql`max(t.amount) filter (where ${counted})`;
    case 'reporters':
      return sql`count(distinct t.submission_id) filter (where ${counted})`;
    case 'forms':
      return sql`case when count(*) filter (where ${own}) = 0 then null else count(*) filter (where ${counted}) end`;
  }
}

/** Totals of measures of forms, and beside each how many forms it stands on. */
export async function countCells(
  db: Db,
  measures: readonly CellsMeasure[],
  when: CellsWhen,
  slice: Slice,
): Promise<readonly GroupTotals[]> {
  if (measures.length === 0) return [];
  const columns: Column[] = measures.flatMap((measure) => {
    const own = cellCondition(measure, when, slice.knownAt);
    return [
      {
        code: measure.code,
        aggregate: cellAggregate(measure, own),
      },
      { code: reportedKey(measure.code), aggregate: sql`count(*) filter (where ${own})` },
    ];
  });
  return totalsOf(db, cellRows(measures, when), sql`true`, slice, columns);
}

/** Who should have reported, as stocks of the register on the period's last day. */
export function expectedOf(measures: readonly CellsMeasure[]): readonly StockMeasure[] {
  return measures.flatMap((measure) =>
    measure.expected
      ? [
          {
            code: expectedKey(measure.code),
            name: measure.name,
            unit: 'tổ chức',
            population: measure.population,
            breakdowns: measure.breakdowns,
            kind: 'stock' as const,
            source: 'spans' as const,
            filter: measure.expected,
            value: 'count' as const,
          },
        ]
      : [],
  );
}
