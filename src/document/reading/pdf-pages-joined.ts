// Trang nối trang: page numbers between the pages left out, a table that goes on told without its head once more.
import type { PagePart } from './pdf-page.ts';

/** "2", "- 2 -", "Trang 2/5" */
const NUMBER = /^[-–\s]*(?:trang\s*)?(\d{1,4})(?:\s*\/\s*\d{1,4})?[-–\s]*$/i;

function isNumberOf(line: string, page: number): boolean {
  const said = NUMBER.exec(line)?.[1];
  // A cover or a contents page may stand outside the count.
  return said !== undefined && Math.abs(Number(said) - page) <= 2;
}

/** Parts without a page number in the first or the last line. */
function withoutNumber(parts: readonly PagePart[], page: number): PagePart[] {
  const kept = parts.map((part) => ({ ...part }));
  for (const [part, first] of [
    [kept[0], true],
    [kept.at(-1), false],
  ] as const) {
    if (!part || part.edges) continue;
    const lines = part.text.split('\n');
    const line = (first ? lines[0] : lines.at(-1)) ?? '';
    if (isNumberOf(line, page)) part.text = (first ? lines.slice(1) : lines.slice(0, -1)).join('\n');
  }
  return kept.filter(({ text }) => text.trim() !== '');
}

const sameEdges = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((edge, at) => Math.abs(edge - (other[at] ?? 0)) < 4);

/** The text of all pages. */
export function joinPages(pages: readonly (readonly PagePart[])[]): string {
  const told: string[] = [];
  let last: PagePart | undefined;
  let head = '';
  for (const [at, parts] of pages.entries()) {
    const kept = pages.length > 1 ? withoutNumber(parts, at + 1) : parts;
    for (const [place, part] of kept.entries()) {
      const lines = part.text.split('\n');
      const goesOn = place === 0 && part.edges && last?.edges && sameEdges(part.edges, last.edges);
      if (!goesOn) head = lines[0] ?? '';
      else if (lines[0] === head) lines.shift();
      if (lines.length > 0) told.push(lines.join('\n'));
      last = part;
    }
    if (kept.length === 0) last = undefined;
  }
  return told.join('\n');
}
