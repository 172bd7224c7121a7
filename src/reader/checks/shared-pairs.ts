// Which parts and wholes of one kind does a share of the text tie together?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

/** Whether a figure is an exact amount of its own, of all there is of its kind. */
export function isExact(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.sentence >= 0 &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.breakdown === null &&
    fact.quantity.denominator === undefined &&
    !isAhead(fact)
  );
}

export interface Pair {
  readonly whole: Fact;
  readonly part: Fact;
}

/** Parts whose share of a whole of their kind is told and right. */
export function sharedPairs(run: CheckRun): Pair[] {
  const factOf = new Map([...run.ids].map(([fact, id]) => [id, fact]));
  const pairs: Pair[] = [];
  for (const { finding } of run.found) {
    if (finding.kind !== 'share' || finding.verdict !== 'consistent') continue;
    const told = finding.claims.flatMap((id) => factOf.get(id) ?? []).filter((fact) => isLevel(fact));
    const [a, b] = told;
    if (a === undefined || b === undefined || told.length > 2 || a.unit !== b.unit) continue;
    const [part, whole] = a.value < b.value ? [a, b] : [b, a];
    if (part.unit !== 'dong' && part.sentence >= 0 && part.breakdown === null) pairs.push({ whole, part });
  }
  return [...pairs, ...namedPairs(run)];
}

/** "hỗ trợ 168 HTX … Số HTX được hỗ trợ chiếm 42% tổng số 400 HTX": the part stands a sentence before its share. */
function namedPairs(run: CheckRun): Pair[] {
  const pairs: Pair[] = [];
  for (const [at, share] of run.facts.entries()) {
    if (share.unit !== 'percent' || share.relation !== 'share_of' || share.sentence < 0) continue;
    const whole = run.facts[at + 1];
    if (whole === undefined || whole.sentence !== share.sentence || !isExact(whole)) continue;
    if (!/(?:^| )(?:tổng số|trong số|so với)$/.test(wordsOf(run.read.context, share.to, whole.from)))
      continue;
    const parts = run.facts
      .slice(Math.max(0, at - 8), at)
      .filter(
        (fact) =>
          isExact(fact) &&
          fact.unit === whole.unit &&
          share.sentence - fact.sentence <= 1 &&
          Math.abs((fact.value / whole.value) * 100 - share.value) <= share.step / 2,
      );
    const [part] = parts;
    if (part !== undefined && parts.every((fact) => fact.value === part.value)) pairs.push({ whole, part });
  }
  return pairs;
}
