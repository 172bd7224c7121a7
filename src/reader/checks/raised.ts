// Does a capital rise by what is added to it ("cấp bổ sung 5 tỷ đồng, nâng vốn điều lệ từ 30 tỷ lên 35 tỷ đồng")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isFrom } from './growth-bases.ts';
import { addAll, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

const ADDED =
  /(?:^| )(?:bổ sung|cấp thêm|bổ sung thêm|cấp bổ sung|góp thêm|tăng thêm)(?: (?:cho \S+|được|là|thêm|vốn|khoảng|gần|hơn))*$/;

/** "… nhờ UBND tỉnh cấp bổ sung 18 tỷ đồng", "sau khi được cấp thêm": how it came to be raised. */
const THANKS =
  /^[,(]? ?(?:nhờ|do|vì|sau khi|khi|bởi)(?: (?!riêng|phần|một)[^\s,;:.()]+){0,10} (?:bổ sung|cấp thêm|góp thêm|rót thêm|chuyển thêm|bơm thêm|nộp thêm|cấp bù|tăng thêm)(?: (?:cho \S+|được|là|thêm|vốn|đúng))*$/;

/** "riêng ngân sách tỉnh bổ sung", "trong đó": one of several amounts. */
const ONE_OF = /^[^;:.]{0,60}(?:trong đó|còn lại|ngoài ra|cùng với|và)(?: |$)/;

/** The amount added, told before the two levels or as the reason behind them. */
function addedTo(run: CheckRun, i: number, from: Fact, now: Fact): Fact | undefined {
  const { context } = run.read;
  const [before, after] = [run.facts[i - 2], run.facts[i + 1]];
  const fits = (fact: Fact | undefined): fact is Fact =>
    fact !== undefined &&
    fact.unit === 'dong' &&
    isLevel(fact) &&
    fact.sentence === now.sentence &&
    fact.per === undefined &&
    fact.role === 'plain';
  if (
    fits(before) &&
    ADDED.test(wordsOf(context, Math.max(0, before.from - 7), before.from)) &&
    /(?:^| )(?:nâng|đưa|tăng)(?: |$)/.test(wordsOf(context, before.to, from.from))
  )
    return before;
  const raised = /(?:^| )(?:nâng|đưa|tăng)(?: |$)/.test(wordsOf(context, from.from - 8, from.from));
  if (!raised || !fits(after) || after.approx !== undefined) return undefined;
  const alone = !ONE_OF.test(wordsOf(context, after.to, after.to + 12));
  return alone && THANKS.test(wordsOf(context, now.to, after.from)) ? after : undefined;
}

/** What is said to be added right before, or right behind, a capital raised from one amount to another. */
export function checkRaised(run: CheckRun): void {
  for (const [i, now] of run.facts.entries()) {
    const from = run.facts[i - 1];
    if (now.unit !== 'dong' || !isLevel(now) || from === undefined) continue;
    if (!isFrom(run, from, now) || from.value >= now.value) continue;
    const added = addedTo(run, i, from, now);
    if (added === undefined) continue;
    const sum = from.value + added.value;
    const fits = meets(addAll([operandInterval(from), operandInterval(added)]), statedInterval(now));
    report(run, {
      kind: 'sum',
      operands: [from, added],
      target: now,
      expected: sum,
      stated: now.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: `${sayFact(from)} + ${sayFact(added)} bổ sung = ${say(sum, 'dong')}${fits ? ', khớp.' : `, văn bản ghi ${sayFact(now)}.${likelySlip(sum, now.value)}`}`,
    });
  }
}
