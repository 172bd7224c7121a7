// Số tiền gõ tay: "20 tỷ", "950 triệu đồng", "20.000.000.000".
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';

const SCALES: Readonly<Record<string, number>> = { tỷ: 1e9, triệu: 1e6 };

/** Whole đồng; undefined when it is no such amount. */
export function readAmount(text: string): number | undefined {
  const match = /^(\S+)(?:\s+(tỷ|triệu))?(?:\s+đồng)?$/u.exec(text.trim().normalize('NFC'));
  const scale = match?.[2];
  const read = match?.[1] ? parseLiteral(match[1], { scaled: scale !== undefined }) : null;
  const amount = read ? Math.round(read.value * (scale === undefined ? 1 : (SCALES[scale] ?? 1))) : -1;
  return Number.isSafeInteger(amount) && amount >= 0 ? amount : undefined;
}
