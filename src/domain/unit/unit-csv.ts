// Danh mục đơn vị dạng CSV: rows of catalogue/units to typed rows, naming file, line and column when a cell is wrong.
import { OPEN_END } from '#domain/period/calendar-date.ts';
import { parseCsvRecords, splitList } from '#domain/unit/csv-records.ts';
import type { CsvResult } from '#domain/unit/csv-table.ts';
import {
  SUCCESSION_KINDS,
  SUCCESSION_PARTS,
  type Succession,
  UNIT_LEVELS,
  UNIT_TYPES,
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
