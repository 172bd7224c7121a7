// Is a total told after an amount for each that amount times the number told with it ("15 nhà, mỗi nhà 1.200 m², tổng diện tích 18.000 m²"; "mỗi năm 6 tỷ đồng, 5 năm là 30 tỷ đồng")?
import type { Sentence } from '../read/layout.ts';
import { type Counted, isSameNoun, spansOf, thingsOf } from './counted-nouns.ts';
import { type Each, eachesOf } from './each-told.ts';
import { isSameUnit, judgeProduct, type Product, sized } from './product-slip.ts';
import type { CheckRun } from './report.ts';
import { type Amount, amountsOf, between } from './told-amounts.ts';

/** Words before a total that say it is what all make together. */
const TOGETHER =
  /(?:^|[,;(] ?|^[^,;:.()]{0,40} )(?:như vậy|tính ra|tính chung|vị chi|tức(?: là)?|tổng cộng|cộng lại|cả thảy|tất cả|nhân lên)(?: [^\s,;:.()\d]+){0,7}$/;
const SUM =
  /(?:^|[,;(] ?)(?:(?:với|và|cho|đạt|thành|nên|nâng|đưa) )?(?:tổng|toàn bộ|cả)(?: [^\s,;:.()\d]+){1,7}$/;
/** "bán 25 chiếc, giá 48 triệu đồng/chiếc, thu về": what the price of each brings in. */
const BRINGS =
  /(?:^|[,;(] ?|^[^,;:.()]{0,30} )(?:thu (?:về|được)|đem về|mang về|thành tiền|hết|tốn|gom (?:lại )?được|góp (?:lại )?được|gom lại|góp lại)(?: [^\s,;:.()\d]+){0,3}$|^,? ?(?:thì |vậy là |cũng )?được(?: (?:khoảng|gần|hơn|chừng|cả thảy|tất cả))?$/;
/** Words right between a number and the total of so many: "5 năm là", "24 ngày thì mỗi tháng lĩnh". */
const MAKES =
  /^(?:(?:này|đó|liền|qua|tới|công|như vậy|như thế|đều) )*,? ?(?:(?:là|thì|được|tức|vị chi|như vậy|tính ra|hết|tổng cộng|cộng lại|thành|bằng|cần|phải|mất|sẽ)(?: |$))(?:[^\s,;:.()\d]+ ?){0,5}$/;
const MERE = /^(?:[^\s,;:.()\d]+ ?){0,4}$/;
/** Words that tell of a part, of what is left, or of another thing. */
const ELSE =
  /(?:^| )(?:trừ|trong đó|riêng|nhất|còn|nợ|giảm|tăng|thêm|hơn|khác|chưa|nếu không|so với|trước|kế hoạch|mục tiêu|thay vì|dự kiến|bình quân|trung bình|lượt|toàn (?:xã|huyện|tỉnh|thành phố|vùng|ngành|quốc)|cả (?:nước|tỉnh|huyện|xã)|hiện|hiện nay|phục vụ)(?: |$)/;
const PROFIT = /(?:^| )(?:lãi|lợi nhuận|lời|bỏ túi)(?: |$)/;
/** An amount for each that is no fixed one: the most, the least, up to. */
const BOUND =
  /(?:^| )(?:tối đa|tối thiểu|ít nhất|cao nhất|thấp nhất|không quá|nhất|đến|lên|thêm|tăng|giảm|dưới|trên)(?: [^\s,;:.()\d]+){0,2}$/;

interface Passage {
  readonly sentence: Sentence;
  readonly amounts: readonly Amount[];
  readonly before: readonly Amount[];
  /** Spans of time of the sentence. */
  readonly spans: readonly Counted[];
  readonly from: number;
}

/** The numbers of what the amount is for each of: in its sentence, else in those before; undefined where two are told. */
function countBefore(run: CheckRun, passage: Passage, each: Each): Counted | undefined {
  const own = passage.amounts.filter((amount) => amount.q.to <= each.amount.q.from);
  for (const told of [
    [...thingsOf(run, own), ...passage.spans.filter((span) => span.to <= each.amount.q.from)],
    thingsOf(run, passage.before),
  ]) {
    const alike = told.filter((counted) => isSameNoun(each.noun, counted.noun));
    const [first] = alike;
    if (first === undefined) continue;
    return alike.every((counted) => counted.value === first.value) && first.amount?.q.approx === undefined
      ? first
      : undefined;
  }
  return undefined;
}

/** The number told between the amount for each and the total, right before the total. */
function countBetween(run: CheckRun, passage: Passage, each: Each, total: Amount): Counted | undefined {
  const within = (counted: Counted): boolean => counted.from >= each.to && counted.to <= total.q.from;
  const told = [...thingsOf(run, passage.amounts), ...passage.spans].filter(within);
  const [only] = told;
  return only !== undefined && told.length === 1 && isSameNoun(each.noun, only.noun) ? only : undefined;
}

/** Whether one tells of a profit and the other does not. */
function isOfOther(lead: string, words: string): boolean {
  return PROFIT.test(lead) !== PROFIT.test(words);
}

const SPAN = /^(?:ngày|công|buổi|tuần|tháng|quý|năm)$/;

/** "mỗi ngày 250.000 đồng, … mỗi tháng 6 triệu đồng", "mỗi bè 5 tấn, như vậy mỗi đợt HTX thu 480 tấn": a total that comes in again and again. */
function isLonger(each: Each, again: Each): boolean {
  if (SPAN.test(each.noun[0])) return /^(?:ngày|công)$/.test(each.noun[0]) && again.noun[0] === 'tháng';
  return /^(?:đợt|vụ|lứa|mùa|năm|tháng|ngày|lần|mẻ|chuyến)$/.test(again.noun[0]);
}

function productOf(run: CheckRun, passage: Passage, each: Each, total: Amount): Product | null {
  const { amount } = each;
  const words = between(run, each.to, total.q.from);
  const whole = sized(total).value > sized(amount).value;
  if (words.length > 120 || ELSE.test(words) || /[:.]/.test(words)) return null;
  if (BOUND.test(each.lead) || isOfOther(each.lead, words)) return null;
  const product = {
    each: amount,
    total,
    target: 'total',
    passage: [passage.from, passage.sentence.to],
  } as const;
  const inner = countBetween(run, passage, each, total);
  if (inner !== undefined) {
    const makes = between(run, inner.to, total.q.from);
    const apart = between(run, each.to, inner.from);
    if (!/(?:^| )[,;(]/.test(apart) || !/^(?:[^\s,;:.()\d]+ ?){0,8}$/.test(apart.replace(/[,;(].*$/, '')))
      return null;
    if (MAKES.test(makes)) return { ...product, count: inner, tie: 'tight' };
    return MERE.test(makes) ? { ...product, count: inner, tie: 'slip' } : null;
  }
  // Anything else counted in between may be what the total is of.
  const others = passage.amounts.some((other) => other.q.from >= each.to && other.q.to <= total.q.from);
  const count = others ? undefined : countBefore(run, passage, each);
  if (count === undefined) return null;
  const price = amount.q.kind === 'money' && BRINGS.test(words);
  if (!TOGETHER.test(words) && !SUM.test(words) && !price) return null;
  const tie = price ? 'slip' : TOGETHER.test(words) && whole ? 'tight' : 'near';
  return { ...product, count, tie };
}

/** Totals told after what each makes, in the same sentence. */
export function checkEachTimes(run: CheckRun): void {
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  const { sentences } = run.read.context.layout;
  const told = sentences.map((sentence) => amountsOf(run, sentence, facts));
  for (const [i, sentence] of sentences.entries()) {
    const amounts = told[i] ?? [];
    if (amounts.length < 2) continue;
    const eaches = eachesOf(run, sentence, amounts);
    if (eaches.length === 0) continue;
    const near = [i - 2, i - 1].filter((at) => at >= 0 && sentences[at]?.block === sentence.block);
    const passage: Passage = {
      sentence,
      amounts,
      before: near.flatMap((at) => told[at] ?? []),
      spans: spansOf(run.read.context, sentence.from, sentence.to),
      from: sentences[near[0] ?? i]?.from ?? sentence.from,
    };
    for (const each of eaches) {
      if (each.amount.fact !== undefined && each.amount.fact.role !== 'plain') continue;
      const total = amounts.find((amount) => amount.q.from >= each.to && isSameUnit(amount, each.amount));
      if (total === undefined || total.q.valueTo !== undefined || total.q.per !== undefined) continue;
      const again = eaches.find((other) => other.amount === total);
      if (again !== undefined && !isLonger(each, again)) continue;
      const product = productOf(run, passage, each, total);
      if (product !== null) judgeProduct(run, product);
    }
  }
}
