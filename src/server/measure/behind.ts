// Nguồn số liệu: the page of records behind one cell, keyset by keyset.
import type { CellsMeasure, FlowMeasure, Measure, StockMeasure } from '#domain/indicator/measure.ts';
import type { EventType } from '#domain/organisation/event.ts';
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { placedName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { RecordView } from '#server/measure/contract.ts';
import {
  type Asked,
  knownAs,
  type MeasureDeps,
  type Question,
  readAnswer,
  understand,
} from '#server/measure/deps.ts';
import { readFilters } from '#server/measure/filters.ts';
import { byRegime } from '#server/measure/regime-window.ts';
import {
  type GroupFilter,
  listFlowRecords,
  listStockRecords,
  type RecordRow,
  type Slice,
} from '#server/measure/store.ts';
import { listFormRecords } from '#server/measure/store-forms.ts';
import { scopeOf } from '#server/measure/tally.ts';
import { readCursor, writeCursor } from '#server/platform/cursor.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** The measures whose records stand behind a measure: itself, the terms of a sum, the numerator of a ratio. */
function recordMeasures(
  deps: MeasureDeps,
  measure: Measure,
): readonly (StockMeasure | FlowMeasure | CellsMeasure)[] {
  switch (measure.source) {
    case 'spans':
    case 'events':
    case 'cells':
      return [measure];
    case 'sum':
      return measure.terms.flatMap((term) => recordMeasures(deps, requireMeasure(deps.measures, term.code)));
    case 'ratio':
      return recordMeasures(deps, requireMeasure(deps.measures, measure.numerator));
    case 'growth':
    case 'share':
      return recordMeasures(deps, requireMeasure(deps.measures, measure.of));
    case 'units':
      throw new Refused('records-not-behind', { measure: measure.code });
  }
}

interface Cursor {
  readonly part: number;
  readonly date: string;
  readonly id: number;
}

function startOf(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const [part, date, id] = readCursor(text, ['number', 'date', 'number']);
  return { part, date, id };
}

function viewRecord(deps: MeasureDeps, row: RecordRow, date: CalendarDate): RecordView {
  const unit = unitById(deps.places.geography, row.unit_id);
  // The store's type column holds event types only (check of the domain on write).
  const event = row.type as EventType | null;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    unit: unit ? placedName(deps.places.geography.units, unit, date) : '',
    date: row.date,
    event,
    eventName: event === null ? null : EVENT_LABELS[event],
    decisionNumber: row.decision_number,
    sector: deps.sectors.find((sector) => sector.code === row.sector)?.name ?? row.sector,
    amount:
      row.amount === null ? null : Number.isSafeInteger(Number(row.amount)) ? Number(row.amount) : row.amount,
    source: row.source,
  };
}

/** One page of records inside a given snapshot. */
export async function pageOfRecords(
  deps: MeasureDeps,
  trx: Db,
  question: Question,
  measure: Measure,
  filters: readonly GroupFilter[],
  after: string | undefined,
  limit: number,
): Promise<{ records: RecordView[]; next: string | null }> {
  const parts = recordMeasures(deps, measure);
  const slice: Slice = {
    scope: scopeOf(question.unit, question),
    groupings: [],
    filters,
    knownAt: question.knownAt,
    past: deps.places.past,
  };
  const start = startOf(after);
  const records: RecordView[] = [];
  let previous: Cursor | undefined;
  for (let part = start?.part ?? 0; part < parts.length; part += 1) {
    const each = parts[part];
    if (!each) break;
    const from = start?.part === part ? start : undefined;
    const want = limit - records.length + 1;
    if (each.source === 'events' && !question.period)
      throw new Refused('period-needed', { measure: each.code });
    const rows =
      each.source === 'events'
        ? await listFlowRecords(
            trx,
            each,
            question.period ?? { from: question.date, to: question.date },
            slice,
            from && { date: from.date, event: from.id },
            want,
          )
        : each.source === 'cells'
          ? await listFormRecords(trx, each, question, slice, from?.id ?? 0, want)
          : await listStockRecords(trx, each, question.date, slice, from?.id ?? 0, want);
    for (const row of rows) {
      if (records.length === limit) {
        return { records, next: previous ? writeCursor([previous.part, previous.date, previous.id]) : null };
      }
      records.push(viewRecord(deps, row, question.date));
      previous = {
        part,
        date: each.source === 'events' ? row.date : '',
        id: each.source === 'spans' ? row.id : (row.event_id ?? 0),
      };
    }
  }
  return { records, next: null };
}

/** The records behind a figure. @throws Refused as tally does */
export async function behind(
  today: MeasureDeps,
  viewer: Viewer,
  asked: Asked & {
    readonly measure: string;
    readonly by?: string | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<{ records: RecordView[]; next: string | null; pin: number }> {
  const measure = requireMeasure(today.measures, asked.measure);
  const deps = await knownAs(today, asked.knownAt);
  const understood = understand(deps, viewer, await byRegime(deps, viewer, asked));
  const filters = readFilters(deps, understood, asked.by);
  return readAnswer(deps, viewer, understood, asked.knownAt, async (trx, question) => ({
    ...(await pageOfRecords(deps, trx, question, measure, filters, asked.after, asked.limit)),
    pin: question.knownAt,
  }));
}
