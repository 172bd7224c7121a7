// Chữ Việt bảng mã cũ: text typed in TCVN3 (ABC) or VNI fonts and stored as Latin-1, turned back into Unicode.

const TCVN3_CODES = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§';
const TCVN3_LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ';
const TCVN3 = new Map([...TCVN3_CODES].map((code, index) => [code, [...TCVN3_LETTERS][index] ?? code]));
/** Signs that stand inside words only when the text is TCVN3. */
const TCVN3_MARK = /\p{L}?[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad¡¢£¤¥¦§×÷]\p{L}|\p{L}[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad×÷]/u;
/** Letters that only Unicode Vietnamese has: such a text needs no turning back. */
const UNICODE_VIETNAMESE = /[\u1ea0-\u1ef9ăđơưĂĐƠƯĩũĨŨ]/;

const VNI_TONES = 'ùøûõï';
const VNI: Readonly<Record<string, string>> = {
  ...toned('a', 'áàảãạ'),
  ...paired('a', 'âáàåãä', 'âấầẩẫậ'),
  ...paired('a', 'êéèúüë', 'ăắằẳẵặ'),
  ...toned('e', 'éèẻẽẹ'),
  ...paired('e', 'âáàåãä', 'êếềểễệ'),
  ...toned('o', 'óòỏõọ'),
  ...paired('o', 'âáàåãä', 'ôốồổỗộ'),
  ...toned('ô', 'ớờởỡợ'),
  ...toned('u', 'úùủũụ'),
  ...toned('ö', 'ứừửữự'),
  ...toned('y', 'ýỳỷỹ'),
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  î: 'ỵ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
};

function paired(base: string, marks: string, letters: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter, index) => [base + [...marks][index], letter]));
}

function toned(base: string, letters: string): Record<string, string> {
  return paired(base, VNI_TONES, letters);
}

const VNI_PAIRS = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñîæóò]/gi;
/** A vowel followed by a sign that no Vietnamese word has after it. */
const VNI_MARK = /[aeouyôö][øûïåäüë]|[ae][âáàãêéèú]|o[âê]|[ôö][ùøûõï]|ñ[aeiouyô]/i;

function fromVni(text: string): string {
  return text.replace(VNI_PAIRS, (pair) => {
    const letter = VNI[pair.toLowerCase()];
    if (letter === undefined) return pair;
    return pair[0] === pair[0]?.toLowerCase() ? letter : letter.toUpperCase();
  });
}

/** Vietnamese as Unicode NFC, whatever the old font it was typed in; text that is Unicode already comes back as it was. */
export function toUnicode(text: string): string {
  const composed = text.normalize('NFC');
  if (UNICODE_VIETNAMESE.test(composed)) return composed;
  if (TCVN3_MARK.test(composed)) return [...composed].map((sign) => TCVN3.get(sign) ?? sign).join('');
  return VNI_MARK.test(composed) ? fromVni(composed) : composed;
}
