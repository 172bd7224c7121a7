// Chỉ tiêu giao: the score against a second, plain implementation; splits that add up; monotone ranges; scopes apart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTargets, sumByScope } from '#domain/target/compare.ts';
import { remainderOf } from '#domain/target/remainder.ts';
import { closesRing } from '#domain/target/ring.ts';
import { type Actual, type Pace, type Status, score } from '#domain/target/score.ts';
import { splitByWeight, splitWhole } from '#domain/target/split.ts';
import { type Goal, type Target, targetFault } from '#domain/target/target.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const count = fc.integer({ min: 0, max: 5000 });
/** A range that asks for something. */
const asked = fc.integer({ min: 1, max: 5000 });
const points = fc.integer({ min: 0, max: 10_000 });
const base = { year: 2017 };
const of = { name: 'số HTX', measure: 'htx_total' };
const goals: fc.Arbitrary<Goal> = fc.oneof(
  count.map((low): Goal => ({ kind: 'at-least', low })),
  count.map((high): Goal => ({ kind: 'at-most', high })),
  fc.tuple(count, count).map(([low, more]): Goal => ({ kind: 'range', low, high: low + more })),
  fc
    .tuple(points, fc.option(points))
    .map(([low, more]): Goal => ({ kind: 'growth', low, high: more === null ? null : low + more, base })),
  points.map((low): Goal => ({ kind: 'share', low, of })),
  points.map((high): Goal => ({ kind: 'share-at-most', high, of })),
  count.map((low): Goal => ({ kind: 'establish-or-raise', low })),
);
const big = count.map(BigInt);
const actuals: fc.Arbitrary<Actual> = fc.oneof(
  big.map((value): Actual => ({ kind: 'count', value })),
  fc.tuple(big, big).map(([now, before]): Actual => ({ kind: 'growth', now, base: before })),
  fc.tuple(big, big).map(([part, more]): Actual => ({ kind: 'share', part, whole: part + more })),
  fc
    .tuple(fc.option(big), fc.boolean())
    .map(([value, hadBefore]): Actual => ({ kind: 'holding', value, hadBefore })),
  fc
    .constantFrom('not_reported' as const, 'not_applicable' as const, 'missing' as const)
    .map((reason): Actual => ({ kind: 'absent', reason })),
);
const paces: fc.Arbitrary<Pace> = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -5, max: 420 }))
  .map(([total, elapsed]) => ({ total, elapsed }));

/** Plain fractions of floating numbers are not exact enough: this oracle compares by whole-number cross products written out. */
function plainly(goal: Goal, actual: Actual, { elapsed: gone, total }: Pace): Status {
  if (actual.kind === 'absent' && actual.reason === 'not_applicable') return 'not-applicable';
  const floorOnly = goal.kind === 'at-least' || goal.kind === 'share';
  if ((floorOnly && goal.low === 0) || (goal.kind === 'range' && goal.high === 0)) return 'not-assigned';
  if (actual.kind === 'absent') return 'no-figure';
  const over = gone >= total;
  const elapsed = Math.min(Math.max(gone, 0), total);
  const late = (good: boolean): Status => (over ? 'missed' : good ? 'on-pace' : 'behind');
  if ((goal.kind === 'at-least' || goal.kind === 'range') && actual.kind === 'count') {
    const value = Number(actual.value);
    if (goal.kind === 'range' && value > goal.high) return 'exceeded';
    return value >= goal.low ? 'met' : late(value * total >= goal.low * elapsed);
  }
  if (goal.kind === 'at-most' && actual.kind === 'count') {
    const value = Number(actual.value);
    if (value > goal.high) return 'missed';
    if (over) return 'met';
    return elapsed > 0 && Math.floor((value * total) / elapsed) > goal.high ? 'behind' : 'on-pace';
  }
  if (goal.kind === 'growth' && actual.kind === 'growth' && actual.base > 0n) {
    const grown = Number(actual.now - actual.base) * 10_000;
    const before = Number(actual.base);
    if (goal.high !== null && grown > goal.high * before) return 'exceeded';
    return grown >= goal.low * before ? 'met' : late(grown * total >= goal.low * before * elapsed);
  }
  if (goal.kind === 'share' && actual.kind === 'share' && actual.whole > 0n)
    return Number(actual.part) * 10_000 >= goal.low * Number(actual.whole) ? 'met' : late(false);
  if (goal.kind === 'share-at-most' && actual.kind === 'share' && actual.whole > 0n) {
    const kept = Number(actual.part) * 10_000 <= goal.high * Number(actual.whole);
    return kept ? (over ? 'met' : 'on-pace') : over ? 'missed' : 'behind';
  }
  if (goal.kind === 'establish-or-raise' && actual.kind === 'holding') {
    if (!actual.hadBefore) return actual.value === null ? late(false) : 'met';
    return Number(actual.value ?? 0n) >= goal.low ? 'met' : late(false);
  }
  return 'no-figure';
}

describe('chấm chỉ tiêu', () => {
  it('khớp cách tính thứ hai', () => {
    const runs = propertyRuns(2000, 20_000);
    fc.assert(
      fc.property(goals, actuals, paces, (goal, actual, pace) => {
        expect(score(goal, actual, pace).status).toBe(plainly(goal, actual, pace));
      }),
      { numRuns: runs },
    );
  });

  it('thêm kết quả thì điểm của khoảng không bao giờ giảm', () => {
    const rank = (status: Status) => ['missed', 'behind', 'on-pace', 'met', 'exceeded'].indexOf(status);
    fc.assert(
      fc.property(count, asked, count, count, paces, (low, more, value, extra, pace) => {
        const goal: Goal = { kind: 'range', low, high: low + more };
        const less = score(goal, { kind: 'count', value: BigInt(value) }, pace);
        const much = score(goal, { kind: 'count', value: BigInt(value + extra) }, pace);
        expect(rank(much.status)).toBeGreaterThanOrEqual(rank(less.status));
        expect(Number(much.toLow)).toBeLessThanOrEqual(Number(less.toLow));
      }),
      { numRuns: propertyRuns(500, 5000) },
    );
  });

  it('895 trên 2.205 là 40,6 %; 13 trên 15 là 86,7 %', () => {
    const half = { elapsed: 181, total: 365 };
    const percent = (low: number, value: bigint) => {
      const { attained, status, toLow } = score({ kind: 'at-least', low }, { kind: 'count', value }, half);
      if (!attained) throw new Error('không có tỷ lệ');
      return [
        Math.round((Number(attained.numerator) / Number(attained.denominator)) * 1000) / 10,
        status,
        toLow,
      ];
    };
    expect(percent(2205, 895n)).toEqual([40.6, 'behind', 1310n]);
    expect(percent(15, 13n)).toEqual([86.7, 'on-pace', 2n]);
  });
});

describe('phân bổ', () => {
  it('chia rồi cộng lại bằng số giao; mức cao không dưới mức thấp', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(count, count, weights, (low, more, list) => {
        expect(splitByWeight(low, list).reduce((sum, each) => sum + each, 0)).toBe(low);
        const whole = { low, high: low + more };
        const shares = splitWhole(
          whole,
          list.map((weight, unitId) => ({ unitId, weight })),
        );
        expect(shares.every((each) => each.high !== null && each.high >= each.low && each.low >= 0)).toBe(
          true,
        );
        expect(remainderOf(whole, shares)).toEqual({ low: 0, high: 0, words: 'giao vừa đủ' });
      }),
      { numRuns: propertyRuns(500, 5000) },
    );
    expect(splitByWeight(35, [1, 1, 1])).toEqual([12, 12, 11]);
    expect(remainderOf({ low: 35, high: null }, [{ low: 30, high: null }]).words).toBe('còn 5 chưa giao');
    expect(remainderOf({ low: 35, high: null }, [{ low: 40, high: null }]).words).toBe(
      'giao cao hơn văn bản trên 5',
    );
  });

  it('giao vòng tròn thì biết', () => {
    const parentOf = new Map([
      [2, 1],
      [3, 2],
    ]);
    expect([closesRing(parentOf, 1, 3), closesRing(parentOf, 4, 3), closesRing(parentOf, 5, 5)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('so với văn bản trên, phạm vi', () => {
  const target = (goal: Goal, more: Partial<Target> = {}): Target => ({
    indicator: { name: 'thành lập mới HTX', unit: 'HTX', measure: 'htx_new' },
    goal,
    basis: { kind: 'year', period: '2018' },
    bearer: { kind: 'system' },
    scope: null,
    approximate: false,
    legalBasis: null,
    ...more,
  });

  it('yếu hơn, mạnh hơn; khác năm, khác dân số, khác phạm vi thì không so', () => {
    const parent = target({ kind: 'at-least', low: 35 });
    expect(compareTargets(target({ kind: 'range', low: 30, high: 40 }), parent)).toBe('weaker');
    expect(compareTargets(target({ kind: 'at-least', low: 36 }), parent)).toBe('stronger');
    const nextYear = { basis: { kind: 'year', period: '2019' } } as const;
    expect(compareTargets(target({ kind: 'range', low: 3, high: 5 }, nextYear), parent)).toBe('apart');
    const share = (measure: string) => target({ kind: 'share', low: 5000, of: { name: 'số HTX', measure } });
    expect(compareTargets(share('htx_active'), share('htx_total'))).toBe('apart');
  });

  it('500, khoảng 300 và 15 × 63 mô hình không bao giờ cộng vào nhau', () => {
    const models = (value: number, scope: string, period: string) => ({
      measure: 'models',
      scope,
      period,
      value,
    });
    const sums = sumByScope([
      models(500, 'Nghị quyết 42', '2020'),
      models(300, 'nguồn lực Liên minh HTX Việt Nam', '2020'),
      ...Array.from({ length: 63 }, () => models(15, 'nguồn lực trung ương và địa phương', '2018')),
    ]);
    expect(sums.map((each) => each.value)).toEqual([500, 300, 945]);
  });

  it('chỉ tiêu không thể có', () => {
    expect(targetFault(target({ kind: 'range', low: 8, high: 5 }))).toBe('target-range-reversed');
    expect(targetFault(target({ kind: 'growth', low: 1000, high: null, base: { year: 0 } }))).toBe(
      'target-base-missing',
    );
    expect(targetFault(target({ kind: 'growth', low: 1000, high: null, base: { year: 2018 } }))).toBe(
      'target-base-missing',
    );
    expect(targetFault(target({ kind: 'share', low: 5000, of: { name: ' ', measure: null } }))).toBe(
      'target-population-missing',
    );
    expect(targetFault(target({ kind: 'at-least', low: 1.5 }))).toBe('target-number-impossible');
    expect(targetFault(target({ kind: 'share', low: 10_001, of }))).toBe('target-number-impossible');
    expect(
      targetFault(target({ kind: 'at-least', low: 1 }, { basis: { kind: 'half-year', period: '2018' } })),
    ).toBe('target-basis-impossible');
  });
});
