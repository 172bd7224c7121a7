// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const HUNDRED: Weights = {
  kind: -0.27,
  cues: {
    'digits 2': 0.09,
    'figures 2': -0.49,
    'first bracket': 0.53,
    'first colon': 0.35,
    'first depth 0': -0.12,
    'first nested': 0.93,
    'gap 0': -0.18,
    'gap 1': 0.09,
    'is many': 0.08,
    'is many plain near': 1,
    'is two': -0.49,
    'is two plain': -0.5,
    'last and': 0.31,
    'last percent': 0.08,
    'says far': -3.18,
    'says many': 0.08,
    'says near': 2.08,
    'says two': -0.49,
    'whole aside': -0.25,
    'whole depth 0': -0.12,
    'whole plan': -0.2,
  },
};
