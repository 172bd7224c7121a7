// Độ phủ: how many provinces' registers are complete for what is counted, so that "no data" is never 0.
import type { Coverage } from '#domain/indicator/cell.ts';
import type { Measure } from '#domain/indicator/measure.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { type Geography, unitsOn } from '#domain/unit/geography.ts';
import { findRegionScheme, regionOfUnit } from '#domain/unit/region.ts';
import { levelRank, type Unit } from '#domain/unit/unit.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import type { Breakdown, Group } from '#server/measure/groups.ts';
import type { Scope } from '#server/measure/query-parts.ts';
import type { CoverageRow } from '#server/measure/store.ts';

/** Kinds that a base measure counts. */
export function kindsOf(measures: readonly Measure[]): ReadonlySet<OrganisationKind> {
  const kinds = measures.flatMap((measure) =>
    measure.source === 'spans' || measure.source === 'events'
      ? (measure.filter.kind ?? ORGANISATION_KINDS)
      : [],
  );
  return new Set(kinds);
}

/** Provinces of the data's own day that lie in the scope. */
export function provincesIn(geography: Geography, scope: Scope | null, date: CalendarDate): readonly Unit[] {
  const provinces = unitsOn(geography, 'province', date);
  if (scope === null) return provinces;
  return provinces.filter((province) => {
    if (levelRank(scope.level) > levelRank('province')) {
      const unit = geography.units.get(scope.unitId);
      const above = unit && ancestorOn(geography, unit, 'province', date);
      return above?.status === 'found' && above.unit.id === province.id;
    }
    const place = ancestorOn(geography, province, scope.level, scope.geography);
    return place.status === 'found' && place.unit.id === scope.unitId;
  });
}

/** The provinces of a list that fall in a group. */
export function provincesOfGroup(
  deps: MeasureDeps,
  question: Question,
  breakdown: Breakdown,
  group: Group,
  provinces: readonly Unit[],
): readonly Unit[] {
  const { geography, schemes } = deps.places;
  if (breakdown.grouping.by === 'region') {
    const scheme = findRegionScheme(schemes, breakdown.grouping.scheme, question.date);
    return scheme
      ? provinces.filter((each) => regionOfUnit(geography, scheme, each)?.key === group.key)
      : provinces;
  }
  if (breakdown.grouping.by !== 'unit' || breakdown.grouping.level !== 'province') return provinces;
  return provinces.filter((each) => {
    const place = ancestorOn(geography, each, 'province', question.geography);
    return place.status === 'found' && place.unit.id === group.unit?.id;
  });
}

/** Whether a province's register is complete for the kinds over the days. */
function isCovered(
  geography: Geography,
  rows: readonly CoverageRow[],
  province: Unit,
  kinds: ReadonlySet<OrganisationKind>,
  from: CalendarDate,
  to: CalendarDate,
): boolean {
  const own = [...kinds].every((kind) =>
    rows.some(
      (row) => row.unit_id === province.id && row.kind === kind && row.from_date <= from && to < row.to_date,
    ),
  );
  if (own) return true;
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
  kinds: ReadonlySet<OrganisationKind>,
  from: CalendarDate,
  to: CalendarDate,
) => Coverage {
  const known = new Map<string, boolean>();
  return (provinces, kinds, from, to) => {
    const asked = `${[...kinds].join()} ${from} ${to}`;
    const reported = provinces.filter((each) => {
      const id = `${each.id} ${asked}`;
      const answer = known.get(id) ?? isCovered(deps.places.geography, rows, each, kinds, from, to);
      known.set(id, answer);
      return answer;
    }).length;
    return { reported, expected: provinces.length };
  };
}
