// Đọc một trang: which rows are data, which are section titles, totals or blanks, and what each row says.

import { columnLetters, type GridRow, textOf } from '#domain/register/grid.ts';
import { isNumberingRow, parseMerge } from '#domain/register/head-row.ts';
import type { CellProblem, Listed } from '#domain/register/listed.ts';
import type { SheetMapping } from '#domain/register/mapping.ts';
import { placeKey } from '#domain/register/place.ts';
import { readEvent } from '#domain/register/read-choice.ts';
import { type ListContext, readRow, type Section } from '#domain/register/read-row.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

export type SheetRow =
  | { readonly kind: 'listed'; readonly listed: Listed; readonly problems: readonly CellProblem[] }
  | { readonly kind: 'problems'; readonly problems: readonly CellProblem[] }
  | { readonly kind: 'skipped'; readonly row: number; readonly why: 'blank' | 'heads' | 'section' | 'total' };

/** Reads the rows of one sheet in their order; keeps the section title that the following rows stand under. */
export function createSheetReader(
  mapping: SheetMapping,
  merged: readonly string[],
  context: ListContext,
): (row: GridRow) => SheetRow {
  const { columns, heads } = mapping;
  const nameColumn = columns.find((column) => column.field === 'name')?.column;
  const mapped = new Set(columns.filter((column) => column.field).map((column) => column.column));
  // Only merges that join several data rows hide values; those across one row are titles.
  const hiding = merged
    .flatMap((range) => parseMerge(range) ?? [])
    .filter((merge) => merge.to > merge.from && merge.to > heads.to);
  let section: Section = { district: '', event: readEvent(mapping.sheet) ?? 'listed' };

  const sectionOf = (words: string): Section => {
    const title = words.replace(/^[\dIVXA-Z]+[.)\s-]+/, '').trim();
    const event = readEvent(title);
    if (event) return { ...section, event };
    const isDistrict = (context.places.byName.get(`district:${placeKey(title)}`) ?? []).length > 0;
    return isDistrict ? { ...section, district: title } : section;
  };

  return (row) => {
    if (row.row <= heads.to) return { kind: 'skipped', row: row.row, why: 'heads' };
    const filled = row.cells.flatMap((cell, column) => (textOf(cell).trim() === '' ? [] : [column]));
    if (filled.length === 0) return { kind: 'skipped', row: row.row, why: 'blank' };
    if (isNumberingRow(row)) return { kind: 'skipped', row: row.row, why: 'heads' };
    const first = filled.map((column) => textOf(row.cells[column]).trim());
    const words = first.find((text) => /\p{L}{2}/u.test(text) && !/^[IVX]+[.)]?$/.test(text)) ?? '';
    const value = (column: number | undefined) =>
      column === undefined ? '' : textOf(row.cells[column]).trim();
    if (/^(tong|cong|toan tinh|tong cong|tong so)\b/.test(searchKey(words)) && filled.length <= 6)
      return { kind: 'skipped', row: row.row, why: 'total' };
    const mappedFilled = filled.filter((column) => mapped.has(column));
    if (filled.length <= 2 && (value(nameColumn) === '' || mappedFilled.length <= 1)) {
      const next = sectionOf(words);
      const isTitle = next !== section || /^[IVXA-Z]+[.)]?$/.test(first[0] ?? '') || filled.length === 1;
      if (isTitle && words !== '') {
        section = next;
        return { kind: 'skipped', row: row.row, why: 'section' };
      }
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
    const { listed, problems } = readRow(row, mapping, section, context);
    return listed ? { kind: 'listed', listed, problems } : { kind: 'problems', problems };
  };
}
