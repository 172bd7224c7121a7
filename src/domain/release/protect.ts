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

/** Every figure that hangs together with one by relations, through figures that are not known. */
function neighbours(model: DisclosureModel, cells: ReadonlyMap<string, DisclosedCell>, id: string) {
  const seen = new Set([id]);
  const found = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const { terms } of model.relations) {
      if (!terms.some((term) => term.id === at)) continue;
      for (const term of terms) {
        found.add(term.id);
        const cell = cells.get(term.id);
        if (!cell || seen.has(term.id) || isKnown(cell)) continue;
        seen.add(term.id);
        waiting.push(term.id);
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
      const near = neighbours(model, cells, id);
      // What was hidden for another open figure of the same sums may be enough for this one: it is looked at again.
      if ([...near].some((each) => touched.has(each))) continue;
      // The sum that leaves least open is the one that tells the figure.
      const own = relations
        .filter(({ terms }) => terms.some((term) => term.id === id))
        .map(({ terms }) => terms.map((term) => term.id))
        .toSorted((a, b) => a.filter(isUnknown).length - b.filter(isUnknown).length);
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
