// Đọc số người ta gõ: whole counts and amounts in millions of đồng, in Vietnamese writing; undefined when unsure.

/** "1.234" or "1 234" or "1234" → 1234: a count has no decimals, so a dot before three digits can only group. */
export function readCount(text: string): number | undefined {
  const written = text.trim().replace(/[\s\u00a0]/g, '');
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(written)) return undefined;
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
