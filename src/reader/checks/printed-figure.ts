// In which unit, and how closely, is a printed amount told, claim or not?
import type { Figure } from './interval.ts';
import type { Amount } from './told-amounts.ts';

/** The unit a printed amount is told in. */
export function unitOfPrinted({ q, fact }: Amount): string {
  return fact?.unit ?? (q.kind === 'money' ? 'dong' : q.kind === 'percent' ? 'percent' : '');
}

/** The amount as a figure with bounds of its own: "42" of "42 trên tổng số 350" is no claim. */
export function asFigure(amount: Amount): Figure {
  const { q } = amount;
  const figure = { quantity: q, value: q.value, unit: unitOfPrinted(amount), step: q.step };
  return { ...figure, ...(q.approx === undefined ? {} : { approx: q.approx }) };
}
