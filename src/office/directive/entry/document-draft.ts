// Bản nháp của một văn bản: what the entry form holds as typed, from a file that was read or a document of the book, to the body sent.
import {
  type Book,
  type DocumentFacts,
  PLAIN_LETTER,
  PURPOSES,
  type Relation,
  type Secrecy,
  type Urgency,
} from '#domain/directive/document.ts';
import type { FileReading } from '#server/directive/contract-documents-import.ts';
import { t } from '../../messages/translate.ts';
import type { FieldProblem } from '../../ui/error-summary.tsx';
import { printDate, readDate } from '../../ui/print-date.ts';

export interface RecipientDraft {
  readonly purpose: string;
  /** One name on each line. */
  readonly names: string;
}

/** Fields of one line of text, by the name they have in the book. */
export const TEXT_FIELDS = [
  'bookNumber',
  'number',
  'symbol',
  'type',
  'issuedOn',
  'issuer',
  'summary',
  'arrivedOn',
  'addressee',
  'executingOffice',
  'transferredTo',
  'draftingUnit',
  'signatory',
  'signatoryTitle',
  'archiveCopy',
  'copies',
  'dueOn',
  'legalBasis',
  'note',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export type DocumentDraft = Readonly<Record<TextField, string>> & {
  readonly book: Book;
  readonly urgency: Urgency;
  readonly secrecy: Secrecy;
  readonly recipients: readonly RecipientDraft[];
  readonly parent: { readonly id: number; readonly relation: Relation } | null;
};

const EMPTY = Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Record<TextField, string>; // every field of the list

export function emptyDraft(book: Book, office: string): DocumentDraft {
  return {
    ...EMPTY,
    book,
    type: PLAIN_LETTER,
    issuer: book === 'out' ? office : '',
    urgency: 'normal',
    secrecy: 'none',
    recipients: book === 'out' ? [{ purpose: PURPOSES[2], names: '' }] : [],
    parent: null,
  };
}

const shown = (date: string | null) => (date === null ? '' : printDate(date));

/** A document of the book, to be corrected. */
export function draftOfFacts(book: Book, facts: DocumentFacts): DocumentDraft {
  return {
    ...EMPTY,
    book,
    number: facts.number,
    symbol: facts.symbol,
    type: facts.type,
    issuedOn: printDate(facts.issuedOn),
    issuer: facts.issuer,
    summary: facts.summary,
    arrivedOn: shown(facts.arrivedOn),
    addressee: facts.addressee ?? '',
    executingOffice: facts.executingOffice ?? '',
    transferredTo: facts.transferredTo ?? '',
    draftingUnit: facts.draftingUnit ?? '',
    signatory: facts.signatory ?? '',
    signatoryTitle: facts.signatoryTitle ?? '',
    archiveCopy: facts.archiveCopy ?? '',
    copies: facts.copies === null ? '' : String(facts.copies),
    dueOn: shown(facts.dueOn),
    legalBasis: facts.legalBasis.join('; '),
    note: facts.note ?? '',
    urgency: facts.urgency,
    secrecy: facts.secrecy,
    recipients: facts.recipients.map(({ purpose, names }) => ({ purpose, names: names.join('\n') })),
    parent:
      facts.parentId === null || facts.parentRelation === null
        ? null
        : { id: facts.parentId, relation: facts.parentRelation },
  };
}

/** What a file says, over what is typed already; what it does not say stays. */
export function withReading(draft: DocumentDraft, heading: FileReading['heading']): DocumentDraft {
  const stamp = draft.book === 'in' ? heading.arrival : null;
  return {
    ...draft,
    // A draft to be issued gets its number from the book.
    number: draft.book === 'out' ? draft.number : (heading.number ?? draft.number),
    symbol: heading.symbol ?? draft.symbol,
    type: heading.type ?? draft.type,
    issuedOn: shown(heading.issuedOn) || draft.issuedOn,
    issuer: heading.issuer ?? draft.issuer,
    summary: heading.summary ?? draft.summary,
    addressee: heading.addressee ?? draft.addressee,
    signatory: heading.signatory ?? draft.signatory,
    signatoryTitle: heading.signatoryTitle ?? draft.signatoryTitle,
    archiveCopy: heading.archiveCopy ?? draft.archiveCopy,
    legalBasis: heading.legalBasis.join('; ') || draft.legalBasis,
    recipients:
      heading.recipients.length > 0
        ? heading.recipients.map(({ purpose, names }) => ({ purpose, names: names.join('\n') }))
        : draft.recipients,
    arrivedOn: stamp ? printDate(stamp.day) : draft.arrivedOn,
    bookNumber: stamp ? stamp.number : draft.bookNumber,
  };
}

const DATES = { issuedOn: true, arrivedOn: true, dueOn: true } as const;

/** What is missing before it is worth sending. */
export function problemsOf(draft: DocumentDraft): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  const missing = (field: TextField, label: string) => {
    if (draft[field].trim() === '')
      found.push({ field: `document-${field}`, message: t('document.missing', { field: label }) });
  };
  if (draft.book !== 'out') missing('number', t('document.number'));
  missing('symbol', t('document.symbol'));
  missing('type', t('document.type'));
  missing('issuedOn', t('document.issuedOn'));
  missing('issuer', t('document.issuer'));
  missing('summary', t('document.summary'));
  if (draft.book === 'in') missing('arrivedOn', t('document.arrivedOn'));
  const labels = {
    issuedOn: t('document.issuedOn'),
    arrivedOn: t('document.arrivedOn'),
    dueOn: t('document.dueOn'),
  };
  // Object.keys loses the names; the table is closed.
  for (const field of Object.keys(DATES) as (keyof typeof DATES)[])
    if (draft[field].trim() !== '' && !readDate(draft[field]))
      found.push({ field: `document-${field}`, message: t('form.dateWrong', { field: labels[field] }) });
  for (const field of ['copies', 'bookNumber'] as const)
    if (draft[field].trim() !== '' && !/^[1-9]\d{0,5}$/.test(draft[field].trim()))
      found.push({ field: `document-${field}`, message: t('document.wholeNumber') });
  return found;
}

/** The field that a refusal of the book is about. */
export const FIELD_OF_REFUSAL: Readonly<Record<string, TextField | 'parent'>> = {
  'document-number-impossible': 'number',
  'document-symbol-impossible': 'symbol',
  'document-in-the-future': 'issuedOn',
  'document-due-before-issue': 'dueOn',
  'document-arrival-before-issue': 'arrivedOn',
  'document-before-parent': 'issuedOn',
  'document-arrival-needed': 'arrivedOn',
  'document-number-taken': 'bookNumber',
  'document-ring': 'parent',
};

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
const day = (text: string) => readDate(text) ?? null;

/** The body of the request; `book` and `bookNumber` are of a new document only. */
export function bodyOf(draft: DocumentDraft, isNew: boolean) {
  const count = (text: string) => (text.trim() === '' ? undefined : Number(text));
  return {
    ...(isNew
      ? { book: draft.book, bookNumber: draft.book === 'held' ? undefined : count(draft.bookNumber) }
      : {}),
    number: draft.number.trim(),
    symbol: draft.symbol.trim(),
    type: draft.type.trim(),
    issuedOn: day(draft.issuedOn),
    issuer: draft.issuer.trim(),
    summary: draft.summary.trim(),
    arrivedOn: day(draft.arrivedOn),
    addressee: orNull(draft.addressee),
    executingOffice: orNull(draft.executingOffice),
    transferredTo: orNull(draft.transferredTo),
    draftingUnit: orNull(draft.draftingUnit),
    signatory: orNull(draft.signatory),
    signatoryTitle: orNull(draft.signatoryTitle),
    recipients: draft.recipients
      .map(({ purpose, names }) => ({
        purpose: purpose.trim(),
        names: names
          .split('\n')
          .map((name) => name.replace(/[;.]$/, '').trim())
          .filter(Boolean),
      }))
      .filter(({ names }) => names.length > 0),
    archiveCopy: orNull(draft.archiveCopy),
    copies: count(draft.copies) ?? null,
    urgency: draft.urgency,
    secrecy: draft.secrecy,
    dueOn: day(draft.dueOn),
    parentId: draft.parent?.id ?? null,
    parentRelation: draft.parent?.relation ?? null,
    legalBasis: draft.legalBasis
      .split(';')
      .map((each) => each.trim())
      .filter((each) => each.length > 1),
    note: orNull(draft.note),
  };
}
