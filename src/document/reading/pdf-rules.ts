// Đường kẻ trong PDF: which straight lines, level or upright, does a page draw?
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Drawing, IDENTITY, type Matrix, matrixOf, multiply } from './pdf-glyphs.ts';

/** A line from `from` to `to`, at `at` across: its height when it is level, its distance from the left when upright. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

type Point = readonly [number, number];

/** A filled shape this thin is a line. */
const THIN = 3;
/** A page with more is a drawing, no table. */
const MOST = 20_000;
/** Numbers that follow each command of a path: move, line, two sorts of curve, close. */
const ARGUMENTS: readonly number[] = [2, 2, 6, 4, 0];
const CURVES: readonly number[] = [2, 3];

const STROKES: readonly number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];
const FILLS: readonly number[] = [OPS.fill, OPS.eoFill];

function apply([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The corners of each part of a path; parts with curves are left out. */
function partsOf(path: ArrayLike<number>, page: Matrix): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let i = 0; i < path.length; ) {
    const command = path[i] ?? 4;
    const point = apply(page, [path[i + 1] ?? 0, path[i + 2] ?? 0]);
    if (command === 0) {
      if (part.length > 1) parts.push(part);
      part = [point];
    } else if (command === 1) part.push(point);
    else if (CURVES.includes(command)) part = [];
    else if (part[0]) part.push(part[0]);
    i += 1 + (ARGUMENTS[command] ?? 0);
  }
  return part.length > 1 ? [...parts, part] : parts;
}

/** The middle line of a thin shape; undefined when it is not thin. */
function middleOf(part: readonly Point[]): readonly [Point, Point] | undefined {
  const [xs, ys] = [part.map(([x]) => x), part.map(([, y]) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(left + right) / 2, (low + high) / 2];
  if (part.length > 6 || Math.min(right - left, high - low) > THIN) return undefined;
  return right - left > high - low
    ? [
        [left, y],
        [right, y],
      ]
    : [
        [x, low],
        [x, high],
      ];
}

/** The level and upright lines of a page; none where it is a drawing. */
export function rulesOf({ fnArray, argsArray }: Drawing): Rules {
  const level: Rule[] = [];
  const upright: Rule[] = [];
  const add = ([x, y]: Point, [toX, toY]: Point): void => {
    const [wide, high] = [Math.abs(toX - x), Math.abs(toY - y)];
    if (high <= 0.7 && wide > 1)
      level.push({ at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) });
    else if (wide <= 0.7 && high > 1)
      upright.push({ at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) });
  };
  let page = IDENTITY;
  const saved: Matrix[] = [];
  for (const [at, fn] of fnArray.entries()) {
    const args: readonly unknown[] = argsArray[at] ?? [];
    if (level.length + upright.length > MOST) return { level: [], upright: [] };
    switch (fn) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        saved.push(page);
        if (fn === OPS.paintFormXObjectBegin && args[0]) page = multiply(page, matrixOf([args[0]]));
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        page = saved.pop() ?? page;
        break;
      case OPS.transform:
        page = multiply(page, matrixOf(args));
        break;
      case OPS.constructPath: {
        const [paint, [path] = []] = args as [number, [ArrayLike<number> | undefined] | undefined];
        if (!path) break;
        for (const part of partsOf(path, page)) {
          const middle = middleOf(part);
          if (middle && (FILLS.includes(paint) || STROKES.includes(paint))) add(...middle);
          else if (STROKES.includes(paint))
            for (const [i, point] of part.entries()) if (i > 0) add(part[i - 1] ?? point, point);
        }
        break;
      }
    }
  }
  return { level, upright };
}
