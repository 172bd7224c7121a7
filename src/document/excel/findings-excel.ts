// Phiếu rà soát thành Excel: facts above, one row per finding high enough for its text; on paper an A4 page on its side, one page wide.

import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { packageParts, SHEET_HEAD, workbookXml } from '#document/excel/findings-package.ts';
import { columnLetter, heightOf, LOOK, type Look, rowXml } from '#document/excel/findings-rows.ts';
import { openZip } from '#document/zip/zip-writer.ts';
import type { FindingsSheet } from '#domain/claim/findings-sheet.ts';

/** Rows as they are written: their XML, and which of them are one cell over the whole width. */
interface Written {
  readonly rows: string[];
  readonly merged: string[];
}

const SIGNATURES = ['NGƯỜI SOẠN VĂN BẢN', 'NGƯỜI RÀ SOÁT'] as const;

function sheetBody(sheet: FindingsSheet): Written & { readonly headRow: number } {
  const widths = sheet.columns.map(({ width }) => width);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const last = columnLetter(widths.length - 1);
  const rows: string[] = [];
  const merged: string[] = [];
  const addWide = (text: string, look: Look, height = heightOf([text], [total])) => {
    const number = rows.length + 1;
    rows.push(rowXml(number, height, [{ text, look }]));
    merged.push(`A${number}:${last}${number}`);
  };
  const add = (texts: readonly string[], look: (column: number) => Look) => {
    const cells = texts.map((text, at) => ({ text, look: look(at) }));
    rows.push(rowXml(rows.length + 1, heightOf(texts, widths), cells));
  };
  addWide(sheet.title.toUpperCase(), LOOK.title, 24);
  for (const { label, value } of sheet.facts) addWide(`${label}: ${value}`, LOOK.fact);
  add(
    sheet.columns.map(({ head }) => head),
    () => LOOK.head,
  );
  const headRow = rows.length;
  if (sheet.rows.length === 0) addWide(sheet.empty, LOOK.note);
  for (const row of sheet.rows) add(row, (column) => (column === 0 ? LOOK.centre : LOOK.text));
  addWide(sheet.note, LOOK.note);
  const half = Math.ceil(widths.length / 2);
  const number = rows.length + 1;
  const signing = widths.map((_, at) => ({
    text: at === 0 ? SIGNATURES[0] : at === half ? SIGNATURES[1] : '',
    look: LOOK.sign,
  }));
  rows.push(rowXml(number, 60, signing));
  merged.push(
    `A${number}:${columnLetter(half - 1)}${number}`,
    `${columnLetter(half)}${number}:${last}${number}`,
  );
  return { rows, merged, headRow };
}

function sheetXml(sheet: FindingsSheet, { rows, merged, headRow }: ReturnType<typeof sheetBody>): string {
  const columns = sheet.columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return [
    SHEET_HEAD,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>${rows.join('')}</sheetData>`,
    `<mergeCells count="${merged.length}">${merges}</mergeCells>`,
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter></worksheet>',
  ].join('');
}

/** The sheet as .xlsx bytes; equal sheets give equal bytes. */
export async function writeFindingsExcel(sheet: FindingsSheet): Promise<Buffer> {
  const out = new PassThrough();
  const bytes = buffer(out);
  const zip = openZip(out);
  const body = sheetBody(sheet);
  for (const [name, xml] of packageParts) await zip.add(name, [xml]);
  await zip.add('xl/workbook.xml', [workbookXml(sheet.title, body.headRow)]);
  await zip.add('xl/worksheets/sheet1.xml', [sheetXml(sheet, body)]);
  await zip.finish();
  out.end();
  return bytes;
}
