// Is a mean the total told a sentence or two before over the number that total is said to be of ("dư nợ của 16 quỹ là 1.248 tỷ … Bình quân mỗi quỹ 78 tỷ")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, isLoose, meanInterval, meets, operandInterval } from './interval.ts';
import { headOf, isCountOf } from './mean-heads.ts';
import { isOfAnother, isOfSomeOnly } from './mean-of-another.ts';
import { totalEarlier } from './mean-totals.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

/** "dư nợ của 16 QTDND là": the number whose total follows at once. */
function ownerOf(run: CheckRun, total: Fact, head: string): Fact | undefined {
  const { context } = run.read;
  const count = run.facts[(run.indexOf.get(total) ?? 0) - 1];
  if (count === undefined || count.sentence !== total.sentence || !isCountOf(run, count, head))
    return undefined;
  if (count.role !== 'plain' || count.list !== undefined || isLoose(count)) return undefined;
  const between = wordsOf(context, count.to, total.from);
  if (total.from - count.to > 8 || /[,;:.()]|\d/.test(between)) return undefined;
  const owned = /(?:^| )(?:của|cho|tại|ở)(?: (?:cả|toàn bộ))?$/.test(
    wordsOf(context, count.from - 3, count.from),
  );
  return owned || /(?:^| )(?:có|đạt) (?:tổng |số )/.test(between) ? count : undefined;
}

/** Means of a sentence of their own, of what N things together were told to have. */
export function checkMeansOfOwned(run: CheckRun): void {
  for (const mean of run.facts) {
    if (!isLevel(mean) || isAhead(mean) || mean.role !== 'plain' || mean.valueTo !== undefined) continue;
    if (mean.sentence < 1 || run.judged.has(mean) || run.targets.has(run.ids.get(mean) ?? '')) continue;
    const head = headOf(run, mean);
    if (head === undefined || isOfAnother(run, mean)) continue;
    const start = run.read.context.layout.sentences[mean.sentence]?.from ?? mean.from;
    const lead = wordsOf(run.read.context, Math.max(start, mean.from - 12), mean.from);
    if (!/(?:^| )(?:bình quân|trung bình|tính ra)(?: |$)/.test(lead)) continue;
    if (/(?:^| )(?:riêng|trong đó|còn|nhóm|vùng|năm trước|cùng kỳ|đầu năm)(?: |$)/.test(lead)) continue;
    const total = totalEarlier(run, mean);
    const count = total === undefined ? undefined : ownerOf(run, total, head);
    if (
      total === undefined ||
      count === undefined ||
      total.status !== mean.status ||
      isOfSomeOnly(run, mean, total)
    )
      continue;
    const expected = total.value / count.value;
    const divide = (a: number, b: number): number => a / b;
    const fits = meets(combine(operandInterval(total), operandInterval(count), divide), meanInterval(mean));
    const ratio = mean.value / expected;
    if (!fits && (ratio > 3 || ratio < 1 / 3)) continue;
    if (!fits && [mean, total].some(isLoose) && Math.abs(ratio - 1) < 0.15) continue;
    reportRelation(run, {
      kind: 'average',
      operands: [total, count],
      target: mean,
      expected,
      words: `${sayFact(total)} / ${sayFact(count)} = ${say(Math.round(expected * 100) / 100, mean.unit)}`,
      fits,
    });
  }
}
