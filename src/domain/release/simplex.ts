// Đơn hình: the most that a sum of unknowns can be within bounds.

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
