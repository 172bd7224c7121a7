// By which number is a total divided: the one told with it, or the one that stands for the whole place?
import { type Fact, isAhead } from '../read/fact.ts';
import { isCountOf } from './mean-heads.ts';
import type { CheckRun } from './report.ts';

const LOOKS_BACK = 60;

/** The number the total is told with: the last one counted before it or between it and the mean. */
export function countBeside(
  run: CheckRun,
  total: Fact,
  mean: Fact,
  before: readonly Fact[],
  head: string,
): Fact | undefined {
  const counts = before.filter(
    (fact) =>
      isCountOf(run, fact, head) && fact.role === 'plain' && fact !== total && fact.list === undefined,
  );
  const between = counts.filter((fact) => fact.from > total.from);
  if (between.length > 0) return between.length === 1 ? between[0] : undefined;
  const [last] = counts;
  return last !== undefined && last.depth <= total.depth && mean.from - last.to < 40 ? last : undefined;
}

/** The year a figure is of; 0 where the text tells none. */
function yearOf(fact: Fact): number {
  return Number((fact.asOf ?? fact.periodCode ?? '').slice(0, 4));
}

/** The number of them the text has told last for the whole, of the same place and of the year or the one before. */
export function standingCount(run: CheckRun, total: Fact, mean: Fact, head: string): Fact | undefined {
  const at = run.indexOf.get(mean) ?? 0;
  const sector = total.breakdown?.linh_vuc;
  const ofNew = mean.breakdown?.nhom === 'htx_moi';
  const around = run.facts.slice(Math.max(0, at - LOOKS_BACK), at + 8);
  // "158 HTX nông nghiệp … Các HTX có tổng vốn 516 tỷ đồng": a text that counts those of one sector alone is on them.
  const ofOneSector = !around.some((fact) => isCountOf(run, fact, head) && fact.breakdown === null);
  const told = around.filter(
    (fact) =>
      isCountOf(run, fact, head) &&
      (head === 'lượt' ||
        (ofNew ? fact.measure === 'new' : /^(?:total|active|members|workers|area)$/.test(fact.measure))) &&
      (fact.role === 'plain' || fact.role === 'denominator') &&
      (fact.breakdown === null
        ? sector === undefined
        : sector === undefined
          ? ofOneSector && Object.keys(fact.breakdown).join() === 'linh_vuc'
          : fact.breakdown.linh_vuc === sector) &&
      (fact.list === undefined || fact.list.parent.unit !== fact.unit) &&
      !isAhead(fact) &&
      fact.approx === undefined &&
      fact.place === mean.place,
  );
  // What the text goes on to count is told of something else, once it has told a number before.
  const before = told.filter((fact) => fact.from < mean.from);
  const counted = before.length > 0 ? before : told;
  const last = counted.at(-1);
  if (last === undefined || !(Math.abs(yearOf(last) - yearOf(mean)) <= 1)) return undefined;
  return counted.every((fact) => fact.value === last.value || yearOf(fact) !== yearOf(last))
    ? last
    : undefined;
}
