// The one tally engine: measures × unit × day or period × breakdowns → cells, as known at a settled journal number.
import {
  type BaseTotals,
  baseMeasures,
  type Cell,
  type Coverage,
  composeCell,
  jsonNumber,
} from '#domain/indicator/cell.ts';
import type { FlowMeasure, Measure, StockMeasure } from '#domain/indicator/measure.ts';
import { addDays } from '#domain/period/calendar-date.ts';
import { firstVersion, lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { TallyView } from '#server/measure/contract.ts';
import { coverageCounter, kindsOf, provincesIn, provincesOfGroup } from '#server/measure/coverage.ts';
import { type Asked, type MeasureDeps, type Question, understand } from '#server/measure/deps.ts';
import { type Breakdown, dimensionOf, type Group, resolveBreakdown } from '#server/measure/groups.ts';
import type { Scope } from '#server/measure/query-parts.ts';
import {
  countFlows,
  countStocks,
  type GroupFilter,
  type GroupTotals,
  listCoverages,
  type Slice,
} from '#server/measure/store.ts';
import type { Cell as CellView } from '#server/platform/contract.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface TallyRow {
  readonly by: Readonly<Record<string, string>> | null;
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

function requireKinds(measures: readonly Measure[], question: Question): void {
  const flow = measures.find((measure) => measure.kind === 'flow');
  if (flow && !question.period) throw new Refused('period-needed', { measure: flow.code });
}

/** @throws Refused 'breakdown-not-allowed' */
function requireAllowed(measures: readonly Measure[], written: string): void {
  const dimension = dimensionOf(written);
  const against = measures.find((measure) => !measure.breakdowns.includes(dimension));
  if (against) throw new Refused('breakdown-not-allowed', { measure: against.code, by: written });
}

function mergeTotals(parts: readonly GroupTotals[]): ReadonlyMap<string, BaseTotals> {
  const merged = new Map<string, Map<string, bigint | null>>();
  for (const { keys, totals } of parts) {
    const id = JSON.stringify(keys);
    const into = merged.get(id) ?? new Map<string, bigint | null>();
    for (const [code, text] of totals) into.set(code, text === null ? null : BigInt(text));
    merged.set(id, into);
  }
  return merged;
}

function isCount(measure: Measure): boolean {
  return (measure.source === 'spans' || measure.source === 'events') && measure.value === 'count';
}

/** Nothing found in a group: counts are 0, sums of recorded numbers are unknown. */
function emptyTotals(bases: readonly Measure[]): BaseTotals {
  return new Map(bases.map((measure) => [measure.code, isCount(measure) ? 0n : null]));
}

function crossProduct(breakdowns: readonly Breakdown[]): readonly (readonly Group[])[] {
  return breakdowns.reduce<readonly (readonly Group[])[]>(
    (rows, breakdown) => rows.flatMap((row) => breakdown.groups.map((group) => [...row, group])),
    [[]],
  );
}

/** Adds together every group that no listed key reaches. */
function residualTotals(
  merged: ReadonlyMap<string, BaseTotals>,
  listed: ReadonlySet<string>,
  bases: readonly Measure[],
): BaseTotals | undefined {
  const rest = [...merged].filter(([id]) => !listed.has(id)).map(([, totals]) => totals);
  const sums = new Map<string, bigint | null>();
  for (const { code } of bases) {
    const known = rest.flatMap((totals) => totals.get(code) ?? []);
    sums.set(code, known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0n));
  }
  return [...sums.values()].some((value) => value !== null && value !== 0n) ? sums : undefined;
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
  for (const written of by) requireAllowed(measures, written);
  const bases = baseMeasures(measures, deps.measures);
  requireKinds(bases, question);
  const breakdowns = by.map((written) => resolveBreakdown(deps, question, written));
  const scope = scopeOf(question.unit, question);
  const slice: Slice = {
    scope,
    groupings: breakdowns.map((each) => each.grouping),
    filters,
    knownAt: question.knownAt,
  };
  const stocks = bases.filter((each): each is StockMeasure => each.source === 'spans');
  const flows = bases.filter((each): each is FlowMeasure => each.source === 'events');
  const window = question.period ?? { from: question.date, to: question.date };
  const counted = [
    ...(await countStocks(trx, stocks, question.date, slice)),
    ...(await countFlows(trx, flows, window, slice)),
  ];
  const merged = mergeTotals(counted);
  const coverages = await listCoverages(trx, question.knownAt);
  const provinces = provincesIn(deps.places.geography, scope, question.date);
  const count = coverageCounter(deps, coverages);
  const kinds = new Map(measures.map((each) => [each.code, kindsOf(baseMeasures([each], deps.measures))]));
  const ofGroup = new Map<Group, readonly Unit[]>();
  const provincesOf = (groups: readonly Group[]): readonly Unit[] => {
    const [first, ...rest] = groups.flatMap((group, index) => {
      const breakdown = breakdowns[index];
      if (!breakdown || !isPlace(breakdown)) return [];
      const own = ofGroup.get(group) ?? provincesOfGroup(deps, question, breakdown, group, provinces);
      ofGroup.set(group, own);
      return [own];
    });
    return rest.reduce((left, own) => left.filter((each) => own.includes(each)), first ?? provinces);
  };
  const covered = new Map<readonly Unit[], Map<string, Coverage>>();
  const cover = (measure: Measure, own: readonly Unit[]): Coverage => {
    const known = covered.get(own) ?? new Map<string, Coverage>();
    const from = measure.kind === 'flow' ? window.from : question.date;
    const answer =
      known.get(measure.code) ?? count(own, kinds.get(measure.code) ?? new Set(), from, question.date);
    covered.set(own, known.set(measure.code, answer));
    return answer;
  };
  const toRow = (
    by: TallyRow['by'],
    name: string,
    totals: BaseTotals,
    groups: readonly Group[],
  ): TallyRow => {
    const own = provincesOf(groups);
    const cells = measures.map(
      (each) => [each.code, composeCell(each, totals, deps.measures, cover(each, own))] as const,
    );
    return { by, name, cells: new Map(cells) };
  };
  const nothing = emptyTotals(bases);
  const listed = new Set<string>();
  const rows = crossProduct(breakdowns).map((groups) => {
    const id = JSON.stringify(groups.map((group) => group.stored));
    listed.add(id);
    const keys = Object.fromEntries(groups.map((group, index) => [by[index] ?? '', group.key]));
    const name = groups.map((group) => group.name).join(' · ') || 'tổng';
    const found = merged.get(id);
    const totals = found ? new Map([...nothing, ...found]) : nothing;
    return toRow(by.length === 0 ? null : keys, by.length === 0 ? unitName(question) : name, totals, groups);
  });
  const residual = by.length === 0 ? undefined : residualTotals(merged, listed, bases);
  if (residual)
    rows.push(
      toRow(Object.fromEntries(by.map((each) => [each, 'residual'])), 'ngoài các nhóm trên', residual, []),
    );
  return rows;
}

/** Whether the groups of a breakdown are territories, which alone narrow what a register covers. */
function isPlace({ grouping }: Breakdown): boolean {
  return grouping.by !== 'column';
}

function unitName(question: Question): string {
  const version = versionOn(question.unit, question.geography) ?? lastVersion(question.unit);
  return version.name;
}

/** A cell for the wire. */
export function viewCell(cell: Cell): CellView {
  const coverage = cell.coverage ? { coverage: { ...cell.coverage } } : {};
  switch (cell.kind) {
    case 'number':
      return { value: jsonNumber(cell.value), ...coverage };
    case 'ratio':
      return {
        value: Number(cell.numerator) / Number(cell.denominator),
        numerator: jsonNumber(cell.numerator),
        denominator: jsonNumber(cell.denominator),
        ...coverage,
      };
    case 'absent':
      return { absent: cell.reason, ...coverage };
  }
}

/** Splits a comma list, dropping blanks. */
export function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Tallies measures for a unit.
 * @throws Refused for an unknown measure, unit, date, period or breakdown, or a unit out of scope
 */
export async function tally(
  deps: MeasureDeps,
  viewer: Viewer,
  asked: Asked & { readonly measures: string; readonly by?: string | undefined },
): Promise<TallyView> {
  const measures = listOf(asked.measures).map((code) => requireMeasure(deps.measures, code));
  const question = await understand(deps, viewer, asked);
  const rows = await read(deps.db, viewer, (trx) =>
    tallyRows(deps, trx, question, measures, listOf(asked.by)),
  );
  return {
    measures: measures.map(({ code, name, unit, kind }) => ({ code, name, unit, kind })),
    rows: rows.map((row) => ({
      by: row.by === null ? null : { ...row.by },
      name: row.name,
      cells: Object.fromEntries([...row.cells].map(([code, cell]) => [code, viewCell(cell)])),
    })),
    pin: question.knownAt,
  };
}
