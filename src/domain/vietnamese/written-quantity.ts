// Which quantities does a text write ("2.353 tỷ 680 triệu 500 nghìn đồng" is one), and what does each come to?
import { parseLiteral } from './number-literal.ts';
import { readAmount } from './read-amount.ts';

const DIGITS = String.raw`\d+(?:\.\d{3})*(?:,\d+)?`;
/** "12 tỷ lệ" is no amount. */
const UNIT = String.raw`\s*(?:tỷ(?!\s+(?:lệ|trọng|suất|giá))|tỉ|triệu|tr|trăm|nghìn|ngàn)(?!\p{L})`;

/**
 * A quantity as written, its đồng left out: an amount with its tỷ, triệu and nghìn, "1 tỷ 234.567" before đồng, or a number
 * that stands alone.
 */
export const WRITTEN_QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?:${DIGITS}(?:${UNIT})+(?:\s+${DIGITS}(?:${UNIT})+)*(?:\s+rưỡi(?!\p{L})|\s+${DIGITS}(?=\s*(?:đồng|đ|vnđ|vnd)(?!\p{L})))?|${DIGITS}(?![\p{L}\d/-]))`,
  'giu',
);

/** What a quantity comes to, an amount of money in đồng; undefined when it cannot be told. */
export function amountWritten(quantity: string): number | undefined {
  return /\p{L}/u.test(quantity) ? readAmount(`${quantity} đồng`) : parseLiteral(quantity)?.value;
}
