// Is "tăng 48 tỷ đồng so với năm 2021" the difference to what that year's figure is told to be elsewhere in the text, however far?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isSlipAway } from './one-slip-apart.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';
import { isSameThing } from './same-thing.ts';
import { yearOf } from './year-before.ts';

/** The one value a year's figure is told to be in other sentences. */
function levelOf(run: CheckRun, change: Fact, now: Fact, year: string): Fact | undefined {
  const told = run.facts.filter(
    (fact) =>
      fact.sentence >= 0 &&
      fact.sentence !== change.sentence &&
      isLevel(fact) &&
      fact.role === 'plain' &&
      fact.approx === undefined &&
      isSameThing(fact, now) &&
      yearOf(run, fact) === year,
  );
  const [first] = told;
  return told.every(({ value }) => value === first?.value) ? first : undefined;
}

function checkOne(run: CheckRun, change: Fact): void {
  const { anchor: now, against } = change;
  if (change.unit === 'percent' || change.unit === 'lan' || now === undefined || against !== undefined)
    return;
  if (
    change.sentence < 0 ||
    now.unit !== change.unit ||
    change.approx !== undefined ||
    run.judged.has(change)
  )
    return;
  if (!isLevel(now) || now.approx !== undefined || run.targets.has(run.ids.get(change) ?? '')) return;
  const after = wordsOf(run.read.context, change.to, change.to + 8);
  const year = /^so với (?:cuối )?năm ((?:19|20)\d\d)(?: |$)/.exec(after)?.[1];
  const base = year === undefined ? undefined : levelOf(run, change, now, year);
  if (base === undefined) return;
  const expected = change.relation === 'decrease_vs' ? base.value - now.value : now.value - base.value;
  const off = change.value - expected;
  const step = Math.min(change.step, now.step, base.step);
  const fits = Math.abs(off) <= 0.51 * (change.step + now.step + base.step);
  const rise = change.relation === 'decrease_vs' ? -off : off;
  const slip =
    isSlipAway(expected, change.value, step) ||
    isSlipAway(now.value + rise, now.value, step) ||
    isSlipAway(base.value - rise, base.value, step);
  if (expected <= 0 || !(fits || slip)) return;
  reportRelation(run, {
    kind: 'growth',
    operands: [now, base],
    target: change,
    expected,
    words: `Năm ${year}: ${sayFact(base)}; đến ${sayFact(now)}: ${say(expected, change.unit)}`,
    fits,
  });
}

/** Changes against a year whose figure stands in another sentence. */
export function checkDifferencesFar(run: CheckRun): void {
  for (const fact of run.facts)
    if (fact.relation === 'increase_vs' || fact.relation === 'decrease_vs') checkOne(run, fact);
}
