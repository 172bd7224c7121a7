// Do the money allotted, what was spent of it, its percentage and what is left agree ("Dự toán 9.450 triệu đồng … thực hiện 7.182 triệu đồng, đạt 76% dự toán; còn lại 2.268 triệu đồng")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { meets, statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const ALLOTTED =
  /(?:^| )(?:phân bổ|bố trí|được giao|giao|dự toán|được cấp|cấp|kế hoạch vốn|tổng kinh phí|kinh phí|tổng vốn|tổng nguồn vốn)(?: |$)/;
const SPENT = /(?:^| )(?:giải ngân|thực hiện|sử dụng|đã chi|thanh toán|quyết toán)(?: |$)/;
const LEFT =
  /(?:^|[,;.] )(?:(?:số|phần|kinh phí|vốn|số vốn|số tiền|số kinh phí)(?: \S+)? )?(?:còn lại|còn dư|chưa giải ngân|còn)(?: [^\s,;.:()\d]+){0,5}$/;
const OF_ALLOTTED = /kế hoạch|dự toán|vốn|kinh phí|được giao/;
/** Money of several years, or put in by others, is no part of what was allotted. */
const APART = /(?:^| )(?:lũy kế|luỹ kế|giai đoạn|cả nhiệm kỳ|nợ|vay|bình quân|trong đó)(?: |$)/;

const BACK = 14;

function isMoney(fact: Fact | undefined, depth: number): fact is Fact {
  return (
    fact !== undefined &&
    fact.unit === 'dong' &&
    fact.sentence >= 0 &&
    isLevel(fact) &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.depth === depth
  );
}

/** The words before a figure, from the figure before it or from where its sentence begins. */
function leadOf(run: CheckRun, fact: Fact): string {
  const { context } = run.read;
  const before = run.facts[(run.indexOf.get(fact) ?? 0) - 1];
  const start = context.layout.sentences[fact.sentence]?.from ?? fact.from;
  return wordsOf(context, Math.max(start, before?.to ?? 0, fact.from - 24), fact.from);
}

function near(a: Fact, b: Fact, sum: Fact): boolean {
  return Math.abs(a.value + b.value - sum.value) <= (a.step + b.step + sum.step) * 0.5001;
}

interface Spending {
  readonly allotted: Fact;
  readonly spent: Fact;
  readonly share: Fact;
  readonly left: Fact;
}

/** The money that was spent and its percentage of what was allotted, told right before what is left. */
function spendingBefore(run: CheckRun, left: Fact, at: number): Omit<Spending, 'allotted'> | null {
  const before = run.facts
    .slice(Math.max(0, at - 6), at)
    .filter((fact) => fact.sentence === left.sentence && fact.depth <= left.depth + 1);
  const share = before.findLast((fact) => fact.unit === 'percent');
  const spent = before.findLast((fact) => isMoney(fact, left.depth));
  if (share === undefined || spent === undefined || share.anchor !== spent || share.from < spent.from)
    return null;
  const own = wordsOf(run.read.context, share.to, share.to + 4);
  const planned = share.relation === 'percent_of_plan' || OF_ALLOTTED.test(own) || share.depth > left.depth;
  const lead = leadOf(run, spent);
  return planned && SPENT.test(lead) && !APART.test(lead) ? { spent, share, left } : null;
}

function isPercent(part: number, whole: number, share: Fact): boolean {
  const value = (part / whole) * 100;
  return meets({ low: value, high: value }, statedInterval(share));
}

function judge(run: CheckRun, { allotted, spent, share, left }: Spending): void {
  const summed = near(spent, left, allotted);
  const asSpent = isPercent(spent.value, allotted.value, share);
  const asLeft = isPercent(allotted.value - left.value, allotted.value, share);
  if (!summed && asSpent && !asLeft) {
    const expected = allotted.value - spent.value;
    const words = `${sayFact(allotted)} − ${sayFact(spent)} = ${say(expected, 'dong')}`;
    reportRelation(run, {
      kind: 'balance',
      operands: [allotted, spent],
      target: left,
      expected,
      words,
      fits: false,
    });
  } else if (!summed && asLeft && !asSpent) {
    const expected = allotted.value - left.value;
    const words = `${sayFact(allotted)} − ${sayFact(left)} = ${say(expected, 'dong')}, đúng ${say(share.value, 'percent')}`;
    reportRelation(run, {
      kind: 'balance',
      operands: [allotted, left],
      target: spent,
      expected,
      words,
      fits: false,
    });
  } else if (summed && !asSpent && !asLeft && share.relation === 'percent_of_plan') {
    const expected = (spent.value / allotted.value) * 100;
    const words = `${sayFact(spent)} / ${sayFact(allotted)} = ${say(expected, 'percent')}`;
    reportRelation(run, {
      kind: 'plan',
      operands: [spent, allotted],
      target: share,
      expected,
      words,
      fits: false,
    });
  }
}

/** "còn lại chưa giải ngân"; not "còn nợ đọng", "còn phải thu". */
function isLeft(lead: string): boolean {
  return (
    LEFT.test(lead) &&
    !APART.test(lead) &&
    !/(?:^| )(?:còn (?:phải|thiếu)|thu|riêng|dự kiến)(?: |$)/.test(lead)
  );
}

/** Money left of what was allotted, where two of the three (spent, its percentage, left) agree and the third does not. */
export function checkAllottedSpentLeft(run: CheckRun): void {
  for (const [at, left] of run.facts.entries()) {
    if (!isMoney(left, left.depth) || run.judged.has(left) || !isLeft(leadOf(run, left))) continue;
    const spending = spendingBefore(run, left, at);
    if (spending === null || run.judged.has(spending.spent) || run.judged.has(spending.share)) continue;
    const { spent } = spending;
    const given = run.facts
      .slice(Math.max(0, (run.indexOf.get(spent) ?? 0) - BACK), run.indexOf.get(spent) ?? 0)
      .filter((fact) => isMoney(fact, left.depth) && left.sentence - fact.sentence <= 1)
      .filter((fact) => ALLOTTED.test(leadOf(run, fact)) && !APART.test(leadOf(run, fact)));
    const allotted = given[0];
    if (allotted === undefined || allotted.value <= Math.max(spent.value, left.value)) continue;
    judge(run, { ...spending, allotted });
  }
}
