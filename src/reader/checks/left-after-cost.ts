// Is what a harvest or a contract leaves the money it brought less the costs told with it ("thu 4,6 tỷ đồng. Trừ 3,1 tỷ đồng tiền giống …, còn lãi 1,5 tỷ đồng")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, likelySlip, reportRelation, say, sayFact, saySum } from './report.ts';

/** Words that lead to what came in. */
const CAME_IN =
  /(?:^| )(?:thu|thu về|thu được|doanh thu|bán được|tổng thu|doanh số|trị giá|giá trị|đem về|mang về|cho thu|tiền bán \S+)(?: [^\s,;.:()\d]+){0,6}$/;
/** "Trừ 3,1 tỷ đồng tiền giống", "Sau khi trừ chi phí 2 tỷ đồng", "Chi phí gồm mua bưởi của dân 486 triệu đồng". */
const FIRST_COST =
  /(?:^| )(?:trừ(?: đi| ra| hết)?(?: (?:tất cả|mọi|các|hết|khoản|tổng|toàn bộ|khoảng|số))*(?: (?:chi phí|tiền|chi)(?: [^\s,;.:()\d]+){0,6})?|(?:tổng )?chi phí(?: (?:gồm|là|hết|bỏ ra|đầu tư|sản xuất|hết tất cả|bao gồm))*(?: (?:tiền )?[^\s,;.:()\d]+){0,6})$/;
const NEXT_COST = /^(?: ?[^\s;.:()\d]+){0,14}$/;
const LEFT =
  /(?:^| )(?:lãi|lời|lợi nhuận|còn lại|còn dư|còn|bỏ túi|dư ra)(?: (?:(?:ròng|thuần|được|là|đạt|khoản|số|tiền|thu|về|lãi|lời|trước|sau|thuế|cho|htx|hợp|tác|xã|gia|đình|bà|con|hộ|ông|anh|chị|tôi)(?: |$))+)?$/;
/** Figures for each, of a part, of another year or of money that is no income stand apart. */
const APART =
  /(?:^| )(?:mỗi|bình quân|trung bình|năm ngoái|năm trước|cùng kỳ|vay|hỗ trợ|nợ|dự kiến|kế hoạch|chỉ tiêu|riêng|trong đó|nhất|vốn|đầu tư|tăng|giảm|thêm|nếu)(?: |$)/;
/** "tiền giống, chưa kể công, còn lãi": costs that no figure tells. */
const UNTOLD =
  /(?:^| )(?:chưa kể|chưa tính|ngoài ra|(?:nhiều|các) (?:khoản|chi phí)|chi phí khác|khoản khác|nộp thuế)(?: |$)/;

const MOST_COSTS = 5;

function isAmount(fact: Fact | undefined): fact is Fact {
  return (
    fact !== undefined &&
    fact.unit === 'dong' &&
    fact.sentence >= 0 &&
    isLevel(fact) &&
    !isAhead(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.valueTo === undefined &&
    fact.approx === undefined
  );
}

/** The words before a figure, from the figure before it or from where its sentence begins. */
function leadOf(run: CheckRun, fact: Fact): string {
  const { context } = run.read;
  const before = run.facts[(run.indexOf.get(fact) ?? 0) - 1];
  const start = context.layout.sentences[fact.sentence]?.from ?? fact.from;
  return wordsOf(context, Math.max(start, before?.to ?? 0, fact.from - 24), fact.from);
}

interface Account {
  readonly income: Fact;
  readonly costs: readonly Fact[];
}

/** The one amount that came in, in the sentence of the costs or the one before. */
function incomeBefore(run: CheckRun, cost: Fact): Fact | undefined {
  const at = run.indexOf.get(cost) ?? 0;
  const money = run.facts
    .slice(Math.max(0, at - 8), at)
    .filter(
      (fact) => fact.unit === 'dong' && fact.block === cost.block && cost.sentence - fact.sentence <= 1,
    );
  const here = money.filter((fact) => fact.sentence === cost.sentence);
  const told = here.length > 0 ? here : money;
  const [only] = told;
  if (told.length !== 1 || !isAmount(only)) return undefined;
  const lead = leadOf(run, only).replace(
    /^(?:(?:mỗi (?:vụ|năm|lứa|đợt|chuyến|tháng|mùa)|(?:năm|vụ|mùa) (?:ngoái|trước|rồi)) ,?)/,
    '',
  );
  return CAME_IN.test(lead) && !APART.test(lead) ? only : undefined;
}

/** The costs told in a row right before a profit, in its sentence, and what came in before them. */
function accountOf(run: CheckRun, profit: Fact, at: number): Account | undefined {
  const costs: Fact[] = [];
  for (let k = at - 1; k >= Math.max(0, at - MOST_COSTS); k--) {
    const cost = run.facts[k];
    if (cost === undefined || cost.sentence !== profit.sentence) return undefined;
    if (cost.unit !== 'dong') continue;
    if (!isAmount(cost)) return undefined;
    const lead = leadOf(run, cost);
    if (APART.test(lead.replace(/(?:^| )(?:vốn|đầu tư)(?= |$)/g, ''))) return undefined;
    costs.unshift(cost);
    if (FIRST_COST.test(lead)) {
      const income = incomeBefore(run, cost);
      return income === undefined ? undefined : { income, costs };
    }
    if (!NEXT_COST.test(lead)) return undefined;
  }
  return undefined;
}

/** Profits told after the costs that were taken off. */
export function checkLeftAfterCost(run: CheckRun): void {
  for (const [at, profit] of run.facts.entries()) {
    if (!isAmount(profit) || run.judged.has(profit) || run.targets.has(run.ids.get(profit) ?? '')) continue;
    const lead = leadOf(run, profit);
    if (!LEFT.test(lead) || APART.test(lead) || UNTOLD.test(lead)) continue;
    const account = accountOf(run, profit, at);
    if (account === undefined) continue;
    const { income, costs } = account;
    const spent = costs.reduce((sum, cost) => sum + cost.value, 0);
    const expected = income.value - spent;
    if (expected <= 0) continue;
    const slack = [income, ...costs, profit].reduce((all, fact) => all + fact.step * 0.5, 0);
    const fits = Math.abs(expected - profit.value) <= slack * 1.0001;
    const ratio = profit.value / expected;
    const typed = likelySlip(Number(expected.toPrecision(4)), profit.value) !== '';
    // Half of what is left, or a tenth of it, is of some other account.
    if (!fits && !typed && (ratio > 2.5 || ratio < 0.4)) continue;
    const words = `${sayFact(income)} − ${costs.length > 1 ? `(${saySum(costs)})` : saySum(costs)} = ${say(expected, 'dong')}`;
    reportRelation(run, {
      kind: 'balance',
      operands: [income, ...costs],
      target: profit,
      expected,
      words,
      fits,
    });
  }
}
