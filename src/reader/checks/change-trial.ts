// Does a rise or fall that no other check has explained follow from two levels the text tells of the same thing?
import { type Fact, isAhead } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import {
  type Change,
  changeOf,
  fitsChange,
  isChange,
  isThenAndNow,
  isToCome,
  type Pair,
  pairsOf,
  startYear,
  yearOf,
} from './change-pairs.ts';
import { isDifferenceNamed, isSaidTimes } from './comparisons.ts';
import { besideInterval, combine, isLoose, meets, statedInterval } from './interval.ts';
import { isOfAnotherThing } from './other-thing.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

/** Pairs close enough that the change can hardly be of anything else. */
function closest(run: CheckRun, change: Change, pairs: readonly Pair[]): Pair | undefined {
  const year = startYear(change);
  const strong = pairs.filter(({ now, base }) => {
    if (change.place !== undefined && base.place !== undefined && change.place !== base.place) return false;
    const dated = year !== undefined && yearOf(base) === year;
    const table = now.sentence < 0 && base.sentence < 0;
    const started = base.role === 'base' && change.sentence - now.sentence <= 2 && now.block === change.block;
    const beside = base.sentence === change.sentence && (now.sentence === change.sentence || started);
    // "phấn đấu dư nợ 4.950 tỷ đồng (tăng 8,6%)": a plan is measured against what there is.
    const planned =
      isAhead(now) &&
      !isAhead(base) &&
      now === change.anchor &&
      base.role === 'plain' &&
      yearOf(base) >= yearOf(now) - 1;
    if (year !== undefined && !dated && base.role !== 'base') return false;
    // "(1.228 HTX cuối năm 2023) và tăng 301 HTX so với năm 2020": the level named is of another comparison.
    if (year !== undefined && base.role === 'base' && Math.abs(yearOf(base) - year) > 1) return false;
    if (/cùng kỳ/.test(change.base ?? '') && base.role !== 'base') return false;
    const told =
      isThenAndNow(run, base, now) && change.block === now.block && change.sentence - now.sentence <= 1;
    return table || beside || planned || told || (dated && Math.abs(change.sentence - base.sentence) <= 6);
  });
  const [first] = strong;
  if (first === undefined) return undefined;
  const one = strong.every(
    ({ now, base }) => now.value === first.now.value && base.value === first.base.value,
  );
  return one ? first : undefined;
}

function isTold(run: CheckRun, fact: Fact): boolean {
  return run.judged.has(fact) || run.targets.has(run.ids.get(fact) ?? '');
}

function checkChange(run: CheckRun, change: Change): void {
  if (isTold(run, change) || change.sentence < 0 || change.valueTo !== undefined || isLoose(change)) return;
  if (/kế hoạch|chỉ tiêu/.test(change.base ?? '') || change.per !== undefined) return;
  // "tăng 35% so với trước, trong khi toàn khối chỉ tăng 12%": of others.
  if (/trong khi [^,;]*$/.test(wordsOf(run.read.context, change.from - 7, change.from))) return;
  if (checkBesideDifference(run, change)) return;
  const pairs = pairsOf(run, change);
  const fitting = pairs.find(({ now, base }) => fitsChange(change, now, base));
  const pair = fitting ?? closest(run, change, pairs);
  if (pair === undefined) return;
  const { now, base } = pair;
  if (fitting === undefined && (isLoose(now) || isLoose(base))) return;
  const expected = changeOf(change, now.value, base.value);
  if (fitting === undefined && (expected <= 0 || !isLikely(expected, change))) return;
  if (fitting === undefined && isDifferenceNamed(now, base, change)) return;
  if (fitting === undefined && isOfAnotherThing(run, change, now)) return;
  const words = `từ ${sayFact(base)} đến ${sayFact(now)}: ${say(expected, change.unit)}`;
  const fits = fitting !== undefined;
  reportRelation(run, { kind: 'growth', operands: [now, base], target: change, expected, words, fits });
}

/** The difference told right before its percentage: "tăng 21 đơn vị (tăng 4,1%)", "tăng 12 HTX, tương ứng tăng 14,2%". */
function differenceBefore(run: CheckRun, percent: Change): Change | undefined {
  const before = run.facts[(run.indexOf.get(percent) ?? 0) - 1];
  if (percent.unit !== 'percent' || before === undefined || !isChange(before)) return undefined;
  if (before.unit === 'percent' || before.unit === 'lan' || before.relation !== percent.relation)
    return undefined;
  const between = wordsOf(run.read.context, before.to, percent.from);
  return before.sentence === percent.sentence &&
    /^[,(]? ?(?:(?:tương đương|tương ứng|tức|hay|bằng|với|là|đạt|tăng|giảm|tỷ lệ|mức|khoảng) ?)*$/.test(
      between,
    )
    ? before
    : undefined;
}

/** "So với cuối năm 2022 (500 HTX), số HTX tăng 20 đơn vị (tăng 4%)": the only start its sentence names. */
function baseAlone(run: CheckRun, difference: Change): Fact | undefined {
  const at = run.indexOf.get(difference) ?? 0;
  const told = run.facts
    .slice(Math.max(0, at - 4), at + 3)
    .filter(
      (fact) =>
        fact.role === 'base' && fact.unit === difference.unit && fact.sentence === difference.sentence,
    );
  return told.length === 1 ? told[0] : undefined;
}

/** A percentage told beside its difference is that difference in percent of the level it starts from. */
function checkBesideDifference(run: CheckRun, percent: Change): boolean {
  const difference = differenceBefore(run, percent);
  if (difference === undefined) return false;
  const pairs = pairsOf(run, difference);
  const pair = closest(run, difference, pairs);
  const base =
    pair?.base ??
    pairs.find(({ base: start }) => start.sentence === percent.sentence)?.base ??
    baseAlone(run, difference);
  if (base === undefined || isLoose(base) || isLoose(difference)) return false;
  const f = (d: number, a: number): number => (d / a) * 100;
  const expected = f(difference.value, base.value);
  const fits = meets(
    combine(besideInterval(difference, base), besideInterval(base, difference), f),
    statedInterval(percent),
  );
  const inPercent = isSaidTimes(run, percent) && Math.abs(expected + 100 - percent.value) < percent.step;
  if (!fits && inPercent) return true;
  const whole = pairs.some(({ now, base: start }) => fitsChange(percent, now, start));
  if (!fits && (whole || !isLikely(expected, percent))) return false;
  const words = `${sayFact(difference)} trên ${sayFact(base)}: ${say(expected, 'percent')}`;
  reportRelation(run, {
    kind: 'growth',
    operands: [difference, base],
    target: percent,
    expected,
    words,
    fits,
  });
  return true;
}

/** A slip of a change stays near it; ten times more is a change of something else. */
function isLikely(expected: number, change: Fact): boolean {
  const ratio = change.value / expected;
  return ratio > 0.2 && ratio < 5;
}

/** Rises and falls told in words apart from the two levels they lie between. */
export function checkChangesApart(run: CheckRun): void {
  for (const fact of run.facts) if (isChange(fact) && !isToCome(run, fact)) checkChange(run, fact);
}
