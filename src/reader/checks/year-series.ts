// In a table by years, is what stood a year before plus what came less what went what stands?
import type { Fact } from '../read/fact.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

interface Year {
  readonly total?: Fact;
  readonly new?: Fact;
  readonly dissolved?: Fact;
}

const KEPT = /^(?:total|new|dissolved)$/;

/** Cells of one place, kind and sector by their year. */
function seriesOf(run: CheckRun): Map<number, Year>[] {
  const groups = new Map<string, Map<number, Year>>();
  for (const fact of run.facts) {
    if (fact.sentence >= 0 || fact.unit === 'percent' || fact.relation !== 'none' || fact.per !== undefined)
      continue;
    const year = Number(/^(\d{4})-12-31$/.exec(fact.asOf ?? '')?.[1]);
    if (!KEPT.test(fact.measure) || Number.isNaN(year)) continue;
    const key = [fact.unit, fact.subject, fact.place ?? '', JSON.stringify(fact.breakdown)].join('|');
    const years = groups.get(key) ?? new Map<number, Year>();
    groups.set(key, years);
    const told = years.get(year) ?? {};
    if (told[fact.measure as keyof Year] === undefined) years.set(year, { ...told, [fact.measure]: fact });
  }
  return [...groups.values()];
}

/** "283, 300 …; thành lập mới 19; giải thể 4": checked only where most years of the table add up. */
export function checkYearSeries(run: CheckRun): void {
  // What the table's own lines tie together is said already.
  const tied = new Set(
    run.read.tableRelations.flatMap(({ kind, target }) => (kind === 'balance' ? [target] : [])),
  );
  for (const years of seriesOf(run)) {
    const steps = [...years].flatMap(([year, now]) => {
      const before = years.get(year - 1)?.total;
      if (before === undefined || now.total === undefined || now.new === undefined) return [];
      if (now.dissolved === undefined) return [];
      const expected = before.value + now.new.value - now.dissolved.value;
      return [{ operands: [before, now.new, now.dissolved], target: now.total, expected }];
    });
    const fits = steps.filter((step) => step.expected === step.target.value).length;
    // One wrong total breaks two years: the year it closes and the year it opens.
    if (fits < 2 || fits < steps.length - 2) continue;
    for (const { operands, target, expected } of steps) {
      const wrong = expected !== target.value;
      const [before, came, gone] = operands;
      if (before === undefined || came === undefined || gone === undefined) continue;
      // The total a year opens with is wrong itself: said once, of the year it closes.
      const inherited = steps.some((step) => step.target === before && step.expected !== before.value);
      if ((wrong && inherited) || tied.has(target)) continue;
      report(run, {
        kind: 'balance',
        operands,
        target,
        expected,
        stated: target.value,
        ...(wrong ? { severity: 'hard' as const } : {}),
        message: `${sayFact(before)} + ${sayFact(came)} − ${sayFact(gone)} = ${say(expected, target.unit)}${wrong ? `, bảng ghi ${sayFact(target)}.${likelySlip(expected, target.value)}` : ', khớp.'}`,
      });
    }
  }
}
