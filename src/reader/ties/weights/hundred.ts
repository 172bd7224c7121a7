// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const HUNDRED: Weights = {
  kind: -0.22,
  cues: {
    'digits 2': 0.3,
    'figures 2': -0.41,
    'first bracket': 0.06,
    'first colon': 0.39,
    'first depth 0': -0.25,
    'first nested': 0.54,
    'gap 0': -0.33,
    'is many': 0.09,
    'is many plain near': 1.39,
    'is two': -0.41,
    'is two plain': -0.12,
    'last and': 0.01,
    'last percent': 0.09,
    'says far': -2.85,
    'says many': 0.09,
    'says near': 1.97,
    'says two': -0.41,
    'whole aside': -0.23,
    'whole depth 0': -0.25,
    'whole plan': -0.06,
  },
};
