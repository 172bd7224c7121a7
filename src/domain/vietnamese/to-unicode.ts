// Chữ trong một ô về Unicode: a few words are too short to count everyday words, so the reading with more possible syllables wins.
import { decodeLegacy } from '#domain/vietnamese/legacy-encoding.ts';

/** Letters that only Unicode Vietnamese has: such a text needs no turning back. */
const UNICODE_VIETNAMESE = /[\u1ea0-\u1ef9ăđơưĂĐƠƯĩũĨŨ]/;
const SYLLABLE =
  /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$/;
/** Letters and pairs that no Vietnamese word has; old fonts leave them behind. */
const FOREIGN = /[äëïöüÿåæøñçßþðîû]|[aeăâêô][àáâãèéêìíòóôõùúăĩũơưạ-ỹ]|o[òóõôơọ-ợ]|[uư][ùúũưụ-ự]/;
/** Tone marks; a syllable carries at most one. */
const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/g;

function isPossible(word: string): boolean {
  const apart = word.normalize('NFD');
  if (FOREIGN.test(word) || (apart.match(TONES)?.length ?? 0) > 1) return false;
  return SYLLABLE.test(apart.replace(/\p{M}+/gu, '').replaceAll('đ', 'd'));
}

/** How many words can be Vietnamese syllables. */
function possibleWords(text: string): number {
  return text
    .toLowerCase()
    .split(/[\s!-/:-@[-`{-~]+/)
    .filter(isPossible).length;
}

/** Vietnamese as Unicode NFC, whatever the old font it was typed in; text that is Unicode already comes back as it was. */
export function toUnicode(text: string): string {
  const composed = text.normalize('NFC');
  if (!/[\u00a1-\u00ff]|\u00ad/.test(composed) || UNICODE_VIETNAMESE.test(composed)) return composed;
  const asIs = possibleWords(composed);
  const tcvn3 = decodeLegacy(composed, 'tcvn3').text;
  const vni = decodeLegacy(composed, 'vni').text;
  const [ofTcvn3, ofVni] = [possibleWords(tcvn3), possibleWords(vni)];
  if (Math.max(ofTcvn3, ofVni) <= asIs) return composed;
  return ofTcvn3 >= ofVni ? tcvn3 : vni;
}
