// What are the words, numbers and marks of a folded text, and where do they stand?
import { wordKey } from '#domain/vietnamese/word-key.ts';

type TokenKind = 'word' | 'number' | 'mark' | 'break';

/** One token of the folded text; `key` is the matching form, `bare` the same without diacritics. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly key: string;
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{M}]/u;

function isLetterCode(code: number): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true;
  if (code < 0xaa) return false;
  if ((code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff))
    return true;
  return LETTER.test(String.fromCharCode(code));
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

const bareCache = new Map<string, string>();

/** A syllable without diacritics (đ → d). */
export function bareOf(key: string): string {
  const known = bareCache.get(key);
  if (known !== undefined) return known;
  const bare = key
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
  if (bareCache.size < 20_000 && key.length < 20) bareCache.set(key, bare);
  return bare;
}

/** Short words that lost the space before a figure: "đạt72,2 tỷ đồng", "là15 HTX". */
const GLUED =
  /^(?:đạt|là|có|trên|hơn|gần|khoảng|chiếm|tăng|giảm|với|được|còn|năm|tháng|bằng|và|từ|đến|ước|gồm|thêm|mới|lên|thu|của|cho|trong)$/i;

/** Split a folded text into tokens; line ends are tokens of kind 'break', other white space is dropped (tabs are marks). */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const push = (kind: TokenKind, start: number, end: number): void => {
    const piece = text.slice(start, end);
    const key = kind === 'word' ? wordKey(piece) : piece;
    tokens.push({ kind, text: piece, key, bare: kind === 'word' ? bareOf(key) : piece, start, end });
  };
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      i++;
    } else if (code === 10) {
      push('break', i, i + 1);
      i++;
    } else if (isDigitCode(code)) {
      let j = i + 1;
      while (j < text.length) {
        const c = text.charCodeAt(j);
        if (isDigitCode(c)) j++;
        else if ((c === 46 || c === 44) && isDigitCode(text.charCodeAt(j + 1))) j += 2;
        else break;
      }
      push('number', i, j);
      i = j;
    } else if (isLetterCode(code)) {
      let j = i + 1;
      while (j < text.length && isLetterCode(text.charCodeAt(j))) j++;
      if (!isDigitCode(text.charCodeAt(j)) || !GLUED.test(text.slice(i, j).normalize('NFC')))
        while (j < text.length && (isLetterCode(text.charCodeAt(j)) || isDigitCode(text.charCodeAt(j)))) j++;
      push('word', i, j);
      i = j;
    } else {
      push('mark', i, i + 1);
      i++;
    }
  }
  return tokens;
}

/** Whether a word token begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}
