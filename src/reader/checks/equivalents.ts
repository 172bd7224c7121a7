// Does a share agree with the number the text calls its equivalent ("9.800 chủ thể, trong đó 38% là HTX, tương đương 2.100 đơn vị")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

const COUNTED = /^(?:htx|tht|lhhtx|don_vi|nguoi|ho|doanh_nghiep)$/;

/** The whole the share is taken of: the count right before "trong đó". */
function wholeBefore(run: CheckRun, share: Fact): Fact | undefined {
  const whole = run.facts[(run.indexOf.get(share) ?? 0) - 1];
  if (whole === undefined || whole.sentence !== share.sentence || !isLevel(whole)) return undefined;
  if (!COUNTED.test(whole.unit) || whole.role !== 'plain' || whole.valueTo !== undefined) return undefined;
  return /^,? ?(?:trong đó|trong số đó)(?: có)?$/.test(wordsOf(run.read.context, whole.to, share.from))
    ? whole
    : undefined;
}

/** Compare each share with the number said to be worth the same. */
export function checkEquivalents(run: CheckRun): void {
  for (const share of run.facts) {
    if (share.unit !== 'percent' || share.relation !== 'share_of' || run.judged.has(share)) continue;
    const part = run.facts[(run.indexOf.get(share) ?? 0) + 1];
    if (part === undefined || part.sentence !== share.sentence || !COUNTED.test(part.unit)) continue;
    if (!isLevel(part) || part.from - share.to > 8) continue;
    const between = wordsOf(run.read.context, share.to, part.from);
    if (!/(?:tương đương|tức là|tức|tương ứng)(?: với| khoảng)?$/.test(between) || /[;:.]/.test(between))
      continue;
    const whole = wholeBefore(run, share);
    if (whole === undefined || whole.value < part.value) continue;
    const bounds = combine(operandInterval(part), operandInterval(whole), (a, b) => (a / b) * 100);
    if (meets(bounds, statedInterval(share))) continue;
    const expected = (part.value / whole.value) * 100;
    run.judged.add(share);
    report(run, {
      kind: 'share',
      operands: [part, whole],
      target: share,
      expected,
      stated: share.value,
      severity: 'hard',
      message: `${sayFact(part)} / ${sayFact(whole)} = ${say(expected, 'percent')}, văn bản ghi ${say(share.value, 'percent')} và coi là tương đương; ${say(share.value, 'percent')} của ${sayFact(whole)} là khoảng ${say(Math.round((whole.value * share.value) / 100), part.unit)}.`,
    });
  }
}
