// Is a count larger than anything of its kind in the country: "1.700 triệu HTX" for 1.700 HTX?
import { type Fact, isLevel } from '../read/fact.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

/** More than there ever were: some 35.000 HTX and 75.000 THT at most; the whole country has about 100 million people. */
const MOST: Readonly<Record<string, number>> = {
  htx: 1e6,
  tht: 1e6,
  lhhtx: 1e5,
  qtdnd: 1e5,
  nguoi: 1.5e8,
  ho: 1e8,
};

function isOutOfReach(fact: Fact): boolean {
  const most = MOST[fact.unit];
  return most !== undefined && isLevel(fact) && fact.value >= most;
}

/** Counts that no country could have, most often a scale word too many. */
export function checkReach(run: CheckRun): void {
  for (const fact of run.facts) {
    if (!isOutOfReach(fact)) continue;
    const times = fact.value >= 1e9 && fact.value / 1e6 < (MOST[fact.unit] ?? 0) ? 1e6 : 1000;
    report(run, {
      kind: 'scale',
      operands: [fact],
      target: fact,
      expected: fact.value / times,
      stated: fact.value,
      severity: 'hard',
      message: `${sayFact(fact)} vượt quá mọi số cùng loại của cả nước; có thể thừa chữ nghìn, triệu (${say(fact.value / times, fact.unit)}).`,
    });
  }
}
