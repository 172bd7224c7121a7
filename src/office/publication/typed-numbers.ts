// Số gõ tay trong lời của cơ quan: each is looked for among the figures that the document states.
import type { OfficialDocument } from '#domain/report/official-document.ts';
import { amountWritten, WRITTEN_QUANTITY } from '#domain/vietnamese/written-quantity.ts';

export interface TypedNumber {
  /** As typed, an amount of money whole but without its đồng. */
  readonly number: string;
  /** The place of the own text. */
  readonly key: string;
  /** The measure whose figure in the document is equal; undefined when there is none. */
  readonly measure: string | undefined;
}

/** Not a quantity: years, and the numbers of articles, clauses, decrees; "trong số 678 HTX", "tổng số 678" are. */
const NAMED = /(?:năm|quý|khóa|(?<!(?:trong|tổng)\s+)số|điều|khoản|mục|tháng|ngày|giai đoạn)\s*$/iu;

const BOUND = /\{[^{}\n]*\}/gu;
/** Names in braces are bound already: their letters count for nothing, their places stay. */
const unbound = (text: string) => text.replace(BOUND, (name) => ' '.repeat(name.length));

function* quantities(text: string): Generator<{ readonly number: string; readonly at: number }> {
  const read = unbound(text);
  for (const match of read.matchAll(WRITTEN_QUANTITY)) {
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
