// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const ACCOUNT: Weights = {
  kind: -0.34,
  cues: {
    'base before 2': 0.41,
    'base nested': -0.24,
    'gap 0': 1.32,
    'says same': 0.16,
    'sentences 0': 0.16,
  },
};
