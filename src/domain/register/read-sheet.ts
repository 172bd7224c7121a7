// Đọc một trang: which rows are data, which are titles, totals, signatures or blanks, and what each row says.

import { columnLetters, type GridCell, type GridRow, textOf } from '#domain/register/grid.ts';
import { headCells, isNumberingRow, parseMerge } from '#domain/register/head-row.ts';
import type { CellProblem, Listed } from '#domain/register/listed.ts';
import type { SheetMapping } from '#domain/register/mapping.ts';
import { unitsNamed } from '#domain/register/place.ts';
import { readEvent } from '#domain/register/read-choice.ts';
import { type ListContext, readRow, type Section } from '#domain/register/read-row.ts';
import {
  createRowParts,
  isDataAgain,
  isGroupTitle,
  isSigned,
  isTotal,
  onlyKindIn,
  sectionUnder,
} from '#domain/register/sheet-lines.ts';

export type SheetRow =
  | { readonly kind: 'listed'; readonly listed: Listed; readonly problems: readonly CellProblem[] }
  | { readonly kind: 'problems'; readonly problems: readonly CellProblem[] }
  | {
      readonly kind: 'skipped';
      readonly row: number;
      readonly why: 'blank' | 'heads' | 'section' | 'total' | 'signed';
    };

/** Columns whose value, merged over several rows, plainly is that of each of them. */
const SHARED = new Set(['commune', 'district', 'province']);

/** The merges of a sheet whose value is that of each of their rows. */
export function spreadMerges(mapping: SheetMapping, merged: readonly string[]): readonly string[] {
  const shared = new Set(
    mapping.columns.flatMap(({ column, field }) => (field !== null && SHARED.has(field) ? [column] : [])),
  );
  return merged.filter((range) => {
    const merge = parseMerge(range);
    if (!merge || merge.left !== merge.right || merge.to === merge.from) return false;
    return merge.from > mapping.heads.to && shared.has(merge.left);
  });
}

function firstSection(mapping: SheetMapping, context: ListContext): Section {
  const name = mapping.columns.find(({ field }) => field === 'name')?.title ?? '';
  const isDistrict = unitsNamed(context.places, 'district', mapping.sheet).length > 0;
  return {
    district: isDistrict ? mapping.sheet : '',
    commune: '',
    event: readEvent(mapping.sheet) ?? 'listed',
    kind: onlyKindIn(name),
    sector: null,
  };
}

function plainText(cell: GridCell | undefined): string {
  return textOf(cell).replace(/\s+/g, ' ').trim();
}

function otherTable(mapping: SheetMapping, row: GridRow): CellProblem {
  return {
    sheet: mapping.sheet,
    cell: `dòng ${row.row}`,
    what: 'là tiêu đề của một bảng khác trong cùng trang',
    fix: 'hãy đưa bảng ấy sang một trang riêng',
  };
}

/** Reads the rows of one sheet in their order; keeps the titles that the following rows stand under. */
export function createSheetReader(
  mapping: SheetMapping,
  merged: readonly string[],
  context: ListContext,
): (row: GridRow) => SheetRow {
  const { columns, heads } = mapping;
  const partsOf = createRowParts(mapping);
  const mapped = new Set(columns.filter((column) => column.field).map((column) => column.column));
  // Only merges that join several data rows hide values; those across one row are titles.
  const shared = new Set(spreadMerges(mapping, merged));
  const spread = [...shared].flatMap((range) => parseMerge(range) ?? []);
  const values = new Map<(typeof spread)[number], GridCell>();
  const hiding = merged
    .flatMap((range) => (shared.has(range) ? [] : (parseMerge(range) ?? [])))
    .filter((merge) => merge.to > merge.from && merge.to > heads.to);
  let section = firstSection(mapping, context);
  let signed = false;

  /** A row with the places that a merge above it gives. */
  const filledDown = (row: GridRow): GridRow => {
    const over = spread.filter(({ from, to }) => from <= row.row && row.row <= to);
    if (over.length === 0) return row;
    const cells = [...row.cells];
    for (const merge of over) {
      if (merge.from === row.row) values.set(merge, row.cells[merge.left] ?? null);
      while (cells.length < merge.left) cells.push(null);
      cells[merge.left] = values.get(merge) ?? null;
    }
    return { ...row, cells };
  };

  return (row) => {
    const skip = (why: Extract<SheetRow, { kind: 'skipped' }>['why']): SheetRow => ({
      kind: 'skipped',
      row: row.row,
      why,
    });
    if (row.row <= heads.to) {
      // A title such as "DANH SÁCH TỔ HỢP TÁC …" says what names without a kind of their own are.
      const title =
        row.row < heads.from
          ? row.cells.map(textOf).find((text) => /^\s*(danh sách|ds)\b/i.test(text))
          : undefined;
      if (title !== undefined) section = { ...section, kind: section.kind ?? onlyKindIn(title) };
      return skip('heads');
    }
    const parts = partsOf(row);
    if (parts.filled.length === 0) return skip('blank');
    if (isNumberingRow(row)) return skip('heads');
    if (headCells(row) >= 3) {
      // Printed lists repeat their heads on every page; other heads begin another table.
      const same = columns.filter(
        ({ column, title }) => title !== '' && title.endsWith(plainText(row.cells[column])),
      );
      if (same.length >= parts.filled.length) return skip('heads');
      return { kind: 'problems', problems: [otherTable(mapping, row)] };
    }
    if (isTotal(parts)) return skip('total');
    if (signed && !isDataAgain(parts)) return skip('signed');
    signed = isSigned(parts, row);
    if (signed) return skip('signed');
    if (isGroupTitle(parts)) {
      section = sectionUnder(parts.name === '' ? parts.words : parts.name, section, context);
      return skip('section');
    }
    const merge = hiding.find(
      (each) =>
        each.from <= row.row &&
        row.row <= each.to &&
        [...mapped].some((column) => each.left <= column && column <= each.right),
    );
    if (merge) {
      const range = `${columnLetters(merge.left)}${merge.from}:${columnLetters(merge.right)}${merge.to}`;
      return {
        kind: 'problems',
        problems: [
          {
            sheet: mapping.sheet,
            cell: range,
            what: 'các ô của nhiều dòng bị gộp',
            fix: 'hãy bỏ gộp và ghi đủ từng dòng',
          },
        ],
      };
    }
    const { listed, problems } = readRow(filledDown(row), mapping, section, context);
    return listed ? { kind: 'listed', listed, problems } : { kind: 'problems', problems };
  };
}
