// Phiếu rà soát thành Word: a page on its side, the facts above, one row per finding, room to sign.
import { Document, Packer, PageOrientation } from 'docx';
import { borderCells } from '#document/word/cell-borders.ts';
import { centred, FONT, mm, paragraph } from '#document/word/paragraphs.ts';
import { CELL_STYLE, documentTable, sideBySide } from '#document/word/tables.ts';
import { normalisePackage } from '#document/zip/normalise-package.ts';
import type { FindingsSheet } from '#domain/claim/findings-sheet.ts';

const WIDTH_MM = 267;

/** The sheet as .docx bytes; equal sheets of one moment give equal bytes. @param moment ISO time of the reading */
export async function writeFindingsWord(sheet: FindingsSheet, moment: string): Promise<Buffer> {
  const body =
    sheet.rows.length === 0
      ? [paragraph(sheet.empty, { italics: true })]
      : [
          documentTable(
            {
              kind: 'table',
              columns: sheet.columns.map(({ head, width }, index) => ({
                head,
                width,
                align: index === 0 ? 'center' : 'left',
              })),
              rows: sheet.rows.map((cells) => ({ cells, look: 'plain', depth: 0 })),
              empty: sheet.empty,
            },
            WIDTH_MM,
          ),
        ];
  const word = new Document({
    creator: 'Thông Suốt',
    lastModifiedBy: 'Thông Suốt',
    title: sheet.title,
    styles: {
      default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } },
      paragraphStyles: [CELL_STYLE],
    },
    sections: [
      {
        properties: {
          page: {
            margin: { top: mm(18), bottom: mm(15), left: mm(15), right: mm(15) },
            size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
          },
        },
        children: [
          centred(sheet.title.toUpperCase(), { size: 14, bold: true }, 120),
          ...sheet.facts.map(({ label, value }) => paragraph(`${label}: ${value}`, { size: 12 })),
          paragraph('', { size: 6 }),
          ...body,
          paragraph('', { size: 6 }),
          paragraph(sheet.note, { size: 10, italics: true }),
          paragraph('', { size: 6 }),
          sideBySide([
            { widthMm: WIDTH_MM / 2, children: [centred('NGƯỜI SOẠN VĂN BẢN', { size: 12, bold: true })] },
            { widthMm: WIDTH_MM / 2, children: [centred('NGƯỜI RÀ SOÁT', { size: 12, bold: true })] },
          ]),
        ],
      },
    ],
  });
  return normalisePackage(await Packer.toBuffer(word), moment, borderCells);
}
