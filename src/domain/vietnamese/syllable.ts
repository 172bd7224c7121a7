// Âm tiết tiếng Việt: whether a word written without marks has the shape of a Vietnamese syllable.

/** Onset, nucleus and coda ("trong", "quy", "nghieng"), without marks. */
const SYLLABLE =
  /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oan|oe|oi|oo|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ye|yeu)(c|ch|m|n|ng|nh|p|t)?$/i;

/** True for a word without marks that can be said as one Vietnamese syllable; "bknh" and "click" cannot. */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(word);
}
