// Tên của sổ và của quan hệ giữa hai văn bản.
import { t } from '../messages/translate.ts';

const BOOK_KEYS = {
  in: 'directives.book.in',
  out: 'directives.book.out',
  held: 'directives.book.held',
} as const;
const RELATION_KEYS = {
  child: 'directives.relation.child',
  refers: 'directives.relation.refers',
  replaces: 'directives.relation.replaces',
} as const;

export function bookName(book: keyof typeof BOOK_KEYS): string {
  return t(BOOK_KEYS[book]);
}

export function relationWords(relation: keyof typeof RELATION_KEYS, citation: string): string {
  return t(RELATION_KEYS[relation], { citation });
}
