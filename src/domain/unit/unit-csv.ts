// Danh mục đơn vị dạng CSV: rows of catalogue/units to typed rows, naming file, line and column when a cell is wrong.

import { type CalendarDate, OPEN_END, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { type CsvRecord, type CsvResult, readCsvTable } from '#domain/unit/csv-table.ts';
import {
  SUCCESSION_KINDS,
  SUCCESSION_PARTS,
  type Succession,
  UNIT_LEVELS,
  UNIT_TYPES,
  type UnitId,
  type UnitRow,
  type UnitType,
} from '#domain/unit/unit.ts';

const UNIT_COLUMNS = [
  'id',
  'code',
  'name',
  'type',
  'level',
  'parent_id',
  'valid_from',
  'valid_to',
  'aliases',
];
const SUCCESSION_COLUMNS = ['predecessor_id', 'successor_id', 'kind', 'date', 'part'];

/** Carries the fault out of nested cell readers; caught at the edge of this file. */
class CellFault extends Error {}

/** Reads typed cells of one record; a wrong cell ends the reading with file, line and column. */
export interface CellReader {
  readonly text: (column: string) => string;
  readonly id: (column: string) => UnitId;
  readonly date: (column: string) => CalendarDate;
  readonly choice: <T extends string>(column: string, allowed: readonly T[]) => T;
}

function cellReader(file: string, record: CsvRecord): CellReader {
  const cell = (column: string): string => (record.cells[column] ?? '').trim();
  const fault = (column: string, what: string): never => {
    throw new CellFault(`${file}, dòng ${record.line}, cột “${column}”: ${what}, gặp “${cell(column)}”.`);
  };
  return {
    text: (column) => cell(column) || fault(column, 'không được để trống'),
    id: (column) => {
      if (!/^[1-9]\d{0,14}$/.test(cell(column))) fault(column, 'phải là số nguyên dương');
      return Number(cell(column)) as UnitId; // parse boundary: digits checked just above
    },
    date: (column) =>
      parseCalendarDate(cell(column)) ?? fault(column, 'phải là ngày có thật dạng NĂM-THÁNG-NGÀY'),
    choice: (column, allowed) =>
      allowed.find((each) => each === cell(column)) ??
      fault(column, `phải là một trong: ${allowed.join(', ')}`),
  };
}

/** Reads a CSV file record by record with typed cells; the first fault is the answer. */
export function parseCsvRecords<T>(
  text: string,
  file: string,
  columns: readonly string[],
  read: (cells: CellReader, raw: Readonly<Record<string, string>>) => T,
): CsvResult<readonly T[]> {
  const table = readCsvTable(text, file, columns);
  if (!table.ok) return table;
  try {
    return { ok: true, value: table.value.map((record) => read(cellReader(file, record), record.cells)) };
  } catch (error) {
    if (error instanceof CellFault) return { ok: false, message: error.message };
    throw error;
  }
}

/** Splits a cell that holds several values, 'a|b'. */
export function splitList(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Reads catalogue/units/units-*.csv. Empty `valid_to` = still in force; otherwise the first day no longer in force. */
export function parseUnitRows(text: string, file: string): CsvResult<readonly UnitRow[]> {
  return parseCsvRecords(text, file, UNIT_COLUMNS, (cells, raw): UnitRow => {
    const level = cells.choice('level', UNIT_LEVELS);
    return {
      id: cells.id('id'),
      code: cells.text('code'),
      name: cells.text('name').normalize('NFC'),
      type: cells.choice<UnitType>('type', UNIT_TYPES[level]),
      level,
      parentId: level === 'nation' ? null : cells.id('parent_id'),
      from: cells.date('valid_from'),
      to: raw.valid_to === '' ? OPEN_END : cells.date('valid_to'),
      aliases: splitList(raw.aliases),
    };
  });
}

/** Reads catalogue/units/successions.csv. */
export function parseSuccessions(text: string, file: string): CsvResult<readonly Succession[]> {
  return parseCsvRecords(
    text,
    file,
    SUCCESSION_COLUMNS,
    (cells): Succession => ({
      predecessorId: cells.id('predecessor_id'),
      successorId: cells.id('successor_id'),
      kind: cells.choice('kind', SUCCESSION_KINDS),
      date: cells.date('date'),
      part: cells.choice('part', SUCCESSION_PARTS),
    }),
  );
}
