// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from './weights.ts';

export const PACE: Weights = {
  kind: -3.45,
  cues: {
    'base and': -0.09,
    'base new': 0.46,
    'base sentence 0': 0.75,
    'digits 2': 0.12,
    'gap 0': 1.35,
    'is span lone before2': 0.13,
    'is twelve year': 0.54,
    'is twelve year after0': 0.43,
    'says after0': 0.08,
    'says before0': 0.75,
    'says year': 0.54,
    'sentences 0': 0.75,
    'whole and': -0.4,
    'whole level': 1.22,
  },
};
