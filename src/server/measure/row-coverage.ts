// Độ phủ của từng dòng: for each row of a table and each measure, how many provinces' registers stand behind it.
import { type BaseTotals, baseMeasures, type Coverage } from '#domain/indicator/cell.ts';
import type { Measure } from '#domain/indicator/measure.ts';
import { neededMoments } from '#domain/indicator/moment.ts';
import { levelRank, type Unit } from '#domain/unit/unit.ts';
import { momentDay } from '#server/measure/base-totals.ts';
import {
  coverageCounter,
  kindsOf,
  provincesByGroup,
  provincesIn,
  provincesKept,
} from '#server/measure/coverage.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import type { Breakdown, Group } from '#server/measure/groups.ts';
import { expectedKey, reportedKey } from '#server/measure/query-cells.ts';
import type { CoverageRow, Slice } from '#server/measure/store.ts';

/** Coverages of a row, in the order of the measures. */
export type RowCoverage = (groups: readonly Group[]) => readonly Coverage[];

/** The first day from which a measure needs complete registers. */
function firstDayOf(deps: MeasureDeps, question: Question, measure: Measure) {
  const moments = [...neededMoments([measure], deps.measures).keys()];
  const days = moments.map((moment) => momentDay(question, moment));
  const own = measure.kind === 'flow' ? (question.period?.from ?? question.date) : question.date;
  return [own, ...days].toSorted()[0] ?? own;
}

const NONE: readonly Unit[] = [];

/** Prepares what every row asks: each list of provinces is looked at once for each measure. */
export function rowCoverage(
  deps: MeasureDeps,
  question: Question,
  { scope, filters }: Pick<Slice, 'scope' | 'filters'>,
  breakdowns: readonly Breakdown[],
  measures: readonly Measure[],
  rows: readonly CoverageRow[],
): RowCoverage {
  const provinces = provincesKept(
    deps,
    question,
    filters,
    provincesIn(deps.places.geography, scope, question.date),
  );
  const byGroup = breakdowns.map((each) => provincesByGroup(deps, question, each, provinces));
  const count = coverageCounter(deps, rows);
  const asked = measures.map((measure) => ({
    kinds: kindsOf(baseMeasures([measure], deps.measures)),
    from: firstDayOf(deps, question, measure),
  }));
  const known = new Map<readonly Unit[], readonly Coverage[]>();
  return (groups) => {
    let own: readonly Unit[] = provinces;
    for (let index = 0; index < groups.length; index += 1) {
      const [group, lists] = [groups[index], byGroup[index]];
      if (!group || !lists) continue;
      const list = lists.get(group.stored) ?? NONE;
      // A district or commune names its own province, of its own era.
      const below = group.unit !== undefined && levelRank(group.unit.level) > levelRank('province');
      own = below || own === provinces ? list : own.filter((each) => list.includes(each));
    }
    const found = known.get(own);
    if (found) return found;
    const answer = asked.map(({ kinds, from }) => count(own, kinds, from, question.date));
    known.set(own, answer);
    return answer;
  };
}

/** Prepares, of a figure that stands on forms: how many forms, of how many that should have come; the register's own coverage otherwise. */
export function formCoverage(
  deps: MeasureDeps,
  measure: Measure,
): (numbers: BaseTotals, provinces: Coverage | undefined) => Coverage | undefined {
  const first = baseMeasures([measure], deps.measures).find(
    (each) => each.source === 'cells' || each.source === 'funds',
  );
  if (first?.source !== 'cells' && first?.source !== 'funds') return (_, provinces) => provinces;
  return (numbers, provinces) => {
    const reported = Number(numbers.get(reportedKey(first.code)) ?? 0n);
    const expected =
      first.source === 'cells' && first.expected
        ? Number(numbers.get(expectedKey(first.code)) ?? 0n)
        : (provinces?.expected ?? reported);
    return { reported, expected: Math.max(expected, reported) };
  };
}
