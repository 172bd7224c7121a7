// Does the figure a check finds wrong follow from any amounts printed around it, while it bears no mark of a slip?
import type { Finding } from '../claim.ts';
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isSumExplained } from './explained-sums.ts';
import { type Interval, meanInterval, statedInterval } from './interval.ts';
import type { CheckRun } from './report.ts';
import { bearsSlip } from './slip-signature.ts';
import type { Level } from './told-levels.ts';

/** How many sentences before a figure may tell what it is measured by. */
const SENTENCES = 3;

interface Around {
  /** Amounts before the figure in its sentence, the nearest first. */
  readonly before: readonly Level[];
  /** The next two amounts of its sentence. */
  readonly after: readonly Level[];
  /** All of the sentences before, of its own, and of the next. */
  readonly all: readonly Level[];
}

function around(told: readonly (readonly Level[])[], target: Fact): Around {
  const own = told[target.sentence] ?? [];
  const isAmount = ({ unit }: Level): boolean => unit !== '%' && unit !== '?';
  return {
    before: own.filter((level) => isAmount(level) && level.q.to <= target.from).reverse(),
    after: own.filter((level) => isAmount(level) && level.q.from > target.from).slice(0, 2),
    all: told
      .slice(Math.max(0, target.sentence - SENTENCES), target.sentence + 2)
      .flat()
      .filter(isAmount),
  };
}

function within(value: number, { low, high }: Interval): boolean {
  return value >= low - 1e-9 && value <= high + 1e-9;
}

/** What a percentage may say of two amounts: a share; told as a level ("bằng 128%") what a rise led to as well. */
function percentsOf(part: number, whole: number, level: boolean): number[] {
  const share = (part / whole) * 100;
  return level ? [share, share + 100] : [share];
}

/** "22/39 HTX có tài khoản (56,4%)". */
function isFraction(target: Fact, near: Around): boolean {
  return near.before.some(
    ({ q }) =>
      q.denominator !== undefined && within((q.value / q.denominator.value) * 100, statedInterval(target)),
  );
}

/** Levels of one unit; one of them may be a bare figure ("trong 328 HTX thì 229 là HTX nông nghiệp"). */
function isAlike(part: Level, whole: Level): boolean {
  if (part.unit === '' && whole.unit === '') return false;
  const bare = (part.unit === '' || whole.unit === '') && part.unit !== 'dong' && whole.unit !== 'dong';
  return whole.value > 0 && (whole.unit === part.unit || (bare && whole.value > part.value));
}

/** "Nếu chỉ tính 142 HTX được xếp loại thì … 33,1%": of an amount before it, finely told, some part told earlier. */
function isOfOneBefore(target: Fact, near: Around): boolean {
  const fine = Math.round(target.value / target.step) > 99;
  return (
    fine &&
    near.before.some((whole) =>
      near.all.some(
        (part) =>
          part.unit === whole.unit &&
          part.value < whole.value &&
          within((part.value / whole.value) * 100, statedInterval(target)),
      ),
    )
  );
}

function isPercentAround(
  target: Fact,
  near: Around,
  weak: boolean,
  chosen: readonly Fact[],
  level: boolean,
): boolean {
  const bounds = statedInterval(target);
  if (isFraction(target, near) || (weak && isOfOneBefore(target, near))) return true;
  return near.before.some((part, i) =>
    near.all.some((whole) => {
      if (whole === part || !isAlike(part, whole)) return false;
      const same = [part, whole].every(({ fact }) => fact !== undefined && chosen.includes(fact));
      if (same && !level) return false;
      const told = percentsOf(part.value, whole.value, level).some((value) => within(value, bounds));
      return told && (near.after.includes(whole) || (weak && i === 0));
    }),
  );
}

/** Whether a total told before in its sentence and a count told near by, read or not, give the mean. */
function isMeanAround(target: Fact, near: Around): boolean {
  const bounds = meanInterval(target);
  const totals = near.before.filter(
    (level) => level.fact?.unit === target.unit && level.q.from < target.from,
  );
  const isCount = (level: Level): boolean => level.unit !== 'dong' && level.divisible && level.value > 1;
  const exact = { low: target.value - 0.5 * target.step, high: target.value + 0.5 * target.step };
  return totals.some(
    (total) =>
      near.before.some(
        (count) => isCount(count) && count.unit !== total.unit && within(total.value / count.value, bounds),
      ) ||
      near.all.some(
        (count) =>
          isCount(count) &&
          target.sentence - count.s === 1 &&
          count.unit !== total.unit &&
          within(total.value / count.value, exact),
      ),
  );
}

/** Whether a finding is better explained by a misreading than by a slip. */
export function isExplainedAround(
  run: CheckRun,
  levels: readonly (readonly Level[])[],
  finding: Finding,
  target: Fact,
  chosen: readonly Fact[],
): boolean {
  if (finding.kind === 'sum') return isSumExplained(run, levels, finding, target, chosen);
  const near = around(levels, target);
  // A whole of the same sentence that gives much the same is what was meant.
  const ratio = Math.abs((finding.expected ?? 0) / finding.stated);
  const beside = ratio > 0.4 && ratio < 2.5 && chosen.every((fact) => fact.sentence === target.sentence);
  const weak = !bearsSlip(target, finding.expected ?? 0);
  const lead = wordsOf(run.read.context, target.from - 3, target.from);
  // "đạt 78,4% kế hoạch": of another plan it may fit is the slip that is made; so it is with a change of another level.
  const told = finding.kind === 'share' || /(?:^| )(?:bằng|chiếm)(?: khoảng)?$/.test(lead);
  const [one, other] = chosen;
  // "37,5 triệu đồng so với 30 tỷ đồng": the slip is in the unit.
  if (
    one !== undefined &&
    one.unit === other?.unit &&
    Math.max(one.value / other.value, other.value / one.value) > 500
  )
    return false;
  // Five times off, and no comma misplaced: something else was meant.
  const tens = [10, 100, 1000, 0.1, 0.01, 0.001].some((power) => Math.abs(ratio / power - 1) < 0.03);
  if (target.unit === 'percent' && weak && !tens && (ratio > 5 || ratio < 0.2)) return true;
  const silly = one !== undefined && one.unit === other?.unit && one.value === other.value;
  if (target.unit === 'percent' && silly && finding.kind === 'share') return true;
  // "đạt 92% dự toán, trong đó kinh phí sự nghiệp 6.525 (đạt 90%)": of a plan of its own.
  const planned = (levels[target.sentence] ?? []).some(
    ({ q, unit }) =>
      unit === '%' &&
      q.to <= target.from &&
      /^(?:so với )?(?:dự toán|kế hoạch|chỉ tiêu)/.test(wordsOf(run.read.context, q.to, q.to + 3)),
  );
  if (finding.kind === 'share' && weak && planned && /(?:^| )đạt$/.test(lead)) return true;
  // "trong 582 HTX hiện có thì 468 HTX, tức 75%": the whole is named.
  const named = chosen.some(
    (fact) =>
      fact.sentence === target.sentence &&
      /(?:^| )trong(?: tổng)?(?: số)?$/.test(wordsOf(run.read.context, fact.from - 3, fact.from)),
  );
  const after = wordsOf(run.read.context, target.to, target.to + 6);
  if (named || /^(?:của |trong |trên )?(?:tổng )?số (?!\d)/.test(after)) return false;
  if (target.unit === 'percent')
    return told
      ? isPercentAround(target, near, weak && !beside && finding.kind !== 'plan', chosen, /bằng/.test(lead))
      : isFraction(target, near);
  // "26 HTX có doanh thu dưới 1 tỷ đồng … bình quân 8 tỷ đồng": a thousand times off, yet no unit mistaken.
  const powers = [1e3, 1e6, 1e-3, 1e-6].some((power) => Math.abs(ratio / power - 1) < 0.02);
  if (finding.kind === 'average' && (ratio > 100 || ratio < 0.01) && !powers) return true;
  if (finding.kind === 'average') return weak && isMeanAround(target, near);
  // "tăng 120 HTX so với năm 2024, bình quân tăng 20 HTX/năm": a change of each year.
  return (
    finding.kind === 'growth' &&
    /(?:^| )bình quân(?: mỗi năm)? (?:tăng|giảm)$/.test(
      wordsOf(run.read.context, target.from - 4, target.from),
    )
  );
}
