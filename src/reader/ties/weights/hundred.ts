// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from './weights.ts';

export const HUNDRED: Weights = {
  kind: -0.26,
  cues: {
    'digits 2': 0.36,
    'figures 2': -0.37,
    'figures 3': 0.41,
    'first bracket': 0.02,
    'first depth 0': -0.3,
    'first depth 1': 0.02,
    'first nested': 0.5,
    'gap 0': -0.29,
    'is many': 0.06,
    'is many plain near': 0.95,
    'is two': -0.37,
    'is two plain': -0.27,
    'last percent': 0.06,
    'says far': -2.74,
    'says many': 0.06,
    'says near': 2.03,
    'says two': -0.37,
    'whole aside': -0.17,
    'whole depth 0': -0.3,
    'whole depth 1': 0.02,
    'whole plan': -0.1,
  },
};
