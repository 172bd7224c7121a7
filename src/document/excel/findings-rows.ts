// How high must a row be for its wrapped texts, and how is a row of text written as XML?
import { escapeXml } from '#document/excel/write-table.ts';

/** Points of one line of 11-point type. */
const LINE = 15;
/** The highest row that Excel draws. */
const HIGHEST = 409;

/** Cell styles of the sheet, by their place in its style part. */
export const LOOK = { plain: 0, head: 1, text: 2, centre: 3, title: 4, fact: 5, note: 6, sign: 7 } as const;
export type Look = (typeof LOOK)[keyof typeof LOOK];

/** Lines that a text takes in a column of so many characters, broken between words as a spreadsheet breaks it. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/\s+/)) {
      const next = used === 0 ? word.length : used + 1 + word.length;
      if (next <= width || used === 0) used = next;
      else {
        lines += 1;
        used = word.length;
      }
      // A word longer than the column is cut wherever the column ends.
      while (used > width) {
        lines += 1;
        used -= width;
      }
    }
  }
  return lines;
}

/** Height in points of a row of texts over columns of these widths. */
export function heightOf(texts: readonly string[], widths: readonly number[]): number {
  // A column holds about as many characters as its width says, in broader letters than Times New Roman's too.
  const lines = texts.map((text, at) => linesOf(text, widths[at] ?? 10));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 3);
}

/** Letters of a column, from 0. */
export function columnLetter(index: number): string {
  return String.fromCharCode(65 + index);
}

/** One row as XML: text is text, never a formula. */
export function rowXml(
  number: number,
  height: number,
  cells: readonly { readonly text: string; readonly look: Look }[],
): string {
  const inner = cells.map(({ text, look }, at) => {
    const address = `r="${columnLetter(at)}${number}" s="${look}"`;
    return text === ''
      ? `<c ${address}/>`
      : `<c ${address} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  });
  return `<row r="${number}" ht="${height}" customHeight="1">${inner.join('')}</row>`;
}
