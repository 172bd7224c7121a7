// Phân bổ: a parent's number handed down to its children — equally, by weight or by hand — and what remains.

export interface Share {
  readonly unitId: number;
  readonly low: number;
  readonly high: number | null;
}

export interface Whole {
  readonly low: number;
  readonly high: number | null;
}

/**
 * Splits a whole number by weights with the largest remainders, so that the parts always add up to it.
 * Weights of 0 get nothing; with no weight at all every unit weighs the same.
 */
export function splitByWeight(total: number, weights: readonly number[]): readonly number[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((all, each) => all + each, 0);
  const used = sum > 0 ? weights : weights.map(() => 1);
  const all = BigInt(sum > 0 ? sum : weights.length);
  const exact = used.map((weight) => BigInt(total) * BigInt(weight));
  const floors = exact.map((each) => Number(each / all));
  const left = total - floors.reduce((first, each) => first + each, 0);
  const order = exact
    .map((each, index) => ({ rest: each % all, index }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
    .slice(0, left);
  const extra = new Set(order.map(({ index }) => index));
  return floors.map((each, index) => each + (extra.has(index) ? 1 : 0));
}

/** Both bounds of a whole handed down by the same weights; a share's high is never under its low. */
export function splitWhole(
  whole: Whole,
  units: readonly { unitId: number; weight: number }[],
): readonly Share[] {
  const weights = units.map(({ weight }) => weight);
  const lows = splitByWeight(whole.low, weights);
  // The room over the floor is split by itself: low + room keeps both sums and low ≤ high.
  const rooms = whole.high === null ? null : splitByWeight(whole.high - whole.low, weights);
  return units.map(({ unitId }, index) => {
    const low = lows[index] ?? 0;
    return { unitId, low, high: rooms === null ? null : low + (rooms[index] ?? 0) };
  });
}
