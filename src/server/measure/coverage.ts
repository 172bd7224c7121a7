// Độ phủ: how many provinces' registers are complete for what is counted, so that "no data" is never 0.
import type { Coverage } from '#domain/indicator/cell.ts';
import type { Measure } from '#domain/indicator/measure.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { type Geography, unitById, unitsOn } from '#domain/unit/geography.ts';
import { findRegionScheme } from '#domain/unit/region.ts';
import { regionsOfUnit } from '#domain/unit/region-of-unit.ts';
import { lastVersion, levelRank, type Unit, type UnitId } from '#domain/unit/unit.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import type { Breakdown } from '#server/measure/groups.ts';
import type { Scope } from '#server/measure/query-parts.ts';
import {
  ACTIVITY_BOOK,
  type CoverageRow,
  DIFFICULTY_BOOK,
  type GroupFilter,
  LOAN_LEDGER,
} from '#server/measure/store.ts';

/** Books that are opened for a territory; who keeps one has not therefore a register of co-operatives. */
export const BOOKS = [LOAN_LEDGER, ACTIVITY_BOOK, DIFFICULTY_BOOK] as const;

/** What a register is complete for: a kind of organisation, the loans of a fund, the activities of an alliance, difficulties. */
export type Covered = OrganisationKind | (typeof BOOKS)[number];

/** What base measures count of that. */
export function kindsOf(measures: readonly Measure[]): ReadonlySet<Covered> {
  const kinds = measures.flatMap((measure): readonly Covered[] => {
    switch (measure.source) {
      case 'spans':
      case 'events':
        return measure.filter.kind ?? ORGANISATION_KINDS;
      case 'loans':
      case 'loan-events':
        return [LOAN_LEDGER];
      case 'activities':
        return [ACTIVITY_BOOK];
      case 'difficulties':
      case 'difficulties-open':
        return [DIFFICULTY_BOOK];
      default:
        return [];
    }
  });
  return new Set(kinds);
}

/** Provinces of the data's own day that lie in the scope. */
export function provincesIn(geography: Geography, scope: Scope | null, date: CalendarDate): readonly Unit[] {
  const provinces = unitsOn(geography, 'province', date);
  if (scope === null) return provinces;
  const found = provinces.filter((province) => {
    if (levelRank(scope.level) > levelRank('province')) {
      const unit = geography.units.get(scope.unitId);
      const above = unit && ancestorOn(geography, unit, 'province', date);
      return above?.status === 'found' && above.unit.id === province.id;
    }
    const place = ancestorOn(geography, province, scope.level, scope.geography);
    return place.status === 'found' && place.unit.id === scope.unitId;
  });
  // A province that ended within what is one province now stands on its own register, in its own days.
  const itself = geography.units.get(scope.unitId);
  return found.length === 0 && itself?.level === 'province' ? [itself] : found;
}

/** Those of a list of provinces that the filters of territory let through. */
export function provincesKept(
  deps: MeasureDeps,
  question: Question,
  filters: readonly GroupFilter[],
  provinces: readonly Unit[],
): readonly Unit[] {
  return filters.reduce((left, { dimension, grouping, key }) => {
    const unit =
      grouping.by === 'unit' && key !== null ? unitById(deps.places.geography, Number(key)) : undefined;
    const groups = unit && key !== null ? [{ key, name: '', stored: key, unit }] : [];
    const byGroup = provincesByGroup(
      deps,
      question,
      { written: dimension, dimension, grouping, groups },
      left,
    );
    if (!byGroup) return left;
    if (key === null)
      return left.filter((each) => ![...byGroup.values()].some((group) => group.includes(each)));
    return byGroup.get(key) ?? [];
  }, provinces);
}

/** The provinces of a list by the stored key of the group of a breakdown that each falls in; null when the breakdown is not one of territories. */
export function provincesByGroup(
  deps: MeasureDeps,
  question: Question,
  breakdown: Breakdown,
  provinces: readonly Unit[],
): ReadonlyMap<string, readonly Unit[]> | null {
  const { geography, schemes } = deps.places;
  const { grouping } = breakdown;
  if (grouping.by === 'region') {
    const scheme = findRegionScheme(schemes, grouping.scheme, question.date);
    // A province merged across regions is expected to report for each of them.
    return scheme
      ? groupBy(provinces, (each) => regionsOfUnit(geography, scheme, each).map(({ key }) => key))
      : null;
  }
  if (grouping.by !== 'unit' || levelRank(grouping.level) < levelRank('province')) return null;
  if (grouping.level !== 'province') return provincesBelow(geography, question, breakdown);
  return groupBy(provinces, (each) => {
    const place = ancestorOn(geography, each, 'province', question.geography);
    return place.status === 'found' ? [String(place.unit.id)] : [];
  });
}

/** A unit under a province stands on the register of the province that held it in the question's geography. */
function provincesBelow(
  geography: Geography,
  question: Question,
  breakdown: Breakdown,
): ReadonlyMap<string, readonly Unit[]> {
  // One list for each province: whoever counts them looks at each list once.
  const lists = new Map<UnitId, readonly Unit[]>();
  const byGroup = new Map<string, readonly Unit[]>();
  for (const { unit, stored } of breakdown.groups) {
    const place = unit && ancestorOn(geography, unit, 'province', question.geography);
    if (place?.status !== 'found') continue;
    const list = lists.get(place.unit.id) ?? [place.unit];
    lists.set(place.unit.id, list);
    byGroup.set(stored, list);
  }
  return byGroup;
}

function groupBy(
  units: readonly Unit[],
  keysOf: (unit: Unit) => readonly string[],
): ReadonlyMap<string, readonly Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const key of keysOf(unit)) {
      const list = groups.get(key);
      if (list) list.push(unit);
      else groups.set(key, [unit]);
    }
  }
  return groups;
}

type CoverageIndex = ReadonlyMap<string, readonly CoverageRow[]>;

function indexOf(rows: readonly CoverageRow[]): CoverageIndex {
  const index = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    const key = `${row.unit_id} ${row.kind}`;
    index.set(key, [...(index.get(key) ?? []), row]);
  }
  return index;
}

/** Whether a province's register is complete for the kinds over the days. */
function isCovered(
  geography: Geography,
  rows: CoverageIndex,
  province: Unit,
  kinds: ReadonlySet<Covered>,
  from: CalendarDate,
  to: CalendarDate,
): boolean {
  const complete = (id: UnitId) =>
    [...kinds].every((kind) =>
      rows.get(`${id} ${kind}`)?.some((row) => row.from_date <= from && to < row.to_date),
    );
  if (complete(province.id)) return true;
  // The register of a province that ended is kept by the one that took it over.
  const successors = (geography.successorsOf.get(province.id) ?? []).map((each) => each.successorId);
  if (lastVersion(province).to <= to && successors.length > 0 && successors.every(complete)) return true;
  const predecessors = (geography.predecessorsOf.get(province.id) ?? []).flatMap((each) => {
    const unit = geography.units.get(each.predecessorId);
    return unit ? [unit] : [];
  });
  return (
    predecessors.length > 0 && predecessors.every((each) => isCovered(geography, rows, each, kinds, from, to))
  );
}

/** Says of lists of provinces how many are covered; each province is looked at once for each set of kinds and days. */
export function coverageCounter(
  deps: MeasureDeps,
  rows: readonly CoverageRow[],
): (
  provinces: readonly Unit[],
  kinds: ReadonlySet<Covered>,
  from: CalendarDate,
  to: CalendarDate,
) => Coverage {
  const known = new Map<string, boolean>();
  const index = indexOf(rows);
  return (provinces, kinds, from, to) => {
    const asked = `${[...kinds].join()} ${from} ${to}`;
    const reported = provinces.filter((each) => {
      const id = `${each.id} ${asked}`;
      const answer = known.get(id) ?? isCovered(deps.places.geography, index, each, kinds, from, to);
      known.set(id, answer);
      return answer;
    }).length;
    return { reported, expected: provinces.length };
  };
}
