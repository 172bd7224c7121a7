// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const ACCOUNT: Weights = {
  kind: -0.24,
  cues: {
    'base and': -0.3,
    'base before 2': 1.29,
    'base nested': -1.39,
    'first and': -0.47,
    'first nested': -0.02,
    'gap 0': 1.18,
    'is 00': 0.09,
    'is 00 near': 0.08,
    'says 00': 0.09,
    'whole among': -0.16,
  },
};
