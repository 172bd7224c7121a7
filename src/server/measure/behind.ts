// Nguồn số liệu: the page of records behind one cell, keyset by keyset.
import { ACTIVITY_LABELS } from '#domain/activity/activity.ts';
import { DIFFICULTY_SUBJECTS } from '#domain/difficulty/subject.ts';
import { LOAN_EVENT_LABELS } from '#domain/fund/loan-event.ts';
import type { Measure } from '#domain/indicator/measure.ts';
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { placedName } from '#domain/unit/display-name.ts';
import { type Geography, unitById } from '#domain/unit/geography.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { RecordView } from '#server/measure/contract.ts';
import {
  type Asked,
  hasBegun,
  knownAs,
  type MeasureDeps,
  type Question,
  readAnswer,
  type Understood,
  understand,
} from '#server/measure/deps.ts';
import { readFilters } from '#server/measure/filters.ts';
import { difficultyPage } from '#server/measure/query-difficulties.ts';
import { byRegime } from '#server/measure/regime-window.ts';
import {
  flowPage,
  type GroupFilter,
  type PageQuestion,
  type RecordRow,
  type Slice,
  stockPage,
} from '#server/measure/store.ts';
import { activityPage, activityPlanPage } from '#server/measure/store-activities.ts';
import { formPage } from '#server/measure/store-forms.ts';
import { fundPage, loanEventPage, loanPage } from '#server/measure/store-loans.ts';
import { scopeOf } from '#server/measure/tally.ts';
import { readCursor, writeCursor } from '#server/platform/cursor.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import { readPageSettled } from '#server/platform/settled-read.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Those with records of their own behind them. */
type RecordMeasure = Extract<
  Measure,
  {
    source:
      | 'spans'
      | 'events'
      | 'cells'
      | 'loans'
      | 'loan-events'
      | 'funds'
      | 'activities'
      | 'activity-plans'
      | 'difficulties'
      | 'difficulties-open';
  }
>;

/** The measures whose records stand behind a measure: itself, the terms of a sum, the numerator of a ratio. */
function recordMeasures(deps: MeasureDeps, measure: Measure): readonly RecordMeasure[] {
  switch (measure.source) {
    case 'spans':
    case 'events':
    case 'cells':
    case 'loans':
    case 'loan-events':
    case 'funds':
    case 'activities':
    case 'activity-plans':
    case 'difficulties':
    case 'difficulties-open':
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

/** How a class or a fair stands behind a figure: by its list, or by a number that somebody stated. */
const ACTIVITY_WORDS = {
  ...ACTIVITY_LABELS,
  'training-listed': 'theo danh sách dự lớp',
  'training-stated': 'theo số đã ghi, chưa có danh sách',
  'fair-listed': 'theo danh sách dự hội chợ',
  'fair-stated': 'theo số đã ghi, chưa có danh sách',
};

/** The store's type columns hold events of the register, of loans or of activities. */
const EVENT_WORDS: Readonly<Record<string, string>> = {
  ...ACTIVITY_WORDS,
  ...LOAN_EVENT_LABELS,
  ...EVENT_LABELS,
};

interface Cursor {
  readonly part: number;
  readonly date: string;
  readonly id: number;
}

const SUBJECT_WORDS: Readonly<Record<string, string>> = DIFFICULTY_SUBJECTS;

function isOfEvents({ source }: RecordMeasure): boolean {
  return source === 'events' || source === 'loan-events' || source === 'activities';
}

function startOf(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const [part, date, id] = readCursor(text, ['number', 'date', 'number']);
  return { part, date, id };
}

/** Names of places on one day, kept until another day is asked of the same geography. */
const keptNames = new WeakMap<
  Geography,
  { readonly date: CalendarDate; readonly names: Map<number, string> }
>();

function placeNames(geography: Geography, date: CalendarDate): (id: number) => string {
  const last = keptNames.get(geography);
  const { names } = last?.date === date ? last : { names: new Map<number, string>() };
  keptNames.set(geography, { date, names });
  return (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const unit = unitById(geography, id);
    const name = unit ? placedName(geography.units, unit, date) : '';
    names.set(id, name);
    return name;
  };
}

/** Words for the wire. */
function recordViewer(deps: MeasureDeps, date: CalendarDate): (row: RecordRow) => RecordView {
  const placeOf = placeNames(deps.places.geography, date);
  const sectors = new Map<string, string>(deps.sectors.map(({ code, name }) => [code, name]));
  return (row) => {
    const event = row.type ?? null;
    const amount = row.amount ?? null;
    return {
      id: row.id,
      code: row.code,
      name: row.name,
      unit: placeOf(row.unit_id),
      date: row.date,
      event,
      eventName: row.subject
        ? (SUBJECT_WORDS[row.subject] ?? row.subject)
        : event && (EVENT_WORDS[event] ?? event),
      decisionNumber: row.decision_number ?? null,
      sector: sectors.get(row.sector) ?? row.sector,
      amount: amount === null ? null : Number.isSafeInteger(Number(amount)) ? Number(amount) : amount,
      source: row.source,
      loan: row.loan_id ?? null,
      activity: row.activity_id ?? null,
      difficulty: row.difficulty_id ?? null,
    };
  };
}

/** A page under way: what it asks of each part of the measure, and what it took. */
interface Page {
  readonly first: number;
  readonly count: number;
  readonly records: RecordView[];
  /** The rows of a part still wanted, and one more that tells whether there is a next page. */
  words(part: number, knownAt: number): PageQuestion;
  /** Takes a part's rows; the cursor of the next page once this one is full. */
  take(part: number, rows: readonly RecordRow[]): string | undefined;
}

function openPage(
  deps: MeasureDeps,
  question: Understood,
  measure: Measure,
  filters: readonly GroupFilter[],
  after: string | undefined,
  limit: number,
): Page {
  const parts = recordMeasures(deps, measure);
  const flow = parts.find((each) => isOfEvents(each) || each.source === 'difficulties');
  const { period, date, unit } = question;
  if (flow && !period) throw new Refused('period-needed', { measure: flow.code });
  const start = startOf(after);
  const slice: Omit<Slice, 'knownAt'> = {
    scope: scopeOf(unit, question),
    groupings: [],
    filters,
    past: deps.places.past,
  };
  const view = recordViewer(deps, date);
  const records: RecordView[] = [];
  let previous: Cursor | undefined;
  const partAt = (part: number): RecordMeasure => {
    const each = parts[part];
    if (!each) throw new Refused('cursor-bad');
    return each;
  };
  return {
    first: start?.part ?? 0,
    count: parts.length,
    records,
    words: (part, knownAt) => {
      const each = partAt(part);
      const from = start?.part === part ? start : undefined;
      const want = limit - records.length + 1;
      const known = { ...slice, knownAt };
      const [last, window] = [from?.id ?? 0, period ?? { from: date, to: date }];
      const seen = from && { date: from.date, event: from.id };
      switch (each.source) {
        case 'spans':
          return stockPage(each, date, known, last, want, question.geography);
        case 'cells':
          return formPage(each, question, known, last, want);
        case 'loans':
          return loanPage(each, date, known, last, want);
        case 'funds':
          return fundPage(each, date, known, last, want);
        case 'difficulties':
          return difficultyPage(each, window, known, last, want);
        case 'difficulties-open':
          return difficultyPage(each, { from: date, to: date }, known, last, want);
        case 'loan-events':
          return loanEventPage(each, window, known, seen, want);
        case 'activities':
          return activityPage(each, window, known, seen, want);
        case 'activity-plans':
          return activityPlanPage(each, window, known, last, want);
        case 'events':
          return flowPage(each, window, known, seen, want);
      }
    },
    take: (part, rows) => {
      const own = partAt(part);
      for (const row of rows) {
        if (records.length === limit)
          return previous && writeCursor([previous.part, previous.date, previous.id]);
        records.push(view(row));
        previous = {
          part,
          date: isOfEvents(own) ? row.date : '',
          id: own.source === 'spans' ? row.id : (row.event_id ?? 0),
        };
      }
      return undefined;
    },
  };
}

async function fill(
  page: Page,
  trx: Db,
  knownAt: number,
): Promise<{ records: RecordView[]; next: string | null }> {
  for (let part = page.first; part < page.count; part += 1) {
    const { rows } = await page.words(part, knownAt).execute(trx);
    const next = page.take(part, rows);
    if (next !== undefined) return { records: page.records, next };
  }
  return { records: page.records, next: null };
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
  return fill(openPage(deps, question, measure, filters, after, limit), trx, question.knownAt);
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
  // What has not begun has no figure, so nothing stands behind it.
  if (!hasBegun(deps, understood))
    return readAnswer(deps, viewer, understood, asked.knownAt, async (_, { knownAt }) => ({
      records: [],
      next: null,
      pin: knownAt,
    }));
  const page = openPage(deps, understood, measure, filters, asked.after, asked.limit);
  if (page.first === page.count - 1) {
    const { seq, rows } = await readPageSettled(deps.db, viewer, asked.knownAt, (knownAt) =>
      page.words(page.first, knownAt),
    );
    return { next: page.take(page.first, rows) ?? null, records: page.records, pin: seq };
  }
  return readAnswer(deps, viewer, understood, asked.knownAt, async (trx, { knownAt }) => ({
    ...(await fill(page, trx, knownAt)),
    pin: knownAt,
  }));
}
