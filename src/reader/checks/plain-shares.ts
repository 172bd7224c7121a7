// Is a share printed beside an amount that of the whole told nearest before it, whatever both count ("320 điểm kinh doanh … 272 điểm đã có người thuê, đạt 85%")?
import { type Window, windowOf } from './level-window.ts';
import { type CheckRun, report, say } from './report.ts';
import { bearsSlip, isSwappedInto } from './slip-signature.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

/** Words between an amount and its share that make it something else. */
const ELSE =
  /(?:^| )(?:tăng|giảm|vượt|hơn|kém|lãi suất|so với|cùng kỳ|bình quân|mục tiêu|gấp|thuế|còn lại|khác|trong (?:đó|số)|dưới|trên|từ|riêng|nếu|năm (?:trước|ngoái))(?: |$)|[;:]/;
/** Words behind a share that say of what else it is. */
const OF_OTHER = /^(?:của|năm|cùng kỳ|so với|kế hoạch|dự toán|(?:trong |trên )?(?:tổng )?số (?!\d)) ?/;
const FARTHEST = 14;

function partOf(run: CheckRun, share: Level, near: Window): Level | undefined {
  const part = near.before.find(({ unit }) => unit !== '%');
  if (part === undefined || !part.plain || /^(?:|%|\?)$/.test(part.unit)) return undefined;
  if (near.before[0] !== part || share.q.numberFrom - part.q.to > FARTHEST) return undefined;
  const words = between(run, part.q.to, share.q.numberFrom);
  const after = between(run, share.q.to, share.q.to + 4);
  return ELSE.test(words) || OF_OTHER.test(after) ? undefined : part;
}

function shareFits(part: number, whole: number, share: Level): boolean {
  return Math.abs((part / whole) * 100 - share.value) <= share.step * 1.0001;
}

/** Whether one of the three figures bears the mark of a slip. */
function isSlip(part: Level, whole: Level, share: Level): boolean {
  if (bearsSlip(share, (part.value / whole.value) * 100, true)) return true;
  const [low, high] = [share.value - 0.5 * share.step, share.value + 0.5 * share.step];
  return (
    isSwappedInto(part, (whole.value * low) / 100, (whole.value * high) / 100) ||
    isSwappedInto(whole, (part.value / high) * 100, (part.value / low) * 100)
  );
}

function judge(run: CheckRun, told: readonly (readonly Level[])[], share: Level): void {
  const near = windowOf(run, told, share);
  const part = partOf(run, share, near);
  if (part === undefined) return;
  const alike = (level: Level): boolean => level.unit === part.unit && level !== part;
  const around = [...near.before, ...near.after, ...near.earlier].filter(alike);
  if (around.some((whole) => shareFits(part.value, whole.value, share))) return;
  // "25 HTX giảm còn 20": of another part told beside it, or of both together.
  if (
    near.before
      .filter(alike)
      .some((other) => around.some((whole) => shareFits(other.value, whole.value, share)))
  )
    return;
  const whole = [...near.before, ...near.earlier].find(
    (level) => alike(level) && level.divisible && level.value > part.value,
  );
  if (whole === undefined || !isSlip(part, whole, share)) return;
  const right = (part.value / whole.value) * 100;
  report(run, {
    kind: 'share',
    operands: [part, whole].flatMap(({ fact }) => fact ?? []),
    target: share.fact ?? null,
    expected: right,
    stated: share.value,
    severity: 'hard',
    message: `${say(part.value, part.unit)} / ${say(whole.value, whole.unit)} = ${say(right, 'percent')}, văn bản ghi ${say(share.value, 'percent')}.`,
  });
  if (share.fact !== undefined) run.judged.add(share.fact);
}

/** All shares that no other check has found right or wrong. */
export function checkPlainShares(run: CheckRun): void {
  const known = new Set(run.found.flatMap(({ finding }) => [finding.target ?? '', ...finding.claims]));
  const told = levelsOf(run);
  for (const share of told.flat()) {
    if (share.q.kind !== 'percent' || share.q.approx !== undefined || share.q.valueTo !== undefined) continue;
    if (share.value <= 0 || share.value > 150) continue;
    if (share.fact !== undefined && (known.has(run.ids.get(share.fact) ?? '-') || run.judged.has(share.fact)))
      continue;
    judge(run, told, share);
  }
}
