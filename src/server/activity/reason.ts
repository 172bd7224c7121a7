// Lý do: why something is undone or changed.
import { Refused } from '#server/platform/refused.ts';

/** Why something is undone or changed is said in words. @throws Refused 'activity-reason-needed' */
export function requireReason(reason: string): string {
  if (reason.length < 5) throw new Refused('activity-reason-needed');
  return reason;
}
