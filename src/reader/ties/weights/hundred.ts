// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const HUNDRED: Weights = {
  kind: -0.27,
  cues: {
    'digits 2': 0.11,
    'figures 2': -0.48,
    'first bracket': 0.54,
    'first colon': 0.34,
    'first depth 0': -0.12,
    'first nested': 0.99,
    'gap 0': -0.14,
    'is many': 0.06,
    'is many plain near': 1.01,
    'is two': -0.48,
    'is two plain': -0.59,
    'last and': 0.32,
    'last percent': 0.06,
    'says far': -3.18,
    'says many': 0.06,
    'says near': 2.08,
    'says two': -0.48,
    'whole depth 0': -0.12,
    'whole plan': -0.06,
  },
};
