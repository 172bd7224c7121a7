// Văn bản nay khác gì bản đã phát hành: each printed text that would read otherwise today, with old and new.
import type { Block, OfficialDocument } from '#domain/report/official-document.ts';

export interface DocumentDifference {
  /** Where it stands, in words: the section and, in a table, row and column. */
  readonly where: string;
  /** null = not there. */
  readonly old: string | null;
  readonly now: string | null;
}

interface Line {
  readonly where: string;
  readonly text: string;
}

function linesOf(document: OfficialDocument): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  const put = (where: string, text: string) => {
    let key = where;
    for (let again = 2; lines.has(key); again += 1) key = `${where} (${again})`;
    lines.set(key, { where, text });
  };
  for (const part of document.parts) {
    let section = part.title ?? '';
    for (const block of part.blocks) {
      if (block.kind === 'heading') section = block.text;
      else putBlock(put, section, block);
    }
  }
  return lines;
}

function putBlock(put: (where: string, text: string) => void, section: string, block: Block): void {
  const at = (rest: string) => [section, rest].filter((each) => each !== '').join(' › ');
  switch (block.kind) {
    case 'heading':
      return;
    case 'paragraph':
    case 'note':
      put(at(block.kind === 'note' ? 'ghi chú' : 'đoạn văn'), block.text);
      return;
    case 'facts':
      for (const { label, value } of block.rows) put(at(label), value);
      return;
    case 'chart':
      for (const { label, text } of block.bars) put(at(`${block.caption} › ${label}`), text);
      return;
    case 'table': {
      const label = block.columns.findIndex(({ align }) => align === 'left');
      for (const { cells } of block.rows) {
        const row = cells[label] ?? '';
        for (const [index, column] of block.columns.entries()) {
          // A running number moves with its neighbours and says nothing by itself.
          if (index < label) continue;
          put(at(`${row} › ${column.head}`), cells[index] ?? '');
        }
      }
    }
  }
}

/** What differs between the document as issued and as it would be composed now, in the order of the issued one; new lines last. */
export function documentDifferences(
  issued: OfficialDocument,
  now: OfficialDocument,
): readonly DocumentDifference[] {
  const [before, after] = [linesOf(issued), linesOf(now)];
  const changed = [...before].flatMap(([key, { where, text }]) => {
    const other = after.get(key)?.text ?? null;
    return other === text ? [] : [{ where, old: text, now: other }];
  });
  const added = [...after].flatMap(([key, { where, text }]) =>
    before.has(key) ? [] : [{ where, old: null, now: text }],
  );
  return [...changed, ...added];
}
