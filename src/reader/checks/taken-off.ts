// Is what is left, owed or missing the whole less what is told to be taken off it (profit − tax = left, need − given = missing, lent − repaid = outstanding)?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isLoose } from './interval.ts';
import { type CheckRun, likelySlip, reportRelation, say, sayFact, saySum } from './report.ts';

/** A figure and the words from the figure before it to its own. */
interface Told {
  readonly fact: Fact;
  readonly lead: string;
}

interface Account {
  readonly isWhole: (told: Told) => boolean;
  readonly isPart: (told: Told) => boolean;
  readonly isLeft: (told: Told) => boolean;
  /** What all of the words from the first figure's sentence to the last must say, and must not. */
  readonly fits: (words: string, whole: Told, parts: readonly Told[]) => boolean;
}

const APART = /(?:^| )(?:riêng|cùng kỳ|năm (?:trước|ngoái)|so với|trong đó|nếu|không)(?: |$)/;
const EACH = /(?:^| )(?:bình quân|trung bình|mỗi)(?: |$)/;
const TAIL = '(?: [^\\s,;:.\\d]+){0,8}(?: :)?$';

const PROFIT = new RegExp(`(?:^| )(?:lợi nhuận|lãi|chênh lệch thu chi|thu nhập)${TAIL}`);
const TAX = new RegExp(
  `(?:^| )(?:nộp|đóng|trừ|trích|tiền|khoản)(?: [^\\s,;:.\\d]+){0,3} thuế${TAIL}|^[ ,;:()]*thuế (?:thu nhập|tndn)${TAIL}`,
);
const OTHER_TAX = /giá trị gia tăng|gtgt|môn bài|các (?:loại|khoản)|sử dụng đất|ngân sách/;
const AFTER_TAX =
  /(?:^| )(?:còn|sau thuế|(?:lợi nhuận|lãi) (?:ròng|thuần))(?: (?:lại|lãi|là|đạt|được|còn|quỹ|htx|của|:))*$/;

const NEED =
  /(?:^| )(?:nhu cầu|cần(?! đối)|dự toán|tổng mức đầu tư|biên chế|định biên)(?: [^\s,;:.\d]+){0,10}(?: [:(])?$/;
const GIVEN =
  /(?:^| )(?:bố trí|huy động|được cấp|đáp ứng|thu xếp|khả năng|giải ngân|vận động|(?:hiện|mới|đã|chỉ)(?: \S+)? có|có mặt)(?: [^\s,;:.\d]+){0,6}$/;
const MISSING =
  /(?:^| )(?:thiếu|còn phải (?:huy động|bố trí|vay|lo|thu xếp|vận động))(?: (?:là|khoảng|hụt|tới|đến|thêm|vốn|kinh phí|:))*$/;

const REPAID = /(?:^| )(?:thu hồi|thu nợ|thu gốc|hoàn trả|trả nợ|đã trả)(?: [^\s,;:.\d]+){0,5}$/;
const SINCE_BEGINNING =
  /(?:^| )(?:lũy kế|luỹ kế|từ (?:khi|ngày|lúc) (?:thành lập|ra đời|hoạt động|đi vào)|(?:sau|qua|trong) \d+ năm (?:hoạt động|thành lập|đi vào|vận hành))(?: |$)/;
const MOVED_OTHERWISE = /(?:^| )(?:xóa nợ|xoá nợ|khoanh|xử lý rủi ro|đầu (?:năm|kỳ)|bàn giao|lãi)(?: |$)/;

const ACCOUNTS: readonly Account[] = [
  {
    isWhole: ({ fact, lead }) => fact.unit === 'dong' && PROFIT.test(lead) && !/sau thuế/.test(lead),
    isPart: ({ lead }) => TAX.test(lead) && !OTHER_TAX.test(lead),
    isLeft: ({ fact, lead }) => fact.unit === 'dong' && AFTER_TAX.test(lead),
    fits: (words, whole, [tax]) =>
      /thu nhập doanh nghiệp|tndn|thuế suất/.test(words) ||
      /trước thuế/.test(whole.lead) ||
      /sau khi|trừ/.test(tax?.lead ?? ''),
  },
  {
    isWhole: ({ lead }) => NEED.test(lead),
    isPart: ({ lead }) => GIVEN.test(lead),
    isLeft: ({ lead }) => MISSING.test(lead),
    fits: () => true,
  },
  {
    isWhole: ({ fact, lead }) => fact.measure === 'loans_disbursed' && !/nhu cầu|đề nghị|kế hoạch/.test(lead),
    isPart: ({ lead }) => REPAID.test(lead),
    isLeft: ({ fact, lead }) =>
      fact.measure === 'loans_outstanding' && /(?:^| )(?:dư nợ|còn)(?: |$)/.test(lead),
    fits: (words) => SINCE_BEGINNING.test(words) && !MOVED_OTHERWISE.test(words),
  },
];

const BACK = 12;

function toldOf(run: CheckRun, at: number): Told | undefined {
  const fact = run.facts[at];
  const start = run.read.context.layout.sentences[fact?.sentence ?? -1]?.from;
  if (fact === undefined || start === undefined) return undefined;
  const before = run.facts[at - 1];
  const floor = Math.max(start, fact.from - 24, before === undefined ? 0 : Math.min(before.to, fact.from));
  return { fact, lead: wordsOf(run.read.context, floor, fact.from) };
}

function isAmount(fact: Fact, like: Fact): boolean {
  return (
    fact.unit === like.unit &&
    isLevel(fact) &&
    fact.per === undefined &&
    fact.valueTo === undefined &&
    fact.role !== 'base'
  );
}

interface Found {
  readonly whole: Told;
  readonly parts: readonly Told[];
}

/** The whole and what is taken off it, told right before what is left, with no other amount outside of brackets between them. */
function accountBefore(run: CheckRun, at: number, left: Fact, account: Account): Found | null {
  let whole: Told | undefined;
  const parts: Told[] = [];
  for (let k = at - 1; k >= Math.max(0, at - BACK); k--) {
    const told = toldOf(run, k);
    if (told === undefined || told.fact.block !== left.block || left.sentence - told.fact.sentence > 1) break;
    // "mỗi năm 22 tỷ đồng": told of each, though not as a rate.
    if (!isAmount(told.fact, left) || EACH.test(told.lead)) continue;
    const apart = APART.test(told.lead);
    if (!apart && whole === undefined && account.isWhole(told) && !account.isPart(told)) whole = told;
    else if (!apart && account.isPart(told)) parts.unshift(told);
    else if (told.fact.depth <= left.depth && told.fact.role === 'plain') return null;
    if (whole !== undefined && parts.length > 0) return { whole, parts };
  }
  return null;
}

function check(run: CheckRun, at: number, account: Account): void {
  const left = toldOf(run, at);
  if (left === undefined || APART.test(left.lead) || EACH.test(left.lead) || !account.isLeft(left)) return;
  const found = accountBefore(run, at, left.fact, account);
  if (found === null) return;
  const { whole, parts } = found;
  const taken = parts.map(({ fact }) => fact);
  const all = [whole.fact, ...taken, left.fact];
  if (all.some(isLoose) || all.some((fact) => isAhead(fact) !== isAhead(left.fact))) return;
  const first = run.read.context.layout.sentences[Math.min(...all.map(({ sentence }) => sentence))];
  const words = wordsOf(run.read.context, first?.from ?? whole.fact.from, left.fact.to);
  if (!account.fits(words, whole, parts)) return;
  const expected = whole.fact.value - taken.reduce((sum, { value }) => sum + value, 0);
  if (expected <= 0) return;
  const slack = all.reduce((sum, fact) => sum + (fact.quantity.scaled ? fact.step * 0.5 : 0), 0);
  const fits = Math.abs(expected - left.fact.value) <= slack * 1.0001;
  const ratio = left.fact.value / expected;
  // Half of what is left, or twice as much, is of some other account.
  if (
    !fits &&
    likelySlip(Number(expected.toPrecision(4)), left.fact.value) === '' &&
    (ratio > 2 || ratio < 0.5)
  )
    return;
  reportRelation(run, {
    kind: 'balance',
    operands: [whole.fact, ...taken],
    target: left.fact,
    expected,
    words: `${sayFact(whole.fact)} − ${taken.length > 1 ? `(${saySum(taken)})` : saySum(taken)} = ${say(expected, left.fact.unit)}`,
    fits,
  });
}

/** What is left after tax, still missing, still owed. */
export function checkTakenOff(run: CheckRun): void {
  for (const [at, left] of run.facts.entries()) {
    if (left.sentence < 0 || !isAmount(left, left) || left.unit === 'percent' || run.judged.has(left))
      continue;
    if (run.targets.has(run.ids.get(left) ?? '')) continue;
    for (const account of ACCOUNTS) check(run, at, account);
  }
}
