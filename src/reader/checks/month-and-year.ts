// Is an income told by the month and again by the year the same ("4,2 triệu đồng/tháng, tương đương 50,4 triệu đồng/năm", "50,4 triệu đồng/năm (4,2 triệu đồng/tháng)")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { meets, operandInterval, statedInterval } from './interval.ts';
import { areSwapped, printedLength } from './printed.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

function spanOf(fact: Fact): 'tháng' | 'năm' | null {
  if (fact.unit !== 'dong' || fact.measure !== 'income' || !isLevel(fact)) return null;
  return /tháng/.test(fact.per ?? '') ? 'tháng' : /năm/.test(fact.per ?? '') ? 'năm' : null;
}

const SAYS_SAME = /^[,(]? ?(?:tương đương|tương ứng|tức|hay|bằng|tính ra)(?: \S+)?$/;

/** "57,6 triệu đồng/năm (4,8 triệu đồng/tháng)": nothing stands in the brackets but the other span. */
function isAlone(run: CheckRun, again: Fact, between: string): boolean {
  return between === '(' && run.read.context.tokens[again.to]?.text === ')';
}

/** "56,7 triệu đồng/năm (4,8 triệu đồng/tháng)": out of rounding's reach, and twelve months make 57,6, the same digits. */
function hasSwappedDigits(first: Fact, again: Fact): boolean {
  const yearly = spanOf(first) === 'năm' ? first : again;
  const monthly = yearly === first ? again : first;
  if (first.approx !== undefined || again.approx !== undefined) return false;
  if (Math.abs(yearly.value / 12 - monthly.value) <= monthly.step * 0.5001) return false;
  return printedLength(yearly) > 2 && areSwapped({ ...yearly, value: monthly.value * 12 }, yearly);
}

/** Compare each income with the one the text calls its equivalent over the other span. */
export function checkMonthAndYear(run: CheckRun): void {
  run.facts.forEach((again, at) => {
    const first = run.facts[at - 1];
    if (first === undefined || first.sentence !== again.sentence || again.from - first.to > 6) return;
    const [from, to] = [spanOf(first), spanOf(again)];
    if (from === null || to === null || from === to || first.role !== 'plain') return;
    const words = wordsOf(run.read.context, first.to, again.from);
    if (!SAYS_SAME.test(words) && !isAlone(run, again, words)) return;
    const times = from === 'tháng' ? 12 : 1 / 12;
    const { low, high } = operandInterval(first);
    const expected = first.value * times;
    // "60 triệu đồng/năm, tương đương 6 triệu đồng/tháng": one unit of so short a figure is a fifth of it.
    const far = Math.abs(again.value / expected - 1) > 0.12;
    const fits =
      !far &&
      !hasSwappedDigits(first, again) &&
      meets({ low: low * times, high: high * times }, statedInterval(again));
    report(run, {
      kind: 'average',
      operands: [first],
      target: again,
      expected,
      stated: again.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: `${sayFact(first)} một ${from} là ${say(expected, 'dong')} một ${to}${fits ? ', khớp.' : `, văn bản ghi ${sayFact(again)}.${likelySlip(expected / 1e5, again.value / 1e5)}`}`,
    });
  });
}
