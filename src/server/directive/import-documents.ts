// Nhập danh sách của phần mềm văn thư khác: heads found, columns mapped by hand where needed, all rows or none.
import { UPLOAD_LIMITS } from '#document/list/limits.ts';
import { readListFile } from '#document/list/read-list-file.ts';
import { Unreadable } from '#document/list/unreadable.ts';
import { BOOK_NAMES, type Book, citation } from '#domain/directive/document.ts';
import { LIST_HEADS, type ListField } from '#domain/directive/list-columns.ts';
import { type ListedDocument, readListRow } from '#domain/directive/list-row.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';
import type { GridRow, GridSheet } from '#domain/register/grid.ts';
import { columnLetters, textOf } from '#domain/register/grid.ts';
import { findHeads, isNumberingRow, knownFields } from '#domain/register/head-row.ts';
import type { GivenFile } from '#server/directive/attachments.ts';
import type { ListPreview } from '#server/directive/contract-documents-import.ts';
import type { DirectiveDeps } from '#server/directive/deps.ts';
import { enterDocument } from '#server/directive/enter.ts';
import { listAlike } from '#server/directive/store-documents.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

const MOST_ROWS = 5000;
const SHOWN = 200;

export interface ListAsked extends GivenFile {
  readonly book: Book;
  /** Who issued what says nothing of it. */
  readonly issuer: string;
  /** Field by letters of the column, where a person chose it; '' = none. */
  readonly columns: Readonly<Record<string, ListField | ''>> | undefined;
}

async function sheetsOf(file: GivenFile): Promise<readonly GridSheet[]> {
  const sheets: { name: string; merged: readonly string[]; rows: GridRow[] }[] = [];
  try {
    for await (const part of readListFile(file.bytes, UPLOAD_LIMITS)) {
      if ('hiddenSheet' in part) continue;
      if ('sheet' in part) sheets.push({ name: part.sheet, merged: part.merged, rows: [] });
      else sheets.at(-1)?.rows.push(part);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Refused('document-list-wrong', { file: file.name, reason: error.message });
  }
  return sheets;
}

interface Understood {
  readonly sheet: string;
  readonly columns: ListPreview['columns'];
  readonly listed: readonly ListedDocument[];
  readonly problems: readonly string[];
}

async function understand(asked: ListAsked): Promise<Understood> {
  const sheets = await sheetsOf(asked);
  const found = sheets
    .map((sheet, index) => ({ sheet, heads: findHeads(sheet, index, LIST_HEADS) }))
    .sort((a, b) => (b.heads?.known ?? 0) - (a.heads?.known ?? 0))[0];
  if (!found?.heads)
    throw new Refused('document-list-wrong', {
      file: asked.name,
      reason: 'không thấy dòng tiêu đề có Số, ký hiệu hoặc Trích yếu',
    });
  const { sheet, heads } = found;
  const byHead = new Map(
    [...knownFields(heads.titles, LIST_HEADS)].map(([field, column]) => [column, field]),
  );
  const columns = heads.titles.map((title, column) => {
    const chosen = asked.columns?.[columnLetters(column)];
    const field = chosen === undefined ? (byHead.get(column) ?? null) : chosen === '' ? null : chosen;
    return { column: columnLetters(column), title, field: field as ListField | null }; // names of LIST_HEADS
  });
  const places = new Map<ListField, number>();
  for (const [index, { field, column }] of columns.entries()) {
    if (field === null) continue;
    if (places.has(field))
      throw new Refused('document-list-wrong', {
        file: asked.name,
        reason: `cột ${column} chọn trùng với cột khác`,
      });
    places.set(field, index);
  }
  const rows = sheet.rows.filter((row) => row.row > heads.to && !isNumberingRow(row));
  if (rows.length > MOST_ROWS)
    throw new Refused('document-list-wrong', {
      file: asked.name,
      reason: `quá ${MOST_ROWS} dòng; hãy chia theo năm`,
    });
  const listed: ListedDocument[] = [];
  const problems: string[] = [];
  for (const row of rows) {
    if (row.cells.every((cell) => textOf(cell).trim() === '')) continue;
    const read = readListRow(row, places, asked);
    if (read.kind === 'listed') listed.push(read.document);
    if (read.kind === 'wrong') problems.push(...read.problems);
  }
  if (listed.length === 0 && problems.length === 0)
    throw new Refused('document-list-wrong', { file: asked.name, reason: 'không có dòng văn bản nào' });
  return { sheet: sheet.name, columns, listed, problems };
}

/** Rows that the office's books have already, by number, symbol and year. */
async function knownRows(
  trx: Db,
  office: number,
  listed: readonly ListedDocument[],
): Promise<ReadonlySet<number>> {
  const known = new Set<number>();
  for (const { row, facts } of listed) if ((await listAlike(trx, office, facts)).length > 0) known.add(row);
  return known;
}

/** What a list would enter; nothing is written. @throws Refused 'document-list-wrong' */
export async function previewDocuments(
  deps: DirectiveDeps,
  person: SignedIn,
  asked: ListAsked,
): Promise<ListPreview> {
  const { sheet, columns, listed, problems } = await understand(asked);
  const known = await read(deps.db, person, (trx) => knownRows(trx, person.officeId, listed));
  return {
    sheet,
    columns: [...columns],
    problems: problems.slice(0, SHOWN),
    problemCount: problems.length,
    rows: listed.slice(0, SHOWN).map(({ row, bookNumber, facts }) => ({
      row,
      bookNumber: bookNumber ?? null,
      citation: citation(facts),
      type: facts.type,
      issuedOn: facts.issuedOn,
      arrivedOn: facts.arrivedOn,
      issuer: facts.issuer,
      summary: facts.summary,
      known: known.has(row),
    })),
    rowCount: listed.length,
    known: known.size,
  };
}

/** Enters the rows of a list that the books do not have yet: all of them or none. @throws Refused naming the row */
export async function importDocuments(
  deps: DirectiveDeps,
  person: SignedIn,
  asked: ListAsked,
  request: RequestKey,
): Promise<{ seq: number; entered: number; known: number }> {
  const { listed, problems } = await understand(asked);
  const [first] = problems;
  if (first !== undefined) throw new Refused('document-list-wrong', { file: asked.name, reason: first });
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const known = await knownRows(trx, person.officeId, listed);
    const fresh = listed.filter(({ row }) => !known.has(row));
    for (const { row, bookNumber, facts } of fresh) {
      try {
        const office = person.officeId;
        await enterDocument(deps, trx, number, {
          office,
          book: asked.book,
          bookNumber,
          facts,
          source: 'imported',
        });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        throw new Refused('document-list-wrong', {
          file: asked.name,
          reason: `dòng ${row} (${citation(facts)}, ${formatCalendarDate(facts.issuedOn)}): ${error.message}`,
        });
      }
    }
    const counts = { entered: fresh.length, known: known.size };
    return {
      act: {
        act: 'document.imported',
        subjectKind: 'office',
        subjectId: String(person.officeId),
        note: { ...counts, book: BOOK_NAMES[asked.book] },
      },
      reply: counts,
    };
  });
  return { seq, ...reply };
}
