// Giá trị của một khẳng định in ra chữ: Vietnamese separators, percent sign, money in its natural units.
import { claimWord } from '#domain/claim/claim-words.ts';
import { formatDong, formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ClaimView, FindingView } from './views.ts';

const NO_BREAK = '\u00a0';

/** 98.65470001 → 98.6547: what binary arithmetic adds behind the fourth decimal is not the text's. */
const tidy = (value: number) => Number(value.toFixed(4));

/** A bare number, percent to two decimals. */
export function printNumber(value: number, unit: string): string {
  const short = unit === 'percent' ? Number(value.toFixed(2)) : tidy(value);
  return formatNumber(short);
}

/** A number with its unit: "680 HTX", "1,35 %", "24 tỷ 164 triệu đồng". */
export function printValue(value: number, unit: string): string {
  if (unit === 'dong' && Number.isSafeInteger(value)) return formatDong(value);
  return `${printNumber(value, unit)}${NO_BREAK}${claimWord('unit', unit)}`;
}

/** The value as the reader took it, with range and "hơn", "gần"… */
export function printClaimValue(claim: ClaimView): string {
  const words = claim.approx === undefined ? '' : `${claimWord('approximation', claim.approx)} `;
  if (claim.valueTo === undefined) return words + printValue(claim.value, claim.unit);
  return `${words}${printNumber(claim.value, claim.unit)}–${printValue(claim.valueTo, claim.unit)}`;
}

/** Unit of the two sides that a finding compares: the target's, or percent when parts are measured against 100. */
export function comparedUnit({ finding, claims }: FindingView): string | undefined {
  const target = claims.find((claim) => claim.id === finding.target);
  return target?.unit ?? claims[0]?.unit;
}
