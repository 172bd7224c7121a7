// The one tally engine: measures × unit × day or period × breakdowns → cells, as known at a settled journal number.
import { setImmediate } from 'node:timers/promises';
import {
  type BaseTotals,
  baseMeasures,
  type Cell,
  type Coverage,
  cellComposer,
  jsonNumber,
} from '#domain/indicator/cell.ts';
import type { Measure } from '#domain/indicator/measure.ts';
import { addDays } from '#domain/period/calendar-date.ts';
import { RESIDUAL_KEY } from '#domain/unit/region.ts';
import { firstVersion, lastVersion, levelRank, type Unit, versionOn } from '#domain/unit/unit.ts';
import { countTotals } from '#server/measure/base-totals.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { TallyView } from '#server/measure/contract.ts';
import {
  type Asked,
  hasBegun,
  knownAs,
  type MeasureDeps,
  type Question,
  readAnswer,
  understand,
} from '#server/measure/deps.ts';
import { listOf, readFilters } from '#server/measure/filters.ts';
import { type Breakdown, dimensionOf, type Group, resolveBreakdown } from '#server/measure/groups.ts';
import type { Scope } from '#server/measure/query-parts.ts';
import { byRegime } from '#server/measure/regime-window.ts';
import { formCoverage, rowCoverage } from '#server/measure/row-coverage.ts';
import { type GroupFilter, listCoverages, type Slice } from '#server/measure/store.ts';
import type { Cell as CellView } from '#server/platform/contract.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface TallyRow {
  readonly by: Record<string, string> | null;
  readonly name: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A unit is a whole only in a geography in which it is in force. */
export function scopeOf(unit: Unit, question: Pick<Question, 'geography'>): Scope | null {
  if (unit.level === 'nation') return null;
  const inForce = versionOn(unit, question.geography);
  const last = lastVersion(unit);
  const geography = inForce
    ? question.geography
    : last.to <= question.geography
      ? addDays(last.to, -1)
      : firstVersion(unit).from;
  return { unitId: unit.id, level: unit.level, geography };
}

/** All records of a unit: nothing grouped, nothing left out. */
export function sliceOf(deps: Pick<MeasureDeps, 'places'>, question: Question): Slice {
  return {
    scope: scopeOf(question.unit, question),
    groupings: [],
    filters: [],
    knownAt: question.knownAt,
    past: deps.places.past,
  };
}

function requireKinds(measures: readonly Measure[], question: Question): void {
  const flow = measures.find((measure) => measure.kind === 'flow');
  if (flow && !question.period) throw new Refused('period-needed', { measure: flow.code });
}

/** @throws Refused 'breakdown-not-allowed' */
function requireAllowed(deps: MeasureDeps, measures: readonly Measure[], written: string): void {
  const dimension = dimensionOf(deps, written);
  const against = measures.find((measure) => !measure.breakdowns.includes(dimension));
  if (against) throw new Refused('breakdown-not-allowed', { measure: against.code, by: written });
}

function crossProduct(breakdowns: readonly Breakdown[]): readonly (readonly Group[])[] {
  return breakdowns.reduce<readonly (readonly Group[])[]>(
    (rows, breakdown) => rows.flatMap((row) => breakdown.groups.map((group) => [...row, group])),
    [[]],
  );
}

/** A row to be: its groups, and how they are stored, keyed and named. */
interface Place {
  readonly groups: readonly Group[];
  readonly stored: readonly string[];
  readonly id: string;
  readonly keys: TallyRow['by'];
  /** The groups' names; null for the one row of a unit as a whole. */
  readonly name: string | null;
}

/** The rows of a table, made while the database counts: the turn given first lets the question go out. */
async function listPlaces(
  breakdowns: readonly Breakdown[],
  by: readonly string[],
): Promise<readonly Place[]> {
  await setImmediate();
  return crossProduct(breakdowns).map((groups) => {
    const stored = groups.map((group) => group.stored);
    const id = JSON.stringify(stored);
    if (by.length === 0) return { groups, stored, id, keys: null, name: null };
    const keys: Record<string, string> = {};
    let name = '';
    groups.forEach((group, index) => {
      keys[by[index] ?? ''] = group.key;
      name = name === '' ? group.name : `${name} · ${group.name}`;
    });
    return { groups, stored, id, keys, name };
  });
}

/** The cell of a time that has not come. */
function composeNotYet(_numbers: BaseTotals, coverage: Coverage | undefined): Cell {
  return {
    kind: 'absent',
    reason: 'not_reported',
    ...(coverage ? { coverage: { reported: 0, expected: coverage.expected } } : {}),
  };
}

/** Below the province there is no ledger of loans, no fund and no book of activities: another thing than 0. */
function isFinerThanLedger({ measures }: MeasureDeps, { unit }: Question, measure: Measure): boolean {
  if (levelRank(unit.level) <= levelRank('province')) return false;
  return baseMeasures([measure], measures).some(({ source }) => OF_BOOKS.has(source));
}

const OF_BOOKS: ReadonlySet<Measure['source']> = new Set([
  'loans',
  'loan-events',
  'funds',
  'activities',
  'activity-plans',
]);

function composeNotApplicable(): Cell {
  return { kind: 'absent', reason: 'not_applicable' };
}

/** Tallies inside a given snapshot: the heart that every screen, form, report and API stands on. */
export async function tallyRows(
  deps: MeasureDeps,
  trx: Db,
  question: Question,
  measures: readonly Measure[],
  by: readonly string[],
  filters: readonly GroupFilter[] = [],
): Promise<readonly TallyRow[]> {
  requireKinds(measures, question);
  const twice = by.find((each, index) => by.indexOf(each) !== index);
  if (twice) throw new Refused('breakdown-twice', { by: twice });
  for (const written of by) requireAllowed(deps, measures, written);
  requireKinds(baseMeasures(measures, deps.measures), question);
  const breakdowns = by.map((written) => resolveBreakdown(deps, question, written));
  const slice: Slice = {
    ...sliceOf(deps, question),
    groupings: breakdowns.map((each) => each.grouping),
    filters,
  };
  const counting = countTotals(trx, deps.measures, question, measures, slice, {
    dimensions: breakdowns.map((each) => each.dimension),
    filtered: filters.map((each) => each.dimension),
  });
  const [totals, places] = await Promise.all([counting, listPlaces(breakdowns, by)]);
  const coverages = await listCoverages(trx, question.knownAt, deps.db);
  const cover = rowCoverage(deps, question, slice, breakdowns, measures, coverages);
  const begun = hasBegun(deps, question);
  const composers = measures.map((each) => ({
    code: each.code,
    coverageOf: formCoverage(deps, each),
    compose: !begun
      ? composeNotYet
      : isFinerThanLedger(deps, question, each)
        ? composeNotApplicable
        : cellComposer(each, deps.measures),
  }));
  // Groups without a record of one coverage have the same cells; in a table of provinces by sectors that is every other row.
  const emptyCells = new Map<unknown, ReadonlyMap<string, Cell>>();
  const toRow = (
    keys: TallyRow['by'],
    name: string,
    numbers: BaseTotals,
    groups: readonly Group[],
  ): TallyRow => {
    const coverage = cover(groups);
    const known = numbers === totals.nothing ? emptyCells.get(coverage) : undefined;
    if (known) return { by: keys, name, cells: known };
    const cells = new Map<string, Cell>();
    composers.forEach(({ code, coverageOf, compose }, index) => {
      cells.set(code, compose(numbers, coverageOf(numbers, coverage[index])));
    });
    if (numbers === totals.nothing) emptyCells.set(coverage, cells);
    return { by: keys, name, cells };
  };
  const rows = places.map(({ groups, stored, id, keys, name }) =>
    toRow(keys, name ?? unitName(question), totals.of(id, stored), groups),
  );
  const residual =
    by.length === 0 || !begun ? undefined : totals.residual(new Set(places.map(({ id }) => id)));
  if (residual)
    rows.push(
      toRow(Object.fromEntries(by.map((each) => [each, RESIDUAL_KEY])), 'ngoài các nhóm trên', residual, []),
    );
  return rows;
}

function unitName(question: Question): string {
  const version = versionOn(question.unit, question.geography) ?? lastVersion(question.unit);
  return version.name;
}

/** A cell for the wire. */
export function viewCell(cell: Cell): CellView {
  const view: CellView = {};
  switch (cell.kind) {
    case 'number':
      view.value = jsonNumber(cell.value);
      break;
    case 'ratio':
      view.value = Number(cell.numerator) / Number(cell.denominator);
      view.numerator = jsonNumber(cell.numerator);
      view.denominator = jsonNumber(cell.denominator);
      break;
    case 'absent':
      view.absent = cell.reason;
  }
  if (cell.coverage) view.coverage = cell.coverage;
  return view;
}

function viewCells(cells: ReadonlyMap<string, Cell>): Record<string, CellView> {
  const view: Record<string, CellView> = {};
  for (const [code, cell] of cells) view[code] = viewCell(cell);
  return view;
}

/** Rows by their codes, what lies outside the groups last; the steps of a scale of sizes have an order of their own. */
function inOrderOfCodes(
  deps: MeasureDeps,
  rows: readonly TallyRow[],
  by: readonly string[],
): readonly TallyRow[] {
  const places = by.map((each) => {
    const keys = [...new Set(rows.map((row) => row.by?.[each] ?? ''))].filter((key) => key !== RESIDUAL_KEY);
    const ordered = dimensionOf(deps, each) === 'size' ? keys : keys.toSorted();
    return new Map([...ordered, RESIDUAL_KEY].map((key, place) => [key, place]));
  });
  return rows.toSorted((a, b) => {
    for (const [index, each] of by.entries()) {
      const [left = 0, right = 0] = [a, b].map((row) => places[index]?.get(row.by?.[each] ?? ''));
      if (left !== right) return left - right;
    }
    return 0;
  });
}

/**
 * Tallies measures for a unit; `where` keeps only the records of some groups (region8=DB,sector=trade).
 * @throws Refused for an unknown measure, unit, date, period or breakdown, or a unit out of scope
 */
export async function tally(
  today: MeasureDeps,
  viewer: Viewer,
  asked: Asked & {
    readonly measures: string;
    readonly by?: string | undefined;
    readonly where?: string | undefined;
  },
): Promise<TallyView> {
  const codes = listOf(asked.measures);
  if (codes.length === 0) throw new Refused('measure-unknown', { measure: asked.measures });
  const measures = [...new Set(codes)].map((code) => requireMeasure(today.measures, code));
  const deps = await knownAs(today, asked.knownAt);
  const understood = understand(deps, viewer, await byRegime(deps, viewer, asked));
  const filters = readFilters(deps, understood, asked.where);
  return readAnswer(deps, viewer, understood, asked.knownAt, async (trx, question) => {
    const rows = await tallyRows(deps, trx, question, measures, listOf(asked.by), filters);
    const viewed = new Map<TallyRow['cells'], Record<string, CellView>>();
    const viewOnce = (cells: TallyRow['cells']): Record<string, CellView> => {
      const view = viewed.get(cells) ?? viewCells(cells);
      viewed.set(cells, view);
      return view;
    };
    return {
      measures: measures.map(({ code, name, unit, kind }) => ({ code, name, unit, kind })),
      rows: inOrderOfCodes(deps, rows, listOf(asked.by)).map((row) => ({
        by: row.by,
        name: row.name,
        cells: viewOnce(row.cells),
      })),
      pin: question.knownAt,
    };
  });
}
