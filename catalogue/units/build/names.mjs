// Names as the catalogue writes them: type apart, one spelling (khóa, hóa, thủy), a key that ignores diacritics.

const TYPES = ['Thành phố', 'Tỉnh', 'Quận', 'Huyện', 'Thị xã', 'Phường', 'Thị trấn', 'Xã', 'Đặc khu'];
const OLD_STYLE = /(o)([àáảãạèéẻẽẹ])(?!\p{L})|(?<!q)(u)([ỳýỷỹỵ])(?!\p{L})/giu;
const TONES = { '\u0300': 1, '\u0301': 1, '\u0309': 1, '\u0303': 1, '\u0323': 1 };

/** Hoà → Hòa, Thuỷ → Thủy; Quý stays. */
export function houseSpelling(text) {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(OLD_STYLE, (match) => {
      const [first, ...rest] = match;
      const letters = rest.join('').normalize('NFD');
      const tone = [...letters].find((mark) => TONES[mark]) ?? '';
      return (first + tone + letters.replace(tone, '')).normalize('NFC');
    });
}

/** 'Thị trấn Gia Bình' → type 'thị trấn', name 'Gia Bình'. */
export function splitType(text) {
  const full = houseSpelling(text);
  const type = TYPES.find((each) => full.toLowerCase().startsWith(`${each.toLowerCase()} `));
  if (!type) return { type: '', name: full };
  const name = full.charAt(type.length + 1).toUpperCase() + full.slice(type.length + 2);
  if (/[,"]/.test(name)) throw new Error(`Tên có dấu phẩy hoặc ngoặc kép: ${full}`);
  return { type: type.toLowerCase(), name };
}

export function foldName(text) {
  return houseSpelling(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

export function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
