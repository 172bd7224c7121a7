// Văn bản: what the book of an office keeps of an official document, and what can never be written there.
import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';

export const BOOKS = ['in', 'out', 'held'] as const;
/** in = sổ văn bản đến, out = sổ văn bản đi, held = chỉ lưu để theo dõi. */
export type Book = (typeof BOOKS)[number];

export const BOOK_NAMES: Readonly<Record<Book, string>> = {
  in: 'Sổ văn bản đến',
  out: 'Sổ văn bản đi',
  held: 'Văn bản lưu để theo dõi',
};

export const URGENCIES = {
  normal: 'thường',
  urgent: 'khẩn',
  'very-urgent': 'thượng khẩn',
  express: 'hỏa tốc',
} as const;
export type Urgency = keyof typeof URGENCIES;

export const SECRECIES = {
  none: 'không mật',
  confidential: 'mật',
  secret: 'tối mật',
  'top-secret': 'tuyệt mật',
} as const;
export type Secrecy = keyof typeof SECRECIES;

/** What recipients most often receive a document for. */
export const PURPOSES = [
  'như trên',
  'để báo cáo',
  'để thực hiện',
  'để phối hợp',
  'để biết',
  'để theo dõi',
] as const;

/** A letter that names no type of its own. */
export const PLAIN_LETTER = 'công văn';

export const RELATIONS = { child: 'triển khai', refers: 'nhắc tới', replaces: 'thay thế' } as const;
export type Relation = keyof typeof RELATIONS;

/** Recipients of one purpose: "để thực hiện", "để báo cáo", "như trên". */
export interface RecipientGroup {
  readonly purpose: string;
  readonly names: readonly string[];
}

export interface DocumentFacts {
  readonly number: string;
  readonly symbol: string;
  readonly type: string;
  readonly issuedOn: CalendarDate;
  readonly issuer: string;
  readonly summary: string;
  readonly arrivedOn: CalendarDate | null;
  readonly addressee: string | null;
  readonly executingOffice: string | null;
  readonly transferredTo: string | null;
  readonly draftingUnit: string | null;
  readonly signatory: string | null;
  readonly signatoryTitle: string | null;
  readonly recipients: readonly RecipientGroup[];
  readonly archiveCopy: string | null;
  readonly copies: number | null;
  readonly urgency: Urgency;
  readonly secrecy: Secrecy;
  readonly dueOn: CalendarDate | null;
  readonly parentId: number | null;
  readonly parentRelation: Relation | null;
  readonly legalBasis: readonly string[];
  readonly note: string | null;
}

export type DocumentFault =
  | 'document-number-impossible'
  | 'document-symbol-impossible'
  | 'document-in-the-future'
  | 'document-due-before-issue'
  | 'document-arrival-before-issue'
  | 'document-arrival-needed'
  | 'document-parent-incomplete';

const NUMBER = /^[1-9]\d{0,5}[A-Za-zĐđ]?$/;
const SYMBOL = /^[\p{Lu}\d][\p{L}\d]*(?:[-/.&][\p{L}\d]+)*$/u;

/** "77/LMHTXVN-VP"; a number below ten carries a zero in front (Decree 30/2020), "01/KH-LMHTX", on the screen as in print. */
export function citation(facts: { readonly number: string; readonly symbol: string }): string {
  const number = facts.number.replace(/^\d$/u, '0$&');
  return facts.symbol === '' ? number : `${number}/${facts.symbol}`;
}

/** The number as it is kept: no leading zero, so that 077 and 77 are one. */
export function cleanNumber(text: string): string {
  return text.trim().replace(/^0+(?=\d)/, '');
}

/** Why these facts cannot stand in a book; undefined when they can. */
export function faultOf(book: Book, facts: DocumentFacts, today: CalendarDate): DocumentFault | undefined {
  if (!NUMBER.test(facts.number)) return 'document-number-impossible';
  if (facts.symbol.length > 60 || !SYMBOL.test(facts.symbol) || !/\p{L}/u.test(facts.symbol))
    return 'document-symbol-impossible';
  if (facts.issuedOn > addDays(today, 1)) return 'document-in-the-future';
  if (facts.dueOn !== null && facts.dueOn < facts.issuedOn) return 'document-due-before-issue';
  if (facts.arrivedOn !== null && facts.arrivedOn < facts.issuedOn) return 'document-arrival-before-issue';
  if (book === 'in' && facts.arrivedOn === null) return 'document-arrival-needed';
  if ((facts.parentId === null) !== (facts.parentRelation === null)) return 'document-parent-incomplete';
  return undefined;
}
