// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const INTEREST: Weights = {
  kind: -2.13,
  cues: {
    'whole reach': 0.32,
  },
};
