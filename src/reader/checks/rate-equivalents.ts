// Is a number said to be worth a rate that rate of the whole told just before ("Có 50 HTX … Tỷ lệ HTX hiệu quả đạt 60%, tương đương 30 HTX")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, isLoose, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const BACK = 16;
const COUNTED = /^(?:htx|tht|lhhtx|qtdnd|nguoi|ho|don_vi|xa)$/;
const STANDING = /^(?:total|target|members|coverage)$/;

/** The number that "tương đương", "tương ứng" or "tức" ties to a rate. */
function worthOf(run: CheckRun, share: Fact): Fact | undefined {
  const part = run.facts[(run.indexOf.get(share) ?? 0) + 1];
  if (part === undefined || part.sentence !== share.sentence || part.from - share.to > 14) return undefined;
  const between = wordsOf(run.read.context, share.to, part.from);
  if (!/(?:^|[,( ])(?:tương đương|tương ứng|tức là|tức)(?: với| khoảng| là)?$/.test(between))
    return undefined;
  // "đạt 60%, tăng 5 điểm, tương ứng 3 HTX": worth the rise, not the rate.
  return /[;:.]|tăng|giảm|\d/.test(between) ? undefined : part;
}

/** Whether a fact may be all that the rate is taken of. */
function isWholeOf(part: Fact, fact: Fact): boolean {
  const whole =
    part.unit === 'dong'
      ? part.measure === 'npl' && fact.measure === 'loans_outstanding' && fact.unit === 'dong'
      : COUNTED.test(part.unit) && fact.unit === part.unit && STANDING.test(fact.measure);
  return (
    whole &&
    isLevel(fact) &&
    (fact.role === 'plain' || fact.role === 'denominator') &&
    fact.list === undefined &&
    fact.per === undefined &&
    fact.breakdown === null &&
    fact.valueTo === undefined &&
    isAhead(fact) === isAhead(part) &&
    fact.value >= part.value
  );
}

function isNear(share: Fact, fact: Fact): boolean {
  return share.sentence - fact.sentence <= 2 && fact.sentence >= 0 && share.block - fact.block <= 2;
}

/** Compare each rate and the number worth it with the one whole told before them. */
export function checkRateEquivalents(run: CheckRun): void {
  for (const [at, share] of run.facts.entries()) {
    if (share.unit !== 'percent' || share.sentence < 0 || share.value >= 100 || share.value <= 0) continue;
    if (!/^(?:share_of|none)$/.test(share.relation) || share.valueTo !== undefined || run.judged.has(share))
      continue;
    const part = worthOf(run, share);
    if (part === undefined || !isLevel(part) || part.valueTo !== undefined || run.judged.has(part)) continue;
    const id = run.ids.get(share) ?? '';
    if (run.targets.has(id) || part.quantity.denominator !== undefined) continue;
    const before = run.facts.slice(Math.max(0, at - BACK), at);
    const wholes = before.filter((fact) => isNear(share, fact) && isWholeOf(part, fact));
    const [whole] = wholes;
    if (whole === undefined || wholes.some((fact) => fact.value !== whole.value)) continue;
    const fits = (of: Fact): boolean =>
      meets(
        combine(operandInterval(part), operandInterval(of), (a, b) => (a / b) * 100),
        statedInterval(share),
      );
    const expected = (whole.value * share.value) / 100;
    const ratio = part.value / expected;
    if (!fits(whole)) {
      if ([part, whole, share].some(isLoose) || ratio > 2 || ratio < 0.5) continue;
      // Of another whole that the text tells: those surveyed, those of one sector.
      const elsewhere = run.facts.slice(Math.max(0, at - 60), at + 6);
      if (elsewhere.some((fact) => fact.unit === whole.unit && isLevel(fact) && fact !== part && fits(fact)))
        continue;
    }
    reportRelation(run, {
      kind: 'share',
      operands: [share, whole],
      target: part,
      expected,
      words: `${sayFact(share)} của ${sayFact(whole)} là ${say(part.unit === 'dong' ? expected : Math.round(expected), part.unit)}`,
      fits: fits(whole),
    });
  }
}
