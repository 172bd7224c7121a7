// Is a mean told after its total the total over the number told with it, whatever is counted ("dư nợ 186 tỷ đồng với 1.240 khách hàng, bình quân mỗi khách hàng vay 150 triệu đồng")?
import type { Sentence } from '../read/layout.ts';
import { type Counted, isSameNoun, thingsOf } from './counted-nouns.ts';
import { type Each, eachesOf } from './each-told.ts';
import { headOf } from './mean-heads.ts';
import { isSameUnit, isTold, judgeProduct, sized } from './product-slip.ts';
import type { CheckRun } from './report.ts';
import { type Amount, amountsOf, between } from './told-amounts.ts';

/** Words that make an amount for each the mean of a total. */
const MEAN = /(?:^| )(?:bình quân|trung bình|tính ra|chia đều|chia ra|chia bình quân)(?: |$)/;
/** "Lấy hai con số ấy chia ra", "Lấy doanh thu chia cho diện tích": what was told just before is divided. */
const DIVIDES = /(?:^| )(?:chia ra|chia đều|chia cho|chia bình quân|làm phép chia|làm phép tính)(?: |$)/;
/** Words that make it the mean of something else. */
const ELSE =
  /(?:^| )(?:riêng|còn lại|nhất|trong đó|tối đa|tối thiểu|trước đây|năm trước|năm ngoái|cùng kỳ|tăng|giảm|lãi|lợi nhuận|trừ|cả nước|cả tỉnh|toàn tỉnh|toàn quốc|mục tiêu|kế hoạch|khác|dự kiến|thay vì|so với)(?: |$)/;

interface Division {
  readonly total: Amount;
  readonly count: Counted;
  readonly tie: 'tight' | 'near';
}

function isWhole(run: CheckRun, amount: Amount, each: Each, eaches: readonly Each[]): boolean {
  const { q, fact } = amount;
  if (q.valueTo !== undefined || q.per !== undefined || q.denominator !== undefined) return false;
  if (!isSameUnit(amount, each.amount) || eaches.some((other) => other.amount === amount)) return false;
  if (fact !== undefined && (fact.role !== 'plain' || /^(?:increase|decrease)_vs$/.test(fact.relation)))
    return false;
  return !MEAN.test(between(run, Math.max(0, q.from - 5), q.from));
}

function countsOf(run: CheckRun, amounts: readonly Amount[], each: Each): Counted[] {
  return thingsOf(run, amounts).filter((counted) => isSameNoun(each.noun, counted.noun));
}

/** Total and number before the mean in its own sentence, nothing of their kinds told besides. */
function here(
  run: CheckRun,
  amounts: readonly Amount[],
  each: Each,
  eaches: readonly Each[],
): Division | undefined {
  const before = amounts.filter((amount) => amount.q.to <= each.amount.q.from);
  const totals = before.filter((amount) => isWhole(run, amount, each, eaches));
  const counts = countsOf(run, before, each);
  const [total, count] = [totals[0], counts[0]];
  if (total === undefined || count === undefined || totals.length > 1 || counts.length > 1) return undefined;
  const last = Math.max(total.q.to, count.to);
  const gap = between(run, last, each.amount.q.from);
  const apart = between(run, Math.min(total.q.to, count.to), Math.max(total.q.from, count.from));
  if (gap.length > 90 || apart.length > 90 || /[;:.]/.test(apart) || /[:.]/.test(gap)) return undefined;
  const more = /(?:^| )thêm(?: (?:được|khoảng|gần|hơn|tới))*$/.test(gap);
  const lead = between(run, Math.max(0, Math.min(total.q.from, count.from) - 10), each.amount.q.from);
  const leaves = /(?:^| )(?:không (?:kể|tính)|loại trừ)(?: |$)/.test(lead);
  return more || leaves || ELSE.test(gap) || ELSE.test(apart) ? undefined : { total, count, tie: 'tight' };
}

/** The only total and number of a sentence before it. */
function earlier(
  run: CheckRun,
  sentence: Sentence,
  amounts: readonly Amount[],
  each: Each,
): Division | undefined {
  const totals = amounts.filter((amount) => isWhole(run, amount, each, []));
  const counts = countsOf(run, amounts, each);
  const [total, count] = [totals[0], counts[0]];
  if (total === undefined || count === undefined || totals.length > 1 || counts.length > 1) return undefined;
  const words = between(run, sentence.from, sentence.to);
  return ELSE.test(words) || words.length > 300 ? undefined : { total, count, tie: 'near' };
}

/** Words between a total and "mỗi hộ": a comma, or that it is divided. */
const DEALT = /^(?:\)? ?,|\(|,? ?(?:tức|vị chi|tính ra|nghĩa là))(?: là)? mỗi(?: [^\s,;:.()\d]+){1,5}$/;
const PUTS_IN =
  /(?:^| )(?:góp|đóng góp|đóng|góp vốn|vay|nộp|trồng|canh tác|nhận|được chia|chia nhau|được vay|được hỗ trợ|quản lý)(?: [^\s,;:.()\d]+){0,3}$/;

/** "350 hộ dùng nước góp 2,1 tỷ đồng, mỗi hộ 6 triệu đồng": what all put in, then right away what each did. */
function isDealtOut(run: CheckRun, sentence: Sentence, amounts: readonly Amount[], each: Each): boolean {
  const at = amounts.indexOf(each.amount);
  const [count, total] = [amounts[at - 2], amounts[at - 1]];
  if (count === undefined || total === undefined || each.amount.q.approx !== undefined) return false;
  if (!isSameUnit(total, each.amount) || total.q.from < sentence.from) return false;
  const ends = Math.max(total.q.to, total.q.numberFrom + 1);
  return (
    DEALT.test(between(run, ends, each.amount.q.from)) &&
    PUTS_IN.test(between(run, Math.max(count.q.to, count.q.numberFrom + 1), total.q.from))
  );
}

const BACK = 2;

/** Whether what each did is what the total is said to be: "320 quỹ nộp thuế 96 tỷ … mỗi quỹ nộp 300 triệu". */
function isSameVerb(run: CheckRun, sentence: Sentence, total: Amount, each: Each): boolean {
  const verb = each.verb.replace(/^(?:đã|được|có|sẽ|phải|cũng) /, '').split(' ')[0] ?? '';
  if (verb.length < 2 || /^(?:được|có|đạt|là|khoảng|gần|hơn|hàng|thành|tác|hợp|viên)$/.test(verb))
    return false;
  return between(run, Math.max(sentence.from, total.q.from - 8), total.q.from)
    .split(' ')
    .includes(verb);
}

/** Means of totals, both told as they are printed. */
export function checkEachDivided(run: CheckRun): void {
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  const { sentences } = run.read.context.layout;
  const told = sentences.map((sentence) => amountsOf(run, sentence, facts));
  for (const [i, sentence] of sentences.entries()) {
    const amounts = told[i] ?? [];
    const eaches = eachesOf(run, sentence, amounts);
    for (const each of eaches) {
      const { fact, q } = each.amount;
      const lead = between(run, Math.max(sentence.from, q.from - 22), q.from);
      const dealt = isDealtOut(run, sentence, amounts, each);
      if (!MEAN.test(lead) && !DIVIDES.test(lead) && !dealt) continue;
      if (isTold(run, fact) || (fact !== undefined && fact.role !== 'plain')) continue;
      // What is counted in the usual nouns has been divided by the checks of means, unless they did not see the total as its own.
      const known = fact !== undefined && headOf(run, fact) !== undefined;
      const own = here(run, amounts, each, eaches);
      let found = known && own !== undefined ? { ...own, tie: 'near' as const } : own;
      let from = sentence.from;
      // "Lấy hai con số ấy chia ra": a number in words is no amount.
      const first = amounts.find(({ noun }) => noun !== '?')?.q.from === q.from;
      for (let at = i - 1; at >= Math.max(0, i - BACK) && found === undefined && first; at--) {
        const other = sentences[at];
        if (other === undefined || other.block !== sentence.block) break;
        const division = earlier(run, other, told[at] ?? [], each);
        const said =
          (DIVIDES.test(lead) && at === i - 1) ||
          (division !== undefined && isSameVerb(run, other, division.total, each));
        if (division !== undefined && said && !ELSE.test(lead)) found = division;
        from = other.from;
      }
      if (found === undefined || sized(found.total).value < sized(each.amount).value) {
        if (found === undefined || q.kind !== 'money') continue;
      }
      judgeProduct(run, { ...found, each: each.amount, target: 'each', passage: [from, sentence.to] });
    }
  }
}
