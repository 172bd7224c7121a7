// What number do Vietnamese words say (hai mươi mốt, một trăm linh năm, ba nghìn hai trăm)?

const UNITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
};

/** Small numbers as they stand alone before a noun: "hai nguồn", "sáu tháng", "mười năm"; một is left out, it is an article too. */
export const SPOKEN_COUNTS: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** Whether a syllable can be part of a number in words. */
export function isNumberWord(word: string): boolean {
  return (
    word in UNITS ||
    word in SCALES ||
    word === 'mười' ||
    word === 'mươi' ||
    word === 'trăm' ||
    isZeroFiller(word)
  );
}

function isZeroFiller(word: string): boolean {
  return word === 'linh' || word === 'lẻ';
}

/** Read the longest number in words at `from`; null when the word there does not begin one. */
export function parseNumberWords(
  words: readonly string[],
  from: number,
): { value: number; length: number } | null {
  let total = 0;
  let group = 0;
  let pending: number | null = null;
  let hundreds = false;
  let last = from;
  let i = from;
  for (; i < words.length && i < from + 24; i++) {
    const word = words[i] ?? '';
    if (word in UNITS) {
      if (pending !== null) break;
      pending = UNITS[word] ?? 0;
      if ((word === 'mốt' || word === 'lăm' || word === 'tư' || word === 'nhăm') && i === from) return null;
    } else if (word === 'mười') {
      if (pending !== null) break;
      group += 10;
    } else if (word === 'mươi') {
      if (pending === null) break;
      group += pending * 10;
      pending = null;
    } else if (word === 'trăm') {
      if (pending === null) break;
      group += pending * 100;
      pending = null;
      hundreds = true;
    } else if (isZeroFiller(word)) {
      if ((group === 0 && !hundreds) || pending !== null) break;
    } else if (word in SCALES) {
      if (pending === null && group === 0 && total === 0) break;
      const part = group + (pending ?? 0);
      const scale = SCALES[word] ?? 1;
      if (part === 0) total *= scale;
      else total += part * scale;
      group = 0;
      pending = null;
      hundreds = false;
    } else break;
    if (!isZeroFiller(word)) last = i + 1;
  }
  if (last === from) return null;
  return { value: total + group + (pending ?? 0), length: last - from };
}

function readTriple(value: number, full: boolean): string[] {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const words: string[] = [];
  if (hundreds > 0 || full) words.push(DIGITS[hundreds] ?? '', 'trăm');
  if (tens === 0 && ones > 0 && words.length > 0) words.push('linh');
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(DIGITS[tens] ?? '', 'mươi');
  if (ones === 1 && tens > 1) words.push('mốt');
  else if (ones === 5 && tens > 0) words.push('lăm');
  else if (ones > 0) words.push(DIGITS[ones] ?? '');
  return words;
}

/** Say a whole number below 10^12 in words. */
export function formatNumberWords(value: number): string {
  if (value === 0) return 'không';
  const words: string[] = [];
  let rest = value;
  for (const [name, scale] of [
    ['tỷ', 1e9],
    ['triệu', 1e6],
    ['nghìn', 1e3],
  ] as const) {
    const part = Math.floor(rest / scale);
    rest %= scale;
    if (part > 0) words.push(...readTriple(part, words.length > 0), name);
  }
  if (rest > 0) words.push(...readTriple(rest, words.length > 0));
  return words.join(' ');
}
