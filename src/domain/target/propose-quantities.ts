// Số trong câu giao: the quantities of a sentence that may be targets, with operator and unit; dates, laws and years are none.
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';
import { parseNumberWords } from '#domain/vietnamese/number-words.ts';

export type Operator = 'at-least' | 'at-most' | 'about' | 'plain';

export interface Quantity {
  readonly low: number;
  readonly high: number | null;
  readonly percent: boolean;
  readonly money: boolean;
  readonly operator: Operator;
  /** Place of the number itself, operator words not counted. */
  readonly start: number;
  readonly end: number;
}

const QUANTITY =
  /(?<![\p{L}\d/.,-])(\d(?:[\d.,]*\d)?)(\s*%)?(?:\s*(?:-|–|—|đến|tới)\s*(\d(?:[\d.,]*\d)?))?(?![\d/])\s*(%|(?:nghìn |ngàn )?tỷ(?: đồng)?|tỉ(?: đồng)?|triệu(?: đồng)?|nghìn đồng|đồng(?! bộ|\p{L}))?/giu;

/** Numbers that name something: dates, documents, laws, criteria, posts, terms. */
const NAMING_BEFORE =
  /(?:năm|tháng|ngày|quý|số|luật|điều|khoản|mục|tiêu chí|tiêu chí số|giai đoạn|nhiệm kỳ|từ năm|đến năm|nghị quyết|quyết định|thông tư|nghị định|kết luận|chỉ thị|đề án|mục tiêu số|hotline|điện thoại)\s*$/iu;
const NAMING_AFTER = /^\s*(?:\/\s*\d|\/[\p{L}]|-[\p{Lu}]{2}|tháng(?: đầu| cuối)|năm\b(?! nay)|giờ|ngày\b)/u;
const BETWEEN_YEARS = /^(?:19|20)\d\d$/;

const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [
    /(?:ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|thấp nhất|trên|hơn|tối thiểu đạt|ít nhất là|đạt ít nhất)(?: là| đạt| từ| được)?\s*$/iu,
    'at-least',
  ],
  [
    /(?:không quá|tối đa|không vượt quá|không hơn|dưới|nhiều nhất|giảm còn|xuống còn|cao nhất)(?: là)?\s*$/iu,
    'at-most',
  ],
  [/(?:khoảng|xấp xỉ|gần|chừng)\s*$/iu, 'about'],
];

const SCALES: Readonly<Record<string, number>> = {
  tỷ: 1e9,
  'tỷ đồng': 1e9,
  tỉ: 1e9,
  'tỉ đồng': 1e9,
  'nghìn tỷ': 1e12,
  'nghìn tỷ đồng': 1e12,
  'ngàn tỷ': 1e12,
  'ngàn tỷ đồng': 1e12,
  triệu: 1e6,
  'triệu đồng': 1e6,
  'nghìn đồng': 1e3,
  đồng: 1,
};

function operatorOf(before: string, after: string): Operator {
  // "không" before a comparison turns it round, so the longer words are asked first.
  if (/không (?:quá|vượt quá|hơn)(?: là)?\s*$/iu.test(before)) return 'at-most';
  for (const [pattern, operator] of BEFORE) if (pattern.test(before)) return operator;
  return /^[^.;:]{0,60}?(?:trở lên|trở đi)/iu.test(after)
    ? 'at-least'
    : /^[^.;:]{0,40}?trở xuống/iu.test(after)
      ? 'at-most'
      : 'plain';
}

function digits(segment: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of segment.matchAll(QUANTITY)) {
    const [whole, first = '', percentFirst, second, unit = ''] = match;
    const before = segment.slice(0, match.index);
    const after = segment.slice(match.index + whole.length);
    const percent = percentFirst !== undefined || unit === '%';
    const scale = SCALES[unit.toLowerCase().replace(/\s+/g, ' ')];
    if (!percent && scale === undefined) {
      if (
        NAMING_BEFORE.test(before) ||
        NAMING_AFTER.test(segment.slice(match.index + whole.trimEnd().length))
      )
        continue;
      if (BETWEEN_YEARS.test(first) && (second === undefined || BETWEEN_YEARS.test(second))) continue;
    }
    const context = { percent, scaled: scale !== undefined };
    const low = parseLiteral(first, context);
    const high = second === undefined ? null : parseLiteral(second, context);
    if (!low || (second !== undefined && !high)) continue;
    const factor = percent ? 100 : (scale ?? 1);
    found.push({
      low: Math.round(low.value * factor),
      high: high ? Math.round(high.value * factor) : null,
      percent,
      money: scale !== undefined,
      operator: operatorOf(before, after),
      start: match.index,
      end: match.index + whole.trimEnd().length,
    });
  }
  return found;
}

const COUNTED = /^\s*(?:htx|hợp tác xã|tổ hợp tác|liên hiệp|mô hình|lớp|hội chợ|website|người|lượt)/iu;

/** "ba mươi lăm HTX": numbers in words directly before what is counted. */
function inWords(segment: string): Quantity[] {
  const found: Quantity[] = [];
  const words = [...segment.matchAll(/\p{L}+/gu)];
  const spelt = words.map(([word]) => word.normalize('NFC').toLowerCase());
  for (let index = 0; index < words.length; index += 1) {
    const read = parseNumberWords(spelt, index);
    const [from, last] = [words[index], read ? words[index + read.length - 1] : undefined];
    if (!read || !from || !last) continue;
    index += read.length - 1;
    const [start, end] = [from.index, last.index + last[0].length];
    // "bình quân của một HTX" counts nothing.
    if (!COUNTED.test(segment.slice(end)) || /(?:của|mỗi|bình quân|từng)\s*$/iu.test(segment.slice(0, start)))
      continue;
    found.push({
      low: read.value,
      high: null,
      percent: false,
      money: false,
      operator: operatorOf(segment.slice(0, start), segment.slice(end)),
      start,
      end,
    });
  }
  return found;
}

/** Quantities of one segment in the order of the text. */
export function quantitiesOf(segment: string): readonly Quantity[] {
  return [...digits(segment), ...inWords(segment)].sort((a, b) => a.start - b.start);
}
