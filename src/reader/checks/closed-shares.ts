// Do parts that make up their whole to the digit bear the shares they are of it ("1.860 tỷ đồng: ngắn hạn 1.199,7 tỷ đồng chiếm 64,5%, trung hạn 660,3 tỷ đồng chiếm 35,5%")?
import { type Fact, isLevel } from '../read/fact.ts';
import { meets, statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

/** How many facts back the whole may stand. */
const REACH = 6;
const MOST = 6;

interface Part {
  readonly part: Fact;
  readonly share: Fact;
}

/** A part with its share right behind it. */
function partAt(run: CheckRun, at: number): Part | undefined {
  const part = run.facts[at];
  const share = run.facts[at + 1];
  if (part === undefined || share === undefined || share.anchor !== part || share.unit !== 'percent')
    return undefined;
  if (share.relation !== 'share_of' || part.sentence < 0 || part.sentence !== share.sentence)
    return undefined;
  const exact = [part, share].every((fact) => fact.approx === undefined && fact.valueTo === undefined);
  return exact && isLevel(part) && part.role === 'plain' && part.unit !== 'percent' && part.per === undefined
    ? { part, share }
    : undefined;
}

function fitsShare({ part, share }: Part, whole: Fact): boolean {
  const value = (part.value / whole.value) * 100;
  return meets({ low: value, high: value }, statedInterval(share));
}

/** The nearest amount of the same kind before the parts; it must be their very sum. */
function wholeOf(run: CheckRun, at: number, parts: readonly Part[]): Fact | undefined {
  const first = parts[0]?.part;
  const sum = parts.reduce((all, { part }) => all + part.value, 0);
  const whole = run.facts
    .slice(Math.max(0, at - REACH), at)
    .findLast((fact) => fact.unit === first?.unit && isLevel(fact) && fact.per === undefined);
  if (whole === undefined || first === undefined || first.sentence - whole.sentence > 1) return undefined;
  if (whole.approx !== undefined || whole.valueTo !== undefined) return undefined;
  const slack = first.unit === 'dong' ? Math.max(...parts.map(({ part }) => part.step)) * 1.0001 : 0;
  return Math.abs(sum - whole.value) <= slack ? whole : undefined;
}

/** The one share of two and more parts in a row that is not its part of their whole. */
export function checkClosedShares(run: CheckRun): void {
  for (let at = 0; at < run.facts.length; at++) {
    const parts: Part[] = [];
    for (let next = partAt(run, at); next !== undefined && parts.length < MOST; ) {
      if (
        next.part.unit !== (parts[0] ?? next).part.unit ||
        next.part.sentence !== (parts[0] ?? next).part.sentence
      )
        break;
      parts.push(next);
      next = partAt(run, at + 2 * parts.length);
    }
    if (parts.length < 2) continue;
    const whole = wholeOf(run, at, parts);
    at += 2 * parts.length - 1;
    if (whole === undefined || whole.value <= 0) continue;
    const wrong = parts.filter((told) => !fitsShare(told, whole));
    const [slip] = wrong;
    if (slip === undefined || wrong.length > 1 || run.judged.has(slip.share)) continue;
    if (run.targets.has(run.ids.get(slip.share) ?? '')) continue;
    const expected = (slip.part.value / whole.value) * 100;
    reportRelation(run, {
      kind: 'share',
      operands: [slip.part, whole],
      target: slip.share,
      expected,
      words: `${sayFact(slip.part)} / ${sayFact(whole)} = ${say(expected, 'percent')}`,
      fits: false,
    });
  }
}
