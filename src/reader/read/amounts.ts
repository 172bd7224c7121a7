// What does an amount of money stand for: revenue, charter capital, loans disbursed, of whom?
import { type Fact, isLevel } from './fact.ts';
import { entryOf } from './marks.ts';
import { eachBefore } from './per.ts';
import { lastFact, type ReaderState } from './state.ts';
import { leftHit, marksIn, type Window, wordsOf } from './window.ts';

interface Amount {
  readonly subject: string;
  readonly measure: string;
  readonly breakdown?: readonly [string, string];
}

const FUND_MEASURES = new Set([
  'operating_capital',
  'loans_disbursed',
  'loans_extended',
  'loans_outstanding',
  'charter_capital',
  'loans_repaid',
]);
const FUND = 'Quỹ hỗ trợ phát triển HTX';
const FUND_NAME = /quỹ hỗ trợ(?: phát triển)?(?: htx| hợp tác xã)?/;

/** Money that organisations have too: the fund's only where nobody else is named as its owner. */
const OWNED = new Set(['operating_capital', 'charter_capital']);

/** "Quỹ … dư nợ 12 tỷ; HTX thành lập mới có vốn điều lệ 9 tỷ": organisations named after the fund own what follows. */
function isOfOthers(state: ReaderState, w: Window): boolean {
  const { context, sentence } = state;
  for (let i = w.q.from; i > Math.max(sentence.from, w.q.from - 80); ) {
    const mark = context.markBefore.get(i);
    if (entryOf(mark, 'body')?.id === 'fund' || context.tokens[i - 1]?.text === 'Quỹ') return false;
    if (context.tokens[i - 1]?.key === 'hàng' && context.tokens[i - 2]?.key === 'ngân') return true;
    if (entryOf(mark, 'org') !== undefined) return true;
    i = mark?.from ?? i - 1;
  }
  return false;
}

/** Money given, not lent. */
const SUPPORT: Amount = { subject: 'kinh phí hỗ trợ', measure: 'supported' };

/** "tỉnh bố trí 85 tỷ đồng nhưng chỉ giải ngân được 51 tỷ đồng": a budget is paid out, nothing is lent. */
function isBudgetPaid(state: ReaderState, w: Window): boolean {
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 40), w.q.from);
  return (
    /giải ngân/.test(words) &&
    /kinh phí|ngân sách|bố trí|chính sách/.test(words) &&
    !/(?:^| )(?:vay|tín dụng|dư nợ|quỹ)(?: |$)/.test(words)
  );
}

/** "Kinh phí mỗi lớp 85 triệu đồng": what a class costs supports nobody. */
function isForTraining(state: ReaderState, w: Window): boolean {
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 40), w.q.from);
  return (
    /(?:^| )(?:lớp|tập huấn|đào tạo|bồi dưỡng)(?: |$)/.test(words) && !/(?:^| )hỗ trợ(?: |$)/.test(words)
  );
}

/** Whether a bank is named in the sentence before the figure. */
function lendsBank(state: ReaderState, w: Window): boolean {
  return /ngân hàng/.test(wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 40), w.q.from));
}

/** "hỗ trợ 18 HTX với số tiền 5 tỷ", "tổng nguồn lực hỗ trợ": the money of a support, by whatever name it goes. */
function isGiven(state: ReaderState, w: Window): boolean {
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 24), w.q.from).replace(
    /^.*[;:]/,
    '',
  );
  const lent = /(?:^| )(?:vay|giải ngân|quỹ hỗ trợ|lãi suất|dư nợ)(?: |$)/.test(words);
  return (
    !lent &&
    /(?:^| )hỗ trợ(?: [^,;:.()]+)? với (?:tổng )?(?:số tiền|kinh phí|số vốn)(?: (?:là|trên|gần|hơn|khoảng))*$/.test(
      words,
    )
  );
}

function named(state: ReaderState, w: Window, subject: string, measure: string): Amount {
  const own =
    state.fund &&
    FUND_MEASURES.has(measure) &&
    !((OWNED.has(measure) || lendsBank(state, w)) && isOfOthers(state, w));
  if (own) return { subject: FUND, measure };
  if (measure === 'supported' && isForTraining(state, w)) return { subject: 'kinh phí', measure: 'budget' };
  if (subject === 'cho vay' && isBudgetPaid(state, w)) return SUPPORT;
  return { subject, measure };
}

/** Whose money a cell of a table tells: the fund's where the section is on it. */
export function subjectOfMoney(state: ReaderState, subject: string, measure: string): string {
  return state.section?.fund === true && FUND_MEASURES.has(measure) ? FUND : subject;
}

/** "bán 140 máy, giá 15 triệu đồng/máy, thu về 2,1 tỷ đồng": what a sale told in the sentence brought in. */
function isTakings(state: ReaderState, w: Window): boolean {
  const { context, sentence } = state;
  const verb = wordsOf(context, Math.max(sentence.from, w.q.from - 4), w.q.from);
  return (
    /(?:^| )(?:thu về|đem về|mang về)(?: (?:được|khoảng|gần|hơn|trên))*$/.test(verb) &&
    /(?:^| )(?:bán|giá|xuất khẩu|tiêu thụ)(?: |$)/.test(
      wordsOf(context, Math.max(sentence.from, w.q.from - 30), w.q.from),
    )
  );
}

const POINTED = /(?:^| )(?:con số|mức|số tiền|khoản) (?:này|ấy|đó)(?: [^\s,;:.()"]+){0,5}$/;

/** "doanh thu đạt 7,9 tỷ đồng. Năm 2023, dù giá giảm, con số này vẫn đạt 9,6 tỷ đồng": the amount told last, of another time. */
function pointedBack(state: ReaderState, w: Window): Amount | undefined {
  if (w.q.head?.unit !== undefined && w.q.head.unit !== 'dong') return undefined;
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.leftFrom, w.q.from - 9), w.q.from);
  if (!POINTED.test(words)) return undefined;
  const isMoney = (fact: Fact): boolean => fact.unit === 'dong' && isLevel(fact);
  const told = lastFact(state.current, isMoney) ?? lastFact(state.previous, isMoney);
  return told === undefined ? undefined : { subject: told.subject, measure: told.measure };
}

/** The noun or verb of money that governs an amount; null when the number is not money. */
export function resolveAmount(state: ReaderState, w: Window): Amount | null {
  const { context } = state;
  const { head } = w.q;
  if (head?.category === 'money') return named(state, w, head.subject ?? '', head.measure ?? '');
  if (isGiven(state, w)) return SUPPORT;
  const again = pointedBack(state, w);
  if (again !== undefined) return again;
  const left = leftHit(context, w, ['money'], { maxCommas: 2 });
  const leftNear = left !== null && left.commas === 0;
  const borrower = state.current[state.current.length - 1];
  if (leftNear && left.entry.measure === 'operating_capital' && borrower?.measure === 'borrowers')
    return withTarget(state, w, named(state, w, 'cho vay', 'loans_disbursed'));
  if (left !== null && leftNear)
    return withTarget(state, w, named(state, w, left.entry.subject ?? '', left.entry.measure ?? ''));
  const right = marksIn(context, w.q.to, Math.min(w.nextFrom, w.q.to + 5)).find(
    (mark) => entryOf(mark, 'money') !== undefined,
  );
  const rightEntry = entryOf(right, 'money');
  if (
    right !== undefined &&
    rightEntry !== undefined &&
    right.from - w.q.to <= 2 &&
    !/^[,;.:()]$/.test(context.tokens[w.q.to]?.text ?? '')
  ) {
    return named(state, w, rightEntry.subject ?? '', rightEntry.measure ?? '');
  }
  if (isTakings(state, w)) return named(state, w, 'doanh thu', 'revenue');
  if (left !== null)
    return withTarget(state, w, named(state, w, left.entry.subject ?? '', left.entry.measure ?? ''));
  const verb = leftHit(context, w, ['measure'], { maxCommas: 0 });
  if (verb?.entry.id === 'borrowers')
    return withTarget(state, w, named(state, w, 'cho vay', 'loans_disbursed'));
  if (verb?.entry.id === 'borrowers_extended') return named(state, w, 'gia hạn', 'loans_extended');
  const before = state.current[state.current.length - 1];
  if (before !== undefined && before.to >= w.leftFrom - 8) {
    if (before.measure === 'borrowers')
      return withTarget(state, w, named(state, w, 'cho vay', 'loans_disbursed'));
    if (before.measure === 'borrowers_extended') return named(state, w, 'gia hạn', 'loans_extended');
  }
  const money = lastFact(state.current, (fact) => fact.unit === 'dong' && isLevel(fact));
  if (money !== undefined) return withTarget(state, w, { subject: money.subject, measure: money.measure });
  const sentence = [...marksIn(context, Math.max(state.sentence.from, w.q.from - 120), w.q.from)]
    .reverse()
    .find((mark) => entryOf(mark, 'money') !== undefined);
  const any = entryOf(sentence, 'money');
  if (any !== undefined) return named(state, w, any.subject ?? '', any.measure ?? '');
  const earlier = lastFact(state.previous, (fact) => fact.unit === 'dong' && isLevel(fact));
  if (earlier !== undefined && w.q.from - state.sentence.from < 12)
    return { subject: earlier.subject, measure: earlier.measure };
  // "thành viên Hội đồng quản trị nhận 20,9 triệu đồng", "người đan quen tay kiếm 4,5 triệu đồng/tháng".
  if (
    /(?:^| )(?:nhận|kiếm|kiếm được|hưởng|được trả|trả công)(?: (?:được|từ|khoảng|gần|hơn|trên))*$/.test(
      wordsOf(context, Math.max(w.leftFrom, w.q.from - 5), w.q.from),
    )
  )
    return { subject: 'thu nhập', measure: 'income' };
  // "HTX … mỗi năm thu gần 15 tỷ đồng, lãi 2 tỷ đồng".
  if (
    /(?:^| )(?:mỗi|một|hằng|hàng) năm (?:\S+ )?thu(?: (?:về|được|khoảng|gần|hơn|trên))*$/.test(
      wordsOf(context, Math.max(w.leftFrom, w.q.from - 8), w.q.from),
    )
  )
    return { subject: 'doanh thu', measure: 'revenue' };
  // "hỗ trợ máy móc cho 12 HTX 1,4 tỷ đồng": what is given without a name is the money of the support.
  const words = wordsOf(context, Math.max(state.sentence.from, w.q.from - 60), w.q.from);
  const given = /(?:^| )(?:hỗ trợ|bố trí|phân bổ|cấp|tài trợ)(?: |$)/.test(words.replace(FUND_NAME, 'quỹ'));
  if (given) return SUPPORT;
  // "Quỹ hỗ trợ phát triển HTX tỉnh hiện có 12 tỷ đồng": what the fund has is its capital.
  return state.fund && FUND_NAME.test(words)
    ? { subject: FUND, measure: 'operating_capital' }
    : { subject: 'số tiền', measure: 'amount' };
}

/** "4 HTX vay 1,4 tỷ": the borrower counted just before is the part's kind. */
function withTarget(state: ReaderState, w: Window, amount: Amount): Amount {
  const before = state.current[state.current.length - 1];
  if (
    amount.measure === 'loans_disbursed' &&
    before?.measure === 'borrowers' &&
    (before.unit === 'htx' || before.unit === 'tht')
  ) {
    if (state.open.some((frame) => frame.parent.measure === 'loans_disbursed'))
      return { ...amount, breakdown: ['doi_tuong', before.unit] };
  }
  if (amount.measure === 'income') {
    const words = wordsOf(state.context, Math.max(w.leftFrom, w.q.from - 5), w.q.from);
    // "của thành viên, người lao động 60 triệu đồng": of both alike.
    if (/thành viên/.test(words) && /lao động/.test(words)) return amount;
    if (/thành viên/.test(words)) return { ...amount, breakdown: ['doi_tuong', 'thanh_vien'] };
    if (/lao động/.test(words)) return { ...amount, breakdown: ['doi_tuong', 'lao_dong'] };
  }
  return amount;
}

/** Denominator said in words: "bình quân mỗi HTX", "một HTX", "/năm mỗi HTX". */
export function resolvePer(state: ReaderState, w: Window, measure: string): string | undefined {
  const { context } = state;
  const left = wordsOf(context, Math.max(state.sentence.from, w.q.from - 18), w.q.from).replace(/^.*;/, '');
  const right = wordsOf(context, w.q.to, Math.min(w.nextFrom, w.q.to + 3));
  const written = w.q.per;
  // "mỗi HTX 650 triệu đồng, tổng kinh phí 3,25 tỷ đồng": of all of them again.
  if (written === undefined && /, (?:với )?tổng (?:\S+ ){0,3}\S+$/.test(left)) return undefined;
  const each =
    /(?:mỗi|một|1|01|của) (?:htx|hợp tác xã)(?! [,;])/.test(left) && /bình quân|trung bình|mỗi|bq/.test(left);
  const slashed = /(?:bình quân|bq|doanh thu|lợi nhuận|lãi) \/ (?:1 )?(?:htx|hợp tác xã)/.test(left);
  const eachRight = /^(?:mỗi|một|trên) (?:htx|hợp tác)/.test(right);
  // "mỗi HTX 600 triệu đồng, mỗi thành viên góp khoảng 6,9 triệu đồng": the denominator named last.
  const person = /(?:^|[,;:(] )mỗi (?:thành viên|xã viên|người|lao động)(?: \S+){0,3}$/.test(left);
  if (person && written === undefined && measure !== 'income') return 'người';
  const averageHtx =
    each ||
    slashed ||
    eachRight ||
    (/bình quân (?:một |mỗi |1 |01 )?(?:htx|hợp tác xã)/.test(left) && measure !== 'income');
  // "mở 20 lớp, mỗi lớp 74 triệu đồng": said right before the amount.
  const direct =
    written === undefined && /(?:^|[,;:(] )mỗi (lớp|dự án|mô hình|quỹ|huyện|xã)$/.exec(left)?.[1];
  if (direct) return direct;
  // "bình quân mỗi quỹ đạt 3,8 tỷ", "doanh thu bình quân của một THT là 149 triệu đồng/năm".
  const other = measure === 'income' ? undefined : eachBefore(left.replace(/^.*[.;:]/, ''));
  if (other !== undefined && !averageHtx && other !== 'HTX' && (written === undefined || written === 'năm'))
    return written === undefined ? other : `${other}/năm`;
  if (written === undefined) {
    if (
      /(?:bình quân|trung bình) (?:mỗi|một|hằng|hàng|1) năm(?: (?:đạt|là|khoảng|gần|hơn|trên))*$/.test(left)
    )
      return 'năm';
    if (averageHtx && measure !== 'income') return slashed && /htx \/ năm/.test(left) ? 'HTX/năm' : 'HTX';
    if (/(?:mỗi|một) (?:người|lao động|thành viên)/.test(left) && /bình quân|trung bình/.test(left))
      return 'người';
    return undefined;
  }
  if (written === 'năm' && averageHtx && measure !== 'income') return 'HTX/năm';
  return written;
}
