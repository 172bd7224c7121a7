// Does an average per HTX or per person follow from the total and the count, and is its scale believable?
import type { Fact } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { combine, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, factsAround, report, say, sayFact } from './report.ts';

function countUnit(per: string): string | null {
  const head = per.split('/')[0] ?? '';
  if (head === 'HTX') return 'htx';
  if (head === 'người' || head === 'lao động' || head === 'thành viên') return 'nguoi';
  return head === 'quỹ' ? 'qtdnd' : null;
}

function near(a: Fact, b: Fact): boolean {
  return a.sentence >= 0 && Math.abs(a.sentence - b.sentence) <= 1 && Math.abs(a.block - b.block) <= 1;
}

function checkAverage(run: CheckRun, average: Fact): void {
  const unit = average.per === undefined ? null : countUnit(average.per);
  if (unit === null || average.unit !== 'dong' || !isLevel(average) || average.measure === 'income') return;
  const around = factsAround(run, average, 4);
  const totals = around.filter(
    (fact) =>
      fact.unit === 'dong' &&
      fact.per === undefined &&
      fact.role === 'plain' &&
      isLevel(fact) &&
      fact.measure === average.measure &&
      near(fact, average) &&
      fact.breakdown === null &&
      fact.status === average.status &&
      fact.place === average.place,
  );
  const counts = around.filter(
    (fact) => fact.unit === unit && isLevel(fact) && fact.role !== 'plan' && fact.role !== 'base',
  );
  const divide = (a: number, b: number): number => a / b;
  for (const sum of totals) {
    for (const count of counts) {
      if (
        count.value <= 1 ||
        !meets(combine(operandInterval(sum), operandInterval(count), divide), statedInterval(average))
      )
        continue;
      report(run, {
        kind: 'average',
        operands: [sum, count],
        target: average,
        expected: sum.value / count.value,
        stated: average.value,
        message: `${sayFact(sum)} / ${sayFact(count)} = ${say(Math.round(sum.value / count.value), 'dong')}, khớp.`,
      });
      return;
    }
  }
  const sum = totals[0];
  const close = counts.filter(
    (count) =>
      near(count, average) &&
      count.breakdown === null &&
      /^(?:total|active|members|workers)$/.test(count.measure),
  );
  const count = close[0];
  if (
    sum === undefined ||
    count === undefined ||
    totals.length !== 1 ||
    new Set(close.map((c) => c.value)).size !== 1 ||
    count.value <= 1
  )
    return;
  const expected = sum.value / count.value;
  const ratio = average.value / expected;
  const scale = [10, 100, 1000, 1e6].some(
    (factor) => Math.abs(ratio / factor - 1) < 0.15 || Math.abs(ratio * factor - 1) < 0.15,
  );
  if (
    !scale &&
    (sum.approx !== undefined || count.approx !== undefined || average.approx !== undefined) &&
    Math.abs(ratio - 1) < 0.2
  )
    return;
  report(run, {
    kind: scale ? 'scale' : 'average',
    operands: [sum, count],
    target: average,
    expected,
    stated: average.value,
    severity: scale || count.sentence === average.sentence ? 'hard' : 'ambiguous',
    message: `${sayFact(sum)} / ${sayFact(count)} = ${say(Math.round(expected), 'dong')}, văn bản ghi bình quân ${sayFact(average)}.${scale ? ' Có thể nhầm đơn vị tính (nghìn, triệu, tỷ).' : ''}`,
  });
}

/** Highest amount that is believable, by measure and denominator. */
const CEILINGS: readonly (readonly [measure: string, per: RegExp, ceiling: number])[] = [
  ['income', /^(?:người|lao động|thành viên)\/tháng$|^tháng$/, 500e6],
  ['income', /^(?:người|lao động|thành viên)\/năm$/, 5e9],
  ['revenue', /^HTX(?:\/năm)?$/, 3e12],
  ['profit', /^HTX(?:\/năm)?$/, 5e11],
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

/** A level a thousand times its own earlier value in one comparison: triệu for tỷ. */
function checkThousandfold(run: CheckRun): void {
  for (const change of run.facts) {
    const now = change.anchor;
    const base = change.against;
    if (
      change.unit !== 'percent' ||
      now === undefined ||
      base === undefined ||
      base.role !== 'base' ||
      now.unit !== 'dong' ||
      base.unit !== 'dong'
    )
      continue;
    const ratio = now.value / base.value;
    for (const factor of [1000, 1 / 1000]) {
      const fixed = ratio / factor;
      const growth = (change.relation === 'decrease_vs' ? 1 - fixed : fixed - 1) * 100;
      if (Math.abs(growth - change.value) > Math.max(change.step, 0.02 * change.value)) continue;
      report(run, {
        kind: 'scale',
        operands: [base],
        target: now,
        expected: now.value / factor,
        stated: now.value,
        severity: 'hard',
        message: `${sayFact(now)} so với ${sayFact(base)}: chênh nhau nghìn lần, mức tăng đã ghi chỉ đúng khi cùng đơn vị tính.`,
      });
      run.judged.add(change);
    }
  }
}

/** Run the average and scale checks. */
export function checkAverages(run: CheckRun): void {
  for (const fact of run.facts) {
    checkAverage(run, fact);
    checkCeiling(run, fact);
  }
  checkThousandfold(run);
}
