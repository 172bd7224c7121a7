// Mô hình lưới nhập: what was typed over what the server has, as text and as cell; every act is one undo step.
import type { CellValue } from '#domain/form/cell-value.ts';
import type { FieldKind } from '#domain/form/form.ts';
import {
  type DecimalMark,
  type Reading,
  readTypedCell,
  sayTypedCell,
  type TypedCell,
  writeTypedCell,
} from '#domain/form/typed-cell.ts';

export interface GridColumn {
  readonly key: string;
  readonly label: string;
  readonly unit: string | null;
  readonly field: FieldKind;
  /** Computed by the form; shown, never typed. */
  readonly computed: boolean;
}
export interface GridRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, CellValue>>;
}
export interface TypedText {
  readonly text: string;
  readonly read: TypedCell;
}
type Edits = Readonly<Record<string, TypedText>>;

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridModel {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** By row key and column key. */
  readonly edits: Edits;
  readonly undo: readonly Edits[];
  readonly redo: readonly Edits[];
}

/** One typed or pasted text and where it goes. */
export interface Entry extends Place {
  readonly text: string;
}

export const editKey = (row: string, column: string) => `${row}|${column}`;
const UNDO_MOST = 200;

/** A grid over what the server holds. */
export function newGrid(columns: readonly GridColumn[], rows: readonly GridRow[]): GridModel {
  return { columns, rows, edits: {}, undo: [], redo: [] };
}

/** What was typed at a place, if anything was. */
export function editAt(model: GridModel, { row, column }: Place): TypedText | undefined {
  const [at, of] = [model.rows[row], model.columns[column]];
  return at && of ? model.edits[editKey(at.key, of.key)] : undefined;
}

/** The text a place shows. */
export function textAt(model: GridModel, place: Place): string {
  const edit = editAt(model, place);
  if (edit && !('cell' in edit.read)) return edit.text;
  const [row, column] = [model.rows[place.row], model.columns[place.column]];
  if (!row || !column) return '';
  return writeTypedCell(column.field, edit && 'cell' in edit.read ? edit.read.cell : row.cells[column.key]);
}

/** The first text of a row that was not understood, with the name of its column. */
export function sayUnread(model: GridModel, row: number): string | undefined {
  for (const [column, { label }] of model.columns.entries()) {
    const edit = editAt(model, { row, column });
    const why = edit && sayTypedCell(edit.text, edit.read);
    if (why !== undefined) return `${label}: ${why}`;
  }
  return undefined;
}

/** The place shows this text and it is understood; what waits for an answer can be written again, with the answer. */
function standsAlready(model: GridModel, place: Place, text: string): boolean {
  const edit = editAt(model, place);
  return text === textAt(model, place) && !(edit && 'ambiguous' in edit.read);
}

/** Writes texts as one act; an unreadable one stays as it is. A computed column takes nothing. */
export function enter(model: GridModel, entries: readonly Entry[], decimalMark?: DecimalMark): GridModel {
  const edits = { ...model.edits };
  let touched = false;
  for (const { row, column, text } of entries) {
    const [at, of] = [model.rows[row], model.columns[column]];
    if (!at || !of || of.computed || standsAlready(model, { row, column }, text)) continue;
    edits[editKey(at.key, of.key)] = { text, read: readTypedCell(of.field, text, decimalMark) };
    touched = true;
  }
  if (!touched) return model;
  return { ...model, edits, undo: [...model.undo.slice(-UNDO_MOST), model.edits], redo: [] };
}

/** Texts that can be read two ways: how many, the first of them, its ways and the unit of its column. */
export interface Ambiguous {
  readonly count: number;
  readonly example: string;
  readonly unit: string | null;
  readonly readings: readonly Reading[];
}

/** What among these texts can be read two ways; undefined when nothing. A text that changes nothing is not asked about. */
export function ambiguousAmong(model: GridModel, entries: readonly Entry[]): Ambiguous | undefined {
  let [count, first]: [number, Omit<Ambiguous, 'count'> | undefined] = [0, undefined];
  for (const { row, column, text } of entries) {
    const of = model.columns[column];
    if (!of || of.computed || standsAlready(model, { row, column }, text)) continue;
    const read = readTypedCell(of.field, text);
    if (!('ambiguous' in read)) continue;
    count += 1;
    // The example with both ways open says the most.
    if (!first || first.readings.length < read.ambiguous.length)
      first = { example: text, unit: of.unit, readings: read.ambiguous };
  }
  return first && { count, ...first };
}

/** Takes back the last act, or does it again. */
export function stepBack(model: GridModel): GridModel {
  const edits = model.undo.at(-1);
  if (!edits) return model;
  return { ...model, edits, undo: model.undo.slice(0, -1), redo: [...model.redo, model.edits] };
}
export function stepForward(model: GridModel): GridModel {
  const edits = model.redo.at(-1);
  if (!edits) return model;
  return { ...model, edits, redo: model.redo.slice(0, -1), undo: [...model.undo, model.edits] };
}

/** Places whose text could not be read, in reading order. */
export function unreadPlaces(model: GridModel): readonly Place[] {
  if (Object.values(model.edits).every(({ read }) => 'cell' in read)) return [];
  return model.rows.flatMap((_, row) =>
    model.columns.flatMap((_column, column) => {
      const edit = editAt(model, { row, column });
      return edit && !('cell' in edit.read) ? [{ row, column }] : [];
    }),
  );
}

/** A row's cells with what was typed and could be read. */
export function cellsOfRow(model: GridModel, row: GridRow): Readonly<Record<string, CellValue>> {
  const all: Record<string, CellValue> = { ...row.cells };
  for (const { key } of model.columns) {
    const edit = model.edits[editKey(row.key, key)];
    if (!edit || !('cell' in edit.read)) continue;
    if (edit.read.cell) all[key] = edit.read.cell;
    else delete all[key];
  }
  return all;
}

/** Rows with anything typed that is not yet saved. */
export function editedRows(model: GridModel): readonly GridRow[] {
  const keys = new Set(Object.keys(model.edits).map((key) => key.slice(0, key.indexOf('|'))));
  return model.rows.filter(({ key }) => keys.has(key));
}

/**
 * The server took some rows: their readable texts that were `sent` are no longer edits; unreadable ones stay red, and what
 * was typed while the answer was on its way is still to be saved.
 */
export function settled(
  model: GridModel,
  taken: ReadonlyMap<string, GridRow>,
  sent: GridModel['edits'],
): GridModel {
  const edits = Object.fromEntries(
    Object.entries(model.edits).filter(
      ([key, edit]) =>
        !taken.has(key.slice(0, key.indexOf('|'))) || !('cell' in edit.read) || sent[key] !== edit,
    ),
  );
  return { ...model, rows: model.rows.map((row) => taken.get(row.key) ?? row), edits, undo: [], redo: [] };
}
