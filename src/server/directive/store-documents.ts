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
  /** The document of another office of the system of which this is the received copy. */
  readonly originId: number | null;
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
  entry: {
    office: number;
    book: Book;
    series: string;
    year: number;
    number: number | null;
    origin: number | null;
    seq: number;
  },
): Promise<number | undefined> {
  const row = await trx
    .insertInto('official_documents')
    .values({
      office_id: entry.office,
      book: entry.book,
      series: entry.series,
      book_year: entry.year,
      book_number: entry.number,
      origin_id: entry.origin,
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
  return query
    .selectAll('v')
    .select(['d.id', 'd.book', 'd.book_year', 'd.book_number', 'd.origin_id'])
    .execute();
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
    originId: row.origin_id,
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

/** Whether the acting office may read a document, said without row security: its own, of an office before it, or handed to its territory. */
export async function isDocumentInSight(trx: Db, id: number): Promise<boolean> {
  const { rows } = await sql<{ seen: boolean }>`
    select current_office() is null or d.office_id = current_office()
      or d.office_id in (select s.predecessor_id from office_successions s where s.successor_id = current_office())
      or d.id in (select documents_in_sight()) as seen from official_documents d where d.id = ${id}`.execute(
    trx,
  );
  return rows[0]?.seen === true;
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

/** Documents of the office's own books and those handed to it that wait to be entered, newest first. */
export async function listDocuments(trx: Db, query: DocumentQuery): Promise<readonly DocumentRow[]> {
  let from = joined(trx)
    .where(
      query.book === undefined || query.book === 'in'
        ? sql<boolean>`(v.office_id = ${query.office} or d.id in (select documents_waiting()))`
        : sql<boolean>`v.office_id = ${query.office}`,
    )
    .where(earlier(query.before))
    .orderBy('v.issued_on', 'desc')
    .orderBy('v.document_id', 'desc')
    .limit(query.limit);
  // A document that waits stands in its issuer's outgoing book, and will stand in this office's incoming one.
  if (query.book) from = from.where(sql<boolean>`(d.book = ${query.book} or v.office_id <> ${query.office})`);
  if (query.year) from = from.where('d.book_year', '=', query.year);
  return (await selected(from)).map(rowOf);
}

/** Documents that hold the words, newest first; the function holds the answer to the office's own sight itself. */
export async function searchDocuments(
  trx: Db,
  query: Pick<DocumentQuery, 'book' | 'year' | 'before' | 'limit'> & { readonly words: string },
): Promise<readonly DocumentRow[]> {
  const { rows } = await sql<Joined>`select f.id, f.book, f.book_year, f.book_number, f.origin_id, (f.entry).*
    from search_documents(${query.words}, ${query.book ?? null}, ${query.year ?? null}, ${query.before?.date ?? null},
      ${query.before?.id ?? null}, ${query.limit}) f`.execute(trx);
  return rows.map(rowOf);
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

/** The office's own copy of a document of another office; undefined while it is not in its book. */
export async function findReceived(
  trx: Db,
  office: number,
  origin: number,
): Promise<DocumentRow | undefined> {
  const [row] = await selected(
    joined(trx).where('v.office_id', '=', office).where('d.origin_id', '=', origin),
  );
  return row && rowOf(row);
}

/** The document that this one carries out, and so on upwards, as far as the caller may see. */
export async function listAncestors(trx: Db, id: number): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ child: number; parent: number }>`
    with recursive up (child, parent) as (
      select document_id, parent_id from official_document_versions
      where document_id = ${id} and recorded_to = ${CURRENT} and parent_id is not null
      union
      select v.document_id, v.parent_id from official_document_versions v join up on v.document_id = up.parent
      where v.recorded_to = ${CURRENT} and v.parent_id is not null
    ) select child, parent from up`.execute(trx);
  return new Map(rows.map((row) => [row.child, row.parent]));
}
