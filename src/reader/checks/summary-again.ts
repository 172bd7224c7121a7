// Does the summary that opens a report tell a figure otherwise than its detailed part ("thành lập mới 19 HTX … trong kỳ thành lập mới 16 HTX")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { areSwapped, differInOneDigit, printedLength } from './printed.ts';
import { type CheckRun, report, sayFact } from './report.ts';
import { isPlainLevel } from './told-again.ts';

/** How many figures of a text may be its summary. */
const OPENING = 40;
const REST = 400;

function kindOf(fact: Fact): string {
  return `${fact.unit} ${fact.per ?? ''} ${JSON.stringify(fact.breakdown ?? null)}`;
}

function sameTime(a: Fact, b: Fact): boolean {
  if (a.place !== undefined && b.place !== undefined && a.place !== b.place) return false;
  if (a.periodCode !== undefined && b.periodCode !== undefined) return a.periodCode === b.periodCode;
  const [x, y] = [a, b].map((fact) => (fact.periodCode ?? fact.asOf ?? '').slice(0, 4));
  return x === '' || y === '' || x === y;
}

function isOwn(fact: Fact): boolean {
  return (
    isPlainLevel(fact) &&
    (fact.status === 'actual' || fact.status === 'estimate') &&
    fact.list === undefined &&
    fact.valueTo === undefined &&
    fact.sentence >= 0 &&
    fact.quantity.denominator === undefined &&
    !fact.rest &&
    printedLength(fact) > 1
  );
}

/** The verb and its object right before an amount: "giải ngân", "thu hồi nợ". */
function leadOf(run: CheckRun, fact: Fact): string {
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  const words = wordsOf(run.read.context, Math.max(start, fact.from - 6), fact.from)
    // "Cho vay qua Quỹ: 87,4 tỷ đồng": a heading word of its own before the amount.
    .replace(/(?: (?:qua|từ) (?:nguồn )?quỹ)? ?:$/, '')
    .replace(/^.*[,;:.()] ?/, '')
    .replace(/(?: (?:là|đạt|được|ước|có|số tiền|tổng số tiền|với|trên|hơn))+$/, '')
    .trim();
  return words.split(' ').slice(-2).join(' ');
}

/** Verbs that say what was done with money, wherever it is told. */
const DONE =
  /^(?:giải ngân|cho vay|huy động|thu nợ|hỗ trợ|bố trí|doanh thu|nộp ngân sách|dư nợ|nợ xấu|thu hút|vốn góp)$/;

function isSameThing(run: CheckRun, told: Fact, again: Fact, timeless: boolean): boolean {
  if (kindOf(told) !== kindOf(again) || !(timeless || sameTime(told, again))) return false;
  if (told.unit !== 'dong') return told.measure === again.measure && told.subject === again.subject;
  const lead = leadOf(run, told);
  return DONE.test(lead) && leadOf(run, again) === lead;
}

function isCompanion(told: Fact, again: Fact): boolean {
  return (
    told.unit === again.unit &&
    told.value === again.value &&
    told.value >= 2 &&
    (told.per ?? '') === (again.per ?? '') &&
    isLevel(told) === isLevel(again) &&
    (told.unit === 'dong' || told.unit === 'percent' || told.measure === again.measure || told.value >= 20)
  );
}

function checkTold(run: CheckRun, told: Fact, beside: readonly Fact[], later: readonly Fact[]): void {
  if (!isOwn(told) || run.judged.has(told)) return;
  if (later.some((fact) => fact.value === told.value && fact.unit === told.unit)) return;
  // Whatever else the sentence tells comes again as it was told: both speak of one time and one thing.
  const others = beside.filter(
    (fact) => fact !== told && !(fact.unit === told.unit && fact.value === told.value),
  );
  const kept = (among: readonly Fact[]): number =>
    new Set(others.filter((fact) => among.some((one) => isCompanion(fact, one))).map((fact) => fact.value))
      .size;
  // A line of a table of contents borrows its time from the title: what it tells beside says whose it is.
  const long = others.filter((fact) => printedLength(fact) > 2);
  const timeless =
    told.heading && long.length > 1 && long.every((fact) => later.some((one) => isCompanion(fact, one)));
  const again = later.filter((fact) => isOwn(fact) && isSameThing(run, told, fact, timeless));
  const [first] = again;
  if (first === undefined || again.some((fact) => fact.value !== first.value)) return;
  if (run.judged.has(first) || !(areSwapped(told, first) || differInOneDigit(told, first))) return;
  const near = later.filter((fact) => fact.sentence === first.sentence);
  const enough = printedLength(told) > 2 ? kept(later) >= 2 : kept(near) >= 2;
  if (!enough) return;
  run.judged.add(told);
  run.judged.add(first);
  report(run, {
    kind: 'sum',
    operands: [first],
    target: told,
    expected: first.value,
    stated: told.value,
    severity: 'hard',
    message: `Phần đầu ghi ${sayFact(told)}, phần sau ghi ${sayFact(first)} cho cùng một số liệu.${areSwapped(told, first) ? ' Có thể gõ đảo chữ số.' : ' Có thể gõ sai một chữ số.'}`,
  });
}

/** Figures of an opening sentence whose other figures the text tells again as they are. */
export function checkSummaryAgain(run: CheckRun): void {
  const opening = run.facts.slice(0, OPENING).filter((fact) => fact.sentence >= 0);
  for (const told of opening) {
    const beside = opening.filter((fact) => fact.sentence === told.sentence);
    if (beside.length < 3) continue;
    const later = run.facts.slice(0, REST).filter((fact) => fact.sentence > told.sentence + 1);
    checkTold(run, told, beside, later);
  }
}
