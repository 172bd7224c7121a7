// Ai đã đổi con số này: the writes that touched what stands behind one figure, through every measure and moment it is made of.
import { sql } from 'kysely';
import type {
  CellsMeasure,
  FlowMeasure,
  Measure,
  StockMeasure,
  UnitsMeasure,
} from '#domain/indicator/measure.ts';
import { neededMoments } from '#domain/indicator/moment.ts';
import { isKept, momentDay } from '#server/measure/base-totals.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import {
  cellTouches,
  flowTouches,
  stockTouches,
  type Touches,
  unitTouches,
} from '#server/measure/query-touches.ts';
import type { GroupFilter } from '#server/measure/store.ts';
import { sliceOf } from '#server/measure/tally.ts';

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
    if (stocks.length > 0) parts.push(stockTouches(stocks, momentDay(question, moment), slice));
    if (flows.length > 0) parts.push(flowTouches(flows, window, slice));
    if (cells.length > 0) parts.push(cellTouches(cells, question, slice));
    if (units.length > 0) parts.push(unitTouches(units, question.geography, slice));
  }
  return sql`${sql.join(parts, sql` union all `)}`;
}
