// Is a figure that a later sentence builds on ("để hoàn thành mục tiêu 64 HTX", "trên cơ sở 47 dự án đã phê duyệt") the one told before?
import { type Fact, isAhead } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { areSwapped, differInOneDigit, printedLength } from './printed.ts';
import type { CheckRun } from './report.ts';
import { isPlainLevel, mismatch } from './told-again.ts';

const BACK = 200;

/** Words that take up a target: nothing but its number follows. */
const TARGET =
  /(?:^| )(?:(?:hoàn thành|đạt|đạt được|thực hiện|hướng (?:tới|đến)|bảo đảm|về đích)(?: được| thắng lợi)? (?:mục tiêu|chỉ tiêu|kế hoạch)|(?:với|theo) (?:mục tiêu|chỉ tiêu))(?: (?:có|là|đạt|đề ra|nêu trên|nói trên))*$/;

/** Words that take up a result told above. */
const RESULT =
  /(?:^| )(?:trên cơ sở(?: (?:kết quả|số lượng|hiệu quả))?(?: của)?|(?:từ|qua|với) (?:kết quả|hiệu quả|thành công)(?: của)?|kế thừa(?: kết quả)?(?: của)?)$/;

const NAMED = /^(?:nêu trên|nói trên|kể trên|đã nêu|như đã nêu)(?: |$)/;

function leftOf(run: CheckRun, fact: Fact): string {
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  return wordsOf(run.read.context, Math.max(start, fact.from - 8), fact.from);
}

/** "mục tiêu đến năm 2025 có 58 HTX; để đạt mục tiêu 68 HTX": within one sentence a new clause takes it up, and names no other time. */
function isOwnClause(run: CheckRun, fact: Fact, again: Fact): boolean {
  if (fact.sentence !== again.sentence) return true;
  const { context } = run.read;
  const between = wordsOf(context, fact.to, again.from);
  const after = wordsOf(context, again.to, again.to + 8);
  return (
    /[;)].*(?:^| )để (?:đạt|đạt được|hoàn thành|thực hiện)(?: được)? (?:mục tiêu|chỉ tiêu|kế hoạch)(?: (?:có|là))*$/.test(
      between,
    ) && !/^(?:(?:vào|đến|trong|của|cho|cuối) )*(?:năm|giai đoạn|quý|nhiệm kỳ|\d{4})(?: |$)/.test(after)
  );
}

function yearOf(fact: Fact): string {
  return (fact.periodCode ?? fact.asOf ?? '').slice(0, 4);
}

function isTold(again: Fact, fact: Fact, target: boolean): boolean {
  return (
    isPlainLevel(fact) &&
    fact.unit === again.unit &&
    fact.sentence >= 0 &&
    (fact.sentence < again.sentence || (target && fact.block === again.block)) &&
    fact.list === undefined &&
    fact.breakdown === null &&
    fact.valueTo === undefined &&
    (target ? isAhead(fact) : !isAhead(fact)) &&
    (fact.place === again.place || fact.place === undefined || again.place === undefined) &&
    (!target || yearOf(fact) === yearOf(again) || yearOf(fact) === '' || yearOf(again) === '')
  );
}

/** "28 mô hình liên kết, 54 mô hình công nghệ cao … từ kết quả của 82 mô hình": two figures told before together, or one without the other. */
function isWorkedOut(again: Fact, before: readonly Fact[]): boolean {
  const told = before.filter((fact) => fact.unit === again.unit && again.sentence - fact.sentence <= 2);
  return told.some((a) =>
    told.some((b) => a !== b && (a.value + b.value === again.value || a.value - b.value === again.value)),
  );
}

/** Figures taken up by a later sentence, as no other figure of the text is, but for a slip of the pen. */
export function checkTakenUpLater(run: CheckRun): void {
  for (const [at, again] of run.facts.entries()) {
    const plain = isPlainLevel(again.role === 'plan' ? { ...again, role: 'plain' } : again);
    if (!plain || again.sentence < 0 || printedLength(again) < 2 || run.judged.has(again)) continue;
    if (again.unit === 'percent' || again.unit === 'dong' || again.quantity.denominator !== undefined)
      continue;
    const left = leftOf(run, again);
    const target = TARGET.test(left);
    const named = NAMED.test(wordsOf(run.read.context, again.to, again.to + 3));
    if (!target && !named && !RESULT.test(left)) continue;
    const before = run.facts.slice(Math.max(0, at - BACK), at);
    if (before.some((fact) => fact.unit === again.unit && fact.value === again.value)) continue;
    const slips = before.filter(
      (fact) =>
        isTold(again, fact, target) &&
        isOwnClause(run, fact, again) &&
        (areSwapped(fact, again) || differInOneDigit(fact, again)),
    );
    const [first] = slips;
    if (first === undefined || slips.some((fact) => fact.value !== first.value)) continue;
    if (!isWorkedOut(again, before)) mismatch(run, first, again);
  }
}
