// Phần trong một tổng: the one rule by which a share, or what was reached of a plan, is a number or says why it is none.
import type { AbsentReason, Cell } from '#domain/indicator/cell.ts';

/** Why a part of a whole has no share: what is lacking of either, else that there is nothing to divide by; undefined when it has one. */
export function shareAbsence(part: Cell, whole: Cell): AbsentReason | undefined {
  if (part.kind === 'absent') return part.reason;
  if (whole.kind === 'absent') return whole.reason;
  return part.kind === 'ratio' || whole.kind === 'ratio' || whole.value === 0n ? 'not_applicable' : undefined;
}

/** The share of a part in a whole. */
export function shareCell(part: Cell, whole: Cell): Cell {
  const reason = shareAbsence(part, whole);
  return reason === undefined && part.kind === 'number' && whole.kind === 'number'
    ? { kind: 'ratio', numerator: part.value, denominator: whole.value }
    : { kind: 'absent', reason: reason ?? 'missing' };
}
