// Is the total right before its parts a slip of the same total told elsewhere?
import type { Fact, ListFrame } from '../read/fact.ts';
import { differsByOneDigit } from './report.ts';

/** "3.673 THT. Trong đó, …" adding up to the 2.673 told elsewhere: the same total but for one digit, printed right before its parts. */
export function isParentSlip(frame: ListFrame, other: Fact): boolean {
  const { parent } = frame;
  return (
    differsByOneDigit(parent.value, other.value) &&
    (frame.children[0]?.from ?? 0) - parent.to <= 16 &&
    parent.approx === undefined &&
    other.measure === parent.measure &&
    other.subject === parent.subject &&
    other.place === parent.place &&
    other.breakdown?.linh_vuc === parent.breakdown?.linh_vuc
  );
}
