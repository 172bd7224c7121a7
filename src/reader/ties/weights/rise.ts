// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const RISE: Weights = {
  kind: -0.89,
  cues: {
    'base before 3': 0.59,
    'base new': -0.22,
    'base reach': 1.48,
    'is after far': -0.67,
    'is after same 0': 1.7,
    'is after same 0 open': 0.33,
    'is before far 0': 1.35,
    'place 0': 0.74,
    'place 1': -0.23,
    'whole reach': -3.57,
  },
};
