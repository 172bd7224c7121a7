// What does a printed amount count, so that "15 nhà lưới" and "mỗi nhà", "250 ha" and "mỗi héc-ta" are the same thing?
import { SPOKEN_COUNTS } from '#domain/vietnamese/number-words.ts';
import type { DocumentContext } from '../read/context.ts';
import type { CheckRun } from './report.ts';
import type { Amount } from './told-amounts.ts';

/** The first two words of a noun: "nhà lưới", "bè"; the second is '' where none follows. */
export type Noun = readonly [string, string];

/** A number of things, or of days, months, years: tokens [from, to) without what follows the noun. */
export interface Counted {
  readonly value: number;
  readonly noun: Noun;
  readonly from: number;
  readonly to: number;
  /** Undefined for a span of time. */
  readonly amount: Amount | undefined;
}

/** Syllables that are only half a noun: "khách hàng", "khách sạn". */
const HALF =
  /^(?:hợp|thành|khách|cơ|sản|học|đại|doanh|lao|dự|mô|cửa|hội|công|nông|gia|trường|chương|cán|giám|phụ|thanh|sinh|du|nhân|xã|liên|câu|chi|ban|trang)$/;

const SPANS = /^(?:năm|tháng|ngày|tuần|quý|giờ)$/;

/** The noun whose first word is token `at`; undefined where no word stands there. */
export function nounAt(context: DocumentContext, at: number): Noun | undefined {
  const { tokens } = context;
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'word') return undefined;
  if (/^(?:hécta|hecta)$/.test(first.key)) return ['ha', ''];
  if (/^(?:héc|hec)$/.test(first.key) && (second?.key === 'ta' || third?.key === 'ta')) return ['ha', ''];
  if (/^(?:kilôgam|kilogam|ki|cân|ký)$/.test(first.key)) return ['kg', ''];
  if (first.key === 'hợp' && second?.key === 'tác') return ['htx', ''];
  return [first.key, second?.kind === 'word' ? second.key : ''];
}

/** "mỗi chiếc" of so many machines or boats. */
const PIECE = /^(?:chiếc|cái)$/;
const PIECES = /^(?:chiếc|cái|máy|xe|tàu|thuyền|ghe|bồn|lồng)$/;

/** Whether a number of the one is a number of the other: "15 nhà lưới", "mỗi nhà". */
export function isSameNoun(each: Noun, counted: Noun): boolean {
  if (PIECE.test(each[0]) && PIECES.test(counted[0])) return true;
  if (each[0] !== counted[0]) return false;
  return !HALF.test(each[0]) || each[1] === counted[1];
}

/** A noun as a message names it: "khách hàng", "nhà". */
export function sayNoun([first, second]: Noun): string {
  return first === 'htx' ? 'HTX' : HALF.test(first) ? `${first} ${second}`.trim() : first;
}

/** The numbers of things that some amounts are, each with its noun. */
export function thingsOf(run: CheckRun, amounts: readonly Amount[]): Counted[] {
  const found: Counted[] = [];
  for (const amount of amounts) {
    const { q } = amount;
    const noun = nounAt(run.read.context, q.numberFrom + 1);
    const plain = q.valueTo === undefined && q.denominator === undefined && q.per === undefined;
    if (noun === undefined || !plain || q.inWords || q.scaled || q.value <= 1) continue;
    if (amount.noun === '' || amount.noun === '%' || q.kind === 'money') continue;
    found.push({ value: q.value, noun, from: q.from, to: q.numberFrom + 2, amount });
  }
  return found;
}

/** "5 năm", "24 ngày", "ba tháng" within tokens [from, to): spans of time, no years and no days of a month. */
export function spansOf(context: DocumentContext, from: number, to: number): Counted[] {
  const { tokens } = context;
  const found: Counted[] = [];
  for (let i = from; i < to - 1; i++) {
    const token = tokens[i];
    const unit = tokens[i + 1]?.key ?? '';
    if (token === undefined || !SPANS.test(unit)) continue;
    const value = token.kind === 'number' ? Number(token.text.replace(',', '.')) : SPOKEN_COUNTS[token.key];
    if (value === undefined || !(value > 1 && value < 400)) continue;
    // "tháng 9 năm 2024", "ngày thứ 5", "5 năm tuổi"; "năm tháng" is months of a year as often as five months.
    if (/^(?:tháng|ngày|thứ|quý|tuần|năm|số|khóa|kỳ|lần|-|\/)$/.test(tokens[i - 1]?.key ?? '')) continue;
    if (token.key === 'năm' || /^(?:tuổi|\d.*)$/.test(tokens[i + 2]?.key ?? '')) continue;
    found.push({ value, noun: [unit, ''], from: i, to: i + 2, amount: undefined });
  }
  return found;
}
