// Is what an account leaves its income less its cost, though parts, plans or a sentence stand between them
// ("Tổng doanh thu 3.864 triệu đồng, trong đó … Tổng chi phí 3.258 triệu đồng; lợi nhuận 336 triệu đồng")?
import { isSlipAway } from './one-slip-apart.ts';
import { type CheckRun, likelySlip, report, say } from './report.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

/** How many sentences an account is told in. */
const REACH = 2;
type Kind = 'income' | 'cost' | 'profit';
/** The words that head an amount; the last of them before it says what it is. */
const HEAD =
  /(?:^| )(?:(doanh thu|tổng thu|thu nhập|thu về|thu được|thu|tiền bán)|(chi phí|tổng chi|chi)|(lợi nhuận|lãi|chênh lệch|kết dư))(?= |$)/g;
/** Of another year, of some of them, of each, or of a part. */
const APART =
  /(?:^| )(?:kế hoạch|chỉ tiêu|mục tiêu|cùng kỳ|năm (?:trước|ngoái)|tăng|giảm|bình quân|trung bình|mỗi|trong (?:đó|số)|riêng|so với|nộp|trích|cho vay|sau thuế|hỗ trợ|thu nợ|thu hồi|lãi suất|trả lãi|khác|vay|thu hút|chi trả|chi nhánh|chi hội)(?: |$)/;

interface Side {
  readonly level: Level;
  readonly kind: Kind | null;
}

/** "chi phí sản xuất, kinh doanh hết": a cost; "trả lãi tiền gửi": nothing of these. */
function kindOf(lead: string): Kind | null {
  const words = lead
    .replace(/^.*[;()] ?/, '')
    .split(' ')
    .slice(-14)
    .join(' ');
  const last = [...words.matchAll(HEAD)].pop();
  if (last === undefined) return null;
  const before = words.slice(0, last.index).split(' ').slice(-2).join(' ');
  const tail = words.slice(last.index);
  if (APART.test(`${before}${tail}`) || /\d(?!\d{3}|\d{0,2}(?: |$))/.test(tail)) return null;
  return last[1] !== undefined ? 'income' : last[2] !== undefined ? 'cost' : 'profit';
}

/** The money amounts of some sentences with the words of their own clause. */
function sidesOf(run: CheckRun, levels: readonly (readonly Level[])[], s: number): Side[] {
  const { sentences } = run.read.context.layout;
  const found: Side[] = [];
  for (let n = s; n <= Math.min(s + REACH, levels.length - 1); n++) {
    if (sentences[n]?.block !== sentences[s]?.block) break;
    for (const level of levels[n] ?? []) {
      if (level.unit !== 'dong' && !(level.unit === '?' && level.value >= 1e6)) continue;
      found.push({ level, kind: level.plain ? kindOf(level.lead) : null });
    }
  }
  return found;
}

function only(sides: readonly Side[], kind: Kind): Level | undefined {
  const told = sides.filter((side) => side.kind === kind);
  const [first, second] = told;
  // A second one is of another year; a second profit of a later sentence is what the tax left of it.
  const alone = second === undefined || (kind === 'profit' && second.level.s > (first?.level.s ?? 0));
  return alone ? first?.level : undefined;
}

/** Whether other amounts told there make the profit, the cost or the income. */
function isExplained(sides: readonly Side[], three: readonly Level[], slack: number): boolean {
  const values = sides.map(({ level }) => level.value);
  return values.some((a, i) =>
    values.some((b, k) =>
      i === k
        ? false
        : values.some(
            (c, n) =>
              n !== i &&
              n !== k &&
              Math.abs(a - b - c) <= slack &&
              three.filter(({ value }) => [a, b, c].includes(value)).length > 1,
          ),
    ),
  );
}

function judge(run: CheckRun, levels: readonly (readonly Level[])[], s: number): void {
  const sides = sidesOf(run, levels, s);
  const income = only(sides, 'income');
  const cost = only(sides, 'cost');
  const profit = only(sides, 'profit');
  if (income === undefined || cost === undefined || profit === undefined || sides[0]?.level.s !== s) return;
  const three = [income, cost, profit];
  if (cost.value >= income.value || profit.value >= income.value) return;
  if (three.some(({ fact }) => fact !== undefined && run.judged.has(fact)) || sides.length > 14) return;
  const step = Math.min(...three.map((level) => level.step));
  const off = income.value - cost.value - profit.value;
  const slack = three.reduce((sum, level) => sum + level.step * 0.5, 1e-6);
  if (Math.abs(off) <= slack || isExplained(sides, three, slack)) return;
  const slip =
    isSlipAway(income.value - off, income.value, step) ||
    isSlipAway(cost.value + off, cost.value, step) ||
    isSlipAway(profit.value + off, profit.value, step);
  if (
    !slip ||
    /(?:^| )mỗi(?: |$)/.test(between(run, sides[0].level.q.to, Math.max(...three.map(({ q }) => q.from))))
  )
    return;
  const expected = income.value - cost.value;
  report(run, {
    kind: 'balance',
    operands: [income, cost].flatMap(({ fact }) => fact ?? []),
    target: profit.fact ?? null,
    expected,
    stated: profit.value,
    severity: 'hard',
    message: `${say(income.value, 'dong')} thu − ${say(cost.value, 'dong')} chi = ${say(expected, 'dong')}, văn bản ghi ${say(profit.value, 'dong')}.${likelySlip(expected, profit.value)}`,
  });
  for (const { fact } of three) if (fact !== undefined) run.judged.add(fact);
}

/** Accounts of a paragraph: one income, one cost, one profit. */
export function checkAccountsTold(run: CheckRun): void {
  const levels = levelsOf(run);
  for (const [s, here] of levels.entries()) if (here.length > 0) judge(run, levels, s);
}
