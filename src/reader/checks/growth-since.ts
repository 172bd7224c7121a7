// Does a rise told without its base ("Năm 2012 có 3 HTX. Nay là 11, tăng 8 HTX") fit the one level told just before?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

/** How many facts back another level of the same thing is looked for: bounds the work on endless texts. */
const BACK = 120;

function yearOf(fact: Fact): number {
  return Number((fact.asOf ?? fact.periodCode ?? '').slice(0, 4));
}

function isPlainLevel(fact: Fact, like: Fact): boolean {
  return (
    fact.unit === like.unit &&
    fact.subject === like.subject &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.list === undefined &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.place === like.place
  );
}

/** Changes of a count with neither base nor words of comparison. */
export function checkGrowthSince(run: CheckRun): void {
  for (const change of run.facts) {
    const now = change.anchor;
    if (now === undefined || isLevel(change) || change.unit !== now.unit || change.unit === 'dong') continue;
    if (change.base !== undefined || change.against !== undefined || change.sentence < 0) continue;
    if (isAhead(change) || run.judged.has(change) || run.targets.has(run.ids.get(change) ?? '')) continue;
    if (!isPlainLevel(now, now) || change.sentence !== now.sentence || change.approx !== undefined) continue;
    const at = run.indexOf.get(now) ?? 0;
    const before = run.facts.slice(Math.max(0, at - BACK), at).filter((fact) => isPlainLevel(fact, now));
    const [base] = before;
    if (base === undefined || before.length !== 1 || now.sentence - base.sentence !== 1) continue;
    if (!(yearOf(base) < yearOf(now)) || base.breakdown !== null || now.breakdown !== null) continue;
    const rises = change.relation === 'increase_vs';
    const expected = rises ? now.value - base.value : base.value - now.value;
    if (expected <= 0) continue;
    const wrong = expected !== change.value;
    report(run, {
      kind: 'growth',
      operands: [now, base],
      target: change,
      expected,
      stated: change.value,
      ...(wrong ? { severity: 'hard' as const } : {}),
      message: `${sayFact(base)} và ${sayFact(now)} chênh ${say(expected, now.unit)}${wrong ? `, văn bản ghi ${say(change.value, change.unit)}.` : ', khớp.'}`,
    });
  }
}
