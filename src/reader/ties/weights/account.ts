// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const ACCOUNT: Weights = {
  kind: -0.18,
  cues: {
    'base and': -0.39,
    'base before 2': 0.93,
    'base nested': -1.18,
    'first and': -0.04,
    'first nested': -0.43,
    'gap 0': 1.32,
    'whole among': -0.08,
  },
};
