// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const ACCOUNT: Weights = {
  kind: -0.70,
  cues: {
    'base before 2': 0.71,
    'base nested': -0.51,
    'digits 3': 0.05,
    'gap 0': 1.42,
    'says same': 0.2,
    'sentences 0': 0.2,
  },
};
