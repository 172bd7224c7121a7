// Trang nối trang: page numbers and running heads between the pages left out, a table that goes on told without its head once more.
import type { PagePart } from './pdf-page.ts';

/** "2", "- 2 -", "Trang 2/5" */
const NUMBER = /^[-–\s]*(?:trang\s*)?(\d{1,4})(?:\s*\/\s*\d{1,4})?[-–\s]*$/i;

function isNumberOf(line: string, page: number): boolean {
  const said = NUMBER.exec(line)?.[1];
  // A cover or a contents page may stand outside the count.
  return said !== undefined && Math.abs(Number(said) - page) <= 2;
}

const ENDS = [0, -1] as const;

/** The first or the last line of a page, when it stands in no table. */
function lineAt(parts: readonly PagePart[], end: 0 | -1): string {
  const part = parts.at(end);
  return part === undefined || part.edges ? '' : (part.text.split('\n').at(end) ?? '').trim();
}

function withoutLine(parts: readonly PagePart[], end: 0 | -1): PagePart[] {
  const part = parts.at(end);
  if (part === undefined) return [];
  const lines = part.text.split('\n');
  const text = (end === 0 ? lines.slice(1) : lines.slice(0, -1)).join('\n');
  const left = text.trim() === '' ? [] : [{ ...part, text }];
  return end === 0 ? [...left, ...parts.slice(1)] : [...parts.slice(0, -1), ...left];
}

function withoutNumber(parts: readonly PagePart[], page: number): readonly PagePart[] {
  return ENDS.reduce(
    (kept: readonly PagePart[], end) => (isNumberOf(lineAt(kept, end), page) ? withoutLine(kept, end) : kept),
    parts,
  );
}

/** What stands at the head or foot of one page after the other is told once. */
function withoutRunning(pages: readonly (readonly PagePart[])[]): (readonly PagePart[])[] {
  return pages.map((parts, at) => {
    const before = pages[at - 1] ?? [];
    return ENDS.reduce((kept: readonly PagePart[], end) => {
      const line = lineAt(kept, end);
      return line !== '' && line === lineAt(before, end) ? withoutLine(kept, end) : kept;
    }, parts);
  });
}

const sameEdges = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((edge, at) => Math.abs(edge - (other[at] ?? 0)) < 4);

/** The text of all pages. */
export function joinPages(pages: readonly (readonly PagePart[])[]): string {
  const numbered = pages.length > 1 ? pages.map((parts, at) => withoutNumber(parts, at + 1)) : pages;
  const told: string[] = [];
  let last: PagePart | undefined;
  let head = '';
  for (const parts of withoutRunning(numbered)) {
    for (const [place, part] of parts.entries()) {
      const lines = part.text.split('\n');
      const goesOn = place === 0 && part.edges && last?.edges && sameEdges(part.edges, last.edges);
      if (!goesOn) head = lines[0] ?? '';
      else if (lines[0] === head) lines.shift();
      if (lines.length > 0) told.push(lines.join('\n'));
      last = part;
    }
  }
  return told.join('\n');
}
