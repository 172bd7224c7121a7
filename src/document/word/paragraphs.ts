// Đoạn văn Word: Times New Roman everywhere, sizes in points, lines drawn under mottoes.
import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, TextRun } from 'docx';

export const FONT = 'Times New Roman';
/** Twentieths of a point in a millimetre. */
export const TWIPS_PER_MM = 1440 / 25.4;

export function mm(value: number): number {
  return Math.round(value * TWIPS_PER_MM);
}

/** Claim id → bookmark of the row that tells its source. */
export type Anchors = Readonly<Record<string, string>>;

/** The name of a bookmark: Word knows letters, digits and the low line, forty of them at most. */
export function bookmarkOf(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 40);
}

export interface RunLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** The size of the document itself, in points; the font is the document's own too, so that a run names neither. */
const BODY_SIZE = 13;

/** Text in the house font; sizes in points. */
export function run(
  text: string,
  { size = BODY_SIZE, bold = false, italics = false }: RunLook = {},
): TextRun {
  return new TextRun({
    text,
    ...lookOf(bold, italics),
    ...(size === BODY_SIZE ? {} : { size: Math.round(size * 2) }),
  });
}

function lookOf(bold: boolean, italics: boolean): { bold?: true; italics?: true } {
  return { ...(bold ? { bold: true } : {}), ...(italics ? { italics: true } : {}) };
}

/** Text of a table cell: its size comes from the style of the cell's paragraph. */
export function cellRun(text: string, bold = false): TextRun {
  return new TextRun({ text, ...lookOf(bold, false) });
}

export function paragraph(
  text: string,
  look: RunLook = {},
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0 }, ...options, children: [run(text, look)] });
}

export function centred(text: string, look: RunLook = {}, after = 0): Paragraph {
  return paragraph(text, look, { alignment: AlignmentType.CENTER, spacing: { before: 0, after } });
}

/** A drawn line of a width, centred in a column. */
export function ruled(columnMm: number, lineMm: number): Paragraph {
  const side = mm((columnMm - lineMm) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 60, line: 60 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}
