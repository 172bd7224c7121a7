// Which amount can be what another is a part of?
import { type Fact, isLevel } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

export function isAmount(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.unit !== 'percent' &&
    fact.role !== 'base' &&
    fact.role !== 'plan' &&
    fact.valueTo === undefined &&
    fact.value > 0
  );
}

/** A mean and a yearly mean per HTX are told alike. */
function perOf(fact: Fact): string {
  return (fact.per ?? '').replace(/\/?năm$/, '');
}

function isMean(run: CheckRun, fact: Fact): boolean {
  return (
    perOf(fact) !== '' || /bình quân|trung bình/.test(wordsOf(run.read.context, fact.from - 9, fact.from))
  );
}

export function canHold(run: CheckRun, part: Fact, whole: Fact): boolean {
  if (whole === part || !isAmount(whole) || !canBePart(whole, part.unit) || whole.value < part.value)
    return false;
  const [own, sector] = [part, whole].map((fact) => fact.breakdown?.linh_vuc);
  if (own !== undefined && sector !== undefined && own !== sector && part.measure === 'total') return false;
  return part.unit !== 'dong' || isMean(run, part) === isMean(run, whole);
}
