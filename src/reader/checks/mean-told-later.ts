// Does a mean told paragraphs after its total miss it by a slip ("Dư nợ đạt 39,6 tỷ đồng với 88 HTX. … dư nợ bình quân 450 triệu đồng/HTX như hiện tại")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { headOf, isCountOf } from './mean-heads.ts';
import { isOfAnother } from './mean-of-another.ts';
import { type CheckRun, likelySlip, reportRelation, say, sayFact } from './report.ts';

const FAR = 60;

const MEAN = /(?:^| )(?:bình quân|trung bình)(?: [^\s,;:.()\d]+){0,5}$/;
/** Words right between a total and the number it is of. */
const OF = /^(?:,? ?(?:với|của|cho|tại|ở|trên|đối với))(?: (?:tổng số|tổng cộng|cả|toàn bộ))?$/;

function isTotal(fact: Fact, mean: Fact): boolean {
  return (
    fact.unit === mean.unit &&
    fact.measure === mean.measure &&
    isLevel(fact) &&
    !isAhead(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.sentence >= 0 &&
    fact.valueTo === undefined
  );
}

/** The number told right behind a total, of what the mean is for each of. */
function countBehind(run: CheckRun, total: Fact, head: string): Fact | undefined {
  const count = run.facts[(run.indexOf.get(total) ?? 0) + 1];
  if (count === undefined || count.sentence !== total.sentence || !isCountOf(run, count, head))
    return undefined;
  const words = wordsOf(run.read.context, total.to, count.from);
  return OF.test(words) ? count : undefined;
}

function checkMean(run: CheckRun, mean: Fact, at: number): void {
  if (mean.per === undefined || mean.unit !== 'dong' || mean.sentence < 0 || mean.breakdown !== null) return;
  if (!isLevel(mean) || isAhead(mean) || mean.role !== 'plain' || mean.approx !== undefined) return;
  if (run.judged.has(mean) || run.targets.has(run.ids.get(mean) ?? '') || isOfAnother(run, mean)) return;
  if (!MEAN.test(wordsOf(run.read.context, Math.max(0, mean.from - 7), mean.from))) return;
  const head = headOf(run, mean);
  if (head === undefined || /^(?:kg|ha|con)$/.test(head)) return;
  const before = run.facts.slice(Math.max(0, at - FAR), at);
  const totals = before.filter((fact) => isTotal(fact, mean));
  const [total] = totals;
  // Two levels of the one measure: which of them is divided is not said.
  if (total === undefined || totals.length > 1 || total.breakdown !== null || total.approx !== undefined)
    return;
  if (total.place !== mean.place) return;
  const count = countBehind(run, total, head);
  if (count === undefined || count.approx !== undefined) return;
  const expected = total.value / count.value;
  const isMeant = (other: Fact): boolean =>
    isCountOf(run, other, head) && Math.abs(total.value / other.value / mean.value - 1) < 0.02;
  if (Math.abs(expected / mean.value - 1) < 0.02 || run.facts.some(isMeant)) return;
  if (likelySlip(Number(expected.toPrecision(4)), mean.value) === '') return;
  reportRelation(run, {
    kind: 'average',
    operands: [total, count],
    target: mean,
    expected,
    words: `${sayFact(total)} / ${sayFact(count)} = ${say(Math.round(expected), 'dong')}`,
    fits: false,
  });
}

/** Means whose one total, with its number, stands in a paragraph before. */
export function checkMeansToldLater(run: CheckRun): void {
  for (const [at, fact] of run.facts.entries()) checkMean(run, fact, at);
}
