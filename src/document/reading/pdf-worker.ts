// Child process: reads a PDF from standard input, prints its text layer (or, asked for pages, how many open) to standard output.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { glyphsOf, isOutOfOrder, type Piece } from './pdf-glyphs.ts';

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
    const content = await page.getTextContent();
    const pieces = content.items.flatMap((item): Piece[] => {
      if (!('str' in item)) return [];
      const [, , , , x, y] = item.transform;
      return [
        {
          text: item.str,
          x: Number(x),
          y: Number(y),
          width: item.width,
          height: item.height === 0 ? 10 : item.height,
        },
      ];
    });
    pages.push(linesOf(isOutOfOrder(pieces) ? await glyphsOf(page) : pieces));
    page.cleanup();
  }
  process.stdout.write(pages.join('\n'));
}

main().catch(() => {
  process.exitCode = 2;
});
