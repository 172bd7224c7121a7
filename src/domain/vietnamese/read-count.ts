// Đọc số người ta gõ: whole counts and amounts in millions of đồng, in Vietnamese writing; undefined when unsure.
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';

/** "1.234" or "1 234" or "1234" → 1234: a count has no decimals, so a dot before three digits can only group. */
export function readCount(text: string): number | undefined {
  const written = text.trim().replace(/[\s\u00a0]/g, '');
  if (!/^(\d+|[1-9]\d{0,2}(\.\d{3})+)$/.test(written)) return undefined;
  const value = Number(written.replaceAll('.', ''));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Millions of đồng to whole đồng: "1.500" → 1500000000, "24,5" → 24500000. Finer than one đồng is refused. */
export function readMillionDong(text: string): number | undefined {
  const [whole = '', fraction = '', ...more] = text.trim().split(',');
  if (more.length > 0 || !/^\d{0,6}$/.test(fraction)) return undefined;
  const millions = readCount(whole);
  if (millions === undefined) return undefined;
  const dong = millions * 1_000_000 + Number(fraction.padEnd(6, '0'));
  return Number.isSafeInteger(dong) ? dong : undefined;
}

/**
 * What a target is typed as: a whole number (đồng, người), or a share of which two decimals are kept, in hundredths of a percent.
 * Finer figures are not rounded but refused: "7,5" người → undefined, "7,25" % → 725.
 */
export function readWholeOrPercent(text: string, percent: boolean): number | undefined {
  const read = parseLiteral(text.replace(/\s+/g, ''), { percent, scaled: false });
  if (!read) return undefined;
  const exact = read.value * (percent ? 100 : 1);
  const value = Math.round(exact);
  return Number.isSafeInteger(value) && Math.abs(exact - value) < 1e-6 ? value : undefined;
}
