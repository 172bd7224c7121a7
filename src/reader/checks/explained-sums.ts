// Is a list that seems to miss its whole only a list read in part: what is missing, or what it adds up to, is told just there?
import type { Finding } from '../claim.ts';
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';
import type { Level } from './told-levels.ts';

type Told = readonly (readonly Level[])[];

function is(level: Level, value: number, unit?: string): boolean {
  const alike = unit === undefined || level.fact?.unit === unit || level.unit === unit;
  return alike && Math.abs(level.value - value) <= 0.51 * level.step;
}

/** "…; đào tạo, tập huấn 2,8 tỷ đồng", "+ Hỗ trợ: 28 HTX x 30 triệu = 840 triệu": what is missing is told last, or among the parts. */
function isMissingTold(run: CheckRun, told: Told, gap: number, chosen: readonly Fact[]): boolean {
  const [first, last] = [chosen[0], chosen[chosen.length - 1]];
  if (gap <= 0 || first === undefined || last === undefined || last.sentence < 0) return false;
  const behind = (told[last.sentence] ?? [])
    .filter(({ q, unit }) => q.from >= last.to && unit !== '%')
    .slice(0, 2);
  const ends = /[.?!]/.test(wordsOf(run.read.context, last.to, last.to + 1));
  if (!ends && behind.some((level) => is(level, gap, first.unit))) return true;
  return told
    .slice(Math.max(0, first.sentence), last.sentence + 1)
    .flat()
    .some(({ q, fact }, i, all) => {
      const level = all[i];
      const own = fact !== undefined && chosen.includes(fact);
      return (
        !own && q.from > first.from && q.from < last.from && level !== undefined && is(level, gap, first.unit)
      );
    });
}

/** "trong đó 17 quỹ loại A, 5 quỹ loại B và 2 quỹ loại C" of 24: the whole chosen is the first of the parts. */
function isFirstPart(told: Told, finding: Finding, target: Fact): boolean {
  const all = finding.stated + (finding.expected ?? 0);
  return (told[target.sentence] ?? []).some(({ q, value }) => q.to <= target.from && value === all);
}

/** "nên tổng số đến cuối tháng 6 là 612. Số này gồm 430 …, 182 …": what the parts add up to is told right before them. */
function isSumTold(told: Told, finding: Finding, target: Fact, chosen: readonly Fact[]): boolean {
  const [first] = chosen;
  if (first === undefined || first.sentence < 0 || first.from < target.from) return false;
  return told
    .slice(Math.max(0, first.sentence - 1), first.sentence + 1)
    .flat()
    .some(
      (level) => level.q.from > target.from && level.q.from < first.from && is(level, finding.expected ?? 0),
    );
}

/** Whether a list that misses its whole is better explained by a misreading. */
export function isSumExplained(
  run: CheckRun,
  told: Told,
  finding: Finding,
  target: Fact,
  chosen: readonly Fact[],
): boolean {
  if (chosen.length < 2) return false;
  return (
    isMissingTold(run, told, finding.stated - (finding.expected ?? 0), chosen) ||
    isFirstPart(told, finding, target) ||
    isSumTold(told, finding, target, chosen)
  );
}
