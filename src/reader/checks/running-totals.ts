// Is a running total the one before it and what came in between ("lũy kế đến 31/12/2021 là 177 dự án", 26 in the year: 203)?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isLoose } from './interval.ts';
import { type CheckRun, factsAround, likelySlip, report, say, sayFact } from './report.ts';

/** Words of a fact's clause before it. */
function leftOf(run: CheckRun, fact: Fact): string {
  const { context } = run.read;
  const start = context.layout.sentences[fact.sentence]?.from ?? fact.from;
  return wordsOf(context, Math.max(start, fact.from - 16), fact.from).replace(/^.*[;()]/, '');
}

function isRunning(run: CheckRun, fact: Fact): boolean {
  return /(?:^| )(?:lũy|luỹ) kế(?: |$)/.test(leftOf(run, fact));
}

function isPlain(fact: Fact): boolean {
  return (
    isLevel(fact) && !isAhead(fact) && fact.per === undefined && fact.valueTo === undefined && !isLoose(fact)
  );
}

/** The last day a running total counts to. */
function dayOf(run: CheckRun, fact: Fact): string | undefined {
  if (fact.asOf !== undefined) return fact.asOf;
  return /(?:đến|hết|cuối) năm (\d{4})/.exec(leftOf(run, fact))?.[1]?.concat('-12-31');
}

/** What came in during the year a running total ends in: told "trong năm", "năm 2022", of the same thing. */
function flowOf(run: CheckRun, now: Fact, near: readonly Fact[]): Fact | undefined {
  const flows = near.filter(
    (fact) =>
      isPlain(fact) &&
      fact.unit === now.unit &&
      fact.measure === now.measure &&
      fact.subject === now.subject &&
      fact.list === undefined &&
      fact.breakdown === null &&
      !isRunning(run, fact) &&
      /(?:^| )(?:trong năm|trong kỳ|năm \d{4}|năm nay|trong đó năm \d{4})(?: [^;:.]*)?$/.test(
        leftOf(run, fact),
      ) &&
      !/(?:kế hoạch|chỉ tiêu|năm trước|cùng kỳ|từ năm|đến năm)/.test(leftOf(run, fact)),
  );
  return flows.length === 1 ? flows[0] : undefined;
}

/** Running totals told for the ends of two years, and what the year between them brought. */
export function checkRunningTotals(run: CheckRun): void {
  for (const now of run.facts) {
    if (now.sentence < 0 || !isPlain(now) || now.unit === 'percent' || !isRunning(run, now)) continue;
    const near = factsAround(run, now, 3);
    const day = dayOf(run, now);
    if (day === undefined || !day.endsWith('-12-31') || run.judged.has(now)) continue;
    const yearBefore = `${Number(day.slice(0, 4)) - 1}-12-31`;
    const before = near.filter(
      (fact) =>
        fact !== now &&
        isPlain(fact) &&
        fact.unit === now.unit &&
        fact.subject === now.subject &&
        isRunning(run, fact) &&
        dayOf(run, fact) === yearBefore,
    );
    const flow = flowOf(run, now, near);
    const [start] = before;
    if (start === undefined || before.length > 1 || flow === undefined) continue;
    const expected = start.value + flow.value;
    const slack = [now, start, flow].reduce(
      (all, fact) => all + (fact.quantity.scaled ? fact.step * 0.5 : 0),
      0,
    );
    const fits = Math.abs(expected - now.value) <= slack;
    if (!fits) run.judged.add(now);
    report(run, {
      kind: 'balance',
      operands: [start, flow],
      target: now,
      expected,
      stated: now.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: `Lũy kế trước ${sayFact(start)} + ${sayFact(flow)} trong năm = ${say(expected, now.unit)}${fits ? ', khớp.' : `, văn bản ghi ${sayFact(now)}.${likelySlip(expected, now.value)}`}`,
    });
  }
}
