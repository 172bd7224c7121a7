// Số tiền gõ tay: "20 tỷ", "950 triệu đồng", "20.000.000.000".
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';

const SCALES: Readonly<Record<string, number>> = { tỷ: 1e9, triệu: 1e6 };

/** Whole đồng; undefined when it is no such amount. */
export function readAmount(text: string): number | undefined {
  const match = /^(\S+)(?:\s+(tỷ|triệu))?(?:\s+đồng)?$/u.exec(text.trim().normalize('NFC'));
  const scale = match?.[2];
  const read = match?.[1] ? parseLiteral(match[1], { scaled: scale !== undefined }) : null;
  const exact = read ? read.value * (scale === undefined ? 1 : (SCALES[scale] ?? 1)) : -1;
  const amount = Math.round(exact);
  // Finer than one đồng is no slip of the pen: it is refused, not rounded.
  return Number.isSafeInteger(amount) && amount >= 0 && Math.abs(exact - amount) < 1e-3 ? amount : undefined;
}
