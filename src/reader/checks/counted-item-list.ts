// How many items does a closed list after a colon hold, given that "và" and commas also stand inside names?
import { isCapitalised, type Token } from '../token.ts';

export interface ItemCount {
  /** Items that surely stand apart, and items when every comma and "và" parts two. */
  readonly least: number;
  readonly most: number;
  readonly items: readonly string[];
}

/** First words of the names of bodies: what begins with one stands apart. */
const BODY =
  /^(?:hội|sở|ngân|liên|tỉnh|đoàn|ban|công|trường|ubnd|ủy|quỹ|báo|đài|viện|trung|chi|cục|hiệp|mặt|phòng|thành|bộ|htx|tổng|tập|vnpt|viettel|agribank|vietinbank|bidv|học|huyện)$/;
/** "Sở Nông nghiệp và Phát triển nông thôn": "và" within one name. */
const INSIDE = /^(?:phát|xã|du|đầu|môi|truyền|đào|ptnt|vừa|tôn|thể|xúc)$/;
/** Words that leave a list open, or make one item several. */
const LEAVES_OPEN =
  /^(?:v|vv|khác|các|những|nhiều|một|hai|ba|mỗi|như|gồm|cùng|trong|là|với|tại|ở|đã|được|để)$/;
const LONGEST = 90;

/** Words of the longest stretch between two "và". */
function longestPart(item: readonly string[]): number {
  const parts = item.join(' ').split(' và ');
  return Math.max(...parts.map((part) => part.split(' ').length));
}

/** Items from `from` to the end of the sentence, or to the bracket that closes them; null when the list holds anything that may make it say more or less. */
export function countItems(tokens: readonly Token[], from: number, ofBodies: boolean): ItemCount | null {
  const bracketed = tokens[from - 1]?.text === '(';
  const items: string[][] = [[]];
  let sure = 0;
  let ands = 0;
  for (let i = from; i < from + LONGEST; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'break') {
      if (bracketed) return null;
      break;
    }
    if (bracketed && token.text === ')') break;
    const next = tokens[i + 1];
    if (token.text === '.') {
      if (
        bracketed ||
        next?.text === '.' ||
        (next !== undefined && next.kind !== 'break' && !isCapitalised(next))
      )
        return null;
      break;
    }
    if (token.text === ',' || token.text === ';') items.push([]);
    else if (token.kind === 'number' || (token.kind === 'mark' && token.text !== '-')) return null;
    else {
      const item = items[items.length - 1];
      if (item === undefined) return null;
      if (item.length === 0 && ofBodies) {
        if (!isCapitalised(token)) return null;
        if (BODY.test(token.key)) sure++;
      } else if (token.key === 'và' && next !== undefined) {
        if (item.length === 0) return null;
        const apart = !ofBodies || (isCapitalised(next) && !INSIDE.test(next.key));
        if (ofBodies && apart && BODY.test(next.key)) sure++;
        if (apart) ands++;
      }
      // "UBND các huyện Quế Võ, Lương Tài": as many bodies as places; "Liên hiệp các Hội" is one.
      const many = token.key === 'các' && tokens[i - 1]?.key !== 'hiệp';
      if (many || (!(ofBodies && item.length > 0) && LEAVES_OPEN.test(token.key))) return null;
      item.push(token.text);
    }
  }
  if (items.some((item) => item.length === 0 || longestPart(item) > (ofBodies ? 12 : 6))) return null;
  return {
    least: ofBodies ? sure : items.length,
    most: items.length + ands,
    items: items.map((item) => item.join(' ')),
  };
}
