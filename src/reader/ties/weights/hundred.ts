// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const HUNDRED: Weights = {
  kind: -0.23,
  cues: {
    'digits 2': 0.25,
    'figures 2': -0.44,
    'first bracket': 0.05,
    'first colon': 0.32,
    'first depth 0': -0.17,
    'first depth 1': 0.01,
    'first nested': 0.7,
    'gap 0': -0.23,
    'is many': 0.11,
    'is many plain near': 1.12,
    'is two': -0.44,
    'is two plain': -0.18,
    'last percent': 0.11,
    'says far': -2.84,
    'says many': 0.11,
    'says near': 1.96,
    'says two': -0.44,
    'whole aside': -0.17,
    'whole depth 0': -0.17,
    'whole depth 1': 0.01,
    'whole plan': -0.06,
  },
};
