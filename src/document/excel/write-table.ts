// Bảng thành .xlsx: a sheet for each table, written row by row, text as text (never a formula), numbers and dates typed, heads kept in sight.
import type { Writable } from 'node:stream';
import type { Table, TableColumn, TableValue } from '#document/table.ts';
import { openZip } from '#document/zip/zip-writer.ts';
import { columnLetters } from '#domain/register/grid.ts';

const CHUNK = 65_536;
/** Rows of one sheet, heads included, that the format can hold. */
const SHEET_ROWS = 1_048_576;
const STYLE = { text: 1, note: 5, count: 2, money: 2, date: 3, share: 6 } as const;
/** A count that is not whole keeps its fraction in sight. */
const FRACTION = 7;

const HALF_CHARACTERS = /[\ud800-\udfff]/gu;
/** Characters that XML cannot hold, and text that looks like the way spreadsheets write these. */
const CODED = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|_(?=x[0-9A-Fa-f]{4}_)/gu;

function coded(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Text as XML for a cell: what XML cannot hold is written by its number, as spreadsheets do; halves of characters are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(HALF_CHARACTERS, '')
    .replace(CODED, coded)
    .replace(
      /[&<>"\r]/g,
      (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? '&#13;',
    );
}

function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;
}

function cellXml(value: TableValue, column: TableColumn): string {
  if (value === null) return '<c/>';
  const style = STYLE[column.kind];
  if (typeof value === 'bigint' || typeof value === 'number') {
    // Beyond 15 digits a spreadsheet rounds silently: such a number stays text.
    if (Math.abs(Number(value)) >= 1e15) return textXml(String(value));
    const broken = style === STYLE.count && typeof value === 'number' && !Number.isInteger(value);
    return `<c s="${broken ? FRACTION : style}"><v>${value}</v></c>`;
  }
  if (column.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= '1900-03-01')
    return `<c s="${style}"><v>${dayNumber(value)}</v></c>`;
  return textXml(value, column.kind === 'note' ? STYLE.note : STYLE.text);
}

function textXml(text: string, style: number = STYLE.text): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const partsOf = (tables: readonly Table[]): readonly (readonly [string, string])[] => [
  [
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${tables.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${tables.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId${tables.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `${HEAD}<styleSheet ${MAIN}><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="#,##0.0##"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EFE8"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf/><xf numFmtId="49" applyNumberFormat="1"><alignment vertical="top"/></xf><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" applyNumberFormat="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  ],
];

async function* sheetXml(table: Table, counted: { rows: number }): AsyncGenerator<string> {
  const columns = table.columns
    .map(
      (column, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${column.width}" customWidth="1"/>`,
    )
    .join('');
  const heads = table.columns
    .map(({ head }) => `<c s="4" t="inlineStr"><is><t>${escapeXml(head)}</t></is></c>`)
    .join('');
  const fixed = table.fixedColumns ?? 0;
  const pane =
    fixed > 0
      ? `<pane xSplit="${fixed}" ySplit="1" topLeftCell="${columnLetters(fixed)}2" activePane="bottomRight" state="frozen"/>`
      : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData><row>${heads}</row>`;
  let pending = '';
  for await (const row of table.rows) {
    if (counted.rows + 1 >= SHEET_ROWS) throw new RangeError('bảng dài hơn một trang tính chứa được');
    pending += '<row>';
    for (const [index, column] of table.columns.entries()) pending += cellXml(row[index] ?? null, column);
    pending += '</row>';
    counted.rows += 1;
    if (pending.length < CHUNK) continue;
    yield pending;
    pending = '';
  }
  yield `${pending}</sheetData></worksheet>`;
}

/** A sheet name without the characters that the format forbids. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 31)
      .trim() || 'Bảng'
  );
}

/** Writes a table as .xlsx, and behind it a sheet for each of the others; the stream stays open. @returns how many rows the first has, heads not counted */
export async function writeXlsx(table: Table, out: Writable, others: readonly Table[] = []): Promise<number> {
  const zip = openZip(out, 3);
  const tables = [table, ...others];
  for (const [name, text] of partsOf(tables)) await zip.add(name, [text]);
  const sheets = tables.map(
    ({ title }, at) =>
      `<sheet name="${escapeXml(sheetName(title))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  await zip.add('xl/workbook.xml', [
    `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`,
  ]);
  const counts: number[] = [];
  for (const [at, each] of tables.entries()) {
    const counted = { rows: 0 };
    await zip.add(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(each, counted));
    counts.push(counted.rows);
  }
  await zip.finish();
  return counts[0] ?? 0;
}
