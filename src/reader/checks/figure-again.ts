// Is a figure told again in the same words, however far away, with two of its digits changed over
// ("34,5 tỷ đồng vốn vay ưu đãi" … "35,4 tỷ đồng vốn vay ưu đãi", "3.200 thành viên" … "3.020 thành viên")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { borneOut } from './borne-out.ts';
import { areSwapped, printedLength } from './printed.ts';
import type { CheckRun } from './report.ts';
import { mismatch } from './told-again.ts';

/** Words that do not say which of the things are meant. */
const EMPTY =
  /^(?:trên|địa|bàn|toàn|cả|tỉnh|huyện|xã|thành|phố|đang|hoạt|động|có|được|đã|của|so|với|năm|là|và|cho|trong|tại|ở|từ|đến|để|đạt|chiếm|này|khác|mới|tăng|giảm|bằng|\d.*)$/;
/** So many digits are seldom two figures of one thing by chance. */
const LONG = 4;
const PAST =
  /(?:^| )(?:trước|ngoái|đầu năm|ban đầu|cùng kỳ|kế hoạch|mục tiêu|chỉ tiêu|phấn đấu|còn lại|riêng|mỗi|trong đó|tăng thêm|thêm|hơn|gần)(?: |$)/;

function isTold(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.unit !== 'percent' &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.quantity.denominator === undefined &&
    fact.sentence >= 0
  );
}

function clauseOf(run: CheckRun, fact: Fact): string {
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  return wordsOf(run.read.context, Math.max(start, fact.from - 12), fact.from).replace(/^.*[;()]/, '');
}

/** The words behind a figure that say what it is of. */
function tailOf(run: CheckRun, fact: Fact): string[] {
  const words = wordsOf(run.read.context, fact.to, fact.to + 7).replace(/ ?[,;:.()"“”][\s\S]*$/, '');
  return words.split(' ').filter((word) => word !== '');
}

/** "vốn vay ưu đãi": three words alike, two of them not empty. */
function isSamePhrase(a: readonly string[], b: readonly string[]): boolean {
  let alike = 0;
  while (alike < a.length && a[alike] === b[alike]) alike++;
  const telling = a.slice(0, alike).filter((word) => !EMPTY.test(word));
  return alike > 2 && telling.length > 1;
}

function isSameThing(run: CheckRun, a: Fact, b: Fact): boolean {
  if (a.place !== undefined && b.place !== undefined && a.place !== b.place) return false;
  if (JSON.stringify(a.breakdown) !== JSON.stringify(b.breakdown)) return false;
  const [x, y] = [tailOf(run, a), tailOf(run, b)];
  if (isSamePhrase(x, y)) return true;
  return (
    printedLength(a) >= LONG &&
    printedLength(b) >= LONG &&
    a.unit !== 'dong' &&
    a.measure === b.measure &&
    a.subject === b.subject &&
    a.breakdown === null &&
    !isAhead(a) &&
    !isAhead(b)
  );
}

function yearsOf(words: string): string {
  return (words.match(/(?:19|20)\d\d/g) ?? []).join(' ');
}

function isSameTime(run: CheckRun, a: Fact, b: Fact): boolean {
  const [x, y] = [clauseOf(run, a), clauseOf(run, b)];
  if (
    PAST.test(x) ||
    PAST.test(y) ||
    /(?:^| )(?:so với|cùng kỳ|kế hoạch)(?: |$)/.test(tailOf(run, b).join(' '))
  )
    return false;
  const [one, other] = [yearsOf(x), yearsOf(y)];
  return one === other || one === '' || other === '';
}

/** Whether the text tells both on purpose: what lies between them, or a change from one to the other. */
function isMeant(run: CheckRun, a: Fact, b: Fact): boolean {
  const off = Math.abs(a.value - b.value);
  const grown = Math.abs(a.value / b.value - 1) * 100;
  const fallen = Math.abs(b.value / a.value - 1) * 100;
  return run.facts.some(
    (fact) =>
      (fact.unit === a.unit && Math.abs(fact.value - off) < off * 1e-9) ||
      (fact.unit === 'percent' &&
        [grown, fallen, 100 + grown, 100 - fallen].some((rate) => Math.abs(rate - fact.value) < 0.15)),
  );
}

/** Figures in the words of one told before, two digits of them changed over. */
export function checkFiguresAgain(run: CheckRun): void {
  const told = run.facts.filter((fact) => isTold(fact) && printedLength(fact) > 1).slice(0, 160);
  let times: ((fact: Fact) => number) | undefined;
  for (const [i, a] of told.entries())
    for (const b of told.slice(i + 1)) {
      if (a.unit !== b.unit || a.sentence === b.sentence || !areSwapped(a, b)) continue;
      if (run.judged.has(a) || run.judged.has(b) || !isSameThing(run, a, b) || !isSameTime(run, a, b))
        continue;
      const again = (one: Fact): boolean =>
        run.facts.some((fact) => fact !== one && fact.unit === one.unit && fact.value === one.value);
      times ??= borneOut(run);
      const [first, second] = [a, b].map((fact) => (times?.(fact) ?? 0) > 0 || again(fact));
      if ((first && second) || isMeant(run, a, b)) continue;
      // Without a word or a recomputation for either the later one is named.
      if (second === true) mismatch(run, b, a);
      else mismatch(run, a, b);
    }
}
