// Đặt văn bản vào đề cương: which printed blocks belong to which section, and where the office's own words stand.
import type { Block, OfficialDocument } from '#domain/report/official-document.ts';
import type { OutlineLayout } from '#server/report/contract.ts';

export type Piece =
  | { readonly kind: 'block'; readonly id: string; readonly block: Block; readonly table: number }
  | {
      readonly kind: 'own';
      readonly id: string;
      readonly key: string;
      readonly prompt: string;
      readonly blocks: readonly Block[];
    };

export interface LaidSection {
  /** Anchor on the page. */
  readonly id: string;
  readonly title: string;
  readonly pieces: readonly Piece[];
}

/** The lines of own text that become paragraphs: the same rule as the composer's. */
function linesOf(text: string): number {
  return text.split(/\n+/u).filter((line) => line.trim() !== '').length;
}

const isTask = (block: Block | undefined) => block?.kind === 'paragraph' && /^[-+] /u.test(block.text);

function taken(
  kind: OutlineLayout['sections'][number]['blocks'][number],
  rest: readonly Block[],
  texts: Readonly<Record<string, string>>,
): number {
  switch (kind.kind) {
    case 'sentences':
    case 'table':
    case 'chart':
      return 1;
    case 'text':
      return linesOf(texts[kind.key ?? ''] ?? '') || 1;
    case 'tasks':
    case 'directives':
    case 'petitions': {
      const after = rest.findIndex((block) => !isTask(block));
      return (after === -1 ? rest.length : after) || 1;
    }
  }
}

interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

function chaptersOf(document: OfficialDocument): readonly Chapter[] {
  const chapters: { title: string; blocks: Block[] }[] = [];
  for (const block of document.parts[0]?.blocks ?? []) {
    if (block.kind === 'heading' && block.level === 1) chapters.push({ title: block.text, blocks: [] });
    else chapters.at(-1)?.blocks.push(block);
  }
  return chapters;
}

/** What stands before the first section: what the report replaces; a letter of corrections has nothing else. */
export function leadOf(document: OfficialDocument): readonly Block[] {
  const blocks = document.parts[0]?.blocks ?? [];
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return first === -1 ? blocks : blocks.slice(0, first);
}

/** The main part, section by section; a document of another outline's shape is laid out as it stands, without own places. */
export function layOut(
  document: OfficialDocument,
  outline: OutlineLayout | undefined,
  texts: Readonly<Record<string, string>>,
): readonly LaidSection[] {
  const chapters = chaptersOf(document);
  const fits = outline?.sections.length === chapters.length ? outline.sections : undefined;
  let tables = 0;
  let charts = 0;
  return chapters.map(({ title, blocks }, at): LaidSection => {
    const pieces: Piece[] = [];
    const id = `muc-${at + 1}`;
    const print = (block: Block) => {
      if (block.kind === 'table' && block.caption !== undefined) tables += 1;
      if (block.kind === 'chart') charts += 1;
      const number = block.kind === 'chart' ? charts : tables;
      pieces.push({ kind: 'block', id: `${id}-${pieces.length}`, block, table: number });
    };
    let rest = blocks;
    for (const kind of fits?.[at]?.blocks ?? []) {
      const count = taken(kind, rest, texts);
      if (kind.kind === 'text' && kind.key !== undefined)
        pieces.push({
          kind: 'own',
          id: `${id}-${pieces.length}`,
          key: kind.key,
          prompt: kind.prompt ?? '',
          blocks: rest.slice(0, count),
        });
      else rest.slice(0, count).forEach(print);
      rest = rest.slice(count);
    }
    rest.forEach(print);
    return { id, title, pieces };
  });
}

/** The composed text of the main part as the reader reads it: headings and paragraphs, no tables. */
export function plainTextOf(document: OfficialDocument): string {
  const lines = (document.parts[0]?.blocks ?? []).flatMap((block) =>
    block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : [],
  );
  return [document.subject, ...lines].join('\n');
}
