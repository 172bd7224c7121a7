// Giá trị của một khẳng định trên màn hình: with its range and its words, and the unit a finding compares in.
import { claimWord } from '#domain/claim/claim-words.ts';
import { printFigure, printNumber } from '#domain/claim/print-figure.ts';
import { printSides } from '#domain/claim/print-sides.ts';
import type { ClaimView, FindingView } from './views.ts';

/** The value as the reader took it, with range and "hơn", "gần"… */
export function printClaimValue(claim: ClaimView): string {
  const words = claim.approx === undefined ? '' : `${claimWord('approximation', claim.approx)} `;
  if (claim.valueTo === undefined) return words + printFigure(claim.value, claim.unit);
  return `${words}${printNumber(claim.value, claim.unit)}–${printFigure(claim.valueTo, claim.unit)}`;
}

/** Unit of the two sides that a finding compares: the target's, or percent when parts are measured against 100. */
export function comparedUnit({ finding, claims }: FindingView): string | undefined {
  const target = claims.find((claim) => claim.id === finding.target);
  return target?.unit ?? claims[0]?.unit;
}

/** What was computed and what the text states, printed; empty where no figures are compared. */
export function comparedSides(view: FindingView): { readonly expected: string; readonly stated: string } {
  const target = view.claims.find((claim) => claim.id === view.finding.target);
  return printSides(view.finding, comparedUnit(view), target?.relation);
}
