// Does what a number of things brought in miss their price by a slip ("giá 48 triệu đồng/chiếc. … bán được 25 chiếc, thu về 1,2 tỷ đồng")?
import type { Sentence } from '../read/layout.ts';
import { type Counted, isSameNoun, type Noun, nounAt, thingsOf } from './counted-nouns.ts';
import { eachesOf } from './each-told.ts';
import { judgeProduct } from './product-slip.ts';
import type { CheckRun } from './report.ts';
import { type Amount, amountsOf, between } from './told-amounts.ts';

/** Words right between a number of things and what they brought in or cost. */
const BROUGHT =
  /^(?:[^\s,;:.()\d]+ ){0,6}?,? ?(?:đã |cũng |và )?(?:thu|thu về|thu được|đem về|mang về|đem lại|mang lại|bán được|được|doanh thu|trị giá|tổng (?:giá trị|trị giá|tiền|thu|doanh thu|cộng)|thành tiền|hết|tốn|với (?:tổng )?giá trị|giá trị|tương đương|tổng kinh phí)(?: [^\s,;:.()\d]+){0,4}$/;
const SOLD =
  /(?:^| )(?:bán|tiêu thụ|xuất|đặt|mua|giao|đón|phục vụ|cung cấp|cung ứng|ký|sản xuất|làm)(?: [^\s,;:()\d]+){0,6}$/;
const ELSE =
  /(?:^| )(?:lãi|lợi nhuận|lời|chi phí|trừ|mỗi|bình quân|trung bình|vốn|lương|còn|hỗ trợ|nợ|phí|thuế)(?: |$)/;

/** A price of one, and what it is of. */
interface Price {
  readonly amount: Amount;
  readonly noun: Noun;
}

/** "hộp quà 1 kg giá 340.000 đồng": the noun that heads the words before "giá". */
function pricedBefore(run: CheckRun, sentence: Sentence, amount: Amount): Noun[] {
  const { context } = run.read;
  const { tokens } = context;
  let said = amount.q.from - 1;
  while (said > amount.q.from - 4 && tokens[said]?.key !== 'giá') said--;
  if (tokens[said]?.key !== 'giá') return [];
  const found: Noun[] = [];
  for (let i = said - 1; i >= Math.max(sentence.from, said - 7); i--) {
    if (/^[,;:.()]$/.test(tokens[i]?.text ?? '') || tokens[i]?.key === 'và') break;
    const noun = nounAt(context, i);
    if (noun !== undefined) found.push(noun);
  }
  return found;
}

/** The prices for one that a sentence tells, in đồng. */
function pricesOf(run: CheckRun, sentence: Sentence, amounts: readonly Amount[]): Price[] {
  const money = amounts.filter(
    ({ q }) => q.kind === 'money' && q.valueTo === undefined && q.approx === undefined,
  );
  const each = eachesOf(run, sentence, money)
    .filter(({ lead }) => !ELSE.test(lead.replace(/(?:^| )(?:mỗi|bình quân|trung bình)(?= |$)/g, '')))
    .map(({ amount, noun }) => ({ amount, noun }));
  const known = new Set(each.map(({ amount }) => amount));
  const told = money
    .filter((amount) => !known.has(amount))
    .flatMap((amount) => pricedBefore(run, sentence, amount).map((noun) => ({ amount, noun })));
  return [...each, ...told];
}

/** The amount of money told right after a number of things that were sold. */
function broughtIn(
  run: CheckRun,
  sentence: Sentence,
  amounts: readonly Amount[],
  sold: Counted,
): Amount | undefined {
  const next = amounts.find((amount) => amount.q.from >= sold.to);
  if (
    next === undefined ||
    next.q.kind !== 'money' ||
    next.q.per !== undefined ||
    next.q.valueTo !== undefined
  )
    return undefined;
  const words = between(run, sold.to, next.q.from);
  const led = SOLD.test(between(run, Math.max(sentence.from, sold.from - 9), sold.from));
  return led && BROUGHT.test(words) && !ELSE.test(words) ? next : undefined;
}

/** How near each other, in sentences, a price and a sale stand. */
const NEAR = 2;

/** Sales told with their number, after the price of one. */
export function checkEachPrices(run: CheckRun): void {
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  const { sentences } = run.read.context.layout;
  const told = sentences.map((sentence) => amountsOf(run, sentence, facts));
  for (const [i, sentence] of sentences.entries()) {
    const amounts = told[i] ?? [];
    for (const sold of thingsOf(run, amounts)) {
      const total = broughtIn(run, sentence, amounts, sold);
      if (total === undefined) continue;
      const near = sentences
        .map((_, at) => at)
        .slice(Math.max(0, i - NEAR), i + NEAR)
        .filter((at) => sentences[at]?.block === sentence.block);
      const prices = near
        .flatMap((at) => pricesOf(run, sentences[at] ?? sentence, told[at] ?? []))
        .filter((price) => isSameNoun(price.noun, sold.noun) && price.amount !== total);
      const [price] = prices;
      // Two kinds at two prices: which of them was sold is not said.
      if (price === undefined || prices.some((other) => other.amount.q.value !== price.amount.q.value))
        continue;
      const first = sentences[near[0] ?? i]?.from ?? sentence.from;
      judgeProduct(run, {
        each: price.amount,
        count: sold,
        total,
        target: 'total',
        tie: 'slip',
        passage: [first, sentence.to],
      });
    }
  }
}
