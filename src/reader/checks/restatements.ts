// Is one fact stated twice with two values (headline against body)?
import type { Fact } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import {
  type CheckRun,
  differsByOneDigit,
  factsAround,
  hasSwappedDigits,
  report,
  sayFact,
} from './report.ts';

function keyOf(fact: Fact): string {
  return [
    fact.unit,
    fact.subject,
    fact.measure,
    JSON.stringify(fact.breakdown ?? fact.section ?? null),
    fact.per ?? '',
  ].join('|');
}

function sameTime(run: CheckRun, a: Fact, b: Fact): boolean {
  if (a.place !== undefined && b.place !== undefined && a.place !== b.place) return false;
  if (a.asOf !== undefined && b.asOf !== undefined) {
    // A figure told without a day is of the document's own day: that says little.
    const own = run.read.document.iso;
    return a.asOf === b.asOf || a.heading || b.heading || a.asOf === own || b.asOf === own;
  }
  if (a.periodCode !== undefined && b.periodCode !== undefined) return a.periodCode === b.periodCode;
  return true;
}

function isComparable(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.status === 'actual' &&
    (fact.list === undefined || fact.measureSource === 'right') &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.value >= 10 &&
    !fact.rest
  );
}

/** Whether the words say plainly what is counted: a verb or modifier, or the whole province or country. */
function isExplicit(run: CheckRun, fact: Fact): boolean {
  if (fact.measureSource === 'left' || fact.measureSource === 'right') return true;
  const words = wordsOf(run.read.context, Math.max(0, fact.from - 8), fact.from);
  return fact.sentence <= 1 || /toàn tỉnh|cả nước|tổng số|cả tỉnh|toàn huyện|toàn quốc/.test(words);
}

function sameYear(a: Fact, b: Fact): boolean {
  const [x, y] = [a, b].map((fact) => (fact.periodCode ?? fact.asOf)?.slice(0, 4));
  return x !== undefined && x === y && a.place === b.place;
}

/** "giảm từ 96 HTX xuống 71 HTX": where a movement led. */
function isMoved(run: CheckRun, fact: Fact): boolean {
  return /(?:^| )(?:lên|xuống|còn|từ)$/.test(wordsOf(run.read.context, fact.from - 2, fact.from));
}

/** "14 quỹ ở thị xã An Lộc … Toàn tỉnh hiện có 41 quỹ như vậy": of two places, though one has no name of its own. */
function isOfPartAndWhole(run: CheckRun, part: Fact, whole: Fact): boolean {
  return (
    /(?:^| )(?:ở|tại|của) (?:thị xã|huyện|xã|thành phố|quận|phường) /.test(
      `${wordsOf(run.read.context, part.to, part.to + 5)} `,
    ) &&
    /(?:^| )(?:toàn|cả) (?:tỉnh|quốc|nước|vùng)(?: |$)/.test(
      wordsOf(run.read.context, whole.from - 6, whole.from),
    )
  );
}

/** Two values for what reads as one fact, differing as slips of the pen differ. */
export function checkSameFact(run: CheckRun): void {
  const first = new Map<string, Fact>();
  for (const fact of run.facts) {
    if (!isComparable(fact)) continue;
    const key = keyOf(fact);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, fact);
      continue;
    }
    if (isOfPartAndWhole(run, earlier, fact) || isOfPartAndWhole(run, fact, earlier)) continue;
    if (earlier.value === fact.value || earlier.sentence === fact.sentence || !sameTime(run, earlier, fact))
      continue;
    // Of two digits every tenth pair is another swapped.
    const swapped =
      hasSwappedDigits(earlier.value, fact.value) && (fact.value >= 100 || !isMoved(run, earlier));
    const shifted = isShifted(earlier, fact) && haveCompany(run, earlier, fact);
    const slip =
      swapped ||
      shifted ||
      (fact.unit !== 'dong' && fact.value >= 1000 && differsByOneDigit(earlier.value, fact.value));
    const whole = isToldOfWhole(run, earlier) && isToldOfWhole(run, fact) && earlier.asOf === fact.asOf;
    if (whole && differsByOneDigit(earlier.value, fact.value) && !run.judged.has(fact)) {
      reportTwice(run, earlier, fact, swapped);
      continue;
    }
    if (!slip || !(swapped || shifted || earlier.heading) || run.judged.has(earlier) || run.judged.has(fact))
      continue;
    // A cell and a sentence tell one fact when both name its year and neither is a part.
    const tabled = [earlier, fact].filter(({ sentence }) => sentence < 0);
    if (tabled.length === 2 || (tabled.length === 1 && !(swapped && sameYear(earlier, fact)))) continue;
    if ([earlier, fact].some((told) => told.sentence >= 0 && !isExplicit(run, told))) continue;
    reportTwice(run, earlier, fact, swapped);
  }
}

/** "2.050 triệu đồng … 205 triệu đồng": the same digits with the comma or the unit moved, in one period told for both. */
function isShifted(a: Fact, b: Fact): boolean {
  if (a.unit !== 'dong' || a.periodCode === undefined || a.periodCode !== b.periodCode) return false;
  const digits = String(a.value).replace(/0+$/, '');
  const ratio = Math.log10(a.value / b.value);
  return (
    digits.length > 2 &&
    digits === String(b.value).replace(/0+$/, '') &&
    Number.isInteger(Math.round(ratio * 1e6) / 1e6)
  );
}

/** "cho 5 HTX … cho 5 HTX": another figure told with both, so that they are of one thing. */
function haveCompany(run: CheckRun, a: Fact, b: Fact): boolean {
  const beside = (fact: Fact): Fact[] =>
    factsAround(run, fact, 0).filter(
      (other) => other !== fact && other.unit !== 'percent' && other.unit !== 'dong',
    );
  return beside(a).some((one) =>
    beside(b).some((other) => one.unit === other.unit && one.value === other.value),
  );
}

function reportTwice(run: CheckRun, earlier: Fact, fact: Fact, swapped: boolean): void {
  report(run, {
    kind: 'sum',
    operands: [earlier],
    target: fact,
    expected: earlier.value,
    stated: fact.value,
    severity: 'hard',
    message: `Cùng một số liệu nhưng chỗ ghi ${sayFact(earlier)}, chỗ ghi ${sayFact(fact)}.${swapped ? ' Có thể gõ đảo chữ số.' : isShifted(earlier, fact) ? ' Có thể nhầm đơn vị tính hoặc vị trí dấu chấm, dấu phẩy.' : ' Có thể gõ sai một chữ số.'}`,
  });
}

/** "Lai Châu có 416 HTX", "cả tỉnh có 516 HTX": the total of the place, said outright. */
function isToldOfWhole(run: CheckRun, fact: Fact): boolean {
  if (fact.measure !== 'total' || fact.list !== undefined || fact.sentence < 0 || fact.place === undefined)
    return false;
  const words = wordsOf(run.read.context, Math.max(0, fact.from - 9), fact.from);
  const named = `(?:toàn tỉnh|cả tỉnh|toàn thành phố|toàn huyện|cả nước|${fact.place.replace(/[.*+?^${}()|[\]\\]/g, '').toLowerCase()})`;
  return new RegExp(`(?:^| )${named} (?:hiện |đã |nay |hiện nay |hiện đang )?(?:có|là)$`).test(words);
}
