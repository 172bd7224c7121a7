// Một phần của văn bản trong PDF: its title, its blocks, and what closes it, never on a page without the last words or the last row.
import { type Anchors, blockSource, hasRows } from '#document/pdf/blocks.ts';
import { typstText as q } from '#document/pdf/typst-text.ts';
import type { Block, Part } from '#domain/report/official-document.ts';

/** What closes a part: the signature, the mark. */
export interface Ending {
  /** A Typst expression. */
  readonly source: string;
  /** May it stand in the last row of a table? */
  readonly inRows: boolean;
}

/** Longer words may fill a page, and a block that may not break loses what does not fit. */
const LONG_WORDS = 1500;

function titleOf({ title, key }: Part): string {
  if (title === null) return '';
  const label = key === undefined ? '' : `#label(${q(key)})`;
  return `#align(center)[#heading(level: 1, ${q(title)})${label}]\n#v(2mm)\n`;
}

/** The last block and the ending, together. */
function lastSource(block: Block | undefined, anchors: Anchors, { source, inRows }: Ending): string {
  const below = `#block(breakable: false, above: 7mm, ${source})\n`;
  if (block === undefined) return below;
  if (hasRows(block))
    return inRows ? blockSource(block, anchors, source) : blockSource(block, anchors) + below;
  const isWords = block.kind === 'paragraph' || block.kind === 'note';
  // As the last line of the paragraph it keeps the line above it, as every last line does.
  if (isWords && block.text.length > LONG_WORDS)
    return blockSource(block, anchors, `linebreak()\n#box(width: 100%, inset: (top: 7mm), ${source})`);
  return `#block(sticky: true, breakable: false)[${blockSource(block, anchors).trimEnd()}]\n${below}`;
}

/** A part as Typst source. */
export function partSource(part: Part, anchors: Anchors, ending: Ending | null): string {
  const printed = part.blocks.filter((block) => block.kind !== 'note' || block.mark === undefined);
  const plain = ending === null ? printed : printed.slice(0, -1);
  const sources = plain.map((block) => blockSource(block, anchors));
  const last = ending === null ? '' : lastSource(printed.at(-1), anchors, ending);
  return titleOf(part) + sources.join('') + last;
}
