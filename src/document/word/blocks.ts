// Đoạn văn trong Word: real heading styles, captions that number themselves, every figure a link to the row of its source.
import {
  AlignmentType,
  Bookmark,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  type Table,
} from 'docx';
import { chartTable } from '#document/word/chart-word.ts';
import { type Anchors, bookmarkOf, FONT, mm, paragraph, run } from '#document/word/paragraphs.ts';
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

/** A reference is a field of Word: it follows the number of what it names. */
function linkedRuns(runs: readonly DocumentRun[], anchors: Anchors): ParagraphChild[] {
  return runs.map(({ text, figure, ref, note }) => {
    if (note !== undefined) return new FootnoteReferenceRun(note.mark);
    if (ref !== undefined) return new SimpleField(`REF ${bookmarkOf(ref)} \\h`, text);
    const anchor = figure === undefined ? undefined : anchors[figure];
    return anchor === undefined
      ? run(text)
      : new InternalHyperlink({ anchor: bookmarkOf(anchor), children: [run(text)] });
  });
}

interface Caption {
  /** "Bảng" */
  readonly word: string;
  readonly text: string;
  readonly number: number;
  readonly key: string | undefined;
}

/** "Bảng 1. …", its number a field; the bookmark holds what a reference repeats. */
function captionOf({ word, text, number, key }: Caption): Paragraph {
  const label: ParagraphChild[] = [
    run(`${word} `, { size: 12, bold: true }),
    // A field that renumbers itself, with the number it has now for readers that compute no fields.
    new SimpleField(`SEQ ${word.replace(' ', '_')} \\* ARABIC`, String(number)),
  ];
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    spacing: { before: 120, after: 60 },
    children: [
      ...(key === undefined ? label : [new Bookmark({ id: bookmarkOf(key), children: label })]),
      run(`. ${text}`, { size: 12, bold: true }),
    ],
  });
}

/** Running numbers of what carries a caption. */
export interface NextNumber {
  readonly table: () => number;
  readonly chart: () => number;
}

/** One block over a width; the last words of a body stay on the page of the signature that follows them. */
export function wordBlock(
  block: Block,
  widthMm: number,
  anchors: Anchors,
  next: NextNumber,
  keepNext = false,
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
          ...(keepNext && { keepNext, keepLines: true }),
          indent: { firstLine: mm(10) },
          spacing: { before: 60, after: 60, line: 288 },
          children: linkedRuns(block.runs ?? [{ text: block.text }], anchors),
        }),
      ];
    case 'note':
      // A marked note stands at the foot of the page already.
      if (block.mark !== undefined) return [];
      return [
        paragraph(
          block.text,
          { size: 11, italics: true },
          {
            spacing: { before: 60, after: 60 },
            ...(keepNext && { keepNext }),
          },
        ),
      ];
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
    case 'chart':
      return [
        captionOf({
          word: 'Biểu đồ',
          text: `${block.caption} (${block.unit})`,
          number: next.chart(),
          key: block.key,
        }),
        ...(block.bars.length === 0
          ? [paragraph(block.empty, { italics: true })]
          : [chartTable(block, widthMm, anchors), paragraph('', { size: 6 })]),
      ];
    case 'table':
      // Two tables in a row would grow together without a paragraph between them.
      return [
        ...(block.caption === undefined
          ? []
          : [captionOf({ word: 'Bảng', text: block.caption, number: next.table(), key: block.key })]),
        ...(block.rows.length === 0
          ? [paragraph(block.empty, { italics: true })]
          : [documentTable(block, widthMm, anchors), paragraph('', { size: 6 })]),
      ];
  }
}
