// Ai đã đổi con số này: the writes that touched what stands behind one figure, through every measure and moment it is made of.
import type {
  ActivitiesMeasure,
  CellsMeasure,
  FlowMeasure,
  LoanEventsMeasure,
  Measure,
  StockMeasure,
  UnitsMeasure,
} from '#domain/indicator/measure.ts';
import { neededMoments } from '#domain/indicator/moment.ts';
import { isKept, momentDay } from '#server/measure/base-totals.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import { readFilters } from '#server/measure/filters.ts';
import { activityPlanTouches, activityTouches } from '#server/measure/query-activity-touches.ts';
import { difficultyTouches } from '#server/measure/query-difficulties.ts';
import { fundTouches, loanEventTouches, loanTouches } from '#server/measure/query-fund-touches.ts';
import { planTouches } from '#server/measure/query-plan-touches.ts';
import {
  cellTouches,
  flowTouches,
  stockTouches,
  type Touches,
  together,
  unitTouches,
} from '#server/measure/query-touches.ts';
import { listWrites } from '#server/measure/query-writes.ts';
import type { GroupFilter } from '#server/measure/store.ts';
import { sliceOf } from '#server/measure/tally.ts';
import type { Db } from '#server/platform/db.ts';

/** The writes above journal number `after` behind a figure of a question, narrowed to some groups; above 0, of each record the last at least. */
export function touchesOf(
  deps: Pick<MeasureDeps, 'places' | 'measures'>,
  question: Question,
  measure: Measure,
  filters: readonly GroupFilter[],
  after = 0,
): Touches {
  const window = question.period ?? { from: question.date, to: question.date };
  const parts: Touches[] = [];
  for (const [moment, bases] of neededMoments([measure], deps.measures)) {
    const slice = {
      ...sliceOf(deps, question),
      filters: filters.filter(({ dimension }) => isKept(dimension, moment)),
      after,
    };
    const stocks = bases.filter((each): each is StockMeasure => each.source === 'spans');
    const flows = bases.filter((each): each is FlowMeasure => each.source === 'events');
    const cells = bases.filter((each): each is CellsMeasure => each.source === 'cells');
    const units = bases.filter((each): each is UnitsMeasure => each.source === 'units');
    const events = bases.filter((each): each is LoanEventsMeasure => each.source === 'loan-events');
    const activities = bases.filter((each): each is ActivitiesMeasure => each.source === 'activities');
    const has = (source: Measure['source']) => bases.some((each) => each.source === source);
    if (stocks.length > 0) parts.push(stockTouches(stocks, momentDay(question, moment), slice));
    if (flows.length > 0) parts.push(flowTouches(flows, window, slice));
    if (cells.length > 0) parts.push(cellTouches(cells, question, slice));
    if (units.length > 0) parts.push(unitTouches(units, question.geography, slice));
    if (events.length > 0) parts.push(loanEventTouches(events, window, slice));
    if (has('loans')) parts.push(loanTouches(momentDay(question, moment), slice));
    if (has('difficulties')) parts.push(difficultyTouches(window.to, slice));
    if (has('difficulties-open')) parts.push(difficultyTouches(momentDay(question, moment), slice));
    if (has('funds')) parts.push(fundTouches(momentDay(question, moment), slice));
    if (activities.length > 0) parts.push(activityTouches(activities, window, slice));
    if (has('activity-plans')) parts.push(activityPlanTouches(window, slice));
  }
  return together(parts);
}

/** The journal numbers above `after`, newest first, of the writes that touched what is behind a figure or the plan it is held against. */
export async function writesBehind(
  deps: MeasureDeps,
  trx: Db,
  question: Question,
  of: {
    readonly measure: Measure;
    readonly by: Readonly<Record<string, string>> | null;
    readonly plan: boolean;
  },
  after: number,
): Promise<readonly number[]> {
  const { measure, by } = of;
  if (of.plan) {
    const { period, unit, knownAt } = question;
    return period
      ? listWrites(trx, planTouches(measure.code, { unit: unit.id, period: period.code, after, knownAt }))
      : [];
  }
  const words = Object.entries(by ?? {}).map(([dimension, key]) => `${dimension}=${key}`);
  const filters = readFilters(deps, question, words.join(','));
  return listWrites(trx, touchesOf(deps, question, measure, filters, after));
}
