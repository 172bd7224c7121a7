// Văn bản dài: whether a document needs a table of contents.
import type { OfficialDocument } from '#domain/report/official-document.ts';

/** Lines that fill about a page. */
const PAGE = 34;
const LONG_PAGES = 10;

/** True from about ten pages and three headings on. */
export function isLong(document: OfficialDocument): boolean {
  let lines = 0;
  let headings = 0;
  for (const part of document.parts) {
    if (part.title !== null) headings += 1;
    for (const block of part.blocks) {
      if (block.kind === 'table') lines += block.rows.length;
      else if (block.kind === 'facts') lines += block.rows.length;
      else if (block.kind === 'chart') lines += block.bars.length;
      else lines += Math.ceil(block.text.length / 85);
      if (block.kind === 'heading') headings += 1;
    }
  }
  return headings >= 3 && lines / PAGE >= LONG_PAGES;
}
