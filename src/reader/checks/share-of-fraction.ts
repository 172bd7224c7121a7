// Is the percentage that of the fraction in the bracket after it ("80% số xã (67/83 xã)")?
import { wordsOf } from '../read/window.ts';
import { meets, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say } from './report.ts';
import { isBound } from './share-figures.ts';

/** Percentages explained by the fraction that follows them. */
export function checkShareOfFraction(run: CheckRun): void {
  for (const [i, share] of run.facts.entries()) {
    if (
      share.unit !== 'percent' ||
      share.relation !== 'share_of' ||
      run.judged.has(share) ||
      isBound(run, share)
    )
      continue;
    const part = run.facts.slice(i + 1, i + 3).find((fact) => fact.quantity.denominator !== undefined);
    const whole = part?.quantity.denominator?.value;
    if (part === undefined || whole === undefined || whole <= 0 || part.value > whole) continue;
    const between = wordsOf(run.read.context, share.to, part.from);
    if (part.from - share.to > 7 || !/^[^(,;.]*\($/.test(between)) continue;
    const expected = (part.value / whole) * 100;
    const fits = meets({ low: expected, high: expected }, statedInterval(share));
    report(run, {
      kind: 'share',
      operands: [part],
      target: share,
      expected,
      stated: share.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: `${part.value}/${whole} = ${say(expected, 'percent')}${fits ? ', khớp.' : `, văn bản ghi ${say(share.value, 'percent')}.${likelySlip(Math.round(expected), share.value)}`}`,
    });
  }
}
