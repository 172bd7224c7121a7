// Does a share hold whose part and whole were both told in earlier sentences ("Tổng dư nợ chiếm 72% tổng nguồn vốn")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { entryOf } from '../read/marks.ts';
import { combine, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

/** The money whose share is told: named right after the percentage. */
function wholeMeasure(run: CheckRun, share: Fact): string | undefined {
  const { context } = run.read;
  let at = share.to;
  while (/^(?:trên|trong|của|so|với|\/)$/.test(context.tokens[at]?.key ?? '') && at < share.to + 3) at++;
  return entryOf(context.markAt.get(at), 'money')?.measure;
}

function toldBefore(run: CheckRun, share: Fact, measure: string): Fact[] {
  const at = run.indexOf.get(share) ?? 0;
  return run.facts
    .slice(Math.max(0, at - 24), at)
    .filter(
      (fact) =>
        fact.unit === 'dong' &&
        fact.measure === measure &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.per === undefined &&
        fact.breakdown === null &&
        fact.sentence >= 0 &&
        !isAhead(fact) &&
        fact.place === share.place,
    );
}

/** Shares of money told without an amount beside them, against the amounts of the sentences before. */
export function checkSpokenShares(run: CheckRun): void {
  for (const share of run.facts) {
    if (share.unit !== 'percent' || share.relation !== 'share_of' || share.anchor !== undefined) continue;
    if (share.sentence < 0 || isAhead(share) || share.breakdown !== null) continue;
    const named = wholeMeasure(run, share);
    if (named === undefined || named === share.measure) continue;
    const parts = toldBefore(run, share, share.measure);
    const wholes = toldBefore(run, share, named);
    const part = parts[parts.length - 1];
    const whole = wholes[wholes.length - 1];
    if (part === undefined || whole === undefined || part.value > whole.value * 1.5) continue;
    const f = (a: number, b: number): number => (a / b) * 100;
    const fits = parts.some((a) =>
      wholes.some((b) => meets(combine(operandInterval(a), operandInterval(b), f), statedInterval(share))),
    );
    if (fits || parts.length > 2 || wholes.length > 2) continue;
    const expected = f(part.value, whole.value);
    if (Math.abs(expected - share.value) < expected * 0.05) continue;
    run.judged.add(share);
    report(run, {
      kind: 'share',
      operands: [part, whole],
      target: share,
      expected,
      stated: share.value,
      severity: 'hard',
      message: `${sayFact(part)} / ${sayFact(whole)} = ${say(expected, 'percent')}, văn bản ghi ${say(share.value, 'percent')}.${likelySlip(Math.round(expected * 10) / 10, share.value)}`,
    });
  }
}
