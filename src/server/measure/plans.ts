// Kế hoạch của một đơn vị: the plan figures that stand for a period, its own or the year's, with the horizon they are meant for.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { parseReportingPeriod, type ReportingPeriod } from '#domain/period/reporting-period.ts';
import { listPlans } from '#server/measure/store.ts';
import type { Db } from '#server/platform/db.ts';

export interface PlanOfPeriod {
  readonly value: bigint;
  readonly basis: string;
  /** "năm 2018", "6 tháng đầu năm 2022". */
  readonly horizon: string;
}

function horizonOf(basis: string, period: ReportingPeriod): string {
  const year = /cả năm (\d{4})/u.exec(basis)?.[1];
  return year === undefined ? period.name : `năm ${year}`;
}

/** Plans by measure: those of the period itself, else those of its year; of documents dated by the day. */
export async function plansOf(
  trx: Db,
  unitId: number,
  period: ReportingPeriod,
  on: { readonly date: CalendarDate; readonly knownAt: number },
): Promise<ReadonlyMap<string, PlanOfPeriod>> {
  const plans = new Map<string, PlanOfPeriod>();
  const year = parseReportingPeriod(period.to.slice(0, 4));
  for (const each of [...(year && period.kind !== 'window' ? [year] : []), period]) {
    for (const { measure, value, basis } of await listPlans(trx, unitId, each.code, on))
      plans.set(measure, { value: BigInt(value), basis, horizon: horizonOf(basis, each) });
  }
  return plans;
}
