// Is this text in an old 8-bit Vietnamese font encoding (TCVN3 .VnTime, VNI), and what does it say in Unicode?
import { createMapBuilder, type MappedText } from './mapped-text.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

const TCVN3_FROM = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§';
const TCVN3_TO = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ';
const VNI_SINGLE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  Ñ: 'Đ',
  ô: 'ơ',
  Ô: 'Ơ',
  ö: 'ư',
  Ö: 'Ư',
  æ: 'ỉ',
  Æ: 'Ỉ',
  ó: 'ĩ',
  Ó: 'Ĩ',
  ò: 'ị',
  Ò: 'Ị',
  î: 'ỵ',
  Î: 'Ỵ',
};
/** VNI mark letter → combining marks it adds to the vowel before it. */
const VNI_MARK: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_VOWEL = /[aeouyôö]/i;
const COMMON = new Set(
  'của và các hợp tác xã thành viên tỉnh năm được đồng với trong triển kinh tế tập thể những người đã đến là'.split(
    ' ',
  ),
);

const TCVN3: ReadonlyMap<string, string> = new Map([...TCVN3_FROM].map((ch, i) => [ch, TCVN3_TO[i] ?? ch]));

function countCommonWords(text: string): number {
  let count = 0;
  for (const word of text
    .slice(0, 20_000)
    .toLowerCase()
    .split(/[^\p{L}\u00ad]+/u))
    if (COMMON.has(word)) count++;
  return count;
}

function decodeTcvn3(source: string): MappedText {
  const builder = createMapBuilder(source.length);
  for (let i = 0; i < source.length; i++) {
    const ch = source.charAt(i);
    builder.push(TCVN3.get(ch) ?? ch, i, i + 1);
  }
  return builder.finish();
}

function decodeVni(source: string): MappedText {
  const builder = createMapBuilder(source.length);
  for (let i = 0; i < source.length; i++) {
    const ch = source.charAt(i);
    const mark = VNI_VOWEL.test(ch) ? VNI_MARK[source.charAt(i + 1).toLowerCase()] : undefined;
    const base = VNI_SINGLE[ch] ?? ch;
    if (mark === undefined) builder.push(base, i, i + 1);
    else {
      builder.push((base + mark).normalize('NFC'), i, i + 2);
      i++;
    }
  }
  return builder.finish();
}

/** Decode a text known to be in `encoding`; every unit of the result knows its span of `source`. */
export function decodeLegacy(source: string, encoding: LegacyEncoding): MappedText {
  return encoding === 'tcvn3' ? decodeTcvn3(source) : decodeVni(source);
}

/** The old encoding of a text, or null: decided by how many everyday words appear once decoded. */
export function detectLegacyEncoding(source: string): LegacyEncoding | null {
  const sample = source.slice(0, 20_000);
  if (!/[\u00a1-\u00ff\u00ad]/.test(sample)) return null;
  const plain = countCommonWords(sample.normalize('NFC'));
  const tcvn3 = countCommonWords(decodeTcvn3(sample).text);
  const vni = countCommonWords(decodeVni(sample).text);
  const best = Math.max(tcvn3, vni);
  if (best < 2 || best <= plain * 2) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}
