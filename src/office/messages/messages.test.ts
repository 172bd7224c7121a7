// Danh mục lời: no key missing or left over, and the Vietnamese is Vietnamese.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSyllable } from '#domain/vietnamese/syllable.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

const OFFICE = join(import.meta.dirname, '..');

function listSources(): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(OFFICE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|^messages\/(vi|en)/.test(name))
    .map((name) => ({ name, text: readFileSync(join(OFFICE, name), 'utf8') }));
}

const sources = listSources();
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
const code = sources.map(({ text }) => withoutComments(text)).join('\n');
const keys: readonly string[] = Object.keys(vi);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

/** Short forms and signs that Vietnamese official writing itself uses. */
const ALLOWED = new Set([
  'HTX',
  'OCOP', // tên chương trình của Nhà nước
  'Excel',
  'Word',
  'PDF',
  'CSV',
  'xlsx',
  'csv',
  'docx',
  'pdf',
  'txt',
  'LMHTXVN',
  'VP',
  'MB',
  'KB',
  'Enter',
  'Tab',
  'j',
  'k',
  'R',
  'QUY',
  'Shift',
  'Ctrl',
  'Delete',
  'C',
  'V',
  'D',
  'Z',
  'F',
  'Alt',
  'Esc',
  'English',
  'ten',
  'H',
  'SHA',
  'QR',
  'byte',
  'TM',
  'KT',
  'TL',
  'TUQ',
  'Q',
  'coquan',
  'vn',
]);
/** English words that happen to have the shape of a Vietnamese syllable. */
const ENGLISH = new Set([
  'the',
  'to',
  'on',
  'no',
  'not',
  'an',
  'at',
  'it',
  'can',
  'sign',
  'than',
  'then',
  'them',
  'him',
  'but',
  'get',
  'let',
  'set',
  'net',
  'top',
  'hot',
  'plan',
  'sum',
  'form',
  'data',
]);

const wordsOf = (text: string) => text.replace(/\{\w+\}/g, ' ').match(/\p{L}+/gu) ?? [];
const hasMark = (word: string) => /[^A-Za-z]/.test(word);

describe('danh mục lời của văn phòng', () => {
  it('mỗi khóa được gọi đều có, mỗi khóa có đều được dùng', () => {
    const called = new Set([...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''));
    expect([...called].filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
    expect(called.size).toBeGreaterThan(100);
  });

  it('tiếng Anh có đúng những khóa ấy, với đúng những chỗ điền ấy', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    for (const [key, text] of Object.entries(vi)) {
      expect(placeholders(en[key as keyof typeof vi]), key).toEqual(placeholders(text));
    }
  });

  it('câu tiếng Việt có dấu, không lẫn từ tiếng Anh, chuẩn NFC', () => {
    for (const [key, text] of Object.entries(vi)) {
      if (key === 'account.otherLanguage') continue;
      const words = wordsOf(text);
      const foreign = words.filter(
        (word) =>
          !hasMark(word) && !ALLOWED.has(word) && (!isSyllable(word) || ENGLISH.has(word.toLowerCase())),
      );
      expect(foreign, key).toEqual([]);
      expect(words.length < 3 || words.some(hasMark), key).toBe(true);
      expect(text, key).toBe(text.normalize('NFC'));
    }
  });

  it('phép kiểm từ tiếng Anh nhận ra câu lẫn tiếng Anh', () => {
    for (const word of ['Loading', 'summary', 'period', 'click', 'source', 'unit', 'Cancel']) {
      expect(isSyllable(word), word).toBe(false);
    }
    for (const word of ['trong', 'theo', 'quy', 'minh', 'xem', 'thay', 'sinh', 'loai']) {
      expect(isSyllable(word), word).toBe(true);
    }
  });

  it('viết khóa, hóa, thỏa, ủy, không viết khoá, hoá, thoả, uỷ', () => {
    for (const [key, text] of Object.entries(vi))
      expect(text, key).not.toMatch(/(?:o[áàảãạ]|(?<!q)u[ýỳỷỹỵ])(?!\p{L})/iu);
  });

  it('không có chữ tiếng Việt viết thẳng trong màn hình', () => {
    for (const { name, text } of sources) {
      const literals =
        withoutComments(text).match(
          /(['"`>])[^'"`<>\n]*[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ][^'"`<>\n]*/giu,
        ) ?? [];
      expect(
        literals.filter((literal) => !/Error\(|không có chỗ|không đọc được|^'đồng/.test(literal)),
        name,
      ).toEqual([]);
    }
  });
});
