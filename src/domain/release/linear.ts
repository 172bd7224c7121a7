// Hướng còn mở: the directions that equations leave open.

const TINY = 1e-9;

/**
 * Directions z with A·z = 0, one for each free unknown, as sparse columns.
 * @param rows equations as coefficients by unknown
 * @param weightOf the unknown with the most room gives way to the others, so that one direction alone goes far
 */
export function openDirections(
  rows: readonly ReadonlyMap<number, number>[],
  count: number,
  weightOf: (unknown: number) => number,
): readonly ReadonlyMap<number, number>[] {
  const reduced: { pivot: number; row: Map<number, number> }[] = [];
  for (const given of rows) {
    const row = new Map(given);
    for (const { pivot, row: other } of reduced) subtract(row, other, row.get(pivot) ?? 0);
    let pivot: readonly [number, number] | undefined;
    for (const entry of row)
      if (Math.abs(entry[1]) > TINY && (!pivot || weightOf(entry[0]) > weightOf(pivot[0]))) pivot = entry;
    if (!pivot) continue;
    for (const [key, factor] of row) row.set(key, factor / pivot[1]);
    for (const { row: other } of reduced) subtract(other, row, other.get(pivot[0]) ?? 0);
    reduced.push({ pivot: pivot[0], row });
  }
  const bound = new Set(reduced.map(({ pivot }) => pivot));
  const directions: Map<number, number>[] = [];
  for (let free = 0; free < count; free += 1) {
    if (bound.has(free)) continue;
    const direction = new Map([[free, 1]]);
    for (const { pivot, row } of reduced) {
      const factor = row.get(free);
      if (factor !== undefined && Math.abs(factor) > TINY) direction.set(pivot, -factor);
    }
    directions.push(direction);
  }
  return directions;
}

function subtract(row: Map<number, number>, other: ReadonlyMap<number, number>, factor: number): void {
  if (Math.abs(factor) <= TINY) return;
  for (const [key, each] of other) {
    const left = (row.get(key) ?? 0) - factor * each;
    if (Math.abs(left) <= TINY) row.delete(key);
    else row.set(key, left);
  }
}
