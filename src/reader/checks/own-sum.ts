// Does one share of a sentence not fit, when all the others are shares of what their parts add up to?
import type { Fact } from '../read/fact.ts';
import { meets, statedInterval } from './interval.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';
import { isCompared } from './share-figures.ts';

/** "71 HTX, chiếm 76,3%; 7, chiếm 7,5%; 5, chiếm 5,4%; 3 quỹ, chiếm 4,2%": all but one are shares of what they add up to. */
function outliersOfOwnSum(
  shares: readonly Fact[],
): { readonly share: Fact; readonly parts: readonly Fact[]; readonly sum: number }[] {
  const found: { share: Fact; parts: Fact[]; sum: number }[] = [];
  const groups = Map.groupBy(shares, (share) => share.sentence);
  for (const group of groups.values()) {
    const parts = group.map((share) => share.anchor).filter((part) => part !== undefined);
    if (group.length < 4 || group.length > 20 || new Set(parts).size !== group.length) continue;
    if (parts.some((part) => !/^(?:htx|qtdnd|tht|nguoi)$/.test(part.unit) || part.approx !== undefined))
      continue;
    const sum = parts.reduce((all, part) => all + part.value, 0);
    const unfit = group.filter((share) => {
      const own = ((share.anchor?.value ?? 0) / sum) * 100;
      return !meets({ low: own, high: own }, statedInterval(share));
    });
    const [share] = unfit;
    if (share !== undefined && unfit.length === 1) found.push({ share, parts, sum });
  }
  return found;
}

/** Whether the text tells what the parts add up to: then each share is taken of that. */
function isTotalTold(run: CheckRun, share: Fact, sum: number): boolean {
  const at = run.indexOf.get(share) ?? 0;
  return run.facts
    .slice(Math.max(0, at - 60), at + 20)
    .some((fact) => fact.value === sum && fact.unit !== 'percent');
}

/** Shares of parts whose whole is not told, or told as "trên 90". */
export function checkOwnSums(run: CheckRun): void {
  for (const { share, parts, sum } of outliersOfOwnSum(run.facts.filter(isCompared))) {
    if (run.judged.has(share) || isTotalTold(run, share, sum)) continue;
    const expected = ((share.anchor?.value ?? 0) / sum) * 100;
    run.judged.add(share);
    report(run, {
      kind: 'share',
      operands: parts,
      target: share,
      expected,
      stated: share.value,
      severity: 'hard',
      message: `${say(share.anchor?.value ?? 0, parts[0]?.unit ?? 'htx')} trong tổng ${say(sum, parts[0]?.unit ?? 'htx')} của các phần là ${say(expected, 'percent')}, văn bản ghi ${sayFact(share)}; các tỷ lệ khác đều khớp.`,
    });
  }
}
