// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const ACCOUNT: Weights = {
  kind: -0.28,
  cues: {
    'base nested': -0.12,
    'gap 0': 2.1,
  },
};
