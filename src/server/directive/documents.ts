// Sổ văn bản: list and search, one document, enter, revise, confirm receipt.
import { type Book, citation, cleanNumber, type DocumentFacts } from '#domain/directive/document.ts';
import { findLegal } from '#domain/legal/find-legal.ts';
import { daysBetween, yearOf } from '#domain/period/calendar-date.ts';
import { closesRing } from '#domain/target/ring.ts';
import { attachmentsOf } from '#server/directive/attachments.ts';
import type { DocumentBody, DocumentLine, DocumentView } from '#server/directive/contract-documents.ts';
import type { DirectiveDeps } from '#server/directive/deps.ts';
import { enterDocument, requireSound, wordsOf } from '#server/directive/enter.ts';
import { requireDocument, requireLater, requireOwn } from '#server/directive/require-document.ts';
import { attachedWords } from '#server/directive/store-attachments.ts';
import {
  closeVersion,
  type DocumentRow,
  findDocument,
  findReceived,
  insertVersion,
  listAlike,
  listAncestors,
  listChildren,
  listDocuments,
  searchDocuments,
} from '#server/directive/store-documents.ts';
import { listBodies, queryOf, saveWords } from '#server/directive/store-search.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { readCursor, writeCursor } from '#server/platform/cursor.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

const dated = (text: string | null) => (text === null ? null : requireDate(text));

/** The body of a request as facts of a book. @throws Refused 'date-impossible' */
export function factsOf(body: DocumentBody): DocumentFacts {
  return {
    ...body,
    number: cleanNumber(body.number),
    issuedOn: requireDate(body.issuedOn),
    arrivedOn: dated(body.arrivedOn),
    dueOn: dated(body.dueOn),
  };
}

/** A document as a line of a list. */
export function lineOf(row: DocumentRow, viewer?: number): DocumentLine {
  const { facts } = row;
  return {
    id: row.id,
    book: row.book,
    bookYear: row.bookYear,
    bookNumber: row.bookNumber,
    citation: citation(facts),
    type: facts.type,
    issuedOn: facts.issuedOn,
    arrivedOn: facts.arrivedOn,
    issuer: facts.issuer,
    summary: facts.summary,
    addressee: facts.addressee,
    dueOn: facts.dueOn,
    urgency: facts.urgency,
    daysToArrival: facts.arrivedOn === null ? null : daysBetween(facts.issuedOn, facts.arrivedOn),
    waiting: viewer !== undefined && row.officeId !== viewer,
  };
}

export interface DocumentAsked {
  readonly book?: Book | undefined;
  readonly year?: number | undefined;
  readonly search?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Own books, newest first; with words, only documents in which all of them stand. */
export async function documentList(
  deps: DirectiveDeps,
  person: SignedIn,
  asked: DocumentAsked,
): Promise<{ documents: DocumentLine[]; next: string | null }> {
  const [date, id] = asked.after === undefined ? [] : readCursor(asked.after, ['date', 'number']);
  const before = date === undefined || id === undefined ? undefined : { date, id };
  const words = queryOf(asked.search ?? '');
  const limit = asked.limit + 1;
  const rows = await read(deps.db, person, async (trx) => {
    if (words === '')
      return listDocuments(trx, {
        office: person.officeId,
        book: asked.book,
        year: asked.year,
        before,
        limit,
      });
    return searchDocuments(trx, { words, book: asked.book, year: asked.year, before, limit });
  });
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  const next = rows.length > asked.limit && last ? writeCursor([last.facts.issuedOn, last.id]) : null;
  return { documents: page.map((row) => lineOf(row, person.officeId)), next };
}

export async function documentOne(deps: DirectiveDeps, person: SignedIn, id: number): Promise<DocumentView> {
  return read(deps.db, person, async (trx) => {
    const row = await requireDocument(trx, id);
    const own = row.officeId === person.officeId;
    const parent = row.facts.parentId === null ? undefined : await findDocument(trx, row.facts.parentId);
    return {
      ...lineOf(row),
      version: row.version,
      own,
      facts: row.facts,
      receiptConfirmedOn: row.receiptConfirmedOn,
      source: row.source,
      origin: row.originId,
      received: own ? null : ((await findReceived(trx, person.officeId, id))?.id ?? null),
      legal: row.facts.legalBasis.map((written) => {
        const known = findLegal(written);
        return { citation: written, name: known?.name ?? null, signed: known?.signed ?? null };
      }),
      parent: parent ? lineOf(parent) : null,
      children: (await listChildren(trx, id)).map((each) => lineOf(each)),
      attachments: await attachmentsOf(trx, row),
    };
  });
}

export async function registerDocument(
  deps: DirectiveDeps,
  person: SignedIn,
  body: DocumentBody & { book: Book; series: string; bookNumber?: number | undefined },
  request: RequestKey,
) {
  const { book, series, bookNumber, ...words } = body;
  const facts = factsOf(words);
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    if (facts.parentId !== null) requireLater(facts, (await requireDocument(trx, facts.parentId)).facts);
    const alike = facts.number === '' ? [] : await listAlike(trx, person.officeId, facts);
    const entered = await enterDocument(deps, trx, number, {
      office: person.officeId,
      book,
      series,
      bookNumber,
      facts,
    });
    return {
      act: {
        act: book === 'out' ? 'document.issued' : 'document.registered',
        subjectKind: 'document',
        subjectId: String(entered.documentId),
        note: { number: `${entered.number}/${entered.symbol}`, book, bookNumber: entered.bookNumber },
      },
      reply: { ...entered, alike: alike.map((each) => lineOf(each)) },
      status: 201,
    };
  });
  const { documentId: document, ...rest } = reply;
  return { document, ...rest, seq };
}

/** @throws Refused 'not-found' | 'stale-version' | 'document-before-parent' */
export async function reviseDocument(
  deps: DirectiveDeps,
  person: SignedIn,
  id: number,
  body: DocumentBody & { basedOn: number },
  request: RequestKey,
): Promise<{ seq: number }> {
  const { basedOn, ...typed } = body;
  const facts = factsOf(typed);
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    const row = await requireOwn(trx, person, id);
    if (row.version !== basedOn) throw new Refused('stale-version', {}, { now: row.facts });
    requireSound(row.book, facts, deps.clock.today());
    // The number of an issued document and the year of its book are not changed by correcting words.
    const keptNumber = row.book === 'out' && facts.number !== row.facts.number;
    if (keptNumber || (row.book === 'out' && yearOf(facts.issuedOn) !== row.bookYear))
      throw new Refused('document-number-impossible', { number: facts.number });
    if (facts.parentId !== null) {
      requireLater(facts, (await requireDocument(trx, facts.parentId)).facts);
      if (closesRing(await listAncestors(trx, facts.parentId), id, facts.parentId))
        throw new Refused('document-ring');
    }
    // Its own day may not pass the day of one that carries it out.
    for (const child of await listChildren(trx, id)) requireLater(child.facts, facts);
    await closeVersion(trx, id, number);
    const { source, receiptConfirmedOn } = row;
    await insertVersion(trx, { id, office: person.officeId, source, receiptConfirmedOn }, facts, number);
    const words = `${wordsOf(facts)} ${await attachedWords(trx, id)}`;
    await saveWords(trx, { id, office: person.officeId, issuedOn: facts.issuedOn }, words);
    return { act: { act: 'document.revised', subjectKind: 'document', subjectId: String(id) }, reply: null };
  });
  return { seq };
}

/** Tells when the sender was answered that the paper arrived; the same day is what the decree asks. */
export async function confirmReceipt(
  deps: DirectiveDeps,
  person: SignedIn,
  id: number,
  request: RequestKey,
): Promise<{ seq: number; sameDay: boolean }> {
  const today = deps.clock.today();
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const row = await requireOwn(trx, person, id);
    if (row.book !== 'in') throw new Refused('not-found');
    await closeVersion(trx, id, number);
    const document = { id, office: person.officeId, source: row.source, receiptConfirmedOn: today };
    await insertVersion(trx, document, row.facts, number);
    const sameDay = row.facts.arrivedOn === today;
    return {
      act: { act: 'document.confirmed', subjectKind: 'document', subjectId: String(id), note: { sameDay } },
      reply: { sameDay },
    };
  });
  return { seq, ...reply };
}

export async function outsideBodies(deps: DirectiveDeps, person: SignedIn, name: string) {
  return { bodies: [...(await read(deps.db, person, (trx) => listBodies(trx, person.officeId, name)))] };
}
