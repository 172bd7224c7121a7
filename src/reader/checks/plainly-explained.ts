// Do the amounts printed around a figure, understood or not, explain it ("64 tồn tại, khắc phục xong 55 tồn tại, đạt 85,9%")?
import type { Finding } from '../claim.ts';
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { meets, statedInterval } from './interval.ts';
import { isSlipAway } from './one-slip-apart.ts';
import type { CheckRun } from './report.ts';
import type { Level } from './told-levels.ts';

/** How many amounts before a figure may be what it was worked out of. */
const BESIDE = 4;

const OPENING = /(?:^| )(?:đầu (?:năm|kỳ|quý|nhiệm kỳ)|năm (?:trước|ngoái))(?: |$)/;

/** The amounts printed in the sentence of a figure before it, the nearest first. */
function before(told: readonly (readonly Level[])[], target: Fact): Level[] {
  return (told[target.sentence] ?? []).filter(({ q }) => q.to <= target.from).reverse();
}

/** "09 quỹ …, 64 tồn tại, khắc phục 55 tồn tại, đạt 85,9%": two amounts of one thing the reader has no name for. */
function isShareOfUnread(target: Fact, near: readonly Level[]): boolean {
  const [part, whole] = near.filter(({ unit }) => unit !== '%').slice(0, 2);
  if (part === undefined || whole === undefined || part.unit === '' || part.unit !== whole.unit) return false;
  if (part.fact !== undefined || whole.fact !== undefined) return false;
  const share = (part.value / whole.value) * 100;
  return meets({ low: share, high: share }, statedInterval(target));
}

/** "chiếm 60% tổng doanh thu năm 2020": of what that year's figure was told to be. */
function isOfNamedYear(
  run: CheckRun,
  told: readonly (readonly Level[])[],
  target: Fact,
  part: Fact | undefined,
): boolean {
  const year = /^[^,;.(]*(?:^| )năm ((?:19|20)\d\d)(?: |$)/.exec(
    wordsOf(run.read.context, target.to, target.to + 8),
  )?.[1];
  if (part === undefined || year === undefined) return false;
  return told.slice(Math.max(0, target.sentence - 4), target.sentence + 1).some((levels) =>
    levels.some((level) => {
      const share = (part.value / level.value) * 100;
      const named = new RegExp(`(?:^| )năm ${year}(?: [^\\s,;]+){0,3}$`).test(level.lead);
      return (
        named && level.fact?.unit === part.unit && meets({ low: share, high: share }, statedInterval(target))
      );
    }),
  );
}

/** "107 HTX từ 5 dịch vụ trở lên (25%), 214 HTX (50%), 107 HTX còn lại (25%)": with the amount before it a share of the same whole as its neighbours. */
function isLikeNeighbours(levels: readonly Level[], target: Fact, part: Fact | undefined): boolean {
  const before = (at: number): Level | undefined =>
    levels.filter(({ q, unit, plain }) => plain && q.to <= at && !/^(?:|%|\?)$/.test(unit)).pop();
  const wholes = levels.flatMap((level) => {
    const part = level.unit === '%' && level.q.from !== target.from ? before(level.q.from) : undefined;
    return part === undefined ? [] : [(part.value / level.value) * 100];
  });
  const nearest = before(target.from);
  // The part was chosen rightly: its whole is what differs.
  if (nearest === undefined || nearest.fact === part) return false;
  const own = (nearest.value / target.value) * 100;
  return own > 0 && wholes.filter((other) => Math.abs(other / own - 1) < 0.005).length > 1;
}

/** "thu nợ 41 tỷ, cho vay 53 tỷ, qua đó dư nợ tăng thêm 12 tỷ": the difference of the two amounts just before. */
function isDifference(target: Fact, near: readonly Level[]): boolean {
  const [one, other] = near.filter(({ unit }) => unit !== '%').slice(0, 2);
  if (one?.fact?.unit !== target.unit || other?.fact?.unit !== target.unit) return false;
  return Math.abs(Math.abs(one.value - other.value) - target.value) <= 0.51 * target.step;
}

/** "thành lập mới 61, giải thể 24. Tổng số là 437 HTX, đầu năm là 400 HTX": read the other way round it closes; so it does with a movement told further on. */
function closesOtherwise(
  run: CheckRun,
  finding: Finding,
  target: Fact,
  chosen: readonly Fact[],
  told: readonly (readonly Level[])[],
): boolean {
  const start = chosen[0]?.value ?? 0;
  const net = (finding.expected ?? 0) - start;
  const opening = OPENING.test(wordsOf(run.read.context, target.from - 6, target.from));
  if (opening && Math.abs(target.value + net - start) < 0.5) return true;
  // "giải thể 18 HTX, chuyển đi nơi khác 02 HTX. Đến 31/12 thành phố có 301 HTX".
  const last = Math.max(...chosen.map((fact) => fact.sentence), target.sentence);
  const levels = told.slice(target.sentence, last + 2).flat();
  const closing = (value: number): boolean =>
    levels.some(
      (level) => level.fact?.unit === target.unit && level.q.from > target.from && level.value === value,
    );
  // "có 142 tổ, trong năm thành lập mới 19, chấm dứt 11, tăng 08 tổ so với năm 2020 (134 tổ)": the first is the closing.
  const first = Math.min(...chosen.map((fact) => fact.sentence));
  const opened = told
    .slice(first, target.sentence + 1)
    .some((levels) =>
      levels.some(
        (level) =>
          level.value === start - net &&
          level.q.from !== target.from &&
          level.fact?.unit === target.unit &&
          level.q.from > Math.max(...chosen.map((fact) => fact.from)),
      ),
    );
  if (net !== 0 && opened) return true;
  if (target.value < start * 0.3 && closing((finding.expected ?? 0) - target.value)) return true;
  // "xã Sơn Đông có nhiều nhất (14 THT)": a level of one place, told before the balance.
  const words = wordsOf(run.read.context, target.from - 8, target.from);
  return target.from < (chosen[0]?.from ?? 0) && /(?:^| )nhất(?: |$)/.test(words);
}

/** Whether what seems wrong follows from other amounts printed just there. */
export function isPlainlyExplained(
  run: CheckRun,
  told: readonly (readonly Level[])[],
  finding: Finding,
  target: Fact,
  chosen: readonly Fact[],
): boolean {
  if (finding.kind === 'balance') return closesOtherwise(run, finding, target, chosen, told);
  const near = before(told, target).slice(0, BESIDE);
  if (finding.kind === 'share' || finding.kind === 'plan')
    return (
      isShareOfUnread(target, near) ||
      isOfNamedYear(run, told, target, chosen[0]) ||
      isLikeNeighbours(told[target.sentence] ?? [], target, chosen[0])
    );
  return finding.kind === 'growth' && target.unit !== 'percent' && isDifference(target, near);
}

/** "2.909 tỷ đồng, tăng 275 tỷ đồng so với đầu năm (2.715 tỷ đồng)": its own base stands behind it, and a slip of the hand makes what it led to. */
export function hasOwnBase(target: Fact, chosen: readonly Fact[]): boolean {
  const base = chosen.find(
    (fact) => fact.role === 'base' && fact.depth > target.depth && fact.from > target.from,
  );
  const now = chosen.find((fact) => fact !== base);
  if (base === undefined || now === undefined || target.unit !== now.unit) return false;
  const led = base.value + (target.relation === 'decrease_vs' ? -target.value : target.value);
  return isSlipAway(led, now.value, Math.min(base.step, now.step, target.step));
}
