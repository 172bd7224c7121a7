// Bảng trong Word: fixed widths on table and cells, borders on every cell, heads repeated on each page, rows never torn.

import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Anchors, bookmarkOf, cellRun, mm } from '#document/word/paragraphs.ts';
import type { Block, DocumentRow } from '#domain/report/official-document.ts';

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const MARGINS = { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 70, right: 70 };
const NO_BORDERS = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** The paragraph of a table cell. */
export const CELL_STYLE = {
  id: 'Cell',
  name: 'Cell',
  basedOn: 'Normal',
  run: { size: 22 },
  paragraph: { spacing: { before: 0, after: 0 } },
};

type TableBlock = Extract<Block, { kind: 'table' }>;

function widthsOf(columns: TableBlock['columns'], totalMm: number): readonly number[] {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  return columns.map(({ width }) => mm((width / sum) * totalMm));
}

function cellOf(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    children: [...children],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
  });
}

/** Places columns side by side without lines: letterhead, signature. */
export function sideBySide(
  columns: readonly { readonly widthMm: number; readonly children: readonly Paragraph[] }[],
): Table {
  const widths = columns.map(({ widthMm }) => mm(widthMm));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...NO_BORDERS, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ children }, index) =>
            new TableCell({
              children: [...children],
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              borders: NO_BORDERS,
              margins: { left: 0, right: 0, top: 0, bottom: 0 },
            }),
        ),
      }),
    ],
  });
}

/** The text of a cell: the bookmark of a source, a link to one, or plain. */
function cellText(row: DocumentRow, index: number, anchors: Anchors): ParagraphChild {
  const text = cellRun(row.cells[index] ?? '', row.look !== 'plain');
  if (index === 0 && row.anchor !== undefined)
    return new Bookmark({ id: bookmarkOf(row.anchor), children: [text] });
  const anchor = anchors[row.figures?.[index] ?? ''];
  return anchor === undefined
    ? text
    : new InternalHyperlink({ anchor: bookmarkOf(anchor), children: [text] });
}

function bodyRow(
  row: DocumentRow,
  block: TableBlock,
  widths: readonly number[],
  label: number,
  anchors: Anchors,
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: row.cells.map((_, index) =>
      cellOf(
        [
          new Paragraph({
            style: CELL_STYLE.id,
            ...(block.columns[index]?.align === 'left'
              ? {}
              : { alignment: ALIGN[block.columns[index]?.align ?? 'left'] }),
            ...(index === label && row.depth > 0 ? { indent: { left: mm(row.depth * 4) } } : {}),
            children: [cellText(row, index, anchors)],
          }),
        ],
        widths[index] ?? 0,
      ),
    ),
  });
}

/** A table over a width. */
export function documentTable(block: TableBlock, totalMm: number, anchors: Anchors = {}): Table {
  const label = block.columns.findIndex(({ align }) => align === 'left');
  const widths = widthsOf(block.columns, totalMm);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: MARGINS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: block.columns.map(({ head }, index) =>
          cellOf(
            [
              new Paragraph({
                style: CELL_STYLE.id,
                alignment: AlignmentType.CENTER,
                children: [cellRun(head, true)],
              }),
            ],
            widths[index] ?? 0,
          ),
        ),
      }),
      ...block.rows.map((row) => bodyRow(row, block, widths, label, anchors)),
    ],
  });
}
