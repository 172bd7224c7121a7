// Which cells of a table hold a figure, nothing ("-"), or only number the rows and columns?
import type { DocumentContext } from './context.ts';
import type { Cell } from './layout.ts';

/** A figure alone in its cell: its token, and whether it is printed below zero: -5, (5). */
export interface CellFigure {
  readonly at: number;
  readonly negative: boolean;
}

const DASH = /^[-–—]$/;

/** The figure a cell holds, null when it holds words, nothing, or more than one number. */
export function figureIn(context: DocumentContext, cell: Cell): CellFigure | null {
  const { tokens } = context;
  const first = tokens[cell.from];
  const bracketed = first?.text === '(' && tokens[cell.to - 1]?.text === ')';
  const to = bracketed ? cell.to - 1 : cell.to;
  const signed = bracketed || first?.text === '+' || DASH.test(first?.text ?? '');
  const at = cell.from + (signed ? 1 : 0);
  const size = to - at;
  if (size < 1 || size > 3 || tokens[at]?.kind !== 'number') return null;
  if (tokens.slice(at + 1, to).some((token) => token.kind === 'number')) return null;
  // "(1)" numbers a column; "(12,5)" and "(120)" are told below zero.
  if (bracketed && (size > 2 || (tokens[at]?.text.length ?? 0) < 2)) return null;
  return { at, negative: bracketed || DASH.test(first?.text ?? '') };
}

/** "-", "…" in a cell: there is none. */
export function isNought(context: DocumentContext, cell: Cell): boolean {
  return cell.to === cell.from + 1 && DASH.test(context.tokens[cell.from]?.text ?? '');
}

/** A year alone in its cell. */
export function yearIn(context: DocumentContext, cell: Cell): number | null {
  const text = cell.to === cell.from + 1 ? (context.tokens[cell.from]?.text ?? '') : '';
  return /^(?:19|20)\d\d$/.test(text) ? Number(text) : null;
}

/** A row that numbers the columns: "1 2 3", "A B 1 2 3", "(1) (2) (3)=(2)/(1)". */
export function isNumberingRow(context: DocumentContext, cells: readonly Cell[]): boolean {
  let next = 1;
  let numbers = 0;
  for (const cell of cells) {
    const words = context.tokens.slice(cell.from, cell.to).map((token) => token.text);
    if (words.length === 1 && /^[A-Z]$/.test(words[0] ?? '')) continue;
    const number = words.find((word) => /^\d{1,2}$/.test(word));
    if (number === undefined || Number(number) !== next || words.some((word) => /\p{L}{2}/u.test(word)))
      return false;
    next++;
    numbers++;
  }
  return numbers >= 2;
}
