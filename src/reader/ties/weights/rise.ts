// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const RISE: Weights = {
  kind: -1.72,
  cues: {
    'base before 2': 0.41,
    'base before 3': 1.04,
    'base bracket': -0.64,
    'base depth 1': -0.9,
    'base reach': 1.55,
    'is after far': -0.01,
    'is after same': 0.23,
    'is after same 0': 1.08,
    'is after same 0 open': 0.34,
    'is before far 0': 0.72,
    'place 0': 1.31,
    'whole reach': -2.98,
  },
};
