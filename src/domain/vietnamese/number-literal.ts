// What number does a written literal stand for (20.767 · 6,5 · 1.6 · 03), and how exactly is it printed?

/** A number as printed: value, and `step`, the worth of one unit of its last printed digit. */
export interface PrintedNumber {
  readonly value: number;
  readonly step: number;
}

interface LiteralContext {
  /** A percent sign follows: 1.6 and 66.521 are decimals. */
  readonly percent?: boolean;
  /** A scale word (triệu, tỷ) follows: 1,125 tỷ is a decimal. */
  readonly scaled?: boolean;
}

const DOT_GROUPS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

function printed(digits: string): PrintedNumber {
  const point = digits.indexOf('.');
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  return { value: Number(digits), step: Number(`1e-${decimals}`) };
}

/** Read a literal of digits, dots and commas by Vietnamese habit (dot groups thousands, comma is the decimal mark). */
export function parseLiteral(raw: string, context: LiteralContext = {}): PrintedNumber | null {
  if (!/^\d[\d.,]*$/.test(raw) || raw.length > 24) return null;
  if (/^\d+$/.test(raw)) return printed(raw);
  const dots = raw.split('.').length - 1;
  const commas = raw.split(',').length - 1;
  if (DOT_GROUPS.test(raw) && !raw.startsWith('0')) {
    if (context.percent === true && dots === 1 && commas === 0) return printed(raw);
    return printed(raw.replaceAll('.', '').replace(',', '.'));
  }
  if (COMMA_GROUPS.test(raw) && !raw.startsWith('0')) {
    const grouped = commas > 1 || dots === 1 || (context.percent !== true && context.scaled !== true);
    if (grouped) return printed(raw.replaceAll(',', ''));
  }
  if (commas === 1 && dots === 0) return /^\d+,\d+$/.test(raw) ? printed(raw.replace(',', '.')) : null;
  if (dots === 1 && commas === 0) return /^\d+\.\d+$/.test(raw) ? printed(raw) : null;
  return null;
}
