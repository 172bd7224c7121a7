// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const INTEREST: Weights = {
  kind: -2.17,
  cues: {
    'is year 2': 0.2,
    'whole reach': 1.09,
  },
};
