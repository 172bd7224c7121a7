// Chênh lệch lớn nhất: how far a figure is from its plan and from the same period of last year, and which five are told.
import type { Cell } from '#domain/indicator/cell.ts';
import { figuresOfGroup, type Group } from '#domain/leader/figures-of-group.ts';
import { planPace } from '#domain/leader/plan-pace.ts';
import type { Figures } from '#domain/narrative/figure.ts';
import { numberOf } from '#domain/narrative/speaker.ts';

/** How many are told. */
export const TOLD_DEVIATIONS = 5;
/** Of them at most so many are about units below: the leader's own figures come first. */
const TOLD_OF_GROUPS = 2;
/** Below this a few more or less make a large part, and say nothing. */
const WORTH_A_RATE = 10n;
/** One more or one less is chance. */
const WORTH_A_WORD = 2n;

export interface Deviation {
  readonly measure: string;
  readonly against: 'plan' | 'last-year';
  /** The unit below that it is about; null = the unit itself. */
  readonly group: Group | null;
  readonly above: boolean;
  /** The difference over the larger of both sides: half of it and twice of it are equally far. 0 < size ≤ 1. */
  readonly size: { readonly numerator: bigint; readonly denominator: bigint };
}

const WHOLE = { reported: 1, expected: 1 };

/** Whether most of a figure's registers are there: of less the difference is anyone's guess. */
function isMostlyCovered({ coverage = WHOLE }: Cell): boolean {
  return coverage.reported > 0 && coverage.reported * 2 >= coverage.expected;
}

/** Whether two figures speak of as much: both of everything (on the boundaries of their days), or of the same part. */
function isSameExtent({ coverage: a = WHOLE }: Cell, { coverage: b = WHOLE }: Cell): boolean {
  const whole = a.reported >= a.expected && b.reported >= b.expected;
  return whole || (a.reported === b.reported && a.expected === b.expected);
}

function sizeOf(now: bigint, base: bigint): Deviation['size'] {
  return now > base
    ? { numerator: now - base, denominator: now }
    : { numerator: base - now, denominator: base };
}

/** Both numbers are counted in parts of one: days of a plan, or 1. */
function isWorthTelling(now: bigint, base: bigint, one: bigint): boolean {
  const [larger, difference] = now > base ? [now, now - base] : [base, base - now];
  return larger >= WORTH_A_RATE * one && difference >= WORTH_A_WORD * one;
}

function fromPlan(figures: Figures, measure: string, group: Group | null): Deviation | undefined {
  const plan = figures.plan(measure);
  const cell = figures.cell(measure, 'now');
  const value = numberOf(cell);
  if (!plan || plan.value <= 0n || value === undefined || !isMostlyCovered(cell)) return undefined;
  const { elapsed, total } = planPace(figures, measure, plan);
  // Both sides times the days of the plan: whole numbers, nothing rounded.
  const [now, asked] = [value * BigInt(total), plan.value * BigInt(elapsed)];
  if (!isWorthTelling(now, asked, BigInt(total))) return undefined;
  return { measure, against: 'plan', group, above: now > asked, size: sizeOf(now, asked) };
}

function fromLastYear(figures: Figures, measure: string, group: Group | null): Deviation | undefined {
  const [cell, old] = [figures.cell(measure, 'now'), figures.cell(measure, 'last-year')];
  const [now, base] = [numberOf(cell), numberOf(old)];
  if (now === undefined || base === undefined || !isWorthTelling(now, base, 1n)) return undefined;
  if (!isMostlyCovered(cell) || !isSameExtent(cell, old)) return undefined;
  return { measure, against: 'last-year', group, above: now > base, size: sizeOf(now, base) };
}

/** The farther first; equals keep the order in which they were asked. */
function farther(a: Deviation, b: Deviation): number {
  const [left, right] = [a.size.numerator * b.size.denominator, b.size.numerator * a.size.denominator];
  return left === right ? 0 : left > right ? -1 : 1;
}

/** How one figure stands to its plan and to last year; the plan first where they are equally far. */
function deviationsOf(figures: Figures, measure: string, group: Group | null): readonly Deviation[] {
  const both = [fromPlan(figures, measure, group), fromLastYear(figures, measure, group)];
  return both.flatMap((each) => each ?? []).sort(farther);
}

export interface Watched {
  /** Measures of the unit itself, the most important first. */
  readonly measures: readonly string[];
  /** Measures watched in each of the units below. */
  readonly groupMeasures: readonly string[];
  readonly groups: readonly Group[];
}

/** The largest deviations, the largest first; of a unit below only its largest. */
export function largestDeviations(figures: Figures, watched: Watched): readonly Deviation[] {
  const own = watched.measures.flatMap((measure) => deviationsOf(figures, measure, null));
  const below = watched.groups.flatMap((group) => {
    const theirs = figuresOfGroup(figures, group);
    return watched.groupMeasures
      .flatMap((measure) => deviationsOf(theirs, measure, group))
      .sort(farther)
      .slice(0, 1);
  });
  const told = new Set(below.toSorted(farther).slice(0, TOLD_OF_GROUPS));
  return [...own, ...below.filter((each) => told.has(each))].sort(farther).slice(0, TOLD_DEVIATIONS);
}
