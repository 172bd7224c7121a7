// Is a profit what the income told beside it leaves after the cost?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const INCOME =
  /(?:^| )(?:tổng thu|tổng doanh thu|tổng thu nhập|doanh thu|thu nhập|thu)(?: [^\s,;.:()\d]+){0,5}$/;
const COST = /(?:^| )(?:tổng chi|tổng chi phí|chi phí|chi)(?: [^\s,;.:()\d]+){0,5}$/;
const PROFIT = /(?:^| )(?:lợi nhuận|lãi|chênh lệch)(?: [^\s,;.:()\d]+){0,6}$/;

function isAmount(fact: Fact | undefined): fact is Fact {
  return (
    fact !== undefined &&
    fact.unit === 'dong' &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.approx === undefined
  );
}

function saidBefore(run: CheckRun, fact: Fact, floor: number, words: RegExp): boolean {
  return words.test(wordsOf(run.read.context, Math.max(floor, fact.from - 9), fact.from));
}

/** "tổng thu nhập 598 tỷ đồng, tổng chi phí 523 tỷ đồng, lợi nhuận trước thuế 75 tỷ đồng": three amounts in a row. */
export function checkIncomeAndCost(run: CheckRun): void {
  for (const [i, profit] of run.facts.entries()) {
    const cost = run.facts[i - 1];
    const income = run.facts[i - 2];
    if (!isAmount(profit) || !isAmount(cost) || !isAmount(income) || profit.sentence < 0) continue;
    if (income.sentence !== profit.sentence || cost.sentence !== profit.sentence || run.judged.has(profit))
      continue;
    if (!saidBefore(run, income, 0, INCOME) || !saidBefore(run, cost, income.to, COST)) continue;
    if (!saidBefore(run, profit, cost.to, PROFIT) || cost.value >= income.value) continue;
    const expected = income.value - cost.value;
    const slack = [income, cost, profit].reduce((all, fact) => all + fact.step * 0.5, 0);
    const fits = Math.abs(expected - profit.value) <= slack * 1.0001;
    const words = `${sayFact(income)} − ${sayFact(cost)} = ${say(expected, 'dong')}`;
    reportRelation(run, { kind: 'balance', operands: [income, cost], target: profit, expected, words, fits });
  }
}
