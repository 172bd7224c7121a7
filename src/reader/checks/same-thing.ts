// Do two figures count one thing of one place, whenever they are told?
import type { Fact } from '../read/fact.ts';

/** "dư nợ 1.575 tỷ đồng" and "dư nợ 1.653 tỷ đồng", not one of a branch or for each. */
export function isSameThing(a: Fact, b: Fact): boolean {
  return (
    a.unit === b.unit &&
    a.measure === b.measure &&
    a.subject === b.subject &&
    a.per === b.per &&
    (a.place === undefined || b.place === undefined || a.place === b.place) &&
    JSON.stringify(a.breakdown) === JSON.stringify(b.breakdown)
  );
}
