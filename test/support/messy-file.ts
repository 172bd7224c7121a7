// Danh sách lộn xộn cho kiểm thử: real spreadsheets made by hand in memory, with titles, merges, formulas, whatever a case needs.
import { Workbook } from '@cj-tech-master/excelts';

type Value = string | number | Date | null | { readonly formula: string; readonly result?: string | number };

export interface MessySheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly merges?: readonly string[];
}

/** A workbook as bytes. */
export async function workbookOf(...sheets: readonly MessySheet[]): Promise<Buffer> {
  const book = new Workbook();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    for (const range of merges) sheet.mergeCells(range);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Rows as CSV bytes. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const quote = (value: string | number | null) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  return Buffer.from(rows.map((row) => row.map(quote).join(',')).join('\r\n'));
}
