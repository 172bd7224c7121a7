// Documents in the database: numbers of the books, versions of what is written, words to search.
import { type RawBuilder, sql } from 'kysely';
import type { Book, DocumentFacts, RecipientGroup } from '#domain/directive/document.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { Db } from '#server/platform/db.ts';

const CURRENT = 9007199254740991;

export interface DocumentRow {
  readonly id: number;
  readonly officeId: number;
  readonly book: Book;
  readonly bookYear: number;
  readonly bookNumber: number | null;
  readonly version: number;
  readonly facts: DocumentFacts;
  readonly receiptConfirmedOn: string | null;
  readonly source: string;
}

/** Holds the next number of a book for this transaction: others of the same book wait. */
export async function takeNumber(
  trx: Db,
  office: number,
  book: Book,
  series: string,
  year: number,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`book:${office}:${book}:${series}:${year}`}, 7704))`.execute(
    trx,
  );
  const row = await trx
    .selectFrom('official_documents')
    .select(({ fn }) => fn.max('book_number').as('last'))
    .where('office_id', '=', office)
    .where('book', '=', book)
    .where('series', '=', series)
    .where('book_year', '=', year)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** @returns the document's id; undefined when the number stands in the book already */
export async function insertDocument(
  trx: Db,
  entry: { office: number; book: Book; series: string; year: number; number: number | null; seq: number },
): Promise<number | undefined> {
  const row = await trx
    .insertInto('official_documents')
    .values({
      office_id: entry.office,
      book: entry.book,
      series: entry.series,
      book_year: entry.year,
      book_number: entry.number,
      recorded_from: entry.seq,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function insertVersion(
  trx: Db,
  document: { id: number; office: number; source: string; receiptConfirmedOn: string | null },
  facts: DocumentFacts,
  seq: number,
): Promise<void> {
  await trx
    .insertInto('official_document_versions')
    .values({
      document_id: document.id,
      office_id: document.office,
      number: facts.number,
      symbol: facts.symbol,
      type: facts.type,
      issued_on: facts.issuedOn,
      issuer: facts.issuer,
      summary: facts.summary,
      arrived_on: facts.arrivedOn,
      addressee: facts.addressee,
      executing_office: facts.executingOffice,
      transferred_to: facts.transferredTo,
      drafting_unit: facts.draftingUnit,
      signatory: facts.signatory,
      signatory_title: facts.signatoryTitle,
      recipients: JSON.stringify(facts.recipients),
      archive_copy: facts.archiveCopy,
      copies: facts.copies,
      urgency: facts.urgency,
      secrecy: facts.secrecy,
      due_on: facts.dueOn,
      parent_id: facts.parentId,
      parent_relation: facts.parentRelation,
      legal_basis: [...facts.legalBasis],
      receipt_confirmed_on: document.receiptConfirmedOn,
      source: document.source,
      note: facts.note,
      recorded_from: seq,
    })
    .execute();
}

export async function closeVersion(trx: Db, id: number, seq: number): Promise<void> {
  await trx
    .updateTable('official_document_versions')
    .set({ recorded_to: seq })
    .where('document_id', '=', id)
    .where('recorded_to', '=', CURRENT)
    .execute();
}

const joined = (trx: Db) =>
  trx
    .selectFrom('official_documents as d')
    .innerJoin('official_document_versions as v', 'v.document_id', 'd.id')
    .where('v.recorded_to', '=', CURRENT);

type Joined = Awaited<ReturnType<typeof selected>>[number];

function selected(query: ReturnType<typeof joined>) {
  return query.selectAll('v').select(['d.id', 'd.book', 'd.book_year', 'd.book_number']).execute();
}

function rowOf(row: Joined): DocumentRow {
  return {
    id: row.id,
    officeId: row.office_id,
    book: row.book as Book, // checked by the table
    bookYear: row.book_year,
    bookNumber: row.book_number,
    version: row.recorded_from,
    receiptConfirmedOn: row.receipt_confirmed_on,
    source: row.source,
    facts: {
      number: row.number,
      symbol: row.symbol,
      type: row.type,
      issuedOn: row.issued_on as CalendarDate,
      issuer: row.issuer,
      summary: row.summary,
      arrivedOn: row.arrived_on as CalendarDate | null,
      addressee: row.addressee,
      executingOffice: row.executing_office,
      transferredTo: row.transferred_to,
      draftingUnit: row.drafting_unit,
      signatory: row.signatory,
      signatoryTitle: row.signatory_title,
      recipients: row.recipients as RecipientGroup[], // written by insertVersion
      archiveCopy: row.archive_copy,
      copies: row.copies,
      urgency: row.urgency as DocumentFacts['urgency'], // checked by the table
      secrecy: row.secrecy as DocumentFacts['secrecy'],
      dueOn: row.due_on as CalendarDate | null,
      parentId: row.parent_id,
      parentRelation: row.parent_relation as DocumentFacts['parentRelation'],
      legalBasis: row.legal_basis,
      note: row.note,
    },
  };
}

export async function findDocument(trx: Db, id: number): Promise<DocumentRow | undefined> {
  const [row] = await selected(joined(trx).where('d.id', '=', id));
  return row && rowOf(row);
}

export interface DocumentQuery {
  readonly office: number;
  readonly book: Book | undefined;
  readonly year: number | undefined;
  readonly before: { readonly date: string; readonly id: number } | undefined;
  readonly limit: number;
}

function earlier(before: DocumentQuery['before']): RawBuilder<boolean> {
  return before ? sql`(v.issued_on, d.id) < (${before.date}::date, ${before.id}::bigint)` : sql`true`;
}

/** Documents of the office's own books, newest first. */
export async function listDocuments(trx: Db, query: DocumentQuery): Promise<readonly DocumentRow[]> {
  let from = joined(trx)
    .where('v.office_id', '=', query.office)
    .where(earlier(query.before))
    .orderBy('v.issued_on', 'desc')
    .orderBy('v.document_id', 'desc')
    .limit(query.limit);
  if (query.book) from = from.where('d.book', '=', query.book);
  if (query.year) from = from.where('d.book_year', '=', query.year);
  return (await selected(from)).map(rowOf);
}

/** One book of one year in the order of its numbers. */
export async function listBook(
  trx: Db,
  office: number,
  book: Book,
  year: number,
): Promise<readonly DocumentRow[]> {
  const from = joined(trx)
    .where('v.office_id', '=', office)
    .where('d.book', '=', book)
    .where('d.book_year', '=', year)
    .orderBy('d.series')
    .orderBy('d.book_number');
  return (await selected(from)).map(rowOf);
}

/** Documents of the same number, symbol and day of issue: the same paper received twice. */
export async function listAlike(
  trx: Db,
  office: number,
  facts: DocumentFacts,
): Promise<readonly DocumentRow[]> {
  const from = joined(trx)
    .where('v.office_id', '=', office)
    .where('v.number', '=', facts.number)
    .where('v.symbol', '=', facts.symbol)
    .where(sql<boolean>`extract(year from v.issued_on) = ${Number(facts.issuedOn.slice(0, 4))}`);
  return (await selected(from)).map(rowOf);
}

/** Documents issued to carry this one out, that the caller may see. */
export async function listChildren(trx: Db, id: number): Promise<readonly DocumentRow[]> {
  return (await selected(joined(trx).where('v.parent_id', '=', id).orderBy('v.issued_on'))).map(rowOf);
}

export async function listByIds(trx: Db, ids: readonly number[]): Promise<readonly DocumentRow[]> {
  if (ids.length === 0) return [];
  return (await selected(joined(trx).where('d.id', 'in', [...ids]))).map(rowOf);
}
