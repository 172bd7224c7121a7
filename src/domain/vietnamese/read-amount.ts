// Số tiền gõ tay: "24 tỷ 164 triệu", "20,5 tỷ", "1 tỷ rưỡi", "950tr", "hai mươi tỷ đồng", "20.000.000.000 VNĐ".
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';
import { parseNumberWords } from '#domain/vietnamese/number-words.ts';

const SCALES: Readonly<Record<string, number>> = {
  tỷ: 1e9,
  tỉ: 1e9,
  ty: 1e9,
  triệu: 1e6,
  tr: 1e6,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  k: 1e3,
};
const CURRENCY = /\s*(?:đồng|vnđ|vnd|đ|₫)\.?$/u;

/** Parts of digits, each smaller than the one before: "24 tỷ 164 triệu", "2 tỷ 50", "1 tỷ rưỡi". */
function readParts(words: readonly string[], named: boolean): number | undefined {
  let sum = 0;
  let scale = Number.POSITIVE_INFINITY;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    if (word === 'rưỡi') {
      // Half of the unit just said; nothing stands behind it.
      if (at === 0 || at !== words.length - 1 || !Number.isFinite(scale)) return undefined;
      sum += scale / 2;
      break;
    }
    const units: number[] = [];
    while (Object.hasOwn(SCALES, words[at + 1 + units.length] ?? ''))
      units.push(SCALES[words[at + 1 + units.length] ?? ''] ?? 1);
    const read = parseLiteral(word, { scaled: units.length > 0 });
    const own = units.reduce((product, each) => product * each, 1);
    if (!read || own >= scale) return undefined;
    // "2 tỷ 50" may be 50 triệu or 50 đồng: read only where đồng is said. A part as large as the unit before is a slip of the keys.
    if (at > 0 && ((units.length === 0 && !named) || read.value * own >= scale)) return undefined;
    sum += read.value * own;
    scale = own;
    at += 1 + units.length;
  }
  return sum;
}

/** Whole đồng; undefined when it is no such amount, or one that could be read in two ways. */
export function readAmount(text: string): number | undefined {
  const given = text.normalize('NFC').trim().toLowerCase();
  const written = given.replace(CURRENCY, '');
  const spaced = written
    // Spaces between groups of three digits, and a unit written against its number.
    .replace(/(?<=^|\s)\d{1,3}(?:[\s\u00a0]\d{3})+(?![\d.,])/gu, (groups) =>
      groups.replace(/[\s\u00a0]/gu, ''),
    )
    .replace(/(\d)(?=\p{L})/gu, '$1 ')
    .replace(/,(?=\s)/gu, '');
  const words = spaced.split(/[\s\u00a0]+/u).filter((word) => word !== '' && word !== 'và');
  if (words.length === 0) return undefined;
  const said = parseNumberWords(words, 0);
  const amount = said?.length === words.length ? said.value : readParts(words, written !== given);
  if (amount === undefined) return undefined;
  const whole = Math.round(amount);
  // A fraction of a đồng is no money; what floating point leaves behind (4,35 tỷ) is nothing.
  return Number.isSafeInteger(whole) && Math.abs(amount - whole) < 1e-4 && whole >= 0 ? whole : undefined;
}
