// Is an amount told per head believable, and a profit below the revenue it is earned of?
import { type Fact, isLevel } from '../read/fact.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

/** Highest amount that is believable, by measure and denominator. */
const CEILINGS: readonly (readonly [measure: string, per: RegExp, ceiling: number])[] = [
  ['income', /^(?:người|lao động|thành viên)\/tháng$|^tháng$/, 500e6],
  ['income', /^(?:người|lao động|thành viên)\/năm$/, 5e9],
  ['revenue', /^HTX(?:\/năm)?$/, 3e12],
  ['profit', /^HTX(?:\/năm)?$/, 5e11],
  ['revenue', /^THT(?:\/năm)?$/, 1e11],
  ['profit', /^THT(?:\/năm)?$/, 2e10],
];

function checkCeiling(run: CheckRun, fact: Fact): void {
  const per = fact.per;
  if (per === undefined || fact.unit !== 'dong') return;
  const limit = CEILINGS.find(([measure, pattern]) => measure === fact.measure && pattern.test(per));
  if (limit === undefined || fact.value <= limit[2]) return;
  report(run, {
    kind: 'scale',
    operands: [fact],
    target: fact,
    expected: fact.value / 1000,
    stated: fact.value,
    severity: 'hard',
    message: `${sayFact(fact)}/${per} lớn bất thường; có thể nhầm triệu thành tỷ (${say(fact.value / 1000, 'dong')}).`,
  });
}

/** A profit above the revenue it is earned of, which fits once triệu and tỷ are put right. */
function checkProfit(run: CheckRun, profit: Fact): void {
  if (profit.measure !== 'profit' || !isLevel(profit) || profit.role !== 'plain') return;
  const revenue = run.facts
    .slice(Math.max(0, (run.indexOf.get(profit) ?? 0) - 4), run.indexOf.get(profit) ?? 0)
    .reverse()
    .find((fact) => fact.measure === 'revenue' && isLevel(fact) && fact.role === 'plain');
  if (revenue === undefined || revenue.sentence !== profit.sentence || revenue.per !== profit.per) return;
  if (revenue.place !== profit.place || profit.value <= revenue.value || profit.value / 1000 > revenue.value)
    return;
  if (JSON.stringify(revenue.breakdown) !== JSON.stringify(profit.breakdown)) return;
  // A mean already found wrong is not named twice.
  const id = run.ids.get(profit);
  if (run.found.some(({ finding }) => finding.verdict === 'inconsistent' && finding.target === id)) return;
  report(run, {
    kind: 'scale',
    operands: [revenue],
    target: profit,
    expected: profit.value / 1000,
    stated: profit.value,
    severity: 'hard',
    message: `Lợi nhuận ${sayFact(profit)} lớn hơn doanh thu ${sayFact(revenue)}; có thể nhầm triệu thành tỷ (${say(profit.value / 1000, 'dong')}).`,
  });
}

/** Run the checks of scale on one figure. */
export function checkBelievable(run: CheckRun, fact: Fact): void {
  checkCeiling(run, fact);
  checkProfit(run, fact);
}
