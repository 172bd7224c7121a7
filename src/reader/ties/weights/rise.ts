// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const RISE: Weights = {
  kind: -1.09,
  cues: {
    'base before 2': 0.01,
    'base before 3': 0.31,
    'base bracket': -0.77,
    'base depth 0': 0.07,
    'base depth 1': -0.85,
    'base new': -0.12,
    'base reach': 1.47,
    'group 3': -0.33,
    'is after same': 0.72,
    'is after same 0 open': 0.21,
    'is before same': -0.29,
    'place 0': 1.94,
    'whole reach': -3.2,
  },
};
