// Tải bảng kết quả: the findings as comma-separated values that Excel opens with its Vietnamese letters and runs no formula from.
import { SHEET_COLUMNS, type SheetRow, sheetHeads } from './sheet.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** A cell that a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises. */
function writeCell(text: string): string {
  const safe = /^[\s]*[=+\-@|%]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The whole file as text. */
export function writeSheet(rows: readonly SheetRow[]): string {
  const heads = sheetHeads();
  const lines = [
    SHEET_COLUMNS.map((column) => heads[column]),
    ...rows.map((row) => SHEET_COLUMNS.map((column) => row[column])),
  ];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => cells.map(writeCell).join(',')).join('\r\n')}\r\n`;
}

/** "bao-cao.docx" → "bao-cao-ra-soat.csv" */
export function sheetFileName(name: string): string {
  const stem = name
    .replace(/\.[^.]+$/, '')
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .trim();
  return `${stem || 'van-ban'}-ra-soat.csv`;
}

/** Hands the file to the browser. */
export function downloadSheet(name: string, rows: readonly SheetRow[]): void {
  const address = URL.createObjectURL(new Blob([writeSheet(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = sheetFileName(name);
  link.click();
  URL.revokeObjectURL(address);
}
