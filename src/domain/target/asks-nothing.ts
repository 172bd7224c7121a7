// Không giao: is a share of 0 a target at all?
import type { Goal } from '#domain/target/target.ts';

/**
 * A floor of nothing asks for nothing: it is neither reached nor missed. A ceiling of 0 (none may stop), a growth of 0 (no fall) and a
 * range that begins at 0 do ask something; so does a fund that is to be established.
 */
export function asksNothing(goal: Goal): boolean {
  switch (goal.kind) {
    case 'at-least':
    case 'share':
      return goal.low === 0;
    case 'range':
      return goal.low === 0 && goal.high === 0;
    case 'at-most':
    case 'share-at-most':
    case 'growth':
    case 'establish-or-raise':
      return false;
  }
}
