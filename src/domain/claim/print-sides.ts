// What was computed and what the text states, side by side, in words that also tell a slip of direction.
import { printFigure } from './print-figure.ts';

interface Sided {
  readonly kind: string;
  readonly expected: number;
  readonly stated: number;
  readonly verdict: 'consistent' | 'inconsistent';
}

interface Sides {
  readonly expected: string;
  readonly stated: string;
}

/** Kinds whose two sides are days, names or wordings, not figures to set against each other. */
const WORDY: ReadonlySet<string> = new Set(['citation', 'repeat', 'date']);

/** Whether the text says "giảm" of what rose, or "tăng" of what fell. */
function turnsRound({ kind, expected, stated, verdict }: Sided): boolean {
  if (verdict === 'consistent' || stated <= 0) return false;
  return kind === 'growth' ? expected < 0 : kind === 'balance' && Math.abs(expected) === stated;
}

/**
 * "412 HTX" and "421 HTX"; "tăng 45 THT" and "giảm 45 THT" where the direction is what is wrong; both empty where there
 * are no figures to compare.
 * @param unit of the two sides; @param relation of the claim that holds the stated value
 */
export function printSides(finding: Sided, unit: string | undefined, relation?: string): Sides {
  if (unit === undefined || WORDY.has(finding.kind)) return { expected: '', stated: '' };
  const changes = relation === 'increase_vs' || relation === 'decrease_vs';
  if (!changes || !turnsRound(finding))
    return { expected: printFigure(finding.expected, unit), stated: printFigure(finding.stated, unit) };
  const [told, found] = relation === 'increase_vs' ? ['tăng', 'giảm'] : ['giảm', 'tăng'];
  return {
    expected: `${found} ${printFigure(Math.abs(finding.expected), unit)}`,
    stated: `${told} ${printFigure(finding.stated, unit)}`,
  };
}
