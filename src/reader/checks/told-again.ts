// How is a figure reported that was told before with another value?
import { type Fact, isLevel } from '../read/fact.ts';
import { areSwapped } from './printed.ts';
import { type CheckRun, report, sayFact } from './report.ts';

/** Report a figure taken up again with another value. */
export function mismatch(run: CheckRun, earlier: Fact, again: Fact): void {
  run.judged.add(again);
  report(run, {
    kind: 'sum',
    operands: [earlier],
    target: again,
    expected: earlier.value,
    stated: again.value,
    severity: 'hard',
    message: `Nhắc lại ${sayFact(again)}, nhưng trước đó ghi ${sayFact(earlier)}.${areSwapped(earlier, again) ? ' Có thể gõ đảo chữ số.' : ''}`,
  });
}

/** Whether a figure is an exact amount of its own. */
export function isPlainLevel(fact: Fact): boolean {
  return isLevel(fact) && fact.role === 'plain' && fact.per === undefined && fact.approx === undefined;
}
