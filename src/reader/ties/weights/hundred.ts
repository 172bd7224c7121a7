// Weights of the cues of one kind of tie, measured on right passages; printed by `npm run reader:weights`.
import type { Weights } from '../score.ts';

export const HUNDRED: Weights = {
  kind: -0.28,
  cues: {
    'digits 2': 0.13,
    'figures 2': -0.46,
    'first bracket': 0.52,
    'first colon': 0.44,
    'first depth 0': -0.06,
    'first nested': 0.65,
    'gap 0': -0.35,
    'is many': 0.03,
    'is many plain near': 1.29,
    'is two': -0.46,
    'is two plain': -0.34,
    'last and': 0.11,
    'last percent': 0.03,
    'says far': -2.94,
    'says many': 0.03,
    'says near': 1.92,
    'says two': -0.46,
    'whole aside': -0.19,
    'whole depth 0': -0.06,
    'whole plan': -0.04,
  },
};
