// Kế hoạch của một đơn vị: the plan figures that stand for a period, its own or the year's, with the horizon they are meant for.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { parseReportingPeriod, type ReportingPeriod } from '#domain/period/reporting-period.ts';
import { listPlans, listPlansOfUnits, type PlanRow } from '#server/measure/store.ts';
import type { Db } from '#server/platform/db.ts';

export interface PlanOfPeriod {
  readonly value: bigint;
  readonly basis: string;
  /** "năm 2018", "6 tháng đầu năm 2022". */
  readonly horizon: string;
}

type Plans = ReadonlyMap<string, PlanOfPeriod>;
interface On {
  readonly date: CalendarDate;
  readonly knownAt: number;
}

/** The first of each measure stands: a target of the period itself goes before one of its year. */
function byMeasure(rows: readonly PlanRow[], asked: ReportingPeriod): Plans {
  const plans = new Map<string, PlanOfPeriod>();
  for (const { measure, value, basis, period } of rows) {
    if (plans.has(measure)) continue;
    const horizon = (parseReportingPeriod(period) ?? asked).name;
    plans.set(measure, { value: BigInt(value), basis, horizon });
  }
  return plans;
}

/** Plans by measure: those of the period itself, else those of its year; of documents dated by the day. */
export async function plansOf(trx: Db, unitId: number, period: ReportingPeriod, on: On): Promise<Plans> {
  return byMeasure(await listPlans(trx, unitId, period.code, on), period);
}

/** The same of each of many units, by the number of the unit; units without a plan are left out. */
export async function plansOfUnits(
  trx: Db,
  units: readonly number[],
  period: ReportingPeriod,
  on: On,
): Promise<ReadonlyMap<number, Plans>> {
  if (units.length === 0) return new Map();
  const rows = await listPlansOfUnits(trx, units, period.code, on);
  const own = Map.groupBy(rows, ({ unitId }) => unitId);
  return new Map([...own].map(([unit, theirs]) => [unit, byMeasure(theirs, period)]));
}
