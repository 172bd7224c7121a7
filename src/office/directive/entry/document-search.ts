// Địa chỉ của màn hình vào sổ: which book, and the document that the new one carries out.
import { BOOKS, type Book, RELATIONS, type Relation } from '#domain/directive/document.ts';

export interface DocumentSearch {
  readonly book?: Book;
  readonly parent?: number;
  readonly relation?: Relation;
}

export function readDocumentSearch(search: Record<string, unknown>): DocumentSearch {
  const book = BOOKS.find((each) => each === search.book);
  const parent = Number(search.parent);
  // Object.keys loses the names; the table is closed.
  const relation = (Object.keys(RELATIONS) as Relation[]).find((each) => each === search.relation);
  return {
    ...(book ? { book } : {}),
    ...(Number.isSafeInteger(parent) && parent > 0 ? { parent } : {}),
    ...(relation ? { relation } : {}),
  };
}
