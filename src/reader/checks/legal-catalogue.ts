// Which documents do reports on co-operatives cite, with their printed number and day of signature?
import { LEGAL_DOCUMENTS, type LegalDocument } from '#domain/legal/legal-documents.ts';

/** The one catalogue, which books of documents and targets use too. */
export const LEGAL_CATALOGUE: readonly LegalDocument[] = LEGAL_DOCUMENTS;

/** Laws on co-operatives by the year they are known by. */
export const LAW_YEARS: readonly number[] = LEGAL_CATALOGUE.flatMap((document) =>
  document.lawYear === undefined ? [] : [document.lawYear],
);
