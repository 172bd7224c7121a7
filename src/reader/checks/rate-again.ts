// Is one rate of growth told twice with two of its digits changed over?
import { areSwapped, printedLength } from './printed.ts';
import type { CheckRun } from './report.ts';
import { mismatch } from './told-again.ts';

/** "tăng trưởng đạt 10,73% … dư nợ tăng 17,03%": one rate told twice, its digits changed over. */
export function checkRateAgain(run: CheckRun): void {
  const rates = run.facts.filter(
    (fact) =>
      fact.unit === 'percent' &&
      fact.value > 0 &&
      fact.sentence >= 0 &&
      fact.role === 'plain' &&
      fact.approx === undefined &&
      (fact.relation === 'increase_vs' || fact.relation === 'none') &&
      printedLength(fact) >= 3,
  );
  for (const [i, again] of rates.entries()) {
    if (run.judged.has(again) || again.relation !== 'increase_vs') continue;
    const earlier = rates
      .slice(Math.max(0, i - 8), i)
      .find(
        (fact) =>
          fact.measure === again.measure &&
          fact.subject === again.subject &&
          fact.place === again.place &&
          fact.step === again.step &&
          fact.sentence !== again.sentence &&
          JSON.stringify(fact.breakdown) === JSON.stringify(again.breakdown) &&
          (fact.anchor === undefined ||
            again.anchor === undefined ||
            fact.anchor.value === again.anchor.value) &&
          areSwapped(fact, again),
      );
    if (earlier !== undefined && !rates.some((fact) => fact !== again && fact.value === again.value))
      mismatch(run, earlier, again);
  }
}
