// Đoạn văn trong Word: real heading styles, captions that number themselves, every figure a link to the row of its source.
import {
  AlignmentType,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  SimpleField,
  type Table,
  type TextRun,
} from 'docx';
import { type Anchors, FONT, mm, paragraph, run } from '#document/word/paragraphs.ts';
import { documentTable } from '#document/word/tables.ts';
import type { Block, DocumentRun } from '#domain/report/official-document.ts';

/** The look of headings and captions, in the house font. */
export const HEADING_STYLES = [
  { id: 'Heading1', name: 'heading 1', italics: false },
  { id: 'Heading2', name: 'heading 2', italics: true },
  { id: 'Caption', name: 'caption', italics: false },
].map(({ id, name, italics }) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { font: FONT, size: 26, bold: true, italics, color: '000000' },
  paragraph: { spacing: { before: 120, after: 80 }, keepNext: true },
}));

function linkedRuns(runs: readonly DocumentRun[], anchors: Anchors): (TextRun | InternalHyperlink)[] {
  return runs.map(({ text, figure }) => {
    const anchor = figure === undefined ? undefined : anchors[figure];
    return anchor === undefined ? run(text) : new InternalHyperlink({ anchor, children: [run(text)] });
  });
}

function caption(text: string, number: number): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    spacing: { before: 120, after: 60 },
    children: [
      run('Bảng ', { size: 12, bold: true }),
      // A field that renumbers itself, with the number it has now for readers that compute no fields.
      new SimpleField('SEQ Bảng \\* ARABIC', String(number)),
      run(`. ${text}`, { size: 12, bold: true }),
    ],
  });
}

/** One block over a width. */
export function wordBlock(
  block: Block,
  widthMm: number,
  anchors: Anchors,
  nextTable: () => number,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [run(block.text, { bold: true, italics: block.level === 2 })],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: mm(10) },
          spacing: { before: 60, after: 60, line: 288 },
          children: linkedRuns(block.runs ?? [{ text: block.text }], anchors),
        }),
      ];
    case 'note':
      return [paragraph(block.text, { size: 11, italics: true }, { spacing: { before: 60, after: 60 } })];
    case 'facts':
      return block.rows.map(
        ({ label, value }) =>
          new Paragraph({
            spacing: { before: 60, after: 60 },
            indent: { left: mm(56), hanging: mm(56) },
            tabStops: [{ type: 'left', position: mm(56) }],
            children: [run(`${label}:\t`), run(value, { bold: true })],
          }),
      );
    case 'table':
      // Two tables in a row would grow together without a paragraph between them.
      return [
        ...(block.caption === undefined ? [] : [caption(block.caption, nextTable())]),
        ...(block.rows.length === 0
          ? [paragraph(block.empty, { italics: true })]
          : [documentTable(block, widthMm, anchors), paragraph('', { size: 6 })]),
      ];
  }
}
