// How is what is left of an amount worked out of what was taken off?
import { say } from '../checks/report.ts';
import type { Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import type { Tie } from './tie.ts';

/** A whole less one part is the rest. */
export function restTie(whole: Figure, part: Figure, rest: Figure, evidence: string): Tie {
  const terms = [
    [whole, 1],
    [part, -1],
    [rest, -1],
  ] as const;
  return {
    kind: 'balance',
    figures: [whole, part, rest],
    evidence,
    ask: askLinear(terms),
    get words() {
      return `${say(whole.value, whole.unit)} − ${say(part.value, part.unit)}`;
    },
    whole: rest,
    base: whole,
  };
}

/** A whole less several parts, told backwards, is the rest. */
export function longTie(whole: Figure, parts: readonly Figure[], rest: Figure, evidence: string): Tie {
  const taken = [...parts].reverse();
  const terms = [[whole, 1] as const, ...taken.map((part) => [part, -1] as const), [rest, -1] as const];
  return {
    kind: 'balance',
    figures: [whole, ...taken, rest],
    evidence,
    ask: askLinear(terms),
    get words() {
      return [whole, ...taken].map(({ value, unit }) => say(value, unit)).join(' − ');
    },
    whole: rest,
    base: whole,
  };
}
