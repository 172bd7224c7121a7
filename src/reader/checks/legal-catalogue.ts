// Which documents do reports on co-operatives cite, with their printed number and day of signature?
import { LEGAL_DOCUMENTS, type LegalDocument } from '#domain/legal/legal-documents.ts';

/** A number taken apart: "23/2012/QH13" is serial 23 of 2012, kind "qh13"; "20-NQ/TW" has no year, kind "nq/tw". */
export interface DocumentNumber {
  readonly serial: string;
  readonly year: number | null;
  /** Kind and issuer in small letters, hyphens as strokes. */
  readonly kind: string;
}

export interface CataloguedDocument extends DocumentNumber {
  readonly document: LegalDocument;
}

/** Take a printed number apart; `tail` is what stands after the serial. */
export function partsOf(serial: string, tail: string): DocumentNumber {
  const match = /^(?:(\d{4})[/-])?(.*)$/.exec(tail);
  const kind = (match?.[2] ?? '').toLowerCase().replaceAll('-', '/').replace(/tư$/, 'tw');
  return { serial: String(Number(serial)), year: match?.[1] === undefined ? null : Number(match[1]), kind };
}

/** The one catalogue, which books of documents and targets use too, its numbers taken apart. */
export const LEGAL_CATALOGUE: readonly CataloguedDocument[] = LEGAL_DOCUMENTS.map((document) => {
  const at = document.number.search(/[/-]/);
  return { document, ...partsOf(document.number.slice(0, at), document.number.slice(at + 1)) };
});

/** Whether two numbers are written alike. */
export function isSameNumber(a: DocumentNumber, b: DocumentNumber): boolean {
  return a.serial === b.serial && a.year === b.year && a.kind === b.kind;
}

/** The law on co-operatives by the year it is known by. */
export function lawOfYear(year: number): CataloguedDocument | undefined {
  return LEGAL_CATALOGUE.find(({ document }) => document.lawYear === year);
}
