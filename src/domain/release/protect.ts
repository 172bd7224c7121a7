// Ẩn thêm: which further figures are hidden so that no hidden one can be told from sums, other measures or earlier releases.
import {
  type DisclosedCell,
  type DisclosureModel,
  isKnown,
  isProtected,
  openCeilings,
} from '#domain/release/disclosure.ts';
import { type Interval, intervalsOf } from '#domain/release/intervals.ts';

export interface Protected {
  readonly model: DisclosureModel;
  /** Figures that stay open to whoever computes, whatever is hidden: earlier releases have told them. */
  readonly exposed: readonly string[];
}

/** Of a hopeless figure the public register or an earlier release narrows the bounds; told it is only when nothing is left open. */
function isTold([low, high]: Interval = [0, 0]): boolean {
  return high - low < 1 - 1e-6;
}

/** Figures that may be hidden as well: printed here, told nowhere else. */
function candidateOf(
  cells: ReadonlyMap<string, DisclosedCell>,
  fixed: ReadonlySet<string>,
  ids: Iterable<string>,
  costOf: (id: string) => number,
): string | undefined {
  let best: { id: string; cost: number } | undefined;
  for (const id of ids) {
    const cell = cells.get(id);
    if (!cell || cell.open || !cell.printed || !isKnown(cell) || fixed.has(id)) continue;
    // A nought beside a hidden figure is hidden when nothing else is left.
    const cost = cell.value > 0 ? cell.value * costOf(id) : Number.MAX_VALUE;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

type Sums = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The sums that each figure takes part in, as the figures of each. */
function sumsByFigure({ relations }: DisclosureModel): Sums {
  const sums = new Map<string, (readonly string[])[]>();
  for (const { terms } of relations) {
    const ids = terms.map(({ id }) => id);
    for (const id of ids) {
      const list = sums.get(id);
      if (list) list.push(ids);
      else sums.set(id, [ids]);
    }
  }
  return sums;
}

/** Every figure that hangs together with one by sums, through figures that are not known. */
function neighbours(sums: Sums, isUnknown: (id: string) => boolean, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  const waiting = [id];
  const added = new Set<readonly string[]>();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const sum of sums.get(at) ?? []) {
      if (added.has(sum)) continue;
      added.add(sum);
      for (const each of sum) {
        if (found.has(each)) continue;
        found.add(each);
        if (isUnknown(each)) waiting.push(each);
      }
    }
  return found;
}

/**
 * Hides the least further figures until every hidden one is protected.
 * @param fixed figures told by earlier releases, which cannot be hidden any more
 */
export function protect(given: DisclosureModel, fixed: ReadonlySet<string> = new Set()): Protected {
  const cells = new Map(given.cells.map((cell) => [cell.id, cell]));
  const { relations } = given;
  // A whole is dearer than a part: hiding it takes more from the reader.
  const wholes = new Map<string, number>();
  for (const { terms } of relations)
    for (const { id, sign } of terms) if (sign === 1) wholes.set(id, (wholes.get(id) ?? 1) * 10);
  const costOf = (id: string) => wholes.get(id) ?? 1;
  const hopeless = new Set<string>();
  const ceilings = openCeilings(given);
  const sums = sumsByFigure(given);
  const isUnknown = (id: string) => {
    const cell = cells.get(id);
    return cell !== undefined && !isKnown(cell);
  };
  for (;;) {
    const model: DisclosureModel = { cells: [...cells.values()], relations };
    const intervals = intervalsOf(model, true);
    const open = model.cells.filter((cell) => {
      const interval = intervals.get(cell.id);
      return interval && !hopeless.has(cell.id) && !isProtected(cell, interval, ceilings.get(cell.id));
    });
    if (open.length === 0) return { model, exposed: [...hopeless].filter((id) => isTold(intervals.get(id))) };
    const touched = new Set<string>();
    for (const { id } of open) {
      // The sum that leaves least open is the one that tells the figure.
      const own = (sums.get(id) ?? []).toSorted(
        (a, b) => a.filter(isUnknown).length - b.filter(isUnknown).length,
      );
      const [tightest = []] = own;
      const near = neighbours(sums, isUnknown, id);
      // What was hidden for another open figure of the same sums may be enough for this one: it is looked at again. A figure that can
      // be told to the unit needs one more in its own sum, whatever happens elsewhere.
      if ([...(isTold(intervals.get(id)) ? tightest : near)].some((each) => touched.has(each))) continue;
      const next = [...own, near]
        .map((ids) => candidateOf(cells, fixed, ids, costOf))
        .find((each) => each !== undefined);
      const cell = next === undefined ? undefined : cells.get(next);
      if (!cell) hopeless.add(id);
      else {
        cells.set(cell.id, { ...cell, hidden: 'secondary' });
        touched.add(cell.id);
      }
    }
  }
}
