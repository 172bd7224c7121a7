// Does a stock of people or loans move as told: at the beginning + in − out = at the end?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, factsAround, likelySlip, report, say, sayFact } from './report.ts';

interface Movement {
  /** Measure of the stock at both ends. */
  readonly stock: string;
  readonly opening: RegExp;
  readonly closing: RegExp;
  /** Words after a figure that say it is of the end. */
  readonly closedAfter?: RegExp;
  readonly into: RegExp;
  /** Measures that say by themselves which way a figure went. */
  readonly intoMeasure?: string;
  readonly outMeasure?: string;
  readonly out: RegExp;
}

const MOVEMENTS: readonly Movement[] = [
  {
    stock: 'members',
    opening: /(?:^| )(?:đầu (?:năm(?: \d{4})?|kỳ|nhiệm kỳ)|bước (?:vào|sang) năm(?: \d{4})?)(?: |$)/,
    closing:
      /cuối (?:năm|kỳ|nhiệm kỳ)|nâng tổng số|đến nay|(?:^| )còn(?: |$)|tính đến|(?:kết thúc|khép lại) năm/,
    closedAfter: /^[^,;.:]* (?:vào|tính đến|đến) (?:ngày |thời điểm )?(?:cuối năm|31 \/ 12)/,
    into: /kết nạp|phát triển mới|vào (?:htx|quỹ)|(?:đón|nhận) thêm/,
    out: /ra khỏi|xin ra|rút khỏi|chuyển đi|xin rút|rút vốn|xin thôi|^(?:[^\p{L}]*|.*[,;:] ?)giảm(?: trong (?:năm|kỳ))?$/u,
  },
  {
    stock: 'loans_outstanding',
    opening:
      /(?:^| )(?:đầu (?:năm|kỳ)|(?:bước (?:vào|sang)|mở đầu|khởi đầu|khép lại|kết thúc) năm|cuối năm (?:\d{4}|trước|ngoái))(?: |$)/,
    closing:
      /cuối (?:năm|kỳ)|(?:dư nợ|số dư)(?: \S+)* (?:đến|tính đến)(?: |$)|(?:đến|tính đến) (?:ngày )?31|(?:^| )(?:đến|tính đến) (?:hết )?(?:ngày |tháng |quý )?\d[^,;]{0,12} ?,? (?:tổng )?dư nợ|(?:hiện|đến nay)(?: nay)? ?,? (?:tổng )?dư nợ|dư nợ (?:hiện|đến) nay/,
    into: /doanh số cho vay|cho vay trong (?:năm|kỳ)|giải ngân/,
    out: /thu nợ|thu hồi nợ|thu gốc/,
    intoMeasure: 'loans_disbursed',
    outMeasure: 'loans_repaid',
  },
];

/** Words before a figure, to the one before it, and the four after it. */
function around(run: CheckRun, fact: Fact): { left: string; right: string } {
  const { context } = run.read;
  const before = run.facts[(run.indexOf.get(fact) ?? 0) - 1];
  const start = context.layout.sentences[fact.sentence]?.from ?? 0;
  const floor = Math.max(
    start,
    fact.from - 14,
    before !== undefined && before.to <= fact.from ? before.to : 0,
  );
  return {
    left: wordsOf(context, floor, fact.from),
    right: wordsOf(context, fact.to, fact.to + 4).replace(/[,;.].*$/, ''),
  };
}

function checkOne(run: CheckRun, first: Fact, movement: Movement): void {
  if (first.measure !== movement.stock || !isPlain(first) || run.balanced.has(first)) return;
  if (!movement.opening.test(openingOf(run, first)) && !opensYear(run, first, movement)) return;
  const after = factsAround(run, first, 4).filter(
    (fact) => fact.from > first.from && fact.unit === first.unit && (isPlain(fact) || isFallAlone(fact)),
  );
  // What is told behind the stock at the end is of something else: "một HTX được vay 1,5 tỷ đồng".
  const end = after.findIndex(
    (fact) => fact.measure === movement.stock && movement.closing.test(around(run, fact).left),
  );
  const later = end > 1 ? after.slice(0, end + 1) : after;
  const said = later.filter((fact) => movement.into.test(around(run, fact).left));
  const into = said.length > 0 ? said : later.filter((fact) => fact.measure === movement.intoMeasure);
  const gone = later.filter((fact) => {
    const { left, right } = around(run, fact);
    return !movement.closing.test(left) && (movement.out.test(left) || movement.out.test(right));
  });
  const out = gone.length > 0 ? gone : later.filter((fact) => fact.measure === movement.outMeasure);
  const [plus] = into;
  const [minus] = out;
  if (plus === undefined || minus === undefined || into.length > 1 || out.length > 1 || plus === minus)
    return;
  const last = later.find(
    (fact) =>
      fact !== plus &&
      fact !== minus &&
      fact.from > minus.from &&
      (movement.closing.test(around(run, fact).left) ||
        movement.closedAfter?.test(wordsOf(run.read.context, fact.to, fact.to + 9)) === true),
  );
  if (last === undefined) return;
  const expected = first.value + plus.value - minus.value;
  // Half as much and less is of other movements than those told.
  if (expected < last.value * 0.5 || expected > last.value * 2) return;
  const slack = [first, plus, minus, last].reduce(
    (sum, fact) => sum + (fact.quantity.scaled ? fact.step * 0.5 : 0),
    0,
  );
  const fits = Math.abs(expected - last.value) <= slack;
  report(run, {
    kind: 'balance',
    operands: [first, plus, minus],
    target: last,
    expected,
    stated: last.value,
    ...(fits ? {} : { severity: 'hard' as const }),
    message: `${sayFact(first)} đầu kỳ + ${sayFact(plus)} − ${sayFact(minus)} = ${say(expected, first.unit)}${fits ? ', khớp.' : `, văn bản ghi ${sayFact(last)}.${likelySlip(expected, last.value)}`}`,
  });
}

/** "Đầu năm 2021, 32 HTX trên địa bàn có 4.186 thành viên": what opens the sentence, over the number of those who have it. */
function openingOf(run: CheckRun, first: Fact): string {
  const { left } = around(run, first);
  const before = run.facts[(run.indexOf.get(first) ?? 0) - 1];
  const start = run.read.context.layout.sentences[first.sentence]?.from ?? 0;
  const holder = before?.sentence === first.sentence && before.unit !== first.unit && isLevel(before);
  return holder && first.from - start <= 18 ? wordsOf(run.read.context, start, first.from) : left;
}

/** "giảm 214 thành viên" in a line of its own: how many left, no comparison with a level told. */
function isFallAlone(fact: Fact): boolean {
  return (
    fact.relation === 'decrease_vs' &&
    (fact.anchor === undefined || fact.anchor.measure === 'admitted') &&
    fact.base === undefined &&
    fact.approx === undefined &&
    !isAhead(fact)
  );
}

/** "Dư nợ đến 31/12/2020 … đến 31/12/2021": the earlier of two year ends opens the year between them. */
function opensYear(run: CheckRun, first: Fact, movement: Movement): boolean {
  if (movement.stock !== 'loans_outstanding' || first.asOf?.endsWith('-12-31') !== true) return false;
  const next = `${Number(first.asOf.slice(0, 4)) + 1}-12-31`;
  return factsAround(run, first, 4).some(
    (fact) =>
      fact.from > first.from &&
      fact.measure === movement.stock &&
      fact.asOf === next &&
      fact.subject === first.subject,
  );
}

function isPlain(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.role !== 'plan' &&
    fact.per === undefined &&
    fact.approx === undefined &&
    !isAhead(fact) &&
    fact.list === undefined
  );
}

/** Members who came and went, loans made and paid back, between two stocks told nearby. */
export function checkMovements(run: CheckRun): void {
  for (const fact of run.facts) for (const movement of MOVEMENTS) checkOne(run, fact, movement);
}
