// Is the amount of a headline, which the body never prints, what the body gives ("cho vay 23 tỷ đồng" over "64 dự án, bình quân 500 triệu đồng/dự án")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { areSwapped, differInOneDigit, printedLength } from './printed.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

/** Sentences of the body a headline sums up. */
const NEAR = 8;
/** Amounts that may stand side by side as the parts of one. */
const PARTS = 6;

function isAmount(fact: Fact): boolean {
  return (
    fact.unit === 'dong' &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.sentence >= 0 &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    !isAhead(fact)
  );
}

/** "64 dự án, bình quân 500 triệu đồng/dự án": a count and the mean right behind it. */
function productOf(run: CheckRun, mean: Fact): number | null {
  const count = run.facts[(run.indexOf.get(mean) ?? 0) - 1];
  if (count === undefined || count.sentence !== mean.sentence || mean.per === undefined) return null;
  if (!isLevel(count) || count.unit === 'dong' || count.approx !== undefined || count.value < 2) return null;
  return count.value * mean.value;
}

/** Whether amounts told one after another in a sentence add up to a value that no one prints. */
function isSumTold(run: CheckRun, sum: number, head: Fact, measure: string): boolean {
  const amounts = run.facts.filter(
    (fact) =>
      isAmount(fact) &&
      fact.per === undefined &&
      fact.measure === measure &&
      fact.sentence > head.sentence &&
      fact.sentence <= head.sentence + NEAR,
  );
  return amounts.some((first, i) => {
    let total = 0;
    for (const [k, part] of amounts.slice(i, i + PARTS).entries()) {
      if (part.sentence !== first.sentence) return false;
      total += part.value;
      if (k > 0 && Math.abs(total - sum) < sum * 1e-9) return true;
    }
    return false;
  });
}

/** Amounts of the headline beside what a count and its mean make, borne out by the parts told next to them. */
export function checkHeadlinesDerived(run: CheckRun): void {
  for (const head of run.facts.slice(0, 6)) {
    if (!head.heading || head.sentence > 1 || !isAmount(head) || head.per !== undefined) continue;
    if (printedLength(head) < 2 || run.judged.has(head)) continue;
    const body = run.facts.slice(0, 40).filter((fact) => fact.sentence > head.sentence);
    if (body.some((fact) => fact.unit === 'dong' && fact.value === head.value)) continue;
    for (const mean of body) {
      if (mean.sentence > head.sentence + NEAR || !isAmount(mean) || mean.measure !== head.measure) continue;
      const product = productOf(run, mean);
      if (product === null || product === head.value) continue;
      const right = { ...head, value: product };
      if (!areSwapped(right, head) && !differInOneDigit(right, head)) continue;
      if (!isSumTold(run, product, head, mean.measure)) continue;
      run.judged.add(head);
      report(run, {
        kind: 'sum',
        operands: [mean],
        target: head,
        expected: product,
        stated: head.value,
        severity: 'hard',
        message: `Tít ghi ${sayFact(head)}, số liệu trong thân bài cộng lại là ${say(product, 'dong')}.${areSwapped(right, head) ? ' Có thể gõ đảo chữ số.' : ''}`,
      });
      break;
    }
  }
}
