// Chữ trong một ô về Unicode: a few words are too short to count everyday words, so the reading with more possible syllables wins.
import { decodeLegacy, type LegacyEncoding } from '#domain/vietnamese/legacy-encoding.ts';

/** Letters that only Unicode Vietnamese has: such a text needs no turning back. */
const UNICODE_VIETNAMESE = /[\u1ea0-\u1ef9ăđơưĂĐƠƯĩũĨŨ]/;
const SYLLABLE =
  /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$/;
/** Letters and pairs that no Vietnamese word has; old fonts leave them behind. "oò", "oó" do occur before ng and c: Ia Boòng, moóc. */
const FOREIGN =
  /[äëïöüÿåæøñçßþðîû]|[aeăâêô][àáâãèéêìíòóôõùúăĩũơưạ-ỹ]|o(?![òó](ng|c))[òóõôơọ-ợ]|[uư][ùúũưụ-ự]/;
/** Tone marks; a syllable carries at most one. */
const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/g;

function isPossible(word: string): boolean {
  const apart = word.normalize('NFD');
  if (FOREIGN.test(word) || (apart.match(TONES)?.length ?? 0) > 1) return false;
  return SYLLABLE.test(apart.replace(/\p{M}+/gu, '').replaceAll('đ', 'd'));
}

/** How many words of a text can be Vietnamese syllables. */
export function possibleWords(text: string): number {
  return text
    .toLowerCase()
    .split(/[\s!-/:-@[-`{-~]+/)
    .filter(isPossible).length;
}

/** Whether a text could be in an old font: it has letters of these fonts and none that only Unicode Vietnamese has. */
function isSuspect(composed: string): boolean {
  return /[\u00a1-\u00ff]|\u00ad/.test(composed) && !UNICODE_VIETNAMESE.test(composed);
}

/** The reading of a composed text with most possible syllables. */
function bestReading(composed: string): LegacyEncoding | null {
  const asIs = possibleWords(composed);
  const ofTcvn3 = possibleWords(decodeLegacy(composed, 'tcvn3').text);
  const ofVni = possibleWords(decodeLegacy(composed, 'vni').text);
  if (Math.max(ofTcvn3, ofVni) <= asIs) return null;
  return ofTcvn3 >= ofVni ? 'tcvn3' : 'vni';
}

/** Vietnamese as Unicode NFC, whatever the old font it was typed in; text that is Unicode already comes back as it was. */
export function toUnicode(text: string): string {
  const composed = text.normalize('NFC');
  const encoding = isSuspect(composed) ? bestReading(composed) : null;
  return encoding === null ? composed : decodeLegacy(composed, encoding).text;
}

/**
 * The old font that many short texts were typed in together, or null: a word or two may be read either way, a sheet may not.
 */
export function legacyOf(texts: Iterable<string>): LegacyEncoding | null {
  const suspects: string[] = [];
  for (const text of texts) {
    const composed = text.normalize('NFC');
    if (isSuspect(composed)) suspects.push(composed);
  }
  return suspects.length < 4 ? null : bestReading(suspects.join(' '));
}

/** A text of a file typed in an old font; what is Unicode already, or reads worse afterwards, comes back as it was. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const composed = text.normalize('NFC');
  if (!isSuspect(composed)) return composed;
  const decoded = decodeLegacy(composed, encoding).text;
  return possibleWords(decoded) >= possibleWords(composed) ? decoded : composed;
}
