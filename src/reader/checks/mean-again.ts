// Is one average told twice with two of its digits changed over, or in another unit?
import type { Fact } from '../read/fact.ts';
import { isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { areSwapped, printedLength } from './printed.ts';
import type { CheckRun } from './report.ts';
import { mismatch } from './told-again.ts';

const AVERAGED = /^(?:revenue|profit|income|charter_capital)$/;

function isMean(run: CheckRun, fact: Fact): boolean {
  return (
    fact.unit === 'dong' &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.sentence >= 0 &&
    !isAhead(fact) &&
    AVERAGED.test(fact.measure) &&
    /bình quân|trung bình/.test(wordsOf(run.read.context, fact.from - 16, fact.from))
  );
}

/** What differs may also be left unsaid: "lãi bình quân" once of "HTX nông nghiệp", once of nothing. */
function agrees(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function isSame(a: Fact, b: Fact): boolean {
  return (
    a.measure === b.measure &&
    a.sentence !== b.sentence &&
    agrees(a.place, b.place) &&
    agrees(a.breakdown?.linh_vuc, b.breakdown?.linh_vuc) &&
    agrees(a.breakdown?.doi_tuong, b.breakdown?.doi_tuong) &&
    agrees(a.per?.split('/')[0], b.per?.split('/')[0]) &&
    agrees(a.periodCode, b.periodCode)
  );
}

/** "lãi bình quân đạt 378 triệu đồng … lãi bình quân đạt 387 triệu đồng". */
export function checkMeanAgain(run: CheckRun): void {
  const means = run.facts.filter((fact) => isMean(run, fact));
  for (const [i, again] of means.entries()) {
    if (run.judged.has(again)) continue;
    const earlier = means.slice(Math.max(0, i - 12), i).find((fact) => {
      if (!isSame(fact, again)) return false;
      const ratio = again.value / fact.value;
      return (printedLength(fact) > 2 && areSwapped(fact, again)) || Math.abs(Math.log10(ratio)) === 3;
    });
    if (
      earlier === undefined ||
      means.slice(0, i).some((fact) => isSame(fact, again) && fact.value === again.value)
    )
      continue;
    mismatch(run, earlier, again);
  }
}
