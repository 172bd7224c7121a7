// Is a total told after its mean the mean times the number ("bình quân 82 tỷ đồng/quỹ, toàn hệ thống đạt 1.394 tỷ đồng")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, isLoose, meets, operandInterval, statedInterval } from './interval.ts';
import { headOf, isCountOf } from './mean-heads.ts';
import { type CheckRun, likelySlip, reportRelation, say, sayFact } from './report.ts';

/** Words right between a mean and the total told after it. */
const WHOLE_AFTER =
  /^[,;(]? ?(?:và |với |tức |tương đương )?(?:toàn (?:hệ thống|tỉnh|thành phố|huyện|ngành|khối)|tổng cộng|cả (?:hệ thống|tỉnh|huyện)|tổng số|tổng|tính chung)(?: (?:là|đạt|có|được|với))?$/;

/** "cho mỗi hộ bình quân 38 kg phân bón, tổng lượng phân cung ứng là 24,32 tấn": the thing of each named first, its total after. */
const TOTAL_AFTER =
  /^(?: ?[^\s,;:.()\d]+){0,7} ?[,;] ?(?:và |với |tức |nên |như vậy )?(?:tổng (?:cộng|số|lượng|diện tích|sản lượng|kinh phí|doanh thu|số tiền|số vốn|vốn|giá trị)|toàn (?:htx|hợp tác xã)|cả (?:htx|hợp tác xã))(?: (?!bình|trung)[^\s,;:.()\d]+){0,5}$/;

/** "Tổng doanh thu của 380 HTX đang hoạt động đạt": the number stands in the words of the total. */
const TOTAL_OF = /(?:^| )tổng (?:số )?(?:\S+ ){1,5}(?:của|tại|ở|trong)(?: (?:các|cả|toàn bộ|gần|hơn))*$/;

function isTotal(fact: Fact): boolean {
  return isLevel(fact) && fact.role === 'plain' && fact.per === undefined && fact.unit !== 'percent';
}

/** The total that the sentence tells right after a mean. */
function totalAfter(run: CheckRun, mean: Fact, at: number): Fact | undefined {
  const next = run.facts[at + 1];
  if (next === undefined || next.sentence !== mean.sentence || !isTotal(next)) return undefined;
  if (next.unit !== mean.unit && !(next.unit === 'tan' && mean.unit === 'kg')) return undefined;
  const between = wordsOf(run.read.context, mean.to, next.from);
  // "6.500 đồng/kg, tổng doanh thu 29 tỷ": a price is told for each kg of goods, not for what has been counted.
  const ofGoods = /^(?:kg|tấn|tạ)/.test(mean.per ?? '') || mean.measure === 'price';
  // "mỗi xã 2 mô hình, tổng cộng 10 mô hình": counts handed out are added up elsewhere.
  if (!/^(?:dong|ha|tan|kg)$/.test(mean.unit)) return undefined;
  return WHOLE_AFTER.test(between) || (!ofGoods && TOTAL_AFTER.test(between)) ? next : undefined;
}

/** The numbers the paragraph has counted of what the mean is for each of, told before it. */
function countsBefore(run: CheckRun, mean: Fact, at: number, head: string): Fact[] {
  return run.facts
    .slice(Math.max(0, at - 20), at)
    .filter(
      (fact) =>
        isCountOf(run, fact, head) &&
        fact.block === mean.block &&
        fact.role === 'plain' &&
        fact.status === mean.status &&
        fact.approx === undefined,
    );
}

function check(run: CheckRun, mean: Fact, total: Fact, counts: readonly Fact[]): void {
  const [first] = counts;
  if (first === undefined || run.judged.has(total) || run.judged.has(mean)) return;
  if (run.targets.has(run.ids.get(mean) ?? '')) return;
  if (run.targets.has(run.ids.get(total) ?? '') || isLoose(mean) || isLoose(total)) return;
  const down = total.unit === 'tan' && mean.unit === 'kg' ? 1000 : 1;
  const fitsWith = (count: Fact): boolean =>
    meets(
      combine(operandInterval(mean), operandInterval(count), (a, b) => (a * b) / down),
      statedInterval(total),
    );
  const given = counts.find(fitsWith);
  const by = given ?? first;
  const expected = (mean.value * by.value) / down;
  if (given === undefined) {
    // With two numbers before it, which of them is meant is not said.
    if (new Set(counts.map((count) => count.value)).size > 1) return;
    const off = Math.abs(total.value / expected - 1);
    if (off > 0.25 && likelySlip(Number(expected.toPrecision(4)), total.value) === '') return;
  }
  reportRelation(run, {
    kind: 'average',
    operands: [mean, by],
    target: total,
    expected,
    words: `${sayFact(mean)} × ${sayFact(by)} = ${say(expected, total.unit)}`,
    fits: given !== undefined,
  });
}

/** "Tổng doanh thu của 380 HTX đạt 437 tỷ đồng", the mean of one told earlier in its paragraph. */
function checkTotalOf(run: CheckRun, total: Fact, at: number): void {
  const count = run.facts[at - 1];
  if (
    count === undefined ||
    count.sentence !== total.sentence ||
    !isTotal(count) ||
    count.unit === total.unit
  )
    return;
  const { context } = run.read;
  const start = context.layout.sentences[total.sentence]?.from ?? count.from;
  if (!TOTAL_OF.test(wordsOf(context, Math.max(start, count.from - 10), count.from))) return;
  const means = run.facts
    .slice(Math.max(0, at - 24), at - 1)
    .filter(
      (fact) =>
        fact.per !== undefined &&
        fact.unit === total.unit &&
        fact.measure === total.measure &&
        fact.block === total.block &&
        fact.role === 'plain' &&
        isLevel(fact) &&
        !isAhead(fact),
    );
  const [mean] = means;
  const head = mean === undefined || means.length > 1 ? undefined : headOf(run, mean);
  if (mean === undefined || head === undefined || !isCountOf(run, count, head)) return;
  if (JSON.stringify(mean.breakdown) === JSON.stringify(total.breakdown)) check(run, mean, total, [count]);
}

/** Totals told after their means. */
export function checkMeansAndWholes(run: CheckRun): void {
  for (const [at, fact] of run.facts.entries()) {
    if (fact.sentence < 0 || isAhead(fact) || fact.unit === 'percent' || fact.unit === 'lan') continue;
    if (fact.per === undefined) {
      if (isTotal(fact)) checkTotalOf(run, fact, at);
      continue;
    }
    const head = headOf(run, fact);
    const total = isLevel(fact) && head !== undefined ? totalAfter(run, fact, at) : undefined;
    if (head !== undefined && total !== undefined) check(run, fact, total, countsBefore(run, fact, at, head));
  }
}
