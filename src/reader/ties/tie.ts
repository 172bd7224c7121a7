// What is a tie between figures: a calculation that some of them obey, told so by where and how they stand?
import type { FindingKind } from '../claim.ts';
import type { Figure } from './figure.ts';

/** What the other figures of a tie ask of one of them; `low` = `high` where it is asked to the digit. */
export interface Asked {
  readonly low: number;
  readonly high: number;
}

/** One calculation over figures. */
export interface Tie {
  readonly kind: FindingKind;
  readonly figures: readonly Figure[];
  /** Its kind and what speaks for it, in words ("row tight many closed same 0"): each has a weight (`weights/`). */
  readonly evidence: string;
  /** What the other figures, printed rounded or cut off, ask of one; `asPrinted`: taken to the digit. Undefined where it cannot be worked out. */
  readonly ask: (of: Figure, asPrinted?: boolean) => Asked | undefined;
  /** The calculation in words, and the figure it gives. */
  readonly words: string;
  readonly whole: Figure;
  /** The number the calculation gives, where it is told rounded. */
  readonly gives?: number;
  /** The figure the others are measured by: what is divided, counted by, started from. */
  readonly base?: Figure;
}

/** Ties of which one holds where the text is right: the list may divide this whole or that. */
export type TieGroup = readonly Tie[];

/** Whether a value is what a tie asks of a figure. */
export function meetsAsked({ low, high }: Asked, value: number, step: number): boolean {
  const slack = 1e-7 * Math.max(1, Math.abs(value)) + (high > low ? 0 : 0.001 * step);
  return value >= low - slack && value <= high + slack;
}

/** Whether the figures of a tie obey it as printed. */
export function holds(tie: Tie): boolean {
  const asked = tie.ask(tie.whole);
  return asked !== undefined && meetsAsked(asked, tie.whole.value, tie.whole.step);
}
