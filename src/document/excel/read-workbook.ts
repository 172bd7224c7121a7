// Đọc .xlsx: sheets in view, their cells as written, dates told apart from numbers, formulas and merges said as such.

import { attribute, elements, innerText, refuseDeclarations, unescapeXml } from '#document/excel/xml.ts';
import type { ReadLimits } from '#document/list/limits.ts';
import { Unreadable } from '#document/list/unreadable.ts';
import { openArchive, type ZipArchive } from '#document/zip/zip-directory.ts';
import type { GridCell } from '#domain/register/grid.ts';
import { columnIndex } from '#domain/register/grid.ts';

export interface ListSink {
  sheet(name: string, merged: readonly string[]): void;
  row(row: number, cells: readonly GridCell[], hidden?: boolean): void;
  /** A sheet that the sender has hidden; it is not read. */
  hiddenSheet(name: string): void;
}

function require(archive: ZipArchive, name: string): Buffer {
  const bytes = archive.read(name);
  if (!bytes) throw new Unreadable('tệp không phải bảng tính Excel (.xlsx)');
  refuseDeclarations(bytes);
  return bytes;
}

function listSheets(
  archive: ZipArchive,
  workbook: string,
): readonly { hidden: boolean; name: string; path: string }[] {
  const relations = new Map(
    [
      ...require(archive, 'xl/_rels/workbook.xml.rels')
        .toString('utf8')
        .matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g),
    ].map(([tag]) => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? ''] as const),
  );
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const target = relations.get(attribute(tag, '\\w+:id') ?? '') ?? '';
    if (target === '') return [];
    return [
      {
        hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
        name: attribute(tag, 'name') ?? 'Trang',
        path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      },
    ];
  });
}

function readSharedStrings(archive: ZipArchive): readonly string[] {
  const xml = archive.read('xl/sharedStrings.xml');
  if (!xml) return [];
  refuseDeclarations(xml);
  const prefix = prefixOf(xml, 'sst');
  return [...elements(xml, `${prefix}si`)].map(innerText);
}

function prefixOf(xml: Buffer, root: string): string {
  return new RegExp(`<(\\w+:)?${root}[\\s>]`).exec(xml.subarray(0, 2048).toString('utf8'))?.[1] ?? '';
}

const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** For each cell style, whether it shows a number as a day. */
function readDateStyles(archive: ZipArchive): readonly boolean[] {
  const bytes = archive.read('xl/styles.xml');
  if (!bytes) return [];
  refuseDeclarations(bytes);
  const xml = bytes.toString('utf8');
  const own = new Set(
    [...xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)].flatMap(([tag]) => {
      const code = (attribute(tag, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
      return /[dy]/i.test(code) ? [Number(attribute(tag, 'numFmtId'))] : [];
    }),
  );
  const formats = /<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return [...formats.matchAll(/<(?:\w+:)?xf[\s/>][^>]*/g)].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    return DATE_FORMATS.has(id) || own.has(id);
  });
}

const EPOCH = Date.UTC(1899, 11, 30);
/** Days between the two calendars of spreadsheets; a workbook made on an old Macintosh counts from 1904. */
const MACINTOSH_DAYS = 1462;

function countsFrom1904(workbook: string): boolean {
  const tag = /<(?:\w+:)?workbookPr\s[^>]*>/.exec(workbook)?.[0] ?? '';
  return /^(1|true|on)$/.test(attribute(tag, 'date1904') ?? '');
}

interface CellReading {
  /** Added to a day number to count from the usual day 0. */
  readonly dayShift: number;
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
}

const CELL = /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\//;

function plainValue(type: string | undefined, body: string, style: number, reading: CellReading): GridCell {
  if (type === 'inlineStr') return innerText(body);
  const raw = VALUE.exec(body)?.[1];
  if (raw === undefined || raw === '') return null;
  switch (type) {
    case 's':
      return reading.strings[Number(raw)] ?? null;
    case 'str':
      return unescapeXml(raw);
    case 'b':
      return raw === '1';
    case 'e':
      return { error: unescapeXml(raw) };
    case 'd':
      return { date: raw.slice(0, 10) };
    default: {
      const number = Number(raw);
      if (!Number.isFinite(number)) return { error: raw.slice(0, 20) };
      const day = Math.floor(number) + reading.dayShift;
      return reading.dates[style] && day >= 61 && day < 2_958_466
        ? { date: new Date(EPOCH + day * 86_400_000).toISOString().slice(0, 10) }
        : number;
    }
  }
}

function readCells(rowXml: string, reading: CellReading, limits: ReadLimits): GridCell[] {
  const cells: GridCell[] = [];
  let next = 0;
  for (const match of rowXml.matchAll(CELL)) {
    const tag = match[1] ?? '';
    const body = match[2] ?? '';
    const address = attribute(tag, 'r');
    const column = address ? columnIndex(address.replace(/\d+$/, '')) : next;
    next = column + 1;
    if (body === '') continue;
    const value = plainValue(attribute(tag, 't'), body, Number(attribute(tag, 's') ?? 0), reading);
    const formula = /<(?:\w+:)?f[\s>/]/.test(body);
    if (value === null && !formula) continue;
    if (column >= limits.columns || column < 0)
      throw new Unreadable(`bảng có nhiều hơn ${limits.columns} cột`);
    while (cells.length < column) cells.push(null);
    cells[column] = formula
      ? { formula: value === null || typeof value === 'object' ? null : String(value) }
      : value;
  }
  return cells;
}

/** Reads every sheet in view, row by row, into a sink. @throws Unreadable */
export function readWorkbook(bytes: Buffer, limits: ReadLimits, sink: ListSink): void {
  const archive = openArchive(bytes, limits);
  if (archive.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)))
    throw new Unreadable('tệp có macro; hãy lưu lại thành .xlsx không macro');
  const workbook = require(archive, 'xl/workbook.xml').toString('utf8');
  const sheets = listSheets(archive, workbook);
  if (!sheets.some(({ hidden }) => !hidden)) throw new Unreadable('tệp không có trang tính nào');
  const reading = {
    strings: readSharedStrings(archive),
    dates: readDateStyles(archive),
    dayShift: countsFrom1904(workbook) ? MACINTOSH_DAYS : 0,
  };
  let [cellCount, rowCount] = [0, 0];
  for (const { hidden, name, path } of sheets) {
    if (hidden) {
      sink.hiddenSheet(name);
      continue;
    }
    const xml = archive.read(path);
    if (!xml) continue;
    refuseDeclarations(xml);
    const prefix = prefixOf(xml, 'worksheet');
    const merged = [...elements(xml, `${prefix}mergeCell`)]
      .slice(0, 5000)
      .map((tag) => attribute(tag, 'ref') ?? '');
    sink.sheet(name, merged);
    let number = 0;
    for (const row of elements(xml, `${prefix}row`)) {
      const tag = row.slice(0, row.indexOf('>') + 1);
      number = Number(attribute(tag, 'r') ?? number + 1);
      const cells = readCells(row, reading, limits);
      if (cells.length === 0) continue;
      rowCount += 1;
      cellCount += cells.length;
      if (rowCount > limits.rows) throw new Unreadable(`bảng có nhiều hơn ${limits.rows} dòng`);
      if (cellCount > limits.cells) throw new Unreadable(`bảng có nhiều hơn ${limits.cells} ô`);
      sink.row(number, cells, attribute(tag, 'hidden') === '1');
    }
  }
}
