// Words of documents and the directory of outside bodies.
import { sql } from 'kysely';
import { spellingsOf } from '#domain/organisation/spellings.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { Db } from '#server/platform/db.ts';

/** The letters and digits of a text without diacritics, as the index holds them. */
export function indexWords(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What a person typed, kinds of organisations in each way they are written, as a query in which every word must stand and the last may be begun only; '' asks nothing.
 * The last word stands both whole and begun: PostgreSQL knows how frequent a whole word is and guesses a beginning.
 */
export function queryOf(typed: string): string {
  const words = indexWords(typed).split(' ').filter(Boolean).slice(0, 12).join(' ');
  const [own = '', ...others] = spellingsOf(words).map((spelling) => {
    const each = spelling.split(' ').filter(Boolean);
    return each
      .map((word, index) => {
        // Numbers are kept without the zero in front that a document writes below ten.
        const kept = /^0+[1-9]\d*$/.test(word) ? ` | ${word.replace(/^0+/, '')}` : '';
        if (index === each.length - 1) return `(${word} | ${word}:*${kept})`;
        return kept === '' ? word : `(${word}${kept})`;
      })
      .join(' & ');
  });
  return others.length === 0 ? own : [own, ...others].map((way) => `(${way})`).join(' | ');
}

/** Longer texts are searched by their beginning: a tsvector holds at most one megabyte. */
export const MAX_WORDS = 200_000;

/** Puts or replaces the words by which a document is found. */
export async function saveWords(
  trx: Db,
  document: { id: number; office: number; issuedOn: string },
  text: string,
): Promise<void> {
  const words = indexWords(text).slice(0, MAX_WORDS);
  await sql`insert into document_texts (document_id, office_id, issued_on, words)
    values (${document.id}, ${document.office}, ${document.issuedOn}, to_tsvector('simple', ${words}))
    on conflict (document_id) do update set words = excluded.words, issued_on = excluded.issued_on`.execute(
    trx,
  );
}

/** Keeps the names of bodies met in documents; one already known stays as it is. */
export async function keepBodies(
  trx: Db,
  office: number,
  names: readonly string[],
  seq: number,
): Promise<void> {
  const rows = [...new Map(names.map((name) => [searchKey(name), name.trim()]))]
    .filter(([key]) => key.length > 2)
    .map(([key, name]) => ({
      office_id: office,
      name: name.slice(0, 200),
      name_key: key.slice(0, 200),
      recorded_from: seq,
    }));
  if (rows.length === 0) return;
  await trx
    .insertInto('outside_bodies')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listBodies(trx: Db, office: number, typed: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('outside_bodies')
    .select('name')
    .where('office_id', '=', office)
    .where((where) =>
      where.or(spellingsOf(typed).map((key) => where('name_key', 'like', `%${key.replace(/[\\%_]/g, '')}%`))),
    )
    .orderBy('name')
    .limit(50)
    .execute();
  return rows.map((row) => row.name);
}
