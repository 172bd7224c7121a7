// Tìm bằng chỉ mục: whom a search can only mean, asked before the list itself.
import { sql } from 'kysely';
import { spellingsOf } from '#domain/organisation/spellings.ts';
import { typedCodes } from '#domain/organisation/typed-code.ts';
import { type ListFilter, patternOf } from '#server/organisation/query-list.ts';
import type { Db } from '#server/platform/db.ts';

/** With more than these a list reads the register through: as fast, and no long array goes to and fro. */
const MOST = 1000;
/** Shorter words hold no three letters for the index to know them by. */
const SHORTEST = 3;

/**
 * The filter held to whom its search can mean. Row security hides the index of names from the list itself (matching is not leakproof), so a
 * function that keeps to the office's scope asks it; without an office (the machine's owner) nothing hides it.
 */
export async function narrowSearch<F extends ListFilter>(
  trx: Db,
  officeId: number | null,
  filter: F,
): Promise<F> {
  if (!filter.search || officeId === null) return filter;
  const keys = spellingsOf(filter.search);
  if (keys.some((key) => key.length < SHORTEST)) return filter;
  const { codes, taxCodes } = typedCodes(filter.search);
  const { rows } = await sql<{ found: readonly string[] | null }>`
    select organisations_named(${keys.map(patternOf)}::text[], ${[...taxCodes]}::text[], ${[...codes]}::text[], ${MOST}) as found`.execute(
    trx,
  );
  const found = rows[0]?.found;
  return found ? { ...filter, among: found.map(Number) } : filter;
}
