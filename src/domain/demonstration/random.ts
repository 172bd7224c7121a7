// Số ngẫu nhiên có hạt giống: the same seed always gives the same demonstration.

/** A stream of numbers in [0, 1). */
export type Random = () => number;

/** mulberry32: small, fast, good enough for invented data; never for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number in [0, bound). */
export function drawBelow(random: Random, bound: number): number {
  return Math.floor(random() * bound);
}

/** One of the items; the list must not be empty. */
export function drawOne<T>(random: Random, items: readonly T[]): T {
  const item = items[drawBelow(random, items.length)];
  if (item === undefined) throw new RangeError('không thể rút từ danh sách rỗng');
  return item;
}

/** Takes one item out of the list (order is not kept); undefined when the list is empty. */
export function takeOne<T>(random: Random, items: T[]): T | undefined {
  const index = drawBelow(random, items.length);
  const last = items.pop();
  if (last === undefined || index === items.length) return last;
  const taken = items[index];
  items[index] = last;
  return taken;
}

/** About log-normal with the given median; spread 0,5 is narrow, 1 is wide. */
export function drawAround(random: Random, median: number, spread: number): number {
  const normal = random() + random() + random() + random() - 2; // mean 0, deviation 0,577
  return median * Math.exp(spread * 1.732 * normal);
}
