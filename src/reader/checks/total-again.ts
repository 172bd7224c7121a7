// Is the whole told twice with two of its digits changed over?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { areSwapped, printedLength } from './printed.ts';
import type { CheckRun } from './report.ts';
import { isPlainLevel, mismatch } from './told-again.ts';

const FARMING = /^nong_(?:nghiep|lam_thuy_san|lam_nghiep)$/;

/** All there are, or all of farming, however its branches are named. */
function isWhole(fact: Fact): boolean {
  const kinds = Object.entries(fact.breakdown ?? {});
  return kinds.length === 0 || (kinds.length === 1 && FARMING.test(fact.breakdown?.linh_vuc ?? ''));
}

/** "497 HTX có tổng vốn …" in a text of 479 HTX: the whole once more, two digits changed over. */
export function checkTotalAgain(run: CheckRun): void {
  const totals = new Map<string, Fact>();
  for (const fact of run.facts) {
    if (
      !isPlainLevel(fact) ||
      fact.measure !== 'total' ||
      !isWhole(fact) ||
      fact.heading ||
      fact.sentence < 0
    )
      continue;
    if (fact.list !== undefined || fact.status !== 'actual' || printedLength(fact) < 3) continue;
    if (!/^(?:htx|tht|qtdnd|lhhtx)$/.test(fact.unit)) continue;
    const key = `${fact.unit} ${fact.place ?? ''} ${fact.subject} ${fact.breakdown === null ? '' : 'nong_nghiep'}`;
    const first = totals.get(key);
    if (first === undefined) {
      const words = wordsOf(run.read.context, fact.from - 8, fact.from);
      if (/toàn (?:tỉnh|quốc|huyện|thành phố)|cả (?:nước|tỉnh)|trên địa bàn|tổng số|hiện có/.test(words))
        totals.set(key, fact);
      continue;
    }
    const own = run.read.document.iso;
    const same =
      [first.asOf, fact.asOf].some((day) => day === undefined || day === own) || first.asOf === fact.asOf;
    if (!same || !areSwapped(first, fact) || run.judged.has(fact)) continue;
    const others = run.facts.some(
      (other) => other !== fact && other.value === fact.value && other.unit === fact.unit,
    );
    if (!others) mismatch(run, first, fact);
  }
}
