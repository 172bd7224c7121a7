// Is a profit what the income told beside it leaves after the cost?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const INCOME =
  /(?:^| )(?:tổng thu|tổng doanh thu|tổng thu nhập|doanh thu|thu nhập|thu)(?: (?:[^\s,;.:()\d]+|\d{4})){0,8}$/;
const COST = /(?:^| )(?:tổng chi|tổng chi phí|chi phí|chi)(?: [^\s,;.:()\d]+){0,5}$/;
const PROFIT = /(?:^| )(?:lợi nhuận|lãi|chênh lệch)(?: [^\s,;.:()\d]+){0,6}$/;

function isAmount(fact: Fact | undefined): fact is Fact {
  return (
    fact !== undefined &&
    fact.unit === 'dong' &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.approx === undefined
  );
}

function saidBefore(run: CheckRun, fact: Fact, floor: number, words: RegExp): boolean {
  return words.test(wordsOf(run.read.context, Math.max(floor, fact.from - 9), fact.from));
}

interface Account {
  readonly income: Fact;
  readonly cost: Fact;
}

/** "tổng thu nhập 598 tỷ đồng, tổng chi phí 523 tỷ đồng, lợi nhuận trước thuế 75 tỷ đồng": three amounts in a row. */
function inOneRow(run: CheckRun, profit: Fact, at: number): Account | null {
  // "doanh thu năm 2023 đạt 96,4 tỷ đồng (năm 2022: 83,1 tỷ đồng, tăng 16%), chi phí …": brackets are passed over.
  const row = run.facts
    .slice(Math.max(0, at - 8), at)
    .filter((fact) => fact.sentence === profit.sentence && fact.depth <= profit.depth);
  const [income, cost] = row.slice(-2);
  if (!isAmount(cost) || !isAmount(income)) return null;
  if (income.sentence !== profit.sentence || cost.sentence !== profit.sentence) return null;
  // "chi phí 82,3 tỷ đồng (trong đó trả lãi tiền gửi 62,1 tỷ đồng)": a part of the cost.
  if (profit.depth > cost.depth || income.depth !== cost.depth) return null;
  if (!saidBefore(run, income, 0, INCOME) || !saidBefore(run, cost, income.to, COST)) return null;
  return saidBefore(run, profit, cost.to, PROFIT) ? { income, cost } : null;
}

const LESS =
  /(?:^| )trừ(?: đi)?(?: (?:tất cả|mọi|các|hết|khoản|tổng|toàn bộ))*(?: (?:chi phí|chi))(?: (?:là|hết))?$/;

/** "doanh thu 6,48 tỷ đồng/năm. Trừ chi phí 4,86 tỷ đồng, lợi nhuận còn 1,62 tỷ đồng". */
function lessCost(run: CheckRun, profit: Fact, at: number): Account | null {
  const cost = run.facts[at - 1];
  if (!isAmount(cost) || cost.sentence !== profit.sentence || !saidBefore(run, cost, 0, LESS)) return null;
  if (!saidBefore(run, profit, cost.to, PROFIT)) return null;
  const told = run.facts
    .slice(Math.max(0, at - 8), at - 1)
    .filter(
      (fact) =>
        fact.unit === 'dong' &&
        fact.measure === 'revenue' &&
        fact.role === 'plain' &&
        isLevel(fact) &&
        fact.approx === undefined &&
        fact.block === profit.block &&
        (fact.per === undefined || fact.per === 'năm') &&
        profit.sentence - fact.sentence <= 1,
    );
  const [income] = told;
  return income === undefined || told.length > 1 ? null : { income, cost };
}

const AT_ONCE = 4;

/** "1. Doanh thu: 7.840 triệu đồng … 2. Chi phí: 7.252 triệu đồng. 3. Lợi nhuận: 588 triệu đồng": each heads an item of its own. */
function inItems(run: CheckRun, profit: Fact, at: number): Account | null {
  const { context } = run.read;
  const heads = (fact: Fact, words: RegExp): boolean => {
    const bounds = context.layout.sentences[fact.sentence];
    return bounds?.kind === 'item' && words.test(wordsOf(context, bounds.from, fact.from));
  };
  if (!heads(profit, /^(?:\S+ )?(?:tổng )?(?:lợi nhuận|lãi|chênh lệch thu chi)(?: (?:trước|sau) thuế)? :?$/))
    return null;
  const cost = run.facts
    .slice(Math.max(0, at - AT_ONCE), at)
    .findLast((fact) => isAmount(fact) && heads(fact, /^(?:tổng )?(?:chi phí|chi) :?$/));
  const before = cost === undefined ? -1 : (run.indexOf.get(cost) ?? -1);
  const income = run.facts
    .slice(Math.max(0, before - 12), Math.max(0, before))
    .findLast((fact) => isAmount(fact) && heads(fact, /^(?:tổng )?(?:doanh thu|thu) :?$/));
  if (cost === undefined || income === undefined || profit.sentence - income.sentence > 12) return null;
  return { income, cost };
}

/** A profit told beside the income and the cost it is left of. */
export function checkIncomeAndCost(run: CheckRun): void {
  for (const [i, profit] of run.facts.entries()) {
    if (!isAmount(profit) || profit.sentence < 0 || run.judged.has(profit)) continue;
    const account = inOneRow(run, profit, i) ?? lessCost(run, profit, i) ?? inItems(run, profit, i);
    if (account === null || account.cost.value >= account.income.value) continue;
    const { income, cost } = account;
    const expected = income.value - cost.value;
    const slack = [income, cost, profit].reduce((all, fact) => all + fact.step * 0.5, 0);
    const fits = Math.abs(expected - profit.value) <= slack * 1.0001;
    const words = `${sayFact(income)} − ${sayFact(cost)} = ${say(expected, 'dong')}`;
    reportRelation(run, { kind: 'balance', operands: [income, cost], target: profit, expected, words, fits });
  }
}
