// Child process: reads a PDF from standard input, prints its text layer (or, asked for pages, how many open) to standard output.
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Drawing, glyphsOf, isOutOfOrder } from './pdf-glyphs.ts';
import { ruledTables } from './pdf-grid.ts';
import { markedContent } from './pdf-marks.ts';
import { type PagePart, type Placed, partsOfPage } from './pdf-page.ts';
import { joinPages } from './pdf-pages-joined.ts';
import { tablesOf } from './pdf-rows.ts';
import { rulesOf } from './pdf-rules.ts';

const MAX_PAGES = 500;

/** A file whose pages take longer to go through for lines than this is read without them. */
const RULES_TIME_MS = 15_000;

/** What a page draws; undefined when it is not needed to get the letters in order and there is no time left for lines. */
async function drawingOf(
  page: PDFPageProxy,
  needed: boolean,
  spent: { ms: number },
): Promise<Drawing | undefined> {
  if (!needed && spent.ms > RULES_TIME_MS) return undefined;
  const from = performance.now();
  const drawing = await page.getOperatorList();
  spent.ms += performance.now() - from;
  return drawing;
}

async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const data = new Uint8Array(Buffer.concat(chunks));
  // No picture is unpacked: only letters and lines are looked at.
  const settings = { useSystemFonts: false, disableFontFace: true, verbosity: 0, maxImageSize: 1 };
  const document = await getDocument({ data, ...settings }).promise;
  if (process.argv[2] === 'pages') {
    // A count in the catalogue is only a claim: the first and the last page must be there.
    await document.getPage(1);
    await document.getPage(document.numPages);
    process.stdout.write(String(document.numPages));
    return;
  }
  const pages: PagePart[][] = [];
  const spent = { ms: 0 };
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
    const outOfOrder = isOutOfOrder(placed.map(({ piece }) => piece));
    const drawing = placed.length > 0 ? await drawingOf(page, outOfOrder, spent) : undefined;
    const glyphs = drawing ? glyphsOf(drawing) : [];
    const ruled = drawing ? ruledTables(rulesOf(drawing)) : [];
    const shown = outOfOrder ? glyphs.map((piece) => ({ piece, place: undefined })) : placed;
    pages.push(partsOfPage(shown, tables, ruled, glyphs));
    page.cleanup();
  }
  process.stdout.write(joinPages(pages));
}

main().catch(() => {
  process.exitCode = 2;
});
