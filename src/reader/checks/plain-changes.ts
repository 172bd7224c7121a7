// Does a change follow from the two levels printed around it, whatever they count ("465 con … đạt 720 con, tăng 255 con so với cuối năm 2021")?
import { type Window, windowOf } from './level-window.ts';
import { type CheckRun, report, say } from './report.ts';
import { bearsSlip, isSwappedInto } from './slip-signature.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

const RISE = /(?:^| )(?:tăng|tăng thêm|cao hơn|nhiều hơn|vượt|hơn)(?: [^\s,;:.()\d]+){0,4}$/;
const FALL = /(?:^| )(?:giảm|thấp hơn|ít hơn|kém)(?: [^\s,;:.()\d]+){0,4}$/;
const TIMES = /(?:^| )(?:gấp|bằng)(?: [^\s,;:.()\d]+){0,2}$/;
const EACH_YEAR = /(?:^| )(?:bình quân|mỗi năm|hằng năm|hàng năm|trung bình)(?: |$)/;
const AGAIN = /(?:^| )(?:so với|so|cùng kỳ|năm|đầu|trước|thời điểm|cuối|từ)(?: |$)|\(/;

type Kind = 'percent' | 'points' | 'times' | 'difference';

interface Change {
  readonly level: Level;
  readonly kind: Kind;
  readonly sign: 1 | -1;
}

function changeOf(run: CheckRun, level: Level): Change | undefined {
  const lead = level.lead.slice(-60);
  if (EACH_YEAR.test(lead.slice(-30))) return undefined;
  if (level.q.kind === 'times')
    return TIMES.test(lead) || /gấp/.test(lead) ? { level, kind: 'times', sign: 1 } : undefined;
  const sign = FALL.test(lead) ? -1 : RISE.test(lead) ? 1 : undefined;
  if (sign === undefined) return undefined;
  if (level.q.kind !== 'percent') return { level, kind: 'difference', sign };
  const points = /(?:^| )điểm(?: |$)/.test(between(run, level.q.numberFrom, level.q.to + 1));
  return { level, kind: points ? 'points' : 'percent', sign };
}

/** What the change is when these are the levels. */
function resultOf({ kind, sign }: Change, now: number, base: number): number {
  if (kind === 'times') return now / base;
  if (kind === 'percent') return (now / base - 1) * 100 * sign;
  return (now - base) * sign;
}

function follows(change: Change, now: Level, base: Level): boolean {
  const { value, step } = change.level;
  const slack =
    change.kind === 'difference'
      ? 0.51 * Math.max(step, now.step, base.step)
      : step * (change.kind === 'times' ? 0.6 : 1.0001);
  const printed = resultOf(change, now.value, base.value);
  if (Math.abs(printed - value) <= slack) return true;
  const wide = [
    resultOf(change, now.value - now.step / 2, base.value + base.step / 2),
    resultOf(change, now.value + now.step / 2, base.value - base.step / 2),
  ];
  const rounded =
    now.q.scaled || base.q.scaled || !Number.isInteger(now.value) || !Number.isInteger(base.value);
  return (
    rounded &&
    !isInverse(change, now, base) &&
    value >= Math.min(...wide) - slack &&
    value <= Math.max(...wide) + slack
  );
}

/** "Từ 16 tỷ lên 20 tỷ, tăng 20%": worked out of the later level, to the digit. */
function isInverse({ kind, level, sign }: Change, now: Level, base: Level): boolean {
  if (kind !== 'percent') return false;
  const wrong = (1 - base.value / now.value) * 100 * sign;
  const right = (now.value / base.value - 1) * 100 * sign;
  return (
    Math.abs(wrong - level.value) <= 0.5 * level.step + 1e-9 &&
    Math.abs(right - level.value) > 1.5 * level.step
  );
}

function isSlip(change: Change, now: Level, base: Level, strict: boolean): boolean {
  const { level } = change;
  const right = resultOf(change, now.value, base.value);
  if (isInverse(change, now, base)) return true;
  // A difference is always to the digit: only digits changed over, or one of three and more, show a slip.
  const told = Math.round(level.value / level.step);
  const marked =
    change.kind === 'difference'
      ? isSwappedInto(level, right, right) || (told > 99 && bearsSlip(level, right))
      : bearsSlip(level, right, strict);
  if (right > 0 && marked) return true;
  // "gấp 4 lần" where it is three times to the digit.
  const whole = Math.abs(right - Math.round(right)) < 1e-9;
  if (
    change.kind === 'times' &&
    Number.isInteger(level.value) &&
    whole &&
    right > 1.5 &&
    right / level.value < 3
  )
    return true;
  if (change.kind !== 'difference' || strict) return false;
  const need = base.value + change.sign * level.value;
  return (
    isSwappedInto(now, need, need) ||
    isSwappedInto(base, now.value - change.sign * level.value, now.value - change.sign * level.value)
  );
}

function levels(change: Change, near: Window): { now: Level; bases: Level[]; all: Level[] } | undefined {
  const { level, kind } = change;
  const isOfKind = (one: Level): boolean => {
    if (kind === 'points') return one.q.kind === 'percent';
    return kind === 'difference' ? one.unit === level.unit : !/^(?:|%|\?)$/.test(one.unit);
  };
  // "tăng từ 28 HTX lên 84 HTX": levels, though the words tell a change.
  const isLevel = (one: Level): boolean =>
    isOfKind(one) &&
    (one.plain || (/(?:^| )(?:từ|lên|xuống|còn)$/.test(one.lead) && one.q.per === undefined));
  const now = near.before.find(isLevel);
  if (now === undefined || near.before.indexOf(now) > 1) return undefined;
  const alike = (one: Level): boolean => isLevel(one) && one.unit === now.unit && one !== now;
  const after = near.after.slice(0, 2).filter(alike);
  const before = near.before.filter(alike);
  const earlier = near.earlier.filter(alike);
  return { now, bases: [...after, ...before, ...earlier], all: [now, ...after, ...before, ...earlier] };
}

const NAMED_TIME =
  /^(?:so với )?(?:của )?(năm (?:19|20)\d\d|ban đầu|(?:buổi|ngày|năm|lúc|thời|vụ) đầu|lúc|khi|thời|hồi)(?: |$)/;

/** "gấp 8 lần năm 2015", "gấp 4 lần ban đầu": of the level of that time. */
function isOfNamedTime(run: CheckRun, level: Level): boolean {
  return NAMED_TIME.test(between(run, level.q.to, level.q.to + 6));
}

/** Whether a level was told with the very year a change names. */
function sharesTime(run: CheckRun, level: Level, base: Level): boolean {
  const year = NAMED_TIME.exec(between(run, level.q.to, level.q.to + 6))?.[1] ?? '';
  return /\d/.test(year) && `${base.lead} ${between(run, base.q.to, base.q.to + 4)}`.includes(year);
}

/** "so với cuối năm 2021 (465 con)", not what a new clause tells. */
function tiesTo(words: string): boolean {
  return AGAIN.test(words) && !words.includes(';');
}

function judge(run: CheckRun, told: readonly (readonly Level[])[], change: Change, fitting: boolean): void {
  const found = levels(change, windowOf(run, told, change.level));
  // "tăng 101 HTX so với cuối năm 2009 (khi đó chưa có)": from nothing.
  if (
    found === undefined ||
    /(?:^| )chưa có(?: |$)/.test(between(run, change.level.q.to, change.level.q.to + 14))
  )
    return;
  const { now, bases, all } = found;
  if (all.some((one) => all.some((other) => one !== other && follows(change, one, other)))) return;
  const base = bases.find((one) => {
    if (one.q.from > change.level.q.from) return tiesTo(between(run, change.level.q.to, one.q.from));
    return !isOfNamedTime(run, change.level) || sharesTime(run, change.level, one);
  });
  if (base === undefined) return;
  const strict = base.s !== change.level.s || base.q.from < change.level.q.from;
  if (fitting ? !isInverse(change, now, base) : !isSlip(change, now, base, strict)) return;
  const right = resultOf(change, now.value, base.value);
  const unit = change.kind === 'times' ? 'lan' : change.kind === 'difference' ? change.level.unit : 'percent';
  report(run, {
    kind: 'growth',
    operands: [base, now].flatMap(({ fact }) => fact ?? []),
    target: change.level.fact ?? null,
    expected: right,
    stated: change.level.value,
    severity: fitting ? 'ambiguous' : 'hard',
    message: `Từ ${say(base.value, base.unit === '%' ? 'percent' : base.unit)} đến ${say(now.value, now.unit === '%' ? 'percent' : now.unit)}: tính lại được ${say(right, unit)}, văn bản ghi ${say(change.level.value, unit)}.`,
  });
  if (change.level.fact !== undefined) run.judged.add(change.level.fact);
}

/** All changes that no other check has found right or wrong. */
export function checkPlainChanges(run: CheckRun): void {
  const known = new Set(
    run.found
      .filter(({ finding }) => finding.verdict === 'inconsistent' || finding.kind !== 'growth')
      .map(({ finding }) => finding.target ?? ''),
  );
  const right = new Set(run.found.map(({ finding }) => finding.target ?? ''));
  const told = levelsOf(run);
  for (const level of told.flat()) {
    if (level.q.approx !== undefined || level.q.valueTo !== undefined || level.value <= 0) continue;
    if (level.fact !== undefined && (known.has(run.ids.get(level.fact) ?? '-') || run.judged.has(level.fact)))
      continue;
    const change = changeOf(run, level);
    // "Từ 8 tỷ lên 10 tỷ đồng, tăng 20%" may be right where both are rounded: only the inverse base is asked about.
    const fits = level.fact !== undefined && right.has(run.ids.get(level.fact) ?? '-');
    if (change !== undefined) judge(run, told, change, fits);
  }
}
