// Do a total and its mean differ by a slip of the unit alone ("cho 75 HTX vay 45 triệu đồng … bình quân mỗi HTX vay 600 triệu đồng")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { headOf, isCountOf } from './mean-heads.ts';
import { isOfAnother } from './mean-of-another.ts';
import { areSwapped, printedLength } from './printed.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

/** How far apart, in figures, a mean and the sentence of its total may stand. */
const FAR = 40;
const BACK = 16;

/** Words between a total and the mean told in one breath with it. */
const BESIDE =
  /^(?:[^,;:.()]{0,40},|,|\()? ?(?:tức |và )?(?:là )?(?:(?:tính )?(?:bình quân|trung bình)|tương đương|tính ra|mỗi|một|chia đều)?(?: [^\s,;:.()\d]+){0,4}$/;

const LED = /(?:^| )(?:bình quân|trung bình|tính ra|chia đều|mỗi)(?: |$)/;

/** "đồng/trường hợp": what each of is told, in whatever noun; undefined for a span of time or a measure of goods. */
function nounOf(run: CheckRun, mean: Fact): string | undefined {
  const own = headOf(run, mean);
  if (own !== undefined) return own;
  const head = mean.per?.split('/')[0];
  return head === undefined || /^(?:năm|tháng|quý|ngày|vụ|tấn|tạ|lít|cổ phần)$/.test(head) ? undefined : head;
}

function isMean(run: CheckRun, fact: Fact): boolean {
  return (
    fact.sentence >= 0 &&
    isLevel(fact) &&
    !isAhead(fact) &&
    fact.role === 'plain' &&
    fact.valueTo === undefined &&
    fact.approx === undefined &&
    !/^(?:income|price|yield)$/.test(fact.measure) &&
    !run.judged.has(fact) &&
    !run.targets.has(run.ids.get(fact) ?? '') &&
    !isOfAnother(run, fact)
  );
}

/** An amount that a number may have been divided into; "số tiền được giảm là 364 triệu" is one, whatever it was cut from. */
function isTotal(fact: Fact, mean: Fact): boolean {
  return (
    (fact.unit === mean.unit || (fact.unit === 'tan' && mean.unit === 'kg')) &&
    (isLevel(fact) || fact.anchor === undefined) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.valueTo === undefined &&
    fact.approx === undefined &&
    fact.status === mean.status
  );
}

/** How many units the total holds for each of the mean's: tấn told per head in kg, đồng/kg of a number of tấn. */
function scaleOf(total: Fact, count: Fact, mean: Fact): number {
  const up = total.unit === 'tan' && mean.unit === 'kg' ? 1000 : 1;
  return count.unit === 'tan' && mean.per?.startsWith('kg') ? up / 1000 : up;
}

/** The mean that a total gives over a number. */
function meanOf(total: Fact, count: Fact, mean: Fact): number {
  return (total.value * scaleOf(total, count, mean)) / count.value;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a / b - 1) < 0.006;
}

/** Whether a plain division of any amount by any number of the passage gives the mean. */
function isExplained(mean: Fact, totals: readonly Fact[], counts: readonly Fact[]): boolean {
  return totals.some((total) =>
    counts.some((count) => {
      const expected = meanOf(total, count, mean);
      return Math.abs(expected - mean.value) <= Math.max(mean.step, expected * 0.02);
    }),
  );
}

function tell(run: CheckRun, mean: Fact, count: Fact, total: Fact): void {
  const expected = (mean.value * count.value) / scaleOf(total, count, mean);
  reportRelation(run, {
    kind: 'average',
    operands: [mean, count],
    target: total,
    expected,
    words: `${sayFact(mean)} × ${sayFact(count)} = ${say(expected, total.unit)}`,
    fits: false,
  });
  run.judged.add(mean);
}

/** "52 HTX … số tiền 3,64 tỷ đồng, bình quân 7 triệu đồng/HTX": ten, a hundred, a thousand times as much, or digits changed over. */
function checkBeside(run: CheckRun, mean: Fact, at: number): boolean {
  const total = run.facts[at - 1];
  if (total === undefined || total.sentence !== mean.sentence || !isTotal(total, mean)) return false;
  const between = wordsOf(run.read.context, total.to, mean.from);
  if (mean.from - total.to > 14 || !BESIDE.test(between)) return false;
  if (!LED.test(between) && !/\(/.test(between) && !/tương đương/.test(between)) return false;
  const noun = nounOf(run, mean);
  if (noun === undefined) return false;
  const known = headOf(run, mean) !== undefined;
  const before = run.facts
    .slice(Math.max(0, at - BACK), at - 1)
    .filter((fact) => fact.block === mean.block && mean.sentence - fact.sentence <= 4 && fact.sentence >= 0);
  const counts = before.filter((fact) =>
    known ? isCountOf(run, fact, noun) : isThing(fact) && fact.unit !== mean.unit,
  );
  const totals = [
    total,
    ...before.filter((fact) => fact.unit === total.unit && isLevel(fact) && fact.per === undefined),
  ];
  if (isExplained(mean, totals, counts)) return false;
  const found = counts.find((count) => {
    const ratio = meanOf(total, count, mean) / mean.value;
    if ((known ? [10, 100, 1000] : [1000]).some((f) => isNear(ratio, f) || isNear(ratio, 1 / f))) return true;
    const product = { ...total, value: total.value / ratio };
    return known && printedLength(total) >= 4 && isWhole(product) && areSwapped(total, product);
  });
  if (found === undefined) return false;
  tell(run, mean, found, total);
  return true;
}

/** A number told to the digits it is printed with. */
function isWhole(fact: Fact): boolean {
  const units = fact.value / fact.step;
  return Math.abs(units - Math.round(units)) < 1e-6 * units;
}

function isThing(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.unit !== 'dong' &&
    fact.per === undefined &&
    fact.valueTo === undefined &&
    Number.isInteger(fact.value) &&
    fact.value > 1
  );
}

function familyOf(measure: string): string {
  return measure.startsWith('loans_') ? 'loans' : measure;
}

/** "Năm 2023, 170 HTX … lợi nhuận 42,5 triệu đồng. … bình quân mỗi HTX lãi 250 triệu đồng": a thousand times apart, in other paragraphs. */
function checkApart(run: CheckRun, mean: Fact, at: number): void {
  const noun = headOf(run, mean);
  if (noun === undefined || mean.unit !== 'dong') return;
  const around = run.facts.slice(Math.max(0, at - FAR), at + FAR).filter((fact) => fact.sentence >= 0);
  const totals = around.filter(
    (fact) =>
      fact !== mean &&
      isTotal(fact, mean) &&
      isLevel(fact) &&
      fact.list === undefined &&
      familyOf(fact.measure) === familyOf(mean.measure) &&
      (fact.breakdown === null ||
        mean.breakdown === null ||
        JSON.stringify(fact.breakdown) === JSON.stringify(mean.breakdown)),
  );
  const counts = around.filter((fact) => isCountOf(run, fact, noun));
  // What a later paragraph divides may come to the same mean by chance.
  const told = totals.filter((fact) => fact.from < mean.from || fact.block === mean.block);
  if (isExplained(mean, told, counts)) return;
  for (const total of totals) {
    if (run.judged.has(total) || run.targets.has(run.ids.get(total) ?? '')) continue;
    const count = counts.find(
      (fact) =>
        fact.sentence === total.sentence &&
        fact.from < total.from &&
        fact.role === 'plain' &&
        [1000, 1 / 1000].some((factor) => isNear(meanOf(total, fact, mean) / mean.value, factor)),
    );
    if (count === undefined) continue;
    tell(run, mean, count, total);
    return;
  }
}

/** Means and totals that a slip of the unit, or of two digits, sets apart. */
export function checkScaledMeans(run: CheckRun): void {
  for (const [at, mean] of run.facts.entries())
    if (isMean(run, mean) && !checkBeside(run, mean, at)) checkApart(run, mean, at);
}
