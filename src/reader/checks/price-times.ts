// Is what a harvest brings in the price told times the goods told ("350 tấn … Với giá 45.000 đồng/kg, doanh thu đạt 15,75 tỷ đồng")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, isLoose, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, reportRelation, say, sayFact } from './report.ts';

const BACK = 10;

/** Units of goods that a price is told for each of, and how many of the price's units one holds. */
const GOODS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  kg: { tan: 1000, ta: 100, kg: 1 },
  tấn: { tan: 1, ta: 0.1, kg: 0.001 },
  tạ: { tan: 10, ta: 1, kg: 0.01 },
  con: { con: 1 },
};

/** Words right between a price and what all the goods brought in: a sale, nothing else bought or sold. */
const BRINGS =
  /^(?:,|;|\)|thì|như vậy|bà con|htx|hợp tác xã|nông dân|người trồng|người nuôi|mang|đem|giúp|đã|tổng|cả|toàn bộ| )*(?:doanh thu|giá trị sản lượng|tổng giá trị|giá trị|tổng thu|thu về|đem về|mang về|thu|đem lại|mang lại)(?: [^\s,;:.()\d]+){0,6}$/;

/** Costs and profits are not what goods are sold for; a mean is told of a part. */
const OTHER = /(?:^| )(?:lãi|lợi nhuận|chi phí|trừ|mỗi|bình quân|trung bình|phí|vốn|lương)(?: |$)/;

/** "giá 45.000 đồng/kg": the price of one told in whole. */
function isPrice(fact: Fact | undefined): fact is Fact {
  return (
    fact !== undefined &&
    fact.unit === 'dong' &&
    GOODS[fact.per ?? ''] !== undefined &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.valueTo === undefined &&
    !isLoose(fact)
  );
}

function isSold(run: CheckRun, price: Fact, amount: Fact): boolean {
  const { context } = run.read;
  const start = context.layout.sentences[price.sentence]?.from ?? price.from;
  const lead = wordsOf(context, Math.max(start, price.from - 7), price.from);
  const between = wordsOf(context, price.to, amount.from);
  return /(?:^| )(?:giá|bán)(?: |$)/.test(lead) && BRINGS.test(between) && !OTHER.test(between);
}

/** The goods told before the price in its paragraph; what two years, places or parts are told of comes with them. */
function goodsBefore(run: CheckRun, price: Fact, at: number): Fact[] {
  const units = GOODS[price.per ?? ''] ?? {};
  return run.facts
    .slice(Math.max(0, at - BACK), at)
    .filter(
      (fact) =>
        units[fact.unit] !== undefined &&
        isLevel(fact) &&
        (fact.per === undefined || /^(?:năm|vụ|ngày|tháng)$/.test(fact.per)) &&
        fact.block === price.block &&
        price.sentence - fact.sentence <= 1,
    );
}

function check(run: CheckRun, price: Fact, amount: Fact, at: number): void {
  const told = goodsBefore(run, price, at);
  const units = GOODS[price.per ?? ''] ?? {};
  const timesOf = (goods: Fact): number => units[goods.unit] ?? 1;
  const isFit = (goods: Fact): boolean =>
    meets(
      combine(operandInterval(price), operandInterval(goods), (a, b) => a * b * timesOf(goods)),
      statedInterval(amount),
    );
  const given = told.find(isFit);
  const main = told.filter((fact) => fact.role === 'plain' && !isAhead(fact) && !isLoose(fact));
  const off = (goods: Fact): number => amount.value / (goods.value * timesOf(goods) * price.value);
  // Among several amounts of goods only one that a slip of the unit alone sets apart is meant for sure.
  const scaled = main.find((goods) =>
    [1e3, 1e6].some((f) => Math.abs(off(goods) / f - 1) < 0.01 || Math.abs(off(goods) * f - 1) < 0.01),
  );
  const [only] = main;
  const goods = given ?? scaled ?? only;
  if (goods === undefined) return;
  const expected = goods.value * timesOf(goods) * price.value;
  if (given === undefined && scaled === undefined) {
    if (told.length > 1 || isLoose(amount)) return;
    const ratio = off(goods);
    if ((ratio > 1.3 || ratio < 0.7) && likelySlip(Number(expected.toPrecision(4)), amount.value) === '')
      return;
    // A price that moves through the season leaves an amount a little off.
    if (Math.abs(ratio - 1) < 0.02) return;
  }
  reportRelation(run, {
    kind: 'average',
    operands: [goods, price],
    target: amount,
    expected,
    words: `${sayFact(goods)} × ${sayFact(price)}/${price.per} = ${say(expected, 'dong')}`,
    fits: given !== undefined,
  });
}

/** What goods told before their price bring in, told right after it. */
export function checkPricesTimes(run: CheckRun): void {
  for (const [at, price] of run.facts.entries()) {
    const amount = run.facts[at + 1];
    if (!isPrice(price) || price.sentence < 0 || amount === undefined) continue;
    if (amount.sentence !== price.sentence || amount.unit !== 'dong' || amount.role !== 'plain') continue;
    if (amount.per !== undefined && amount.per !== 'năm') continue;
    if (!isLevel(amount) || amount.valueTo !== undefined || isAhead(amount) || run.judged.has(amount))
      continue;
    if (run.targets.has(run.ids.get(amount) ?? '') || !isSold(run, price, amount)) continue;
    check(run, price, amount, at);
  }
}
