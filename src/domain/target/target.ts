// Chỉ tiêu giao: what is asked of whom by when, as typed data. (A statistic that is only counted is a measure.)
import type { UnitLevel } from '#domain/unit/unit.ts';

/** Percentages are kept in hundredths of a percent: 10 % = 1000; whole numbers compare exactly. */
export type BasisPoints = number;

/** What growth is measured against; always named. */
export interface GrowthBase {
  /** Year whose end is the base. */
  readonly year: number;
}

export type Goal =
  /** ít nhất N */
  | { readonly kind: 'at-least'; readonly low: number }
  /** không quá N */
  | { readonly kind: 'at-most'; readonly high: number }
  /** N đến M */
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  /** tăng ít nhất x % (hoặc x–y %) so với … */
  | {
      readonly kind: 'growth';
      readonly low: BasisPoints;
      readonly high: BasisPoints | null;
      readonly base: GrowthBase;
    }
  /** ít nhất x % của …; 100 % = all of them */
  | { readonly kind: 'share'; readonly low: BasisPoints; readonly of: Population }
  /** không quá x % của … */
  | { readonly kind: 'share-at-most'; readonly high: BasisPoints; readonly of: Population }
  /** Thành lập nếu chưa có, nếu có rồi thì nâng lên ít nhất N. */
  | { readonly kind: 'establish-or-raise'; readonly low: number };

/** Whether the bounds of a goal are shares, in hundredths of a percent. */
export function isPercent({ kind }: Goal): boolean {
  return kind === 'growth' || kind === 'share' || kind === 'share-at-most';
}

/** Whether less is better: what must stay under a bound. */
export function isCeiling({ kind }: Goal): boolean {
  return kind === 'at-most' || kind === 'share-at-most';
}

/** The named population of a share: its words and the measure that counts it (null = not counted here yet). */
export interface Population {
  readonly name: string;
  readonly measure: string | null;
}

export interface Indicator {
  readonly name: string;
  readonly unit: string;
  /** Measure of the tally engine; null = nothing in the system counts it yet. Combined indicators are sum measures. */
  readonly measure: string | null;
}

/** The window in which it must be reached; always named. */
export interface TargetBasis {
  readonly kind: 'year' | 'half-year' | 'until';
  /** Period code: 2018, 2018-H1; for 'until' the last year. */
  readonly period: string;
}

export type Bearer =
  /** mỗi tỉnh, mỗi huyện… */
  | { readonly kind: 'each'; readonly level: Exclude<UnitLevel, 'nation'> }
  /** cơ quan được giao, trên toàn địa bàn */
  | { readonly kind: 'one'; readonly name: string }
  /** cả hệ thống */
  | { readonly kind: 'system' };

export interface Target {
  readonly indicator: Indicator;
  readonly goal: Goal;
  readonly basis: TargetBasis;
  readonly bearer: Bearer;
  /** Funding source or scope: targets of different scopes are never added together. */
  readonly scope: string | null;
  /** khoảng */
  readonly approximate: boolean;
  readonly legalBasis: string | null;
}

export type TargetFault =
  | 'target-base-missing'
  | 'target-population-missing'
  | 'target-range-reversed'
  | 'target-number-impossible'
  | 'target-basis-impossible';

const whole = (value: number) => Number.isSafeInteger(value) && value >= 0;

/** Why this can be no target; undefined when it can. */
export function targetFault(target: Target): TargetFault | undefined {
  const { goal, basis } = target;
  if (!/^\d{4}(-H[12])?$/.test(basis.period) || (basis.kind === 'half-year') !== basis.period.includes('H'))
    return 'target-basis-impossible';
  switch (goal.kind) {
    case 'at-least':
    case 'establish-or-raise':
      return whole(goal.low) ? undefined : 'target-number-impossible';
    case 'at-most':
      return whole(goal.high) ? undefined : 'target-number-impossible';
    case 'range':
      if (!whole(goal.low) || !whole(goal.high)) return 'target-number-impossible';
      return goal.low > goal.high ? 'target-range-reversed' : undefined;
    case 'growth':
      if (!whole(goal.low) || (goal.high !== null && !whole(goal.high))) return 'target-number-impossible';
      if (goal.high !== null && goal.low > goal.high) return 'target-range-reversed';
      return Number(basis.period.slice(0, 4)) > goal.base.year && goal.base.year >= 1900
        ? undefined
        : 'target-base-missing';
    case 'share':
    case 'share-at-most': {
      const bound = goal.kind === 'share' ? goal.low : goal.high;
      if (!whole(bound) || bound > 10_000) return 'target-number-impossible';
      return goal.of.name.trim() === '' ? 'target-population-missing' : undefined;
    }
  }
}

/** A target to begin with when a person adds one by hand. */
export function firstTarget(level: Exclude<UnitLevel, 'nation'>, year: number): Target {
  return {
    indicator: { name: 'thành lập mới HTX', unit: 'HTX', measure: 'htx_new' },
    goal: { kind: 'at-least', low: 1 },
    basis: { kind: 'year', period: String(year) },
    bearer: { kind: 'each', level },
    scope: null,
    approximate: false,
    legalBasis: null,
  };
}

/** The same numbers under another kind of goal; what the new kind needs beyond them is the usual one. */
export function goalAs(goal: Goal, kind: Goal['kind'], year: number): Goal {
  const low = 'low' in goal ? goal.low : goal.high;
  const high = 'high' in goal && goal.high !== null ? goal.high : low;
  const of = 'of' in goal ? goal.of : { name: 'số HTX', measure: 'htx_total' };
  const base = goal.kind === 'growth' ? goal.base : { year: year - 1 };
  switch (kind) {
    case 'at-least':
    case 'establish-or-raise':
      return { kind, low };
    case 'at-most':
      return { kind, high };
    case 'range':
      return { kind, low, high };
    case 'growth':
      return { kind, low, high: null, base };
    case 'share':
      return { kind, low: Math.min(low, 10_000), of };
    case 'share-at-most':
      return { kind, high: Math.min(high, 10_000), of };
  }
}

/** Low and high bound in the goal's own unit; null = open. */
export function boundsOf(goal: Goal): { readonly low: number | null; readonly high: number | null } {
  switch (goal.kind) {
    case 'at-most':
    case 'share-at-most':
      return { low: null, high: goal.high };
    case 'range':
    case 'growth':
      return { low: goal.low, high: goal.high };
    default:
      return { low: goal.low, high: null };
  }
}
