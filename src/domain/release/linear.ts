// Đại số nhỏ: the directions that equations leave open, and the most that a figure can be within bounds.

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

/**
 * The most of c·t with every row·t ≤ limit, limits at least 0, so that t = 0 is allowed: the simplex by Bland's rule.
 * @returns infinity when nothing stops it
 */
export function greatest(
  c: readonly number[],
  rows: readonly (readonly number[])[],
  limits: readonly number[],
): number {
  const width = c.length;
  // Each unknown may go either way: one column for each way.
  const table = rows.map((row, index) => {
    const line = new Float64Array(2 * width + rows.length + 1);
    row.forEach((factor, column) => {
      line[column] = factor;
      line[width + column] = -factor;
    });
    line[2 * width + index] = 1;
    line[line.length - 1] = limits[index] ?? 0;
    return line;
  });
  const goal = new Float64Array(2 * width + rows.length + 1);
  c.forEach((factor, column) => {
    goal[column] = -factor;
    goal[width + column] = factor;
  });
  const basis = rows.map((_, index) => 2 * width + index);
  const last = goal.length - 1;
  for (;;) {
    const column = goal.findIndex((factor, index) => index < last && factor < -1e-7);
    if (column === -1) return goal[last] ?? 0;
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    table.forEach((line, index) => {
      const factor = line[column] ?? 0;
      if (factor <= 1e-7) return;
      const ratio = (line[last] ?? 0) / factor;
      const tie = Math.abs(ratio - least) <= 1e-12 && (basis[index] ?? 0) < (basis[leaving] ?? 0);
      if (ratio < least - 1e-12 || tie) {
        leaving = index;
        least = Math.min(ratio, least);
      }
    });
    const pivotLine = table[leaving];
    if (!pivotLine) return Number.POSITIVE_INFINITY;
    turn(pivotLine, column, [...table.filter((line) => line !== pivotLine), goal]);
    basis[leaving] = column;
  }
}

function turn(pivotLine: Float64Array, column: number, others: readonly Float64Array[]): void {
  const pivot = pivotLine[column] ?? 1;
  for (let index = 0; index < pivotLine.length; index += 1)
    pivotLine[index] = (pivotLine[index] ?? 0) / pivot;
  for (const line of others) {
    const factor = line[column] ?? 0;
    if (factor === 0) continue;
    for (let index = 0; index < line.length; index += 1)
      line[index] = (line[index] ?? 0) - factor * (pivotLine[index] ?? 0);
  }
}
