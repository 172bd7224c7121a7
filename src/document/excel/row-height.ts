// Chiều cao của dòng: programs that open a workbook do not all fit rows to wrapped text, so every row says how tall it is.

const LINE_POINTS = 15;
/** Widths are of the digits of the program's own letter; Times New Roman sets a fifth more letters of prose at least. */
const NARROWER = 1.2;
/** The tallest row that the format knows. */
const MOST_POINTS = 409;

/** How many lines a text takes in a column as many characters wide; words are kept whole where they fit. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => {
    let [lines, used] = [1, 0];
    for (const word of line.split(' ')) {
      const length = word.length;
      if (used > 0 && used + 1 + length > width) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
      // A word longer than the column is broken.
      while (used > width) {
        lines += 1;
        used -= width;
      }
    }
    return sum + lines;
  }, 0);
}

/** Points of a row that shows all its cells whole. */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = Math.max(
    1,
    ...cells.map(({ text, width }) => linesOf(text, Math.max(1, Math.floor(width * NARROWER)))),
  );
  return Math.min(MOST_POINTS, lines * LINE_POINTS);
}
