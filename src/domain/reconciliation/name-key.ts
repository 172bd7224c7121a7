// Khóa tên tổ chức: what is left of a name when spelling, marks, abbreviations and the kind of organisation are set aside.
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { toUnicode } from '#domain/vietnamese/to-unicode.ts';

/** Kinds in front of a name, longest first. */
const KIND =
  /^(lien hiep (htx|hop tac xa)|lhhtx|lh htx|quy tin dung nhan dan|qtdnd|quy tdnd|qtd|to hop tac|tht|hop tac xa|htx)\b[ .:-]*/;

/** Abbreviations of lists in use; each stands as a word of its own. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bdvtmnn\b/g, 'dich vu thuong mai nong nghiep'],
  [/\bdvnntn\b/g, 'dich vu nong nghiep tong hop'],
  [/\bdvthnn\b|\bdvnnth\b/g, 'dich vu tong hop nong nghiep'],
  [/\bdvnn\b|\bdv nn\b|\bnndv\b|\bnn dv\b/g, 'dich vu nong nghiep'],
  [/\bsxkd\b/g, 'san xuat kinh doanh'],
  [/\bsxnn\b/g, 'san xuat nong nghiep'],
  [/\bdvth\b/g, 'dich vu tong hop'],
  [/\bdvtm\b/g, 'dich vu thuong mai'],
  [/\btmdv\b|\btm ?- ?dv\b/g, 'thuong mai dich vu'],
  [/\bttcn\b/g, 'tieu thu cong nghiep'],
  [/\bcnc\b/g, 'cong nghe cao'],
  [/\bvlxd\b/g, 'vat lieu xay dung'],
  [/\bvsmt\b/g, 've sinh moi truong'],
  [/\bgtvt\b/g, 'giao thong van tai'],
  [/\bnts\b/g, 'nuoi trong thuy san'],
  [/\bnn\b/g, 'nong nghiep'],
  [/\bdv\b/g, 'dich vu'],
  [/\bsx\b/g, 'san xuat'],
  [/\btm\b/g, 'thuong mai'],
  [/\bkd\b/g, 'kinh doanh'],
  [/\bcn\b/g, 'chan nuoi'],
  [/\bxd\b/g, 'xay dung'],
  [/\bvt\b/g, 'van tai'],
  [/\bth\b/g, 'tong hop'],
  [/\brat\b/g, 'rau an toan'],
];

/** Joiners, and the type of the seat before its name: they tell nothing. */
const EMPTY = /\bva\b|\b(xa|phuong|thon|thi tran|huyen|tinh)\b(?= \S)/g;

function plain(name: string): string {
  return searchKey(toUnicode(name))
    .replace(/["'“”‘’`´()[\]]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name as it can be compared: without kind, marks, signs, joiners and abbreviations. */
export function organisationKey(name: string): string {
  let key = plain(name);
  for (let before = ''; before !== key; ) {
    before = key;
    key = key.replace(KIND, '').trim();
  }
  // "D V N N" and "DV.NN" are written with gaps.
  key = key.replace(/\b(?:\p{L} ){2,}\p{L}\b/gu, (letters) => letters.replaceAll(' ', ''));
  for (const [pattern, words] of ABBREVIATIONS) key = key.replace(pattern, words);
  const words = key.replace(EMPTY, ' ').replace(/ +/g, ' ').trim();
  return words === '' ? plain(name) : words;
}

/** A person's or a phone's key: no marks, no spaces, no signs. */
export function bareKey(text: string | null): string {
  return text === null
    ? ''
    : plain(text)
        .replaceAll(' ', '')
        .replace(/^84(?=\d{9}$)/, '0');
}
