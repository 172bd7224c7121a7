// Vào sổ: the one way a document comes to stand in a book, inside the caller's write; PUBLICATION numbers its reports here.
import {
  BOOK_NAMES,
  type Book,
  cleanNumber,
  type DocumentFacts,
  faultOf,
} from '#domain/directive/document.ts';
import { citationOf } from '#domain/legal/find-legal.ts';
import { type CalendarDate, formatCalendarDate, yearOf } from '#domain/period/calendar-date.ts';
import { insertDocument, insertVersion, takeNumber } from '#server/directive/store-documents.ts';
import { keepBodies, saveWords } from '#server/directive/store-search.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';

export interface Entered {
  readonly documentId: number;
  /** The number in the book; null for a document only held. */
  readonly bookNumber: number | null;
  readonly number: string;
  readonly symbol: string;
}

export interface Entry {
  readonly office: number;
  readonly book: Book;
  /** Own series of numbers, '' = the office's one series. */
  readonly series?: string;
  /** A number given by hand; else the next one. */
  readonly bookNumber?: number | undefined;
  readonly facts: DocumentFacts;
  /** Full text beyond what the book holds, for the search. */
  readonly fullText?: string;
  readonly source?: 'typed' | 'imported' | 'issued' | 'received';
  /** The document of another office of the system that was received. */
  readonly origin?: number;
  readonly receiptConfirmedOn?: CalendarDate;
}

/** @throws Refused with the sentence of the first fault */
export function requireSound(book: Book, facts: DocumentFacts, today: CalendarDate): void {
  const fault = faultOf(book, facts, today);
  if (!fault) return;
  const shown = (date: CalendarDate | null) => (date === null ? '' : formatCalendarDate(date));
  throw new Refused(fault, {
    number: facts.number,
    symbol: facts.symbol,
    issuedOn: shown(facts.issuedOn),
    dueOn: shown(facts.dueOn),
    arrivedOn: shown(facts.arrivedOn),
  });
}

/** What the search finds a document by, without its attachments. */
export function wordsOf(facts: DocumentFacts): string {
  const { recipients, addressee, signatory, note, draftingUnit } = facts;
  return [
    // As it is kept: the search finds it by 1 and by 01.
    `${facts.number}/${facts.symbol}`,
    facts.type,
    facts.summary,
    facts.issuer,
    addressee,
    signatory,
    draftingUnit,
    note,
    ...recipients.flatMap((group) => group.names),
  ].join(' ');
}

/**
 * Enters a document into a book of the acting office, inside the caller's write.
 * @throws Refused for impossible facts, or a number that the book has already
 */
export async function enterDocument(
  deps: { readonly clock: Clock },
  trx: Db,
  seq: number,
  entry: Entry,
): Promise<Entered> {
  const { office, book } = entry;
  const series = entry.series ?? '';
  const facts = {
    ...entry.facts,
    number: cleanNumber(entry.facts.number),
    legalBasis: [...new Set(entry.facts.legalBasis.map(citationOf))],
  };
  const year = yearOf(book === 'in' ? (facts.arrivedOn ?? facts.issuedOn) : facts.issuedOn);
  const next = book === 'held' ? null : await takeNumber(trx, office, book, series, year);
  const bookNumber = book === 'held' ? null : (entry.bookNumber ?? next);
  const numbered = book === 'out' && facts.number === '' ? { ...facts, number: String(bookNumber) } : facts;
  requireSound(book, numbered, deps.clock.today());
  const origin = entry.origin ?? null;
  const id = await insertDocument(trx, { office, book, series, year, number: bookNumber, origin, seq });
  if (id === undefined) {
    throw new Refused('document-number-taken', {
      number: bookNumber ?? '',
      year,
      book: BOOK_NAMES[book],
      next: next ?? '',
    });
  }
  const receiptConfirmedOn = entry.receiptConfirmedOn ?? null;
  const document = { id, office, source: entry.source ?? 'typed', receiptConfirmedOn };
  await insertVersion(trx, document, numbered, seq);
  await saveWords(
    trx,
    { id, office, issuedOn: numbered.issuedOn },
    `${wordsOf(numbered)} ${entry.fullText ?? ''}`,
  );
  const outside = [
    numbered.issuer,
    numbered.addressee ?? '',
    ...numbered.recipients.flatMap((group) => group.names),
  ];
  await keepBodies(trx, office, outside, seq);
  return { documentId: id, bookNumber, number: numbered.number, symbol: numbered.symbol };
}

export interface OutgoingWords {
  readonly symbol: string;
  readonly type: string;
  readonly issuer: string;
  readonly summary: string;
  readonly issuedOn: CalendarDate;
  readonly addressee?: string;
  readonly draftingUnit?: string;
  readonly signatory?: string;
  readonly signatoryTitle?: string;
  readonly recipients?: DocumentFacts['recipients'];
  readonly archiveCopy?: string;
  readonly legalBasis?: readonly string[];
  /** Issued to carry out, in place of or after another document of the system. */
  readonly parent?: { readonly id: number; readonly relation: NonNullable<DocumentFacts['parentRelation']> };
  readonly series?: string;
  readonly fullText?: string;
}

/**
 * Gives an outgoing document the next number of the office's book for the year of its date, inside the caller's write;
 * if the write fails the number is free again. Numbers restart at 1 on 1 January.
 * @throws Refused as `enterDocument`
 */
export function issueOutgoing(
  deps: { readonly clock: Clock },
  trx: Db,
  seq: number,
  office: number,
  words: OutgoingWords,
): Promise<Entered> {
  const { parent, series, fullText } = words;
  return enterDocument(deps, trx, seq, {
    office,
    book: 'out',
    source: 'issued',
    ...(series === undefined ? {} : { series }),
    ...(fullText === undefined ? {} : { fullText }),
    facts: {
      number: '',
      symbol: words.symbol,
      type: words.type,
      issuedOn: words.issuedOn,
      issuer: words.issuer,
      summary: words.summary,
      arrivedOn: null,
      addressee: words.addressee ?? null,
      executingOffice: null,
      transferredTo: null,
      draftingUnit: words.draftingUnit ?? null,
      signatory: words.signatory ?? null,
      signatoryTitle: words.signatoryTitle ?? null,
      recipients: words.recipients ?? [],
      archiveCopy: words.archiveCopy ?? null,
      copies: null,
      urgency: 'normal',
      secrecy: 'none',
      dueOn: null,
      parentId: parent?.id ?? null,
      parentRelation: parent?.relation ?? null,
      legalBasis: words.legalBasis ?? [],
      note: null,
    },
  });
}
