// How much is a tie to be believed, by its cues and the right passages of the reader's tests?
import { cuesOf, kindOf } from './cues.ts';
import type { Tie, TieGroup } from './tie.ts';
import { WEIGHTS } from './weights/weights.ts';

/** Natural logarithms that add up: of a kind of tie, and of each of its cues. A cue not named says nothing. */
export interface Weights {
  readonly kind: number;
  readonly cues: Readonly<Record<string, number>>;
}

/** A kind of tie that was never met. */
const STRANGE = -5;

/** Natural logarithm of the odds that a tie holds, against none of its group holding: the weights of its cues added up. */
export function scoreOf(tie: Tie, group: TieGroup): number {
  const weights = WEIGHTS[kindOf(tie)];
  if (weights === undefined) return STRANGE;
  return cuesOf(tie, group).reduce((all, cue) => all + (weights.cues[cue] ?? 0), weights.kind);
}
