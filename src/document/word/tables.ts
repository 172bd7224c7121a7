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
import { type Anchors, mm, paragraph, run } from '#document/word/paragraphs.ts';
import type { Block, DocumentRow } from '#domain/report/official-document.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const NO_BORDERS = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

type TableBlock = Extract<Block, { kind: 'table' }>;

function widthsOf(columns: TableBlock['columns'], totalMm: number): readonly number[] {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  return columns.map(({ width }) => mm((width / sum) * totalMm));
}

function cellOf(
  children: readonly Paragraph[],
  width: number,
  borders: typeof BORDERS | typeof NO_BORDERS,
): TableCell {
  return new TableCell({
    children: [...children],
    width: { size: width, type: WidthType.DXA },
    borders,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
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
  const text = run(row.cells[index] ?? '', { size: 11, bold: row.look !== 'plain' });
  if (index === 0 && row.anchor !== undefined) return new Bookmark({ id: row.anchor, children: [text] });
  const anchor = anchors[row.figures?.[index] ?? ''];
  return anchor === undefined ? text : new InternalHyperlink({ anchor, children: [text] });
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
            spacing: { before: 0, after: 0 },
            alignment: ALIGN[block.columns[index]?.align ?? 'left'],
            ...(index === label ? { indent: { left: mm(row.depth * 4) } } : {}),
            children: [cellText(row, index, anchors)],
          }),
        ],
        widths[index] ?? 0,
        BORDERS,
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
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: block.columns.map(({ head }, index) =>
          cellOf(
            [paragraph(head, { size: 11, bold: true }, { alignment: AlignmentType.CENTER })],
            widths[index] ?? 0,
            BORDERS,
          ),
        ),
      }),
      ...block.rows.map((row) => bodyRow(row, block, widths, label, anchors)),
    ],
  });
}
