// Do the figures before "cộng lại là", "tổng cộng" of one sentence add up to the figure after it?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { addAll, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact, saySum } from './report.ts';

const ADDED = /(?:^|[,;:(] )(?:cộng lại|tổng cộng|cộng chung|cả thảy|gộp lại)(?: (?:là|được|gần|bằng|đạt))*$/;

function isAmount(fact: Fact, total: Fact): boolean {
  return (
    fact.unit === total.unit &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.sentence === total.sentence
  );
}

/** "ngân sách 9 tỷ đồng, các chủ thể đối ứng 14 tỷ đồng, tổng cộng 23 tỷ đồng". */
export function checkAddedUp(run: CheckRun): void {
  for (const [i, total] of run.facts.entries()) {
    if (total.sentence < 0 || !isLevel(total) || total.approx !== undefined || total.unit === 'percent')
      continue;
    if (
      run.judged.has(total) ||
      !ADDED.test(wordsOf(run.read.context, Math.max(0, total.from - 4), total.from))
    )
      continue;
    const parts: Fact[] = [];
    for (let k = i - 1; k >= Math.max(0, i - 8); k--) {
      const fact = run.facts[k];
      if (fact === undefined || fact.sentence !== total.sentence) break;
      if (isAmount(fact, total)) parts.unshift(fact);
    }
    const tail = [2, 3, 4, 5, 6, 7]
      .filter((n) => n <= parts.length)
      .map((n) => parts.slice(-n))
      .find((some) => meets(addAll(some.map(operandInterval)), statedInterval(total)));
    // With more before it than two, which of them are meant is not said.
    const told = tail ?? (parts.length === 2 ? parts : undefined);
    if (told === undefined) continue;
    const sum = told.reduce((all, part) => all + part.value, 0);
    report(run, {
      kind: 'sum',
      operands: told,
      target: total,
      expected: sum,
      stated: total.value,
      ...(tail === undefined ? { severity: 'hard' as const } : {}),
      message: `${saySum(told)} = ${say(sum, total.unit)}${tail === undefined ? `, văn bản ghi cộng lại ${sayFact(total)}.${likelySlip(sum, total.value)}` : ', khớp.'}`,
    });
  }
}
