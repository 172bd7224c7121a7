// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const RISE: Weights = {
  kind: -1.08,
  cues: {
    'base before 3': 0.32,
    'base bracket': -0.72,
    'base depth 0': 0.05,
    'base depth 1': -0.85,
    'base left': 0.03,
    'base reach': 1.51,
    'group 3': -0.35,
    'is after same': 0.69,
    'is after same 0 open': 0.24,
    'is before same': -0.19,
    'place 0': 1.94,
    'whole reach': -3.15,
  },
};
