// Tìm văn bản được viện dẫn: by number, by alias, by words; a name that two documents share finds none.

import { LEGAL_DOCUMENTS, type LegalDocument } from '#domain/legal/legal-documents.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

const keyOf = (text: string) =>
  searchKey(text)
    .replace(/\bhop tac xa\b/g, 'htx')
    .replace(/^(quyet dinh|qd|nghi dinh|nd|thong tu|tt|chi thi|ct|nghi quyet|nq|luat) so /, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();

/** The catalogued document that a citation means ("QĐ số 461/QĐ-TTg ngày 27/4/2018", "Luật HTX 2012"); undefined when none or not only one. */
export function findLegal(citation: string): LegalDocument | undefined {
  const key = keyOf(citation);
  const numbered = LEGAL_DOCUMENTS.filter(({ number }) => {
    const own = keyOf(number);
    const at = key.indexOf(own);
    return at >= 0 && !/\d/.test(key[at - 1] ?? '') && !/[a-z0-9]/.test(key[at + own.length] ?? '');
  });
  if (numbered.length > 0) return numbered.length === 1 ? numbered[0] : undefined;
  const named = LEGAL_DOCUMENTS.filter(({ aliases }) => aliases.some((alias) => keyOf(alias) === key));
  return named.length === 1 ? named[0] : undefined;
}

/** Catalogued documents whose number, name or alias holds the words; '' = all. */
export function searchLegal(words: string): readonly LegalDocument[] {
  const key = keyOf(words);
  return LEGAL_DOCUMENTS.filter(({ number, name, aliases }) =>
    [number, name, ...aliases].some((each) => keyOf(each).includes(key)),
  );
}

/** A citation by its number where it is known, else as written. */
export function citationOf(written: string): string {
  return findLegal(written)?.number ?? written.trim();
}
