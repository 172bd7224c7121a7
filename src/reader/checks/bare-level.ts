// Is a figure an amount of its own, not per anything, not a base or a plan?
import { type Fact, isLevel } from '../read/fact.ts';

/** Whether a figure stands for itself. */
export function isBareLevel(fact: Fact): boolean {
  return isLevel(fact) && fact.role === 'plain' && fact.per === undefined && fact.relation === 'none';
}
