// Chữ trong một ô về Unicode: a few words are too short to count everyday words, so impossible letter pairs tell the old font.
import { decodeLegacy } from '#domain/vietnamese/legacy-encoding.ts';

/** Signs that stand inside words only when the text is TCVN3. */
const TCVN3_MARK = /\p{L}?[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad¡¢£¤¥¦§×÷]\p{L}|\p{L}[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad×÷]/u;
/** Letters that only Unicode Vietnamese has: such a text needs no turning back. */
const UNICODE_VIETNAMESE = /[\u1ea0-\u1ef9ăđơưĂĐƠƯĩũĨŨ]/;
/** A vowel followed by a sign that no Vietnamese word has after it: VNI. */
const VNI_MARK = /[aeouyôö][øûïåäüë]|[ae][âáàãêéèú]|o[âê]|[ôö][ùøûõï]|ñ[aeiouyô]/i;

/** Vietnamese as Unicode NFC, whatever the old font it was typed in; text that is Unicode already comes back as it was. */
export function toUnicode(text: string): string {
  const composed = text.normalize('NFC');
  if (!/[\u00a1-\u00ff\u00ad]/.test(composed) || UNICODE_VIETNAMESE.test(composed)) return composed;
  if (TCVN3_MARK.test(composed)) return decodeLegacy(composed, 'tcvn3').text;
  return VNI_MARK.test(composed) ? decodeLegacy(composed, 'vni').text : composed;
}
