// Which organisations does a list name where each name begins with the word for what it is ("HTX rau Bình Trung, huyện An Lộc; HTX xe buýt Thành Công")?
import { isCapitalised, type Token } from '../token.ts';
import type { NameList } from './name-list.ts';

const HEADS: Readonly<Record<string, RegExp>> = {
  htx: /^(?:htx|hợp|htxnn|htxdv)$/,
  tht: /^(?:tht|tổ)$/,
  qtdnd: /^(?:qtdnd|quỹ)$/,
};
/** What says where a named organisation is. */
const PLACE = /^(?:huyện|xã|thị|thành|tp|tx|phường|quận|tỉnh|thôn|ấp|bản|khu)$/;
const AFTER = /^(?:với|có|trong|tổng|thu|nâng|đạt|vốn|đưa|đều|trên|lũy|cùng)$/;
const LONGEST = 200;

function ends(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token === undefined) return true;
  return token.text === '.' && (next === undefined || next.kind === 'break' || next.start !== token.end);
}

interface Item {
  readonly from: number;
  readonly to: number;
}

/** The items of a list up to its end, cut at semicolons where it has any, else at commas and "và". */
function itemsOf(tokens: readonly Token[], from: number): { items: Item[]; closed: boolean } {
  const bracket = tokens[from]?.text === '(';
  const semicolons: Item[] = [];
  const commas: Item[] = [];
  let [big, small, depth] = [from + 1, from + 1, 0];
  let i = from + 1;
  for (; i < from + LONGEST; i++) {
    const text = tokens[i]?.text;
    if (text === ')' && bracket && depth === 0) break;
    if (text === '(') depth++;
    if (text === ')') depth--;
    if (depth > 0) continue;
    if (!bracket && ends(tokens, i)) break;
    if (text === ';') {
      semicolons.push({ from: big, to: i });
      big = i + 1;
    }
    if (text === ';' || text === ',' || tokens[i]?.key === 'và') {
      commas.push({ from: small, to: i });
      small = i + 1;
    }
  }
  const closed = i < from + LONGEST;
  if (semicolons.length > 0) return { items: [...semicolons, { from: big, to: i }], closed };
  return { items: [...commas, { from: small, to: i }], closed };
}

/** The names after a colon, "gồm" or in a bracket, each with its own head word; null when an item is something else. */
export function readHeadedNames(tokens: readonly Token[], from: number, unit: string): NameList | null {
  const head = HEADS[unit];
  if (head === undefined || !/^(?:[:(]|gồm)$/.test(tokens[from]?.key ?? '')) return null;
  const { items, closed } = itemsOf(tokens, from);
  if (!closed) return null;
  const names: string[] = [];
  for (const item of items) {
    const words = tokens.slice(item.from, item.to).filter(({ kind }) => kind !== 'break');
    const [first] = words;
    if (first === undefined) continue;
    // "…, HTX An Tiến, với 58 thành viên": the list is over.
    if (names.length > 1 && AFTER.test(first.key)) break;
    if (words.some(({ kind, text }) => kind === 'number' || text === '…')) return null;
    if (head.test(first.key) && words.slice(1).some(isCapitalised))
      names.push(
        words
          .map(({ text }) => text)
          .join(' ')
          .replace(/ (?=[.,])/g, ''),
      );
    else if (!(PLACE.test(first.key) || (isCapitalised(first) && names.length > 0))) return null;
  }
  return names.length > 1 ? { names, alternative: names.length } : null;
}
