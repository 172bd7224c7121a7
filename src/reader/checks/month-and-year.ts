// Is an income told by the month and again by the year the same ("4,2 triệu đồng/tháng, tương đương 50,4 triệu đồng/năm", "50,4 triệu đồng/năm (4,2 triệu đồng/tháng)")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

function spanOf(fact: Fact): 'tháng' | 'năm' | null {
  if (fact.unit !== 'dong' || fact.measure !== 'income' || !isLevel(fact)) return null;
  return /tháng/.test(fact.per ?? '') ? 'tháng' : /năm/.test(fact.per ?? '') ? 'năm' : null;
}

/** "6,3 triệu đồng/người/tháng (75,6 triệu đồng/năm)": nothing else stands in the brackets. */
function isRemark(run: CheckRun, words: string, again: Fact): boolean {
  const closes = /^(?:\/ (?:người|lao động|năm|tháng) )*\)/.test(
    wordsOf(run.read.context, again.to, again.to + 5),
  );
  return words === '(' && again.role === 'plain' && again.valueTo === undefined && closes;
}

/** Compare each income with the one the text calls its equivalent over the other span. */
export function checkMonthAndYear(run: CheckRun): void {
  run.facts.forEach((again, at) => {
    const first = run.facts[at - 1];
    if (first === undefined || first.sentence !== again.sentence || again.from - first.to > 6) return;
    const [from, to] = [spanOf(first), spanOf(again)];
    if (from === null || to === null || from === to || first.role !== 'plain') return;
    const words = wordsOf(run.read.context, first.to, again.from);
    if (
      !/^[,(]? ?(?:tương đương|tương ứng|tức|hay|bằng)(?: \S+)?$/.test(words) &&
      !isRemark(run, words, again)
    )
      return;
    const times = from === 'tháng' ? 12 : 1 / 12;
    const { low, high } = operandInterval(first);
    const expected = first.value * times;
    // "60 triệu đồng/năm, tương đương 6 triệu đồng/tháng": one unit of so short a figure is a fifth of it.
    const far = Math.abs(again.value / expected - 1) > 0.12;
    const stated = statedInterval(again);
    // "56,7 triệu đồng/năm (4,8 triệu đồng/tháng)": 4,725 is cut off to 4,7 and never told as 4,8.
    const floor = to === 'tháng' && again.approx === undefined ? again.value - again.step * 0.55 : stated.low;
    const fits = !far && meets({ low: low * times, high: high * times }, { ...stated, low: floor });
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
