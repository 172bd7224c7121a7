// Chấm chỉ tiêu: what a target and its actual figures say, in whole numbers only; nothing here is typed by anybody.
import { asksNothing } from '#domain/target/asks-nothing.ts';
import { boundsOf, type Goal } from '#domain/target/target.ts';

/** Figures of the tally engine for one bearer. */
export type Actual =
  | { readonly kind: 'count'; readonly value: bigint }
  /** now against the base: growth */
  | { readonly kind: 'growth'; readonly now: bigint; readonly base: bigint }
  | { readonly kind: 'share'; readonly part: bigint; readonly whole: bigint }
  /** null = there is none */
  | { readonly kind: 'holding'; readonly value: bigint | null; readonly hadBefore: boolean }
  | { readonly kind: 'absent'; readonly reason: 'not_reported' | 'not_applicable' | 'missing' };

/** Days gone and days in all of the target's window. */
export interface Pace {
  readonly elapsed: number;
  readonly total: number;
}

export const STATUS_WORDS = {
  exceeded: 'vượt mức cao',
  met: 'đạt',
  'on-pace': 'đúng tiến độ',
  behind: 'chậm tiến độ',
  missed: 'không đạt',
  'no-figure': 'chưa có số liệu',
  'not-assigned': 'không giao',
  'not-applicable': 'không áp dụng',
} as const;
export type Status = keyof typeof STATUS_WORDS;

export interface Score {
  readonly status: Status;
  /** Reached so far over the low bound (of a ceiling: over the ceiling); null when there is none. */
  readonly attained: { readonly numerator: bigint; readonly denominator: bigint } | null;
  /** How much is lacking to the low bound and to the high one, in the goal's unit (hundredths of a percent); 0 = reached. */
  readonly toLow: bigint | null;
  readonly toHigh: bigint | null;
  /** Whole value expected at the end at the pace so far; null when no pace can be told. */
  readonly forecast: bigint | null;
}

const NOTHING = { attained: null, toLow: null, toHigh: null, forecast: null } as const;

const max0 = (value: bigint) => (value > 0n ? value : 0n);

function ceilDiv(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator !== 0n && numerator > 0n ? quotient + 1n : quotient;
}

/** Judges `numerator/denominator` against bounds in the same unit, with the pace. */
function judge(
  value: { readonly numerator: bigint; readonly denominator: bigint },
  low: bigint,
  high: bigint | null,
  pace: Pace,
  additive: boolean,
): Score {
  const { numerator, denominator } = value;
  const elapsed = BigInt(Math.max(0, Math.min(pace.elapsed, pace.total)));
  const total = BigInt(Math.max(1, pace.total));
  const over = pace.elapsed >= pace.total;
  const reachedLow = numerator >= low * denominator;
  const reachedHigh = high !== null && numerator > high * denominator;
  const forecast =
    additive && elapsed > 0n
      ? (numerator * total) / (denominator * elapsed)
      : elapsed > 0n
        ? numerator / denominator
        : null;
  const inTime = additive ? numerator * total >= low * denominator * elapsed : false;
  const status: Status = reachedHigh
    ? 'exceeded'
    : reachedLow
      ? 'met'
      : over
        ? 'missed'
        : inTime
          ? 'on-pace'
          : 'behind';
  return {
    status,
    attained: low === 0n ? null : { numerator, denominator: low * denominator },
    toLow: max0(ceilDiv(low * denominator - numerator, denominator)),
    toHigh: high === null ? null : max0(ceilDiv(high * denominator - numerator, denominator)),
    forecast,
  };
}

function judgeCeiling(value: bigint, high: bigint, pace: Pace): Score {
  const elapsed = BigInt(Math.max(0, Math.min(pace.elapsed, pace.total)));
  const forecast = elapsed > 0n ? (value * BigInt(Math.max(1, pace.total))) / elapsed : null;
  const over = pace.elapsed >= pace.total;
  const status: Status =
    value > high ? 'missed' : over ? 'met' : forecast !== null && forecast > high ? 'behind' : 'on-pace';
  return {
    status,
    attained: high === 0n ? null : { numerator: value, denominator: high },
    toLow: null,
    toHigh: max0(high - value),
    forecast,
  };
}

/** A share that must not be over its ceiling is kept or not on the day itself. */
function judgeShareCeiling(part: bigint, whole: bigint, high: bigint, pace: Pace): Score {
  const over = pace.elapsed >= pace.total;
  const kept = part * 10_000n <= high * whole;
  return {
    status: kept ? (over ? 'met' : 'on-pace') : over ? 'missed' : 'behind',
    attained: high === 0n ? null : { numerator: part * 10_000n, denominator: high * whole },
    toLow: null,
    toHigh: max0(high - (part * 10_000n) / whole),
    forecast: pace.elapsed > 0 ? (part * 10_000n) / whole : null,
  };
}

/**
 * The score of one bearer. A goal and figures of another kind score as 'no-figure': never a guess.
 * Counts add up over the window, so their pace is a straight line; a share is what it is on the day.
 */
export function score(goal: Goal, actual: Actual, pace: Pace): Score {
  if (actual.kind === 'absent' && actual.reason === 'not_applicable')
    return { ...NOTHING, status: 'not-applicable' };
  if (asksNothing(goal)) return { ...NOTHING, status: 'not-assigned' };
  if (actual.kind === 'absent') return { ...NOTHING, status: 'no-figure' };
  const { low, high } = boundsOf(goal);
  const bounds = { low: BigInt(low ?? 0), high: high === null ? null : BigInt(high) };
  switch (goal.kind) {
    case 'at-least':
    case 'range':
      if (actual.kind !== 'count') break;
      return judge({ numerator: actual.value, denominator: 1n }, bounds.low, bounds.high, pace, true);
    case 'at-most':
      if (actual.kind !== 'count') break;
      return judgeCeiling(actual.value, BigInt(goal.high), pace);
    case 'growth':
      if (actual.kind !== 'growth' || actual.base <= 0n) break;
      return judge(
        { numerator: (actual.now - actual.base) * 10_000n, denominator: actual.base },
        bounds.low,
        bounds.high,
        pace,
        true,
      );
    case 'share':
      if (actual.kind !== 'share' || actual.whole <= 0n) break;
      return judge(
        { numerator: actual.part * 10_000n, denominator: actual.whole },
        bounds.low,
        null,
        pace,
        false,
      );
    case 'share-at-most':
      if (actual.kind !== 'share' || actual.whole <= 0n) break;
      return judgeShareCeiling(actual.part, actual.whole, BigInt(goal.high), pace);
    case 'establish-or-raise': {
      if (actual.kind !== 'holding') break;
      // Where there was none the task is to establish one; where there was, to raise it.
      if (!actual.hadBefore) {
        const over = pace.elapsed >= pace.total;
        const established = actual.value !== null;
        return { ...NOTHING, status: established ? 'met' : over ? 'missed' : 'behind' };
      }
      return judge({ numerator: actual.value ?? 0n, denominator: 1n }, bounds.low, null, pace, false);
    }
  }
  return { ...NOTHING, status: 'no-figure' };
}
