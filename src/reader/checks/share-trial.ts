// Is a share that no other check has explained that of a part and a whole the text tells?
import { type Fact, isAhead } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import { wordsOf } from '../read/window.ts';
import { canHold, isAmount } from './amounts-held.ts';
import { combine, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';
import { countOfSector } from './sector-spoken.ts';
import { ofBoth, ofOwnSum } from './share-consensus.ts';
import { isBound, isCompared } from './share-figures.ts';
import { type Named, namedAfter } from './share-named.ts';
import { wholeNamed } from './whole-named.ts';
import { fittedShares, onlyTotal, runningWhole, wholeBeside } from './whole-nearby.ts';
import { isWhole } from './wholes.ts';

const BACK = 60;

const AHEAD = 6;

/** The part: what the share is told of; the money of the sentence when money is what it is of. */
function partOf(run: CheckRun, share: Fact, named: Named | null | undefined): Fact | undefined {
  const at = run.indexOf.get(share) ?? 0;
  const before = run.facts
    .slice(Math.max(0, at - 4), at)
    .filter((fact) => fact.sentence === share.sentence && isAmount(fact));
  const own = share.anchor ?? before.at(-1);
  if (own === undefined || !isAmount(own) || own.sentence !== share.sentence) return undefined;
  if (own.from > share.from || share.from - own.to > 24) return undefined;
  // "…; phần còn lại, trung bình và yếu kém, chiếm 60,76%": of something told after the part.
  if (/;|còn lại|trong đó/.test(wordsOf(run.read.context, own.to, share.from))) return undefined;
  if (share.list !== undefined && share.list.parent === own) return undefined;
  if (share.anchor === undefined && share.from - own.to > 2) return undefined;
  const unit = named?.measure === undefined ? named?.unit : 'dong';
  if (unit === undefined || own.unit === unit || canBePart({ ...own, unit }, own.unit)) return own;
  return before.findLast((fact) => fact.unit === unit);
}

function fits(part: Fact, whole: Fact, share: Fact): boolean {
  return meets(
    combine(operandInterval(part), operandInterval(whole), (a, b) => (a / b) * 100),
    statedInterval(share),
  );
}

/** Whether an amount may be the whole the words name: money of that name, a total for "tổng số", else any. */
function isCandidate(named: Named | undefined, whole: Fact): boolean {
  if (named?.measure !== undefined) return whole.measure === named.measure;
  return named?.total !== true || whole.measure === 'total' || whole.role === 'denominator';
}

function isTold(run: CheckRun, fact: Fact): boolean {
  return (
    run.judged.has(fact) ||
    run.targets.has(run.ids.get(fact) ?? '') ||
    run.operands.has(run.ids.get(fact) ?? '')
  );
}

function checkShareApart(run: CheckRun, share: Fact, fitted: ReadonlyMap<string, readonly string[]>): void {
  if (share.unit !== 'percent' || share.relation !== 'share_of' || share.sentence < 0 || isTold(run, share))
    return;
  if (share.rest || share.valueTo !== undefined || isAhead(share) || share.value > 100 || share.value <= 0)
    return;
  if (isBound(run, share)) return;
  const named = namedAfter(run, share);
  if (named === null) return;
  const at = run.indexOf.get(share) ?? 0;
  const around = run.facts.slice(Math.max(0, at - BACK), at + AHEAD);
  const spoken = named?.total === true && named.unit !== undefined && share.anchor === undefined;
  const counted = spoken ? countOfSector(run, share, named?.unit ?? '', around) : undefined;
  const part = partOf(run, share, named) ?? counted;
  if (part === undefined) return;
  const parts = around.filter((fact) => fact.sentence === share.sentence && isAmount(fact));
  const near = part === counted || share.step >= 1 ? [part] : parts;
  const known = near.some((own) =>
    around.some((whole) => isCandidate(named, whole) && canHold(run, own, whole) && fits(own, whole, share)),
  );
  if (known) return;
  const whole =
    named === undefined
      ? (runningWhole(run, part, share, around, fitted) ??
        wholeBeside(run, part, around) ??
        onlyTotal(run, part, around))
      : wholeNamed(run, named, part, around, part === counted ? share.from : part.from);
  if (whole === undefined) return;
  const expected = (part.value / whole.value) * 100;
  const ratio = share.value / expected;
  const open = [part, whole, share].some((fact) => fact.approx !== undefined);
  if (ratio > 2.5 || ratio < 0.4 || Math.abs(ratio - 1) < (open ? 0.15 : 0.005)) return;
  if (Math.abs(expected - share.value) < share.step) return;
  const words = `${sayFact(part)} / ${sayFact(whole)} = ${say(expected, 'percent')}`;
  reportRelation(run, {
    kind: 'share',
    operands: [part, whole],
    target: share,
    expected,
    words,
    fits: false,
  });
}

/** Shares left over: of what their words name, or of the one amount beside them. */
export function checkSharesApart(run: CheckRun): void {
  const compared = run.facts.filter(isCompared);
  const alone = new Set([...ofOwnSum(compared, () => true), ...ofBoth(run, compared, isWhole)]);
  const fitted = fittedShares(run);
  for (const fact of run.facts) if (!alone.has(fact)) checkShareApart(run, fact, fitted);
}
