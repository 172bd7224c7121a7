// Ánh xạ cột: which column of a list feeds which field, suggested by heads and contents, kept for the sender.
import type { RegisterField } from '#domain/register/field.ts';
import { FIELDS } from '#domain/register/field.ts';
import { type GridSheet, textOf } from '#domain/register/grid.ts';
import { headKey, type MoneyUnit, moneyUnitOf } from '#domain/register/head-key.ts';
import { findHeads, type Heads, isNumberingRow, knownFields, noteUnitOf } from '#domain/register/head-row.ts';
import { contentField } from '#domain/register/suggest-field.ts';

export interface ColumnMapping {
  /** Column from 0. */
  readonly column: number;
  readonly title: string;
  readonly field: RegisterField | null;
  /** Only for money: đồng for one of what is written; null = not said. */
  readonly unit: MoneyUnit | null;
}

export interface SheetMapping {
  readonly sheet: string;
  readonly heads: { readonly from: number; readonly to: number };
  readonly columns: readonly ColumnMapping[];
}

/** What a sender's earlier list taught: field and unit by head. */
export type KnownHeads = Readonly<
  Record<string, { readonly field: RegisterField | null; readonly unit: MoneyUnit | null }>
>;

const SAMPLE = 60;

/** The one unit that the lines above and below a table name, or null. */
function unitBeside(sheet: GridSheet, heads: Heads): MoneyUnit | null {
  const named = new Set(sheet.rows.flatMap((row) => noteUnitOf(row, heads) ?? []));
  const [only] = named;
  return named.size === 1 && only ? only : null;
}

function mapColumns(sheet: GridSheet, heads: Heads, known: KnownHeads): readonly ColumnMapping[] {
  const byHead = new Map(
    [...knownFields(heads.titles)].map(([field, column]) => [column, field as RegisterField]),
  );
  const taken = new Set<RegisterField>(byHead.values());
  const data = sheet.rows.filter((row) => row.row > heads.to && !isNumberingRow(row)).slice(0, SAMPLE);
  const beside = unitBeside(sheet, heads);
  const width = Math.max(heads.titles.length, ...data.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => {
    const title = heads.titles[column] ?? '';
    const learnt = known[headKey(title)];
    if (learnt && title !== '') return { column, title, ...learnt };
    let field = byHead.get(column) ?? null;
    if (field === null && headKey(title) !== 'stt') {
      const seen = contentField(data.map((row) => row.cells[column] ?? null));
      if (seen && !taken.has(seen)) {
        taken.add(seen);
        field = seen;
      }
    }
    const unit = field !== null && FIELDS[field].kind === 'money' ? (moneyUnitOf(title) ?? beside) : null;
    return { column, title, field, unit };
  });
}

/** Heads that name enough fields though none the organisation ("Đơn vị"): a person then says which column does. */
const ENOUGH = 3;

/** Heads nobody knows: the first row of words over columns of which one holds names of organisations. */
function guessHeads(sheet: GridSheet, index: number): Heads | undefined {
  for (const [start, row] of sheet.rows.slice(0, SAMPLE).entries()) {
    const titles = row.cells.map((cell) => textOf(cell).trim());
    if (titles.filter((title) => title !== '').length < 2) continue;
    const data = sheet.rows.slice(start + 1, start + 1 + SAMPLE);
    const named = titles.some((title, column) => {
      const fits = contentField(data.map((each) => each.cells[column] ?? null)) === 'name';
      return fits && contentField([title, title]) !== 'name';
    });
    const known = knownFields(titles).size;
    if (named || known >= ENOUGH) return { sheet: index, from: row.row, to: row.row, titles, known };
  }
  return undefined;
}

/** A mapping for each sheet in which heads were found; sheets without heads are left out. */
export function suggestMapping(
  sheets: readonly GridSheet[],
  known: KnownHeads = {},
): readonly SheetMapping[] {
  return sheets.flatMap((sheet, index) => {
    const heads = findHeads(sheet, index) ?? guessHeads(sheet, index);
    return heads
      ? [
          {
            sheet: sheet.name,
            heads: { from: heads.from, to: heads.to },
            columns: mapColumns(sheet, heads, known),
          },
        ]
      : [];
  });
}

/** What to remember of a mapping that a person has confirmed. */
export function learnHeads(mappings: readonly SheetMapping[]): KnownHeads {
  return Object.fromEntries(
    mappings.flatMap((mapping) =>
      mapping.columns
        .filter((column) => headKey(column.title) !== '')
        .map((column) => [headKey(column.title), { field: column.field, unit: column.unit }]),
    ),
  );
}
