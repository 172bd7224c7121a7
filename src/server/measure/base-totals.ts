// Số hạng: every base measure at every moment its composed measures need, added up group by group.
import type { BaseTotals, MeasureCatalogue } from '#domain/indicator/cell.ts';
import type {
  ActivitiesMeasure,
  ActivityPlansMeasure,
  CellsMeasure,
  DifficultiesMeasure,
  FlowMeasure,
  FundsMeasure,
  LoanEventsMeasure,
  LoansMeasure,
  Measure,
  OpenDifficultiesMeasure,
  StockMeasure,
  UnitsMeasure,
} from '#domain/indicator/measure.ts';
import { type Moment, neededMoments, totalKey } from '#domain/indicator/moment.ts';
import { type CalendarDate, calendarDate, yearOf } from '#domain/period/calendar-date.ts';
import type { Question } from '#server/measure/deps.ts';
import { countActivities, countPlans } from '#server/measure/query-activities.ts';
import { countCells, expectedOf } from '#server/measure/query-cells.ts';
import { countDifficulties } from '#server/measure/query-difficulties.ts';
import { countFunds, countLoanEvents, countLoans } from '#server/measure/query-loans.ts';
import { countFlows, countStocks, countUnits, type GroupTotals } from '#server/measure/query-totals.ts';
import type { Slice } from '#server/measure/store.ts';
import type { Db } from '#server/platform/db.ts';

/** The day on which a stock is counted for a moment. */
export function momentDay(question: Question, moment: Moment): CalendarDate {
  return moment === 'year-end' ? calendarDate(yearOf(question.date) - 1, 12, 31) : question.date;
}

/** False for groups whose dimension the whole of a share leaves out. */
export function isKept(dimension: string, moment: Moment): boolean {
  return !moment.startsWith('whole ') || !moment.slice('whole '.length).split(' ').includes(dimension);
}

export interface Totals {
  /** By the JSON of the stored keys. */
  readonly groups: ReadonlyMap<string, BaseTotals>;
  /** What a group has in which nothing was found. */
  readonly nothing: BaseTotals;
  /** The totals of one group: recorded ones, zeros where nothing was found, and the wholes it belongs to. */
  of(id: string, keys: readonly (string | null)[] | undefined): BaseTotals;
  /** Everything that none of the listed groups holds; undefined when that is nothing. */
  residual(listed: ReadonlySet<string>): BaseTotals | undefined;
}

/** Where no record is found a register says 0; of forms and of plans nobody has said anything. */
function emptyOf(measure: Measure): bigint | null {
  return measure.source === 'cells' || measure.source === 'activity-plans' ? null : 0n;
}

/** What several groups have together: what is known of them, 0 only where none of them lacks a number. */
function sumOf(parts: readonly (bigint | null)[], empty: bigint | null): bigint | null {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return parts.length === 0 ? empty : null;
  const sum = known.reduce((total, part) => total + part, 0n);
  return sum === 0n && known.length < parts.length ? null : sum;
}

/** Totals by group, under their keys at a moment. The parts were read for this and are kept as they are where nothing has to be added. */
function numbersOf(parts: readonly GroupTotals[], moment: Moment): Map<string, Map<string, bigint | null>> {
  const merged = new Map<string, Map<string, bigint | null>>();
  for (const { keys, totals } of parts) {
    const id = JSON.stringify(keys);
    const into = merged.get(id);
    const named =
      moment === 'now'
        ? totals
        : [...totals].map(([code, value]) => [totalKey(code, moment), value] as const);
    if (into) addInto(into, named);
    else merged.set(id, named instanceof Map ? named : new Map(named));
  }
  return merged;
}

function addInto(into: Map<string, bigint | null>, more: Iterable<readonly [string, bigint | null]>): void {
  for (const [key, value] of more) into.set(key, value);
}

/** Counts what the asked measures need. `dimensions` names each grouping of the slice, `filtered` each filter. */
export async function countTotals(
  trx: Db,
  catalogue: MeasureCatalogue,
  question: Question,
  measures: readonly Measure[],
  slice: Slice,
  names: { readonly dimensions: readonly string[]; readonly filtered: readonly string[] },
): Promise<Totals> {
  const window = question.period ?? { from: question.date, to: question.date };
  const groups = new Map<string, Map<string, bigint | null>>();
  const nothing = new Map<string, bigint | null>();
  const wholes: { readonly kept: readonly boolean[]; readonly totals: ReadonlyMap<string, BaseTotals> }[] =
    [];
  for (const [moment, bases] of neededMoments(measures, catalogue)) {
    const kept = names.dimensions.map((each) => isKept(each, moment));
    const own: Slice = {
      ...slice,
      groupings: slice.groupings.filter((_, index) => kept[index]),
      filters: slice.filters.filter((_, index) => isKept(names.filtered[index] ?? '', moment)),
    };
    const stocks = bases.filter((each): each is StockMeasure => each.source === 'spans');
    const flows = bases.filter((each): each is FlowMeasure => each.source === 'events');
    const units = bases.filter((each): each is UnitsMeasure => each.source === 'units');
    const cells = bases.filter((each): each is CellsMeasure => each.source === 'cells');
    const loans = bases.filter((each): each is LoansMeasure => each.source === 'loans');
    const loanEvents = bases.filter((each): each is LoanEventsMeasure => each.source === 'loan-events');
    const funds = bases.filter((each): each is FundsMeasure => each.source === 'funds');
    const activities = bases.filter((each): each is ActivitiesMeasure => each.source === 'activities');
    const plans = bases.filter((each): each is ActivityPlansMeasure => each.source === 'activity-plans');
    const raised = bases.filter((each): each is DifficultiesMeasure => each.source === 'difficulties');
    const open = bases.filter((each): each is OpenDifficultiesMeasure => each.source === 'difficulties-open');
    const day = momentDay(question, moment);
    const counted = [
      ...(await countStocks(trx, stocks, day, own, question.geography)),
      ...(await countFlows(trx, flows, window, own)),
      ...(await countUnits(trx, units, question.geography, own)),
      ...(await countCells(trx, cells, question, own)),
      ...(await countStocks(trx, expectedOf(cells), day, own, question.geography)),
      ...(await countLoans(trx, loans, day, own)),
      ...(await countLoanEvents(trx, loanEvents, window, own)),
      ...(await countActivities(trx, activities, window, own)),
      ...(await countPlans(trx, plans, window, own)),
      ...(await countFunds(trx, funds, day, own)),
      ...(await countDifficulties(trx, raised, window, own)),
      ...(await countDifficulties(trx, open, { from: day, to: day }, own)),
    ];
    for (const base of bases) nothing.set(totalKey(base.code, moment), emptyOf(base));
    const numbers = numbersOf(counted, moment);
    if (kept.every(Boolean)) {
      for (const [id, totals] of numbers) {
        const into = groups.get(id);
        if (into) addInto(into, totals);
        else groups.set(id, totals);
      }
    } else wholes.push({ kept, totals: numbers });
  }
  const withWholes = (totals: BaseTotals, keys: readonly (string | null)[] | undefined): BaseTotals => {
    if (wholes.length === 0) return totals;
    const all = new Map(totals);
    for (const { kept, totals: whole } of wholes) {
      if (!keys && kept.some(Boolean)) continue;
      const id = JSON.stringify((keys ?? []).filter((_, index) => kept[index]));
      addInto(all, whole.get(id) ?? []);
    }
    return all;
  };
  return {
    groups,
    nothing,
    of: (id, keys) => {
      const found = groups.get(id);
      // A group that only one of the relations knows lacks the others' zeros.
      const whole = !found ? nothing : found.size === nothing.size ? found : new Map([...nothing, ...found]);
      return withWholes(whole, keys);
    },
    residual: (listed) => {
      const rest = [...groups].filter(([id]) => !listed.has(id)).map(([, totals]) => totals);
      const sums = new Map<string, bigint | null>();
      for (const [code, empty] of nothing) {
        const parts = rest.flatMap((totals) => (totals.has(code) ? [totals.get(code) ?? null] : []));
        sums.set(code, sumOf(parts, empty));
      }
      const isThere = [...sums.values()].some((value) => value !== null && value !== 0n);
      return isThere ? withWholes(sums, undefined) : undefined;
    },
  };
}
