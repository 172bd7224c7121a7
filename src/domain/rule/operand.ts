// Toán hạng: from a term of a rule or formula to a number, or undefined when one of its cells says none.
import { addedIn, type Cells, numberIn } from '#domain/form/cell-value.ts';
import type { PeerSpread, Sum, Term } from '#domain/rule/rule.ts';

/** Everything that a rule may compare a form with. */
export interface RuleContext {
  readonly cells: Cells;
  readonly last?: Cells | undefined;
  /** Other forms of the same reporter and period, by code. */
  readonly forms?: Readonly<Record<string, Cells>> | undefined;
  readonly peers?: Readonly<Record<string, PeerSpread>> | undefined;
  /** Measures tallied over the level below. */
  readonly below?: Readonly<Record<string, number>> | undefined;
}

function cellsOf(term: Term, context: RuleContext): Cells | undefined {
  const held = term.form === undefined ? context.cells : context.forms?.[term.form];
  return term.of === 'last' ? context.last : held;
}

/** Keys of a term: the cell itself, or every row of a column. */
export function keysOf(term: Pick<Term, 'cell'>, cells: Cells): readonly string[] {
  const [table, column] = term.cell.split('.*.');
  if (table === undefined || column === undefined) return [term.cell];
  return Object.keys(cells).filter((key) => {
    const parts = key.split('.');
    return parts.length === 3 && parts[0] === table && parts[2] === column;
  });
}

function added(
  sum: Sum,
  context: RuleContext,
  read: (cells: Cells, key: string) => number | undefined,
): number | undefined {
  let total = 0;
  for (const term of sum) {
    const cells = cellsOf(term, context);
    if (!cells) return undefined;
    const numbers = keysOf(term, cells).flatMap((key) => read(cells, key) ?? []);
    if (numbers.length === 0) return undefined;
    for (const number of numbers) total += (term.sign ?? 1) * number;
  }
  return total;
}

/** The signed sum, in which nothing arose is 0; undefined when a single cell is missing or nothing of a column was filled. */
export function sumOf(sum: Sum, context: RuleContext): number | undefined {
  return added(sum, context, addedIn);
}

/** The signed sum of figures only: how large a figure may be is not asked of what did not arise. */
export function sumOfNumbers(sum: Sum, context: RuleContext): number | undefined {
  return added(sum, context, numberIn);
}
