// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from './weights.ts';

export const ACCOUNT: Weights = {
  kind: -0.33,
  cues: {
    'gap 0': 2.07,
    'says near': -0.2,
  },
};
