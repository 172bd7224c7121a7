// When are two spellings of one Vietnamese syllable the same word (hoá/hóa, uỷ/ủy, tỉ/tỷ)?

const TONE_MOVES: readonly (readonly [RegExp, string])[] = [
  [/oà(?![a-zà-ỹ])/g, 'òa'],
  [/oá(?![a-zà-ỹ])/g, 'óa'],
  [/oả(?![a-zà-ỹ])/g, 'ỏa'],
  [/oã(?![a-zà-ỹ])/g, 'õa'],
  [/oạ(?![a-zà-ỹ])/g, 'ọa'],
  [/oè(?![a-zà-ỹ])/g, 'òe'],
  [/oé(?![a-zà-ỹ])/g, 'óe'],
  [/oẻ(?![a-zà-ỹ])/g, 'ỏe'],
  [/oẹ(?![a-zà-ỹ])/g, 'ọe'],
];
const UY_MOVES: Readonly<Record<string, string>> = { uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy' };
const QUICK = /[oO][àáảãạèéẻẹ]|[uU][ỳýỷỹỵ]/;

/** Matching key of one syllable: lower case, tone mark on the first vowel of òa/òe/ùy (except after q), tỉ → tỷ. */
export function wordKey(word: string): string {
  let key = word.toLowerCase();
  if (key === 'tỉ') return 'tỷ';
  if (!QUICK.test(key)) return key;
  for (const [from, to] of TONE_MOVES) key = key.replace(from, to);
  if (!key.startsWith('q')) key = key.replace(/u[ỳýỷỹỵ](?![a-zà-ỹ])/g, (pair) => UY_MOVES[pair] ?? pair);
  return key;
}
