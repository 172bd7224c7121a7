// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const INTEREST: Weights = {
  kind: -2.3,
  cues: {
    'base and': -0.12,
    'is year 2': 0.22,
    'whole reach': 1.23,
  },
};
