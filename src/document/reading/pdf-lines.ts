// Dòng chữ của PDF: which lines do the pieces of text on a page make?
import { asNoteMark } from './note-marks.ts';
import { inColumns, type Segment } from './pdf-columns.ts';
import type { Piece } from './pdf-glyphs.ts';

/** The sign of a list item: the gap after it parts no columns. */
const ITEM = /^\s*(?:[-–—•+*o●▪■◦►✓\uf0b7\uf02d]|\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)])\s*$/u;

/** Smaller and higher than what stands before it: the mark of a note. */
function isRaised(piece: Piece, before: Piece): boolean {
  return piece.height <= before.height * 0.8 && piece.y > before.y + before.height * 0.12;
}

/** Lines of a page: pieces on one height, a wide gap parts what stands in columns. */
function segmentsOf(pieces: readonly Piece[]): Segment[][] {
  const lines: Segment[][] = [];
  let line: Segment[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (last !== undefined && Math.abs(piece.y - last.y) > Math.max(2, last.height * 0.5)) last = undefined;
    if (last === undefined) {
      line = [{ text: '', from: piece.x, to: piece.x }];
      lines.push(line);
    }
    const raised = last !== undefined && isRaised(piece, last);
    let segment = line.at(-1) ?? { text: '', from: piece.x, to: piece.x };
    if (last !== undefined) {
      const gap = piece.x - (last.x + last.width);
      const apart = gap > last.height * 2;
      if (apart && !(line.length === 1 && ITEM.test(segment.text))) {
        segment = { text: '', from: piece.x, to: piece.x };
        line.push(segment);
      } else if (gap > last.height * 0.2 && !segment.text.endsWith(' ') && !piece.text.startsWith(' '))
        segment.text += ' ';
    }
    segment.text += raised ? asNoteMark(piece.text, segment.text) : piece.text;
    if (piece.text.trim() !== '') segment.to = Math.max(segment.to, piece.x + piece.width);
    // What follows a raised mark stands on the line of what was before it.
    if (raised && last !== undefined) last = { ...last, width: piece.x + piece.width - last.x };
    else if (piece.text.trim() !== '') last = piece;
  }
  return lines;
}

/** Lines of a page; between columns a tab, and one more for each column that a row leaves empty. */
export function linesOf(pieces: readonly Piece[]): string {
  return inColumns(segmentsOf(pieces))
    .map((cells) => cells.join('\t').trimEnd())
    .join('\n');
}

/** The pieces of a cell from its top line to its last, each line from left to right. */
export function textOfCell(pieces: readonly Piece[]): string {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && first.y - piece.y <= Math.max(2, first.height * 0.6)) line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .map((line) => linesOf(line.sort((a, b) => a.x - b.x)))
    .join('\n')
    .replace(/\t/g, ' ');
}
