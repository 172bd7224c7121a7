// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const RISE: Weights = {
  kind: -1.48,
  cues: {
    'base before 2': 0.01,
    'base before 3': 0.97,
    'base new': -0.24,
    'base reach': 1.22,
    'digits 3': -0.19,
    'is after far': -0.41,
    'is after same 0': 2.05,
    'is after same 0 open': 0.18,
    'is before far 0': 0.92,
    'place 0': 1.07,
    'whole reach': -2.97,
  },
};
