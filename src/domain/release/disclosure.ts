// Mô hình tiết lộ: what the public knows of figures — shown ones exactly, hidden ones within bounds — and what adds up to what.
import type { Sensitivity } from '#domain/release/sensitive.ts';

export type HiddenReason = Sensitivity | 'secondary';

export interface DisclosedCell {
  /** Measure, time, place and group: the same figure in any release has the same id. */
  readonly id: string;
  readonly value: number;
  /** Known to anybody from elsewhere: never hidden. */
  readonly open: boolean;
  /** Printed in the release; what is not printed is unknown but need not be protected. */
  readonly printed: boolean;
  readonly hidden: HiddenReason | null;
}

/** Whether anybody can read it, here or elsewhere. */
export function isKnown({ open, printed, hidden }: Omit<DisclosedCell, 'id' | 'value'>): boolean {
  return open || (printed && hidden === null);
}

/** Σ sign × cell = 0; with `rest` the remainder is at least 0 and unknown. */
export interface Relation {
  readonly terms: readonly { readonly id: string; readonly sign: 1 | -1 }[];
  readonly rest: boolean;
}

export interface DisclosureModel {
  readonly cells: readonly DisclosedCell[];
  readonly relations: readonly Relation[];
}

/**
 * What a hidden figure is known to lie in before anything is computed. One sign stands for every reason: if small figures and those
 * hidden beside them were told apart, each sign would narrow the other.
 */
export const HIDDEN_BOUNDS: readonly [low: number, high: number] = [0, Number.POSITIVE_INFINITY];

/** The most that the public register itself lets a figure be: the least open whole that it is part of. */
export function openCeilings({ cells, relations }: DisclosureModel): ReadonlyMap<string, number> {
  const open = new Map(cells.flatMap((cell) => (cell.open ? [[cell.id, cell.value] as const] : [])));
  const most = new Map<string, number>();
  for (const { terms } of relations) {
    const [whole, ...others] = terms.filter(({ sign }) => sign === 1);
    const value = whole && others.length === 0 ? open.get(whole.id) : undefined;
    if (value === undefined) continue;
    for (const { id, sign } of terms) if (sign === -1) most.set(id, Math.min(value, most.get(id) ?? value));
  }
  return most;
}

/** What an interval must leave open, so that nobody can tell the figure; no more than the public register leaves open by itself. */
export function isProtected(
  cell: Pick<DisclosedCell, 'value' | 'hidden'>,
  [low, high]: readonly [number, number],
  most = Number.POSITIVE_INFINITY,
): boolean {
  switch (cell.hidden) {
    case 'small':
      // As wide as what is hidden, 1 to 4, and one more.
      return high - low > Math.min(4, most) - 1e-6;
    case 'few':
    case 'dominant': {
      const margin = Math.max(1, cell.value * 0.1);
      return high >= cell.value + margin - 1e-6 && low <= Math.max(0, cell.value - margin) + 1e-6;
    }
    case 'secondary':
      return high - low > Math.min(1, most) - 1e-6;
    case null:
      return true;
  }
}

/**
 * One model of everything that is public: a figure that several releases know with one value is one figure; one that has
 * changed in between is another figure of the later release.
 */
export function joinModels(
  earlier: readonly DisclosureModel[],
  own: DisclosureModel,
): { readonly model: DisclosureModel; readonly fixed: ReadonlySet<string> } {
  const cells = new Map<string, DisclosedCell>(own.cells.map((cell) => [cell.id, cell]));
  const relations: Relation[] = [...own.relations];
  const fixed = new Set<string>();
  for (const model of earlier) {
    const renamed = new Map<string, string>();
    for (const cell of model.cells) {
      const same = cells.get(cell.id);
      const id = same && same.value !== cell.value ? `${cell.id} =${cell.value}` : cell.id;
      renamed.set(cell.id, id);
      if (cell.printed && cell.hidden === null) fixed.add(id);
      const known = cells.get(id);
      const printed = cell.printed || known?.printed === true;
      // What was hidden once stays hidden while it has the same value.
      cells.set(id, { ...(known ?? cell), id, printed, hidden: known?.hidden ?? cell.hidden });
    }
    for (const { terms, rest } of model.relations)
      relations.push({ rest, terms: terms.map(({ id, sign }) => ({ id: renamed.get(id) ?? id, sign })) });
  }
  // Whoever saw it once knows it.
  for (const id of fixed) {
    const cell = cells.get(id);
    if (cell) cells.set(id, { ...cell, printed: true, hidden: null });
  }
  return { model: { cells: [...cells.values()], relations }, fixed };
}
