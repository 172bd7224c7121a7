// Bảng kẻ trong PDF: which cells do the lines of a page bound, and over how many rows and columns does each go?
import type { Rule, Rules } from './pdf-rules.ts';

/** A cell of a ruled table, in points from the left and from the foot of the page. */
export interface RuledCell {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface RuledTable {
  readonly cells: readonly RuledCell[];
  /** Where its columns begin and end, from the left. */
  readonly edges: readonly number[];
}

/** Lines this near to one another are one. */
const NEAR = 3;
/** Lines that may cross one another on a page; more are a drawing. */
const MOST_CROSSINGS = 4_000_000;
const [MOST_COLUMNS, MOST_ROWS] = [60, 400];

/** Lines on one height joined where they touch: borders are often drawn cell by cell. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const groups: Rule[][] = [];
  for (const rule of sorted) {
    const group = groups.at(-1);
    if (group?.[0] && rule.at - group[0].at <= NEAR / 2) group.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => {
    const found: { at: number; from: number; to: number }[] = [];
    for (const rule of group.sort((a, b) => a.from - b.from)) {
      const last = found.at(-1);
      if (last && rule.from <= last.to + NEAR) last.to = Math.max(last.to, rule.to);
      else found.push({ ...rule });
    }
    return found;
  });
}

const touch = (level: Rule, upright: Rule): boolean =>
  level.from - NEAR <= upright.at &&
  upright.at <= level.to + NEAR &&
  upright.from - NEAR <= level.at &&
  level.at <= upright.to + NEAR;

/** Lines that hang together, table by table. */
function tablesIn(level: readonly Rule[], upright: readonly Rule[]): Rules[] {
  const tables: Rules[] = [];
  const left = new Set(upright);
  const free = new Set(level);
  for (const first of level) {
    if (!free.delete(first)) continue;
    const found: { level: Rule[]; upright: Rule[] } = { level: [first], upright: [] };
    for (const one of found.level) {
      const crossing = [...left].filter((other) => touch(one, other));
      for (const other of crossing) {
        left.delete(other);
        found.upright.push(other);
        for (const third of [...free].filter((rule) => touch(rule, other))) {
          free.delete(third);
          found.level.push(third);
        }
      }
    }
    tables.push(found);
  }
  return tables;
}

/** Where lines stand, those almost in one place told once. */
function placesOf(rules: readonly Rule[]): number[] {
  const places: number[] = [];
  for (const { at } of [...rules].sort((a, b) => a.at - b.at))
    if (at - (places.at(-1) ?? -NEAR * 2) > NEAR) places.push(at);
  return places;
}

/** True when a line runs along `at` between `from` and `to`. */
const isWall = (rules: readonly Rule[], at: number, from: number, to: number): boolean =>
  rules.some(
    (rule) =>
      Math.abs(rule.at - at) <= NEAR &&
      Math.min(rule.to, to) - Math.max(rule.from, from) >= (to - from) * 0.6,
  );

/** Places of the grid with no line between them are one cell. */
function regionsOf(
  { level, upright }: Rules,
  xs: readonly number[],
  ys: readonly number[],
): Map<number, number[]> {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const parent = Array.from({ length: columns * rows }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  const unite = (one: number, other: number): void => {
    parent[Math.max(rootOf(one), rootOf(other))] = Math.min(rootOf(one), rootOf(other));
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [left, right, high, low] = [xs[column] ?? 0, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0];
      const at = row * columns + column;
      if (column + 1 < columns && !isWall(upright, right, low, high)) unite(at, at + 1);
      if (row + 1 < rows && !isWall(level, low, left, right)) unite(at, at + columns);
    }
  const regions = new Map<number, number[]>();
  for (const at of parent.keys()) {
    const region = regions.get(rootOf(at)) ?? [];
    region.push(at);
    regions.set(rootOf(at), region);
  }
  return regions;
}

/** Edges of columns or rows; a table without its outer lines ends where the lines across it end. */
function edgesOf(rules: readonly Rule[], across: readonly Rule[]): number[] {
  const places = placesOf(rules);
  const [first, last] = [
    Math.min(...across.map(({ from }) => from)),
    Math.max(...across.map(({ to }) => to)),
  ];
  return [
    ...(first < (places[0] ?? first) - 2 * NEAR ? [first] : []),
    ...places,
    ...(last > (places.at(-1) ?? last) + 2 * NEAR ? [last] : []),
  ];
}

function tableOf(rules: Rules): RuledTable | undefined {
  if (rules.upright.length === 0) return undefined;
  const xs = edgesOf(rules.upright, rules.level);
  const ys = edgesOf(rules.level, rules.upright).reverse();
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns > MOST_COLUMNS || rows > MOST_ROWS) return undefined;
  const cells: RuledCell[] = [];
  for (const places of regionsOf(rules, xs, ys).values()) {
    const across = places.map((at) => at % columns);
    const down = places.map((at) => Math.floor(at / columns));
    const [column, row] = [Math.min(...across), Math.min(...down)];
    const [toColumn, toRow] = [Math.max(...across) + 1, Math.max(...down) + 1];
    // What is no rectangle is no cell: lines are missing, the page means something else.
    if ((toColumn - column) * (toRow - row) !== places.length) return undefined;
    cells.push({
      left: xs[column] ?? 0,
      right: xs[toColumn] ?? 0,
      high: ys[row] ?? 0,
      low: ys[toRow] ?? 0,
      row,
      column,
      rows: toRow - row,
      columns: toColumn - column,
    });
  }
  return cells.length > 2 ? { cells, edges: xs } : undefined;
}

/** The ruled tables of a page: at least two columns and three cells. */
export function ruledTables(rules: Rules): RuledTable[] {
  const [level, upright] = [joined(rules.level), joined(rules.upright)];
  if (upright.length < 1 || level.length < 2 || upright.length * level.length > MOST_CROSSINGS) return [];
  return tablesIn(level, upright).flatMap((table) => tableOf(table) ?? []);
}
