// Đọc danh sách gửi đến: file → sheets → mapping → rows understood, a row at a time so that a large list stays small in memory.

import type { ReadLimits } from '#document/list/limits.ts';
import { type ListPart, readListFile } from '#document/list/read-list-file.ts';
import { Unreadable } from '#document/list/unreadable.ts';
import { createTotalsCheck, type TotalsCheck } from '#domain/register/check-totals.ts';
import { cellAddress, type GridRow, type GridSheet, textOf } from '#domain/register/grid.ts';
import { createGroupedMoney, type GroupedMoney } from '#domain/register/grouped-money.ts';
import { headKey, unitNoteOf } from '#domain/register/head-key.ts';
import { NUMBERING_HEADS, noteUnitOf } from '#domain/register/head-row.ts';
import type { CellProblem, Listed } from '#domain/register/listed.ts';
import { type KnownHeads, type SheetMapping, suggestMapping } from '#domain/register/mapping.ts';
import type { ListContext } from '#domain/register/read-row.ts';
import { createSheetReader, type SheetRow, spreadMerges } from '#domain/register/read-sheet.ts';
import { createRowReader } from '#domain/register/sheet-font.ts';
import { Refused } from '#server/platform/refused.ts';

/** Rows looked at before the heads of a sheet are decided. */
const FIRST_ROWS = 120;
const SAMPLE_ROWS = 12;

export interface ReadList {
  readonly mappings: readonly SheetMapping[];
  readonly listed: readonly Listed[];
  /** The first problems; `problemCount` counts all. */
  readonly problems: readonly CellProblem[];
  readonly problemCount: number;
  readonly skipped: Readonly<Record<'blank' | 'heads' | 'section' | 'total' | 'signed', number>>;
  readonly sheetsWithoutHeads: readonly string[];
  /** What a person should know though nothing is wrong: hidden rows and sheets, totals that do not agree. */
  readonly notices: readonly string[];
  /** The first rows of each sheet, for choosing columns. */
  readonly samples: readonly { readonly sheet: string; readonly rows: readonly GridRow[] }[];
}

export interface ListSource {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly limits: ReadLimits;
  /** A mapping that a person has confirmed, or what the sender's last list taught. */
  readonly mappings?: readonly SheetMapping[] | undefined;
  readonly knownHeads?: KnownHeads | undefined;
}

export const SHOWN_PROBLEMS = 500;

/** A column without a title, or one that only numbers the rows, is nobody's loss. */
function isWorthNaming(title: string): boolean {
  const key = headKey(title);
  return key !== '' && !NUMBERING_HEADS.has(key);
}

/** The first of many, as a person reads them. */
function firstOf(items: readonly (string | number)[]): string {
  return `${items.slice(0, 10).join(', ')}${items.length > 10 ? '…' : ''}`;
}

function moneyColumn({ columns }: SheetMapping) {
  return columns.find(({ field }) => field === 'charterCapitalDong');
}

/** Whether a line under the table names a unit of money while the column was read in whole đồng for want of one. */
function namesOtherUnit(row: GridRow, mapping: SheetMapping): boolean {
  const unit = noteUnitOf(row, mapping.heads);
  return unit !== undefined && unit !== 1 && moneyColumn(mapping)?.unit === null;
}

function unitProblem(mapping: SheetMapping, row: GridRow): CellProblem {
  const said = row.cells.map(textOf).find((text) => unitNoteOf(text) !== undefined) ?? '';
  return {
    sheet: mapping.sheet,
    cell: cellAddress(mapping.heads.to, moneyColumn(mapping)?.column ?? 0),
    what: `cột vốn không ghi đơn vị tiền, dòng ${row.row} ghi "${said.trim().slice(0, 80)}"`,
    fix: 'hãy chọn đơn vị tiền của cột',
  };
}

/** @throws Refused 'list-unreadable' naming the file */
function refuseFile(fileName: string, error: unknown): Refused {
  if (!(error instanceof Unreadable)) throw error;
  return new Refused('list-unreadable', { file: fileName, reason: error.message });
}

/** Reads a list. @throws Refused when the file cannot be read or no sheet has heads that are known */
export async function readList(source: ListSource, context: ListContext): Promise<ReadList> {
  const mappings: SheetMapping[] = [];
  const listed: Listed[] = [];
  const problems: CellProblem[] = [];
  const skipped = { blank: 0, heads: 0, section: 0, total: 0, signed: 0 };
  const sheetsWithoutHeads: string[] = [];
  const samples: { sheet: string; rows: readonly GridRow[] }[] = [];
  const notices: string[] = [];
  let hiddenRows: number[] = [];
  let signedRows: number[] = [];
  /** A row that names a unit of money other than the one its sheet was read in. */
  let otherUnit: GridRow | undefined;
  let current: SheetMapping | undefined;
  let totals: TotalsCheck | undefined;
  let grouped: GroupedMoney | undefined;
  let problemCount = 0;
  let sheet: { name: string; merged: readonly string[]; waiting: GridRow[] } | undefined;
  let take: ((row: GridRow) => SheetRow) | undefined;
  let toText = (row: GridRow): GridRow => row;

  const keep = (row: GridRow) => {
    const read = take?.(row);
    if (!read) return;
    if (read.kind === 'skipped') {
      skipped[read.why] += 1;
      if (read.why === 'total') notices.push(...(totals?.check(row) ?? []));
      if (read.why === 'section') notices.push(...(totals?.open(row) ?? []));
      if (read.why === 'signed') signedRows.push(row.row);
      if (current && namesOtherUnit(row, current)) otherUnit = row;
    } else {
      if (row.hidden) hiddenRows.push(row.row);
      if (read.problems.length > 0) totals?.giveUp();
      if (read.kind === 'listed') {
        listed.push(read.listed);
        totals?.add(read.listed);
        grouped?.add(row);
      }
      problemCount += read.problems.length;
      if (problems.length < SHOWN_PROBLEMS) problems.push(...read.problems);
    }
  };
  /** Decides the heads of the sheet under way and reads the rows that waited for it. */
  const decide = () => {
    if (!sheet || take) return;
    const { name, merged } = sheet;
    toText = createRowReader(sheet.waiting);
    const waiting = sheet.waiting.map(toText);
    samples.push({ sheet: name, rows: waiting.slice(0, SAMPLE_ROWS) });
    const grid: GridSheet = { name, merged, rows: waiting };
    const mapping =
      source.mappings?.find((each) => each.sheet === name) ??
      (source.mappings ? undefined : suggestMapping([grid], source.knownHeads)[0]);
    if (mapping) {
      mappings.push(mapping);
      current = mapping;
      const unused = mapping.columns.filter(({ field, title }) => field === null && isWorthNaming(title));
      if (unused.length > 0)
        notices.push(
          `Trang "${name}": bỏ qua cột ${unused.map(({ title }) => `"${title}"`).join(', ')}; nếu cần, hãy chọn cột ấy là cột nào của sổ.`,
        );
      const spread = spreadMerges(mapping, merged);
      if (spread.length > 0)
        notices.push(
          `Trang "${name}": địa danh ở ô gộp ${firstOf(spread)} được hiểu là của từng dòng trong đó.`,
        );
      totals = createTotalsCheck(mapping);
      grouped = createGroupedMoney(mapping);
      take = createSheetReader(mapping, merged, context);
      for (const row of waiting) keep(row);
    } else if (waiting.length > 0) {
      sheetsWithoutHeads.push(name);
      notices.push(`Trang "${name}" không có dòng tiêu đề nhận ra được nên không được đọc.`);
      take = () => ({ kind: 'skipped', row: 0, why: 'heads' });
    }
    sheet.waiting.length = 0;
  };
  const endSheet = () => {
    decide();
    notices.push(...(totals?.close() ?? []), ...(grouped?.close() ?? []));
    if (sheet && hiddenRows.length > 0)
      notices.push(
        `Trang "${sheet.name}": ${hiddenRows.length} dòng đang ẩn vẫn được đọc (dòng ${firstOf(hiddenRows)}).`,
      );
    if (sheet && signedRows.length > 0)
      notices.push(`Trang "${sheet.name}": dòng ${firstOf(signedRows)} là phần ký, ghi chú, không đọc.`);
    if (
      current &&
      otherUnit &&
      listed.some((each) => each.sheet === current?.sheet && each.charterCapitalDong)
    ) {
      problemCount += 1;
      problems.push(unitProblem(current, otherUnit));
    }
    [otherUnit, current] = [undefined, undefined];
    hiddenRows = [];
    signedRows = [];
    totals = undefined;
    grouped = undefined;
  };
  const onPart = (part: ListPart) => {
    if ('hiddenSheet' in part) {
      notices.push(`Trang "${part.hiddenSheet}" đang ẩn nên không được đọc.`);
      return;
    }
    if ('sheet' in part) {
      endSheet();
      sheet = { name: part.sheet, merged: part.merged, waiting: [] };
      take = undefined;
    } else if (take) keep(toText(part));
    else if (sheet) {
      sheet.waiting.push(part);
      if (sheet.waiting.length >= FIRST_ROWS) decide();
    }
  };
  try {
    for await (const part of readListFile(source.bytes, source.limits)) onPart(part);
    endSheet();
  } catch (error) {
    throw refuseFile(source.fileName, error);
  }
  if (mappings.length === 0) throw new Refused('list-without-heads', { file: source.fileName });
  return { mappings, listed, problems, problemCount, skipped, sheetsWithoutHeads, notices, samples };
}
