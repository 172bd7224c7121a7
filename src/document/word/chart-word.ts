// Biểu đồ trong Word: a table of bars drawn by shaded paragraphs, so that it stays text, scales and needs no picture.
import {
  AlignmentType,
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
import { type Anchors, bookmarkOf, mm, run } from '#document/word/paragraphs.ts';
import type { Block, ChartBar } from '#domain/report/official-document.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const [LABEL_MM, VALUE_MM] = [54, 20];
const BAR_COLOUR = '0B5D3B';

function cell(child: Paragraph, width: number): TableCell {
  return new TableCell({
    children: [child],
    width: { size: width, type: WidthType.DXA },
    borders: NO_BORDERS,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 20, bottom: 20, left: 40, right: 40 },
  });
}

function line(children: ParagraphChild[], alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) {
  return new Paragraph({ spacing: { before: 0, after: 0 }, alignment, children });
}

function barRow(bar: ChartBar, most: number, widths: readonly [number, number, number], anchors: Anchors) {
  const [label, drawn, value] = widths;
  const share = Math.max(0, bar.value) / most;
  const anchor = anchors[bar.figure ?? ''];
  const text = run(bar.text, { size: 11 });
  return new TableRow({
    cantSplit: true,
    children: [
      cell(line([run(bar.label, { size: 11 })], AlignmentType.RIGHT), label),
      cell(
        new Paragraph({
          spacing: { before: 0, after: 0 },
          ...(share === 0 ? {} : { shading: { type: 'clear', color: 'auto', fill: BAR_COLOUR } }),
          indent: { right: Math.round((drawn - 80) * (1 - share)) },
          children: [run(' ', { size: 9 })],
        }),
        drawn,
      ),
      cell(
        line(
          [
            anchor === undefined
              ? text
              : new InternalHyperlink({ anchor: bookmarkOf(anchor), children: [text] }),
          ],
          AlignmentType.LEFT,
        ),
        value,
      ),
    ],
  });
}

/** The bars of a chart over a width. */
export function chartTable(
  { bars }: Extract<Block, { kind: 'chart' }>,
  totalMm: number,
  anchors: Anchors,
): Table {
  const widths = [mm(LABEL_MM), mm(totalMm - LABEL_MM - VALUE_MM), mm(VALUE_MM)] as const;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: bars.map((bar) => barRow(bar, most, widths, anchors)),
  });
}
