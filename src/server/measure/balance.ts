// Cân đối: closing = opening + in − out by kind of event, else a named residual.
import type { FlowMeasure, StockMeasure } from '#domain/indicator/measure.ts';
import { EVENT_TYPES, type EventType } from '#domain/organisation/event.ts';
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import { addDays } from '#domain/period/calendar-date.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { PeriodSummaryView } from '#server/measure/contract.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import { countFlows } from '#server/measure/query-totals.ts';
import { sliceOf, tallyRows, viewCell } from '#server/measure/tally.ts';
import { listUnbalanced } from '#server/measure/unbalanced-store.ts';
import type { Db } from '#server/platform/db.ts';

function sideMeasure(stock: StockMeasure, side: 'in' | 'out'): FlowMeasure {
  return {
    ...stock,
    code: side,
    kind: 'flow',
    source: 'events',
    filter: { ...stock.filter, event: EVENT_TYPES, side: [side] },
  };
}

/** Net movement of each event type in the population of a stock. */
async function netByEvent(
  deps: MeasureDeps,
  trx: Db,
  question: Question,
  stock: StockMeasure,
): Promise<Map<EventType, number>> {
  const window = question.period ?? { from: question.date, to: question.date };
  const rows = await countFlows(trx, [sideMeasure(stock, 'in'), sideMeasure(stock, 'out')], window, {
    ...sliceOf(deps, question),
    groupings: [{ by: 'column', column: 'event' }],
  });
  const net = new Map<EventType, number>();
  for (const { keys, totals } of rows) {
    const type = EVENT_TYPES.find((each) => each === keys[0]);
    if (type) net.set(type, Number(totals.get('in') ?? 0) - Number(totals.get('out') ?? 0));
  }
  return net;
}

/** The bridge of a stock over a period; null when the opening or the closing is not known. */
export async function balanceOf(
  deps: MeasureDeps,
  trx: Db,
  question: Question,
  code: string,
): Promise<PeriodSummaryView['balance']> {
  const stock = requireMeasure(deps.measures, code);
  if (!question.period || stock.source !== 'spans' || stock.value !== 'count') return null;
  const opening = { ...question, period: undefined, date: addDays(question.period.from, -1) };
  const [before] = await tallyRows(deps, trx, opening, [stock], []);
  const [after] = await tallyRows(deps, trx, question, [stock], []);
  const [first, last] = [before?.cells.get(code), after?.cells.get(code)];
  if (first?.kind !== 'number' || last?.kind !== 'number') return null;
  const net = await netByEvent(deps, trx, question, stock);
  const lines = (wanted: (value: number) => boolean) =>
    EVENT_TYPES.flatMap((event) => {
      const value = net.get(event) ?? 0;
      return wanted(value) ? [{ event, name: EVENT_LABELS[event], value: Math.abs(value) }] : [];
    });
  const moved = [...net.values()].reduce((sum, value) => sum + value, 0);
  const residual = Number(last.value - first.value) - moved;
  return {
    opening: viewCell(first),
    inflow: lines((value) => value > 0),
    outflow: lines((value) => value < 0),
    closing: viewCell(last),
    residual,
    unbalanced:
      residual === 0 ? [] : [...(await listUnbalanced(trx, stock, question.period, sliceOf(deps, question)))],
  };
}
