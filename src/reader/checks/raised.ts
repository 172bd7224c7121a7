// Does a capital rise by what is added to it ("cấp bổ sung 5 tỷ đồng, nâng vốn điều lệ từ 30 tỷ lên 35 tỷ đồng")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isFrom } from './growth-bases.ts';
import { addAll, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

const ADDED =
  /(?:^| )(?:bổ sung|cấp thêm|bổ sung thêm|cấp bổ sung|góp thêm|tăng thêm)(?: (?:cho \S+|được|là|thêm|vốn|khoảng|gần|hơn))*$/;

/** What is said to be added right before a capital is raised from one amount to another. */
export function checkRaised(run: CheckRun): void {
  for (const [i, now] of run.facts.entries()) {
    const from = run.facts[i - 1];
    const added: Fact | undefined = run.facts[i - 2];
    if (now.unit !== 'dong' || !isLevel(now) || from === undefined || added === undefined) continue;
    if (!isFrom(run, from, now) || from.value >= now.value || added.unit !== 'dong' || !isLevel(added))
      continue;
    if (added.sentence !== now.sentence || added.per !== undefined || added.role !== 'plain') continue;
    const { context } = run.read;
    if (!ADDED.test(wordsOf(context, Math.max(0, added.from - 7), added.from))) continue;
    if (!/(?:^| )(?:nâng|đưa|tăng)(?: |$)/.test(wordsOf(context, added.to, from.from))) continue;
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
