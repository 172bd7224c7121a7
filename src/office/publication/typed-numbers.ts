// Số gõ tay trong lời của cơ quan: each is looked for among the figures that the document states.
import type { OfficialDocument } from '#domain/report/official-document.ts';
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';
import { readAmount } from '#domain/vietnamese/read-amount.ts';

export interface TypedNumber {
  /** As typed, an amount of money whole but without its đồng. */
  readonly number: string;
  /** The place of the own text. */
  readonly key: string;
  /** The measure whose figure in the document is equal; undefined when there is none. */
  readonly measure: string | undefined;
}

const DIGITS = String.raw`\d+(?:\.\d{3})*(?:,\d+)?`;
/** "12 tỷ lệ" is no amount. */
const UNIT = String.raw`\s*(?:tỷ(?!\s+(?:lệ|trọng|suất|giá))|tỉ|triệu|tr|trăm|nghìn|ngàn)(?!\p{L})`;
/** "2.353 tỷ 680 triệu 500 nghìn" is one quantity, and so is "1 tỷ 234.567" before đồng; a number without such a word stands alone. */
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?:${DIGITS}(?:${UNIT})+(?:\s+${DIGITS}(?:${UNIT})+)*(?:\s+rưỡi(?!\p{L})|\s+${DIGITS}(?=\s*(?:đồng|đ|vnđ|vnd)(?!\p{L})))?|${DIGITS}(?![\p{L}\d/-]))`,
  'giu',
);
/** Not a quantity: years, and the numbers of articles, clauses, decrees; "trong số 678 HTX", "tổng số 678" are. */
const NAMED = /(?:năm|quý|khóa|(?<!(?:trong|tổng)\s+)số|điều|khoản|mục|tháng|ngày|giai đoạn)\s*$/iu;

/** What a quantity comes to, an amount of money as a whole; undefined when it cannot be told. */
export function amountWritten(quantity: string): number | undefined {
  return /\p{L}/u.test(quantity) ? readAmount(`${quantity} đồng`) : parseLiteral(quantity)?.value;
}

const BOUND = /\{[^{}\n]*\}/gu;
/** Names in braces are bound already: their letters count for nothing, their places stay. */
const unbound = (text: string) => text.replace(BOUND, (name) => ' '.repeat(name.length));

function* quantities(text: string): Generator<{ readonly number: string; readonly at: number }> {
  const read = unbound(text);
  for (const match of read.matchAll(QUANTITY)) {
    const before = read.slice(Math.max(0, match.index - 12), match.index);
    if (!NAMED.test(before)) yield { number: match[0], at: match.index };
  }
}

/** The quantities written in a text. */
export function quantitiesIn(text: string): readonly string[] {
  return [...quantities(text)].map(({ number }) => number);
}

/** Where a typed quantity first stands. */
export function withinText(text: string, number: string): number | undefined {
  return [...quantities(text)].find((each) => each.number === number)?.at;
}

/** Every number typed into own text, with the figure of the document that states it. */
export function typedNumbers(
  document: OfficialDocument,
  texts: Readonly<Record<string, string>>,
): readonly TypedNumber[] {
  const known = new Map<number, string>();
  for (const { quote, value, source } of document.claims ?? []) {
    for (const each of [value, ...quantitiesIn(quote).map(amountWritten)])
      if (each !== undefined && !known.has(each)) known.set(each, source.measure);
  }
  const measureOf = (value: number | undefined) => (value === undefined ? undefined : known.get(value));
  return Object.entries(texts).flatMap(([key, text]) =>
    quantitiesIn(text).map(
      (number): TypedNumber => ({ number, key, measure: measureOf(amountWritten(number)) }),
    ),
  );
}
