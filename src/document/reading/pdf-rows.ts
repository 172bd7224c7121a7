// Dòng của bảng trong PDF có thẻ: which drawn text belongs to which cell, as the tags of the file say.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A cell by its row, in the order of the page, and its place in that row. */
export interface CellPlace {
  readonly row: number;
  readonly cell: number;
}

export interface PageTables {
  /** By the id of marked content. */
  readonly places: ReadonlyMap<string, CellPlace>;
  /** How many cells each row has, empty ones too. */
  readonly widths: readonly number[];
  /** Whether any text of the page carries a tag: only then is what carries none known to be no text. */
  readonly tagged: boolean;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

const CELLS: readonly string[] = ['TD', 'TH'];

function contentOf(node: Node): readonly string[] {
  if (node.type === 'content') return node.id === undefined ? [] : [node.id];
  return (node.children ?? []).flatMap(contentOf);
}

/** The tables of a page; none where the file carries no tags. A table within a cell is text of that cell. */
export async function tablesOf(page: PDFPageProxy): Promise<PageTables> {
  const places = new Map<string, CellPlace>();
  const widths: number[] = [];
  const visit = (node: Node): void => {
    if (node.role !== 'TR') {
      for (const child of node.children ?? []) visit(child);
      return;
    }
    const cells = (node.children ?? []).filter(({ role }) => CELLS.includes(role ?? ''));
    cells.forEach((cell, index) => {
      for (const id of contentOf(cell)) places.set(id, { row: widths.length, cell: index });
    });
    widths.push(cells.length);
  };
  // Typed too narrowly by the library: a child may be an element or content.
  const tree = ((await page.getStructTree()) ?? {}) as Node;
  visit(tree);
  return { places, widths, tagged: contentOf(tree).length > 0 };
}
