// Child process: reads a PDF from standard input, prints its text layer (or, asked for pages, how many open) to standard output.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { glyphsOf, isOutOfOrder, type Piece } from './pdf-glyphs.ts';
import { markedContent } from './pdf-marks.ts';
import { type CellPlace, type PageTables, tablesOf } from './pdf-rows.ts';

const MAX_PAGES = 500;

/** Lines of a page: pieces on one height, a wide gap becomes a tab. */
function linesOf(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  let line = '';
  let last: Piece | null = null;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (last !== null && Math.abs(piece.y - last.y) > Math.max(2, last.height * 0.5)) {
      lines.push(line.trimEnd());
      line = '';
      last = null;
    }
    if (last !== null) {
      const gap = piece.x - (last.x + last.width);
      if (gap > last.height * 2) line += '\t';
      else if (gap > last.height * 0.2 && !line.endsWith(' ') && !piece.text.startsWith(' ')) line += ' ';
    }
    line += piece.text;
    if (piece.text.trim() !== '') last = piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines.join('\n');
}

interface Placed {
  readonly piece: Piece;
  readonly place: CellPlace | undefined;
}

/** One line a row, cells apart by tabs, each cell's own lines joined: a cell that is drawn on several lines is one text. */
function rowText(cells: readonly (readonly Piece[])[]): string {
  return cells.map((pieces) => linesOf(pieces).replace(/\s+/gu, ' ').trim()).join('\t');
}

/** The page as it is drawn, but rows of its tables as the tags tell them. */
function pageText(placed: readonly Placed[], { widths }: PageTables): string {
  const parts: (() => string)[] = [];
  const rows = new Map<number, Piece[][]>();
  let loose: Piece[] | undefined;
  for (const { piece, place } of placed) {
    if (place) {
      loose = undefined;
      const row = rows.get(place.row) ?? Array.from({ length: widths[place.row] ?? 0 }, (): Piece[] => []);
      if (!rows.has(place.row)) parts.push(() => rowText(row));
      rows.set(place.row, row);
      row[place.cell]?.push(piece);
    } else if (loose) loose.push(piece);
    else if (piece.text.trim() !== '') {
      const pieces = [piece];
      loose = pieces;
      parts.push(() => linesOf(pieces));
    }
  }
  return parts.map((write) => write()).join('\n');
}

async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const data = new Uint8Array(Buffer.concat(chunks));
  const document = await getDocument({ data, useSystemFonts: false, disableFontFace: true, verbosity: 0 })
    .promise;
  if (process.argv[2] === 'pages') {
    // A count in the catalogue is only a claim: the first and the last page must be there.
    await document.getPage(1);
    await document.getPage(document.numPages);
    process.stdout.write(String(document.numPages));
    return;
  }
  const pages: string[] = [];
  for (let n = 1; n <= Math.min(document.numPages, MAX_PAGES); n++) {
    const page = await document.getPage(n);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const tables = await tablesOf(page);
    const marked = markedContent();
    const placed = content.items.flatMap((item): Placed[] => {
      if (!('str' in item)) {
        marked.see(item);
        return [];
      }
      if (tables.tagged && marked.isArtifact()) return [];
      const [, , , , x, y] = item.transform;
      const piece = {
        text: item.str,
        x: Number(x),
        y: Number(y),
        width: item.width,
        height: item.height === 0 ? 10 : item.height,
      };
      return [{ piece, place: tables.places.get(marked.id() ?? '') }];
    });
    const pieces = placed.map(({ piece }) => piece);
    pages.push(isOutOfOrder(pieces) ? linesOf(await glyphsOf(page)) : pageText(placed, tables));
    page.cleanup();
  }
  process.stdout.write(pages.join('\n'));
}

main().catch(() => {
  process.exitCode = 2;
});
