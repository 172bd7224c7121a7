// Is a mean told right behind a rise the rise over the number of those that rose ("41 quỹ tăng 53,3 tỷ đồng, bình quân 1,3 tỷ đồng/quỹ")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

function meanOf(run: CheckRun, at: number): { count: Fact; rise: Fact; mean: Fact } | undefined {
  const [count, rise, mean] = run.facts.slice(at, at + 3);
  if (count === undefined || rise === undefined || mean?.per === undefined) return undefined;
  if (count.sentence < 0 || count.sentence !== mean.sentence || rise.sentence !== mean.sentence)
    return undefined;
  if (isLevel(rise) || !isLevel(count) || !isLevel(mean) || rise.unit !== mean.unit) return undefined;
  const { context } = run.read;
  const told =
    /^(?: ?[^\s,;:.()\d]+){0,6} ?(?:tăng|giảm|bổ sung)(?: (?:thêm|được|là))*$/.test(
      wordsOf(context, count.to, rise.from),
    ) &&
    /^[,;(]? ?(?:tính )?(?:bình quân|trung bình)(?: [^\s,;:.()\d]+){0,3}$/.test(
      wordsOf(context, rise.to, mean.from),
    );
  return told ? { count, rise, mean } : undefined;
}

/** Means that hold of a rise are of that, and of no total told near them. */
export function checkMeansOfRises(run: CheckRun): void {
  for (let at = 0; at < run.facts.length - 2; at++) {
    const told = meanOf(run, at);
    if (told === undefined || told.count.value <= 0 || told.count.unit === told.rise.unit) continue;
    const { count, rise, mean } = told;
    const bounds = combine(operandInterval(rise), operandInterval(count), (a, b) => a / b);
    if (!meets(bounds, statedInterval(mean))) continue;
    report(run, {
      kind: 'average',
      operands: [rise, count],
      target: mean,
      expected: rise.value / count.value,
      stated: mean.value,
      message: `${sayFact(rise)} / ${sayFact(count)} = ${say(rise.value / count.value, mean.unit)}, khớp.`,
    });
    run.judged.add(mean);
  }
}
