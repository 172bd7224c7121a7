// Between which two levels of one thing may a rise or fall lie?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { besideInterval, changeInterval, combine, likely, meets } from './interval.ts';
import type { CheckRun } from './report.ts';

const BACK = 60;

const AHEAD = 3;

export type Change = Fact & { readonly relation: 'increase_vs' | 'decrease_vs' };

export function isChange(fact: Fact): fact is Change {
  return fact.relation === 'increase_vs' || fact.relation === 'decrease_vs';
}

/** "trong 02 năm còn lại phải tăng thêm 88 HTX": a change that is still to come. */
export function isToCome(run: CheckRun, change: Fact): boolean {
  const lead = wordsOf(run.read.context, change.from - 5, change.from);
  return /(?:^| )(?:phải|cần)(?: \S+){0,2} (?:tăng|giảm)(?: thêm)?$/.test(lead);
}

export function yearOf(fact: Fact): number {
  const told = fact.asOf ?? fact.periodCode ?? '';
  return Number(told.slice(0, 4)) || Number.NaN;
}

function sameKind(a: Fact, b: Fact): boolean {
  return JSON.stringify(a.breakdown) === JSON.stringify(b.breakdown);
}

/** What a change from `base` to `now` would be, in the unit of the change. */
export function changeOf(change: Change, now: number, base: number): number {
  const rise = change.relation === 'increase_vs' ? now - base : base - now;
  if (change.unit === 'percent') return (rise / base) * 100;
  if (change.unit === 'lan') return change.relation === 'increase_vs' ? now / base : base / now;
  return rise;
}

export function fitsChange(change: Change, now: Fact, base: Fact): boolean {
  const f = (a: number, b: number): number => changeOf(change, a, b);
  const share = change.unit === 'lan' ? 0.4 : 0.75;
  return meets(
    combine(
      likely(besideInterval(now, base), now.value, share),
      likely(besideInterval(base, now), base.value, share),
      f,
    ),
    changeInterval(change),
  );
}

/** Whether two levels tell one thing at two times. */
function isAlike(a: Fact, b: Fact): boolean {
  const per = a.per === b.per || a.per === undefined || b.per === undefined;
  return (
    a.unit === b.unit &&
    a.subject === b.subject &&
    (a.measure === b.measure || (a.measure === 'target' && b.measure === 'total')) &&
    sameKind(a, b) &&
    per &&
    (a.place === b.place || a.place === undefined || b.place === undefined)
  );
}

function canBeLevel(fact: Fact): boolean {
  return isLevel(fact) && fact.role !== 'plan' && fact.valueTo === undefined && fact.value > 0;
}

const EARLIER =
  /(?:^| )(?:đầu năm|đầu kỳ|đầu nhiệm kỳ|năm trước|năm ngoái|cùng kỳ|trước đó|trước đây|hồi)(?: |$)/;

const NOW = /(?:^| )(?:(?:thì )?(?:đến|tới) (?:nay|năm|cuối|hết|hiện)|thì nay|hiện (?:nay|có|đã))(?: |$)/;

/** "nếu như năm 2015 có 92 HTX, 11.040 thành viên thì đến nay đã có 253 HTX, 22.770 thành viên": then and now in one sentence. */
export function isThenAndNow(run: CheckRun, base: Fact, now: Fact): boolean {
  return (
    base.sentence === now.sentence &&
    base.sentence >= 0 &&
    base.to < now.from &&
    now.from - base.to < 60 &&
    NOW.test(wordsOf(run.read.context, base.to, now.from))
  );
}

/** Whether the text places one level before the other in time. */
function isBefore(run: CheckRun, base: Fact, now: Fact): boolean {
  if (base.role === 'base' || isThenAndNow(run, base, now)) return true;
  const [a, b] = [yearOf(base), yearOf(now)];
  if (a < b) return true;
  if (isAhead(now) && !isAhead(base)) return a <= b;
  return EARLIER.test(wordsOf(run.read.context, Math.max(0, base.from - 9), base.from));
}

/** "so với năm 2021", "cuối năm 2021": the year the change names as its start. */
export function startYear(change: Fact): number | undefined {
  const year = /(?:^| )(?:năm )?(\d{4})$/.exec(change.base ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

/** "so với đầu năm": from the end of the year before, not from five years ago. */
function isOfStart(change: Change, now: Fact, base: Fact): boolean {
  if (!/đầu năm|cuối năm trước|năm trước|năm ngoái|cùng kỳ/.test(change.base ?? '')) return true;
  return startYear(change) !== undefined || !(yearOf(base) < yearOf(now) - 1);
}

export interface Pair {
  readonly now: Fact;
  readonly base: Fact;
}

/** Levels the change may lead to: its own, or those told before it of the same thing. */
function levelsOf(_run: CheckRun, change: Change, near: readonly Fact[]): Fact[] {
  const own = change.anchor;
  if (own !== undefined && isLevel(own) && own.unit !== 'percent') return own.role === 'base' ? [] : [own];
  const told = near.filter(
    (fact) =>
      canBeLevel(fact) &&
      fact.role === 'plain' &&
      fact.from < change.from &&
      fact.subject === change.subject &&
      fact.measure === change.measure &&
      (change.unit === 'percent' || change.unit === 'lan' || fact.unit === change.unit) &&
      fact.unit !== 'percent' &&
      sameKind(fact, change),
  );
  const alone = told.filter((fact) => fact.list === undefined);
  return alone.length > 0 ? alone : told;
}

export function pairsOf(run: CheckRun, change: Change): Pair[] {
  const at = run.indexOf.get(change) ?? 0;
  const near = run.facts.slice(Math.max(0, at - BACK), at + AHEAD + 1);
  const pairs: Pair[] = [];
  for (const now of levelsOf(run, change, near)) {
    for (const base of near) {
      if (base === now || !canBeLevel(base) || !isAlike(now, base) || base.list !== undefined) continue;
      if (now.sentence < 0 && yearOf(change) !== yearOf(now)) continue;
      // What prose tells may stand in any row of a table.
      if (base.sentence < 0 && now.sentence >= 0) continue;
      if (isBefore(run, base, now) && isOfStart(change, now, base) && base.value !== now.value)
        pairs.push({ now, base });
    }
  }
  return pairs;
}
