// Xếp hạng: who stands where, with ties sharing a place (1, 2, 2, 4).

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Positive when a is larger; compared by cross products, never by rounding. */
function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left === right ? 0 : left > right ? 1 : -1;
}

/** Places by size, the largest first unless the smallest is best (what must stay under a ceiling); null = not ranked. */
export function rank(
  values: readonly (Fraction | null)[],
  best: 'largest' | 'smallest' = 'largest',
): readonly (number | null)[] {
  const sign = best === 'largest' ? -1 : 1;
  const order = values
    .flatMap((value, index) => (value === null ? [] : [{ value, index }]))
    .sort((a, b) => sign * compare(a.value, b.value));
  const places = new Map<number, number>();
  for (const [at, each] of order.entries()) {
    const before = order[at - 1];
    const tied = before && compare(before.value, each.value) === 0;
    places.set(each.index, tied ? (places.get(before.index) ?? at + 1) : at + 1);
  }
  return values.map((_, index) => places.get(index) ?? null);
}
