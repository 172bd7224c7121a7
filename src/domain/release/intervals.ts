// Kẻ dò: the interval in which every hidden figure must lie for somebody who adds and subtracts all that is public.
import {
  type DisclosedCell,
  type DisclosureModel,
  HIDDEN_BOUNDS,
  isKnown,
  isProtected,
  openCeilings,
} from '#domain/release/disclosure.ts';
import { openDirections } from '#domain/release/linear.ts';
import { greatest } from '#domain/release/simplex.ts';

export type Interval = readonly [low: number, high: number];

interface Unknown {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly cell: DisclosedCell | undefined;
}

interface Part {
  readonly unknowns: Unknown[];
  readonly rows: Map<number, number>[];
}

/** Unknown figures that hang together by equations. What is left over in a relation is an unknown of its own. */
function partsOf(model: DisclosureModel): readonly Part[] {
  const unknowns: Unknown[] = [];
  const index = new Map<string, number>();
  for (const cell of model.cells) {
    if (isKnown(cell)) continue;
    index.set(cell.id, unknowns.length);
    const [low, high] = HIDDEN_BOUNDS;
    unknowns.push({ value: cell.value, low, high, cell });
  }
  const values = new Map(model.cells.map(({ id, value }) => [id, value]));
  const rows: Map<number, number>[] = [];
  for (const { terms, rest } of model.relations) {
    const row = new Map<number, number>();
    for (const { id, sign } of terms) {
      const at = index.get(id);
      if (at !== undefined) row.set(at, (row.get(at) ?? 0) + sign);
    }
    if (row.size === 0) continue;
    if (rest) {
      const left = terms.reduce((sum, { id, sign }) => sum + sign * (values.get(id) ?? 0), 0);
      row.set(unknowns.length, -1);
      unknowns.push({ value: left, low: 0, high: Number.POSITIVE_INFINITY, cell: undefined });
    }
    rows.push(row);
  }
  return split(unknowns, rows);
}

function split(unknowns: readonly Unknown[], rows: readonly Map<number, number>[]): readonly Part[] {
  const parent = unknowns.map((_, at) => at);
  const root = (at: number): number => {
    let up = at;
    while (parent[up] !== undefined && parent[up] !== up) up = parent[up] ?? up;
    parent[at] = up;
    return up;
  };
  for (const row of rows) {
    const [first, ...others] = [...row.keys()];
    for (const each of others) parent[root(each)] = root(first ?? each);
  }
  const parts = new Map<number, Part>();
  const place = unknowns.map((unknown, at) => {
    const part = parts.get(root(at)) ?? { unknowns: [], rows: [] };
    parts.set(root(at), part);
    return part.unknowns.push(unknown) - 1;
  });
  for (const row of rows) {
    const [first = 0] = row.keys();
    parts.get(root(first))?.rows.push(new Map([...row].map(([at, factor]) => [place[at] ?? 0, factor])));
  }
  return [...parts.values()];
}

/** How far one direction alone may be gone, both ways. */
function reach(part: Part, direction: ReadonlyMap<number, number>): readonly [back: number, forth: number] {
  let [back, forth] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [at, factor] of direction) {
    const unknown = part.unknowns[at];
    if (!unknown) continue;
    const [down, up] = [unknown.value - unknown.low, unknown.high - unknown.value];
    forth = Math.min(forth, (factor > 0 ? up : down) / Math.abs(factor));
    back = Math.min(back, (factor > 0 ? down : up) / Math.abs(factor));
  }
  return [back, forth];
}

/**
 * Intervals of the hidden figures of a model, by id. With `enough`, a figure whose protection one direction already proves keeps the
 * interval of that direction, which lies within the true one; without, every interval is exact.
 */
export function intervalsOf(model: DisclosureModel, enough = false): ReadonlyMap<string, Interval> {
  const found = new Map<string, Interval>();
  const ceilings = openCeilings(model);
  for (const part of partsOf(model)) {
    const directions = openDirections(part.rows, part.unknowns.length, (at) => part.unknowns[at]?.value ?? 0);
    const reaches = enough ? directions.map((each) => reach(part, each)) : [];
    const solve = solver(part, directions);
    part.unknowns.forEach(({ cell, value, low, high }, at) => {
      if (!cell?.hidden) return;
      const proven: [number, number] = [value, value];
      reaches.forEach(([back, forth], index) => {
        const factor = directions[index]?.get(at) ?? 0;
        if (factor === 0) return;
        proven[0] = Math.min(proven[0], value - Math.abs(factor) * (factor > 0 ? back : forth));
        proven[1] = Math.max(proven[1], value + Math.abs(factor) * (factor > 0 ? forth : back));
      });
      if (enough && isProtected(cell, proven, ceilings.get(cell.id))) found.set(cell.id, proven);
      else found.set(cell.id, [Math.max(low, value - solve(at, -1)), Math.min(high, value + solve(at, 1))]);
    });
  }
  return found;
}

/** How far an unknown can go one way with all the others giving way. */
function solver(part: Part, directions: readonly ReadonlyMap<number, number>[]) {
  // Money and heads of one part stand in one scale.
  const scale = Math.max(1, ...part.unknowns.map(({ value }) => value));
  const rows: number[][] = [];
  const limits: number[] = [];
  part.unknowns.forEach(({ value, low, high }, at) => {
    const row = directions.map((each) => each.get(at) ?? 0);
    if (row.every((factor) => factor === 0)) return;
    if (high !== Number.POSITIVE_INFINITY) {
      rows.push(row);
      limits.push((high - value) / scale);
    }
    rows.push(row.map((factor) => -factor));
    limits.push((value - low) / scale);
  });
  return (at: number, way: 1 | -1): number => {
    const goal = directions.map((each) => way * (each.get(at) ?? 0));
    return goal.every((factor) => factor === 0) ? 0 : greatest(goal, rows, limits) * scale;
  };
}
