// Records of a CSV file of units, cell by cell.

import { type CalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { type CsvRecord, type CsvResult, readCsvTable } from '#domain/unit/csv-table.ts';
import type { UnitId } from '#domain/unit/unit.ts';

/** Carries the fault out of nested cell readers; caught at the edge of this file. */
export class CellFault extends Error {}

/** Reads typed cells of one record; a wrong cell ends the reading with file, line and column. */
export interface CellReader {
  readonly text: (column: string) => string;
  readonly id: (column: string) => UnitId;
  readonly date: (column: string) => CalendarDate;
  readonly choice: <T extends string>(column: string, allowed: readonly T[]) => T;
}

export function cellReader(file: string, record: CsvRecord): CellReader {
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
