// Do products told by their stars add up to the products told before them, though no "trong đó" stands between?
import { type Fact, isLevel } from '../read/fact.ts';
import { type CheckRun, likelySlip, report, say, sayFact, saySum } from './report.ts';
import { starsOf } from './stars.ts';

/** "tổng số là 105 sản phẩm, với 48 sản phẩm 4 sao, 57 sản phẩm 3 sao". */
export function checkStarCounts(run: CheckRun): void {
  for (const [i, whole] of run.facts.entries()) {
    if (whole.unit !== 'san_pham' || !isLevel(whole) || whole.approx !== undefined || whole.sentence < 0)
      continue;
    if (whole.heads !== undefined || whole.list !== undefined || starsOf(run, whole) !== null) continue;
    const parts: Fact[] = [];
    for (const fact of run.facts.slice(i + 1, i + 8)) {
      if (fact.sentence !== whole.sentence || fact.unit !== 'san_pham' || fact.list !== undefined) break;
      if (starsOf(run, fact) === null || fact.approx !== undefined) break;
      parts.push(fact);
    }
    const stars = new Set(parts.map((part) => starsOf(run, part)));
    // "…, 1 sản phẩm thăng hạng từ 3 sao lên 4 sao" is counted among the others.
    const told = parts.slice(0, stars.size);
    if (told.length < 2 || new Set(told.map((part) => starsOf(run, part))).size !== told.length) continue;
    const sum = told.reduce((all, part) => all + part.value, 0);
    const off = Math.abs(sum - whole.value);
    const wrong = off > 0 && sum > whole.value * 0.5 && sum < whole.value * 2;
    if (off > 0 && !wrong) continue;
    report(run, {
      kind: 'sum',
      operands: told,
      target: whole,
      expected: sum,
      stated: whole.value,
      ...(wrong ? { severity: 'hard' as const } : {}),
      message: wrong
        ? `Các hạng sao cộng lại ${saySum(told)} = ${say(sum, whole.unit)}, không bằng ${sayFact(whole)} đã nêu.${likelySlip(sum, whole.value)}`
        : `${saySum(told)} = ${say(sum, whole.unit)}, khớp.`,
    });
  }
}
