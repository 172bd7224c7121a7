// Trang PDF thành chữ: prose as it is drawn, rows of tables as the lines around them or the tags of the file tell.
import type { Piece } from './pdf-glyphs.ts';
import type { RuledTable } from './pdf-grid.ts';
import { linesOf, textOfCell } from './pdf-lines.ts';
import type { CellPlace, PageTables } from './pdf-rows.ts';
import { writeGrid } from './table-grid.ts';

export interface Placed {
  readonly piece: Piece;
  readonly place: CellPlace | undefined;
}

/** A stretch of a page; the edges of its columns tell whether a table goes on on the next page. */
export interface PagePart {
  text: string;
  readonly edges?: readonly number[];
}

/** One line a row, cells apart by tabs, each cell's own lines joined: a cell that is drawn on several lines is one text. */
function rowText(cells: readonly (readonly Piece[])[]): string {
  return cells.map((pieces) => linesOf(pieces).replace(/\s+/gu, ' ').trim()).join('\t');
}

const middleOf = ({ x, y, width, height }: Piece): readonly [number, number] => [
  x + width / 2,
  y + height * 0.3,
];

interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

const holds = ({ left, right, low, high }: Box, [x, y]: readonly [number, number]): boolean =>
  x >= left && x <= right && y >= low && y <= high;

function boxOf({ cells }: RuledTable): Box {
  return {
    left: Math.min(...cells.map(({ left }) => left)),
    right: Math.max(...cells.map(({ right }) => right)),
    low: Math.min(...cells.map(({ low }) => low)),
    high: Math.max(...cells.map(({ high }) => high)),
  };
}

/** The rows of a ruled table, each glyph in the cell it stands in: a run of text may go over several. */
function ruledText(table: RuledTable, glyphs: readonly Piece[]): string {
  const pieces = table.cells.map((): Piece[] => []);
  for (const glyph of glyphs) {
    const at = table.cells.findIndex((cell) => holds(cell, middleOf(glyph)));
    pieces[at]?.push(glyph);
  }
  return writeGrid(
    table.cells.map(({ row, column, rows, columns }, at) => ({
      text: textOfCell(pieces[at] ?? []),
      row,
      column,
      rows,
      columns,
    })),
  );
}

/** The page as it is drawn, but rows of its tables as its lines or, failing those, its tags tell them. */
export function partsOfPage(
  placed: readonly Placed[],
  { widths }: PageTables,
  ruled: readonly RuledTable[],
  glyphs: readonly Piece[],
): PagePart[] {
  const parts: (() => PagePart)[] = [];
  const rows = new Map<number, Piece[][]>();
  const boxes = ruled.map((table) => ({ table, box: boxOf(table) }));
  const told = new Set<RuledTable>();
  let loose: Piece[] | undefined;
  for (const { piece, place } of placed) {
    const within = boxes.find(({ box }) => holds(box, middleOf(piece)));
    if (within) {
      const { table, box } = within;
      if (told.has(table) || piece.text.trim() === '') continue;
      told.add(table);
      loose = undefined;
      const inside = glyphs.filter((glyph) => holds(box, middleOf(glyph)));
      parts.push(() => ({ text: ruledText(table, inside), edges: table.edges }));
    } else if (place) {
      loose = undefined;
      const row = rows.get(place.row) ?? Array.from({ length: widths[place.row] ?? 0 }, (): Piece[] => []);
      if (!rows.has(place.row)) parts.push(() => ({ text: rowText(row) }));
      rows.set(place.row, row);
      row[place.cell]?.push(piece);
    } else if (loose) loose.push(piece);
    else if (piece.text.trim() !== '') {
      const pieces = [piece];
      loose = pieces;
      parts.push(() => ({ text: linesOf(pieces) }));
    }
  }
  return parts.map((write) => write());
}
