// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const INTEREST: Weights = {
  kind: -2.38,
  cues: {
    'base and': -0.46,
    'base sentence 1': 0.11,
    'digits 3': 0.75,
    'sentences 1': 0.11,
    'whole reach': 0.83,
  },
};
