// Do those active and those stopped, told together, make up the one total the text tells?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, likelySlip, report, say, sayFact, saySum } from './report.ts';

/** How many sentences before, or after, the total may stand. */
const REACH = 3;
/** How many facts each way are looked at: bounds the work on endless texts. */
const NEAR = 120;
/** Beyond this part of the total the two may be of something else. */
const LOOSE = 0.25;

function isPlain(fact: Fact, measure: string): boolean {
  return (
    fact.measure === measure &&
    fact.unit === 'htx' &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.per === undefined &&
    fact.sentence >= 0 &&
    !isAhead(fact)
  );
}

function checkPair(run: CheckRun, active: Fact, stopped: Fact): void {
  const told = (fact: Fact): boolean =>
    run.targets.has(run.ids.get(fact) ?? '') || run.operands.has(run.ids.get(fact) ?? '');
  if (told(active) || told(stopped)) return;
  const sum = active.value + stopped.value;
  const at = run.indexOf.get(active) ?? 0;
  const around = run.facts.slice(Math.max(0, at - NEAR), at + NEAR);
  const totals = around.filter(
    (fact) =>
      isPlain(fact, 'total') &&
      fact.breakdown === null &&
      fact.list === undefined &&
      (fact.place === active.place || fact.place === undefined || active.place === undefined),
  );
  const [total] = totals;
  if (total === undefined || totals.some((fact) => fact.value !== total.value && fact.value > active.value))
    return;
  if (Math.abs(total.sentence - active.sentence) > REACH) return;
  const off = Math.abs(sum - total.value);
  const wrong = off > 0;
  // What was dissolved may still be counted, what was founded may not yet be.
  const moved = around.some(
    (fact) =>
      fact.unit === 'htx' &&
      /^(?:new|dissolved|dissolving|converted)$/.test(fact.measure) &&
      fact.value === off,
  );
  if (wrong && moved) return;
  report(run, {
    kind: 'sum',
    operands: [active, stopped],
    target: total,
    expected: sum,
    stated: total.value,
    ...(wrong ? { severity: off > total.value * LOOSE ? ('ambiguous' as const) : ('hard' as const) } : {}),
    message: `${saySum([active, stopped])} = ${say(sum, 'htx')}${wrong ? `, văn bản ghi ${sayFact(total)}.${likelySlip(sum, total.value)}` : ', khớp.'}`,
  });
}

/** "Tỉnh có 212 HTX. Hiện có 198 HTX đang hoạt động và 14 HTX không hoạt động": each is in one of the two states. */
export function checkBothStates(run: CheckRun): void {
  for (const [i, active] of run.facts.entries()) {
    const stopped = run.facts[i + 1];
    if (stopped === undefined || stopped.sentence !== active.sentence) continue;
    if (!isPlain(active, 'active') || !isPlain(stopped, 'stopped') || active.list !== stopped.list) continue;
    if (active.breakdown !== null || stopped.breakdown !== null) continue;
    const between = wordsOf(run.read.context, active.to, stopped.from);
    if (/^(?:[^;:.()]*)?(?:,|và|, và|còn)(?: \S+){0,5}$/.test(between) && active.list === undefined)
      checkPair(run, active, stopped);
  }
}
