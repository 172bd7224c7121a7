// How much is a tie to be believed, by its cues and the right passages of the reader's tests?
import { cuesOf, kindOf } from './cues.ts';
import type { Tie, TieGroup } from './tie.ts';
import { WEIGHTS } from './weights/weights.ts';

/** Natural logarithm of the odds that a tie holds, against none of its group holding: the weights of its cues added up. */
export function scoreOf(tie: Tie, group: TieGroup): number {
  const weights = WEIGHTS[kindOf(tie)];
  if (weights === undefined) return -5;
  return cuesOf(tie, group).reduce((all, cue) => all + (weights.cues[cue] ?? 0), weights.kind);
}
