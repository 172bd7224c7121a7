// Which organisations a list shows: the conditions that the screen, the count and the export share.
import { type RawBuilder, sql } from 'kysely';
import { spellingsOf } from '#domain/organisation/spellings.ts';
import { typedCodes } from '#domain/organisation/typed-code.ts';
import type { Scope } from '#server/measure/query-parts.ts';

export interface ListFilter {
  readonly scope: Scope | null;
  readonly at: string;
  readonly knownAt: number;
  readonly kind: string | undefined;
  readonly operating: string | undefined;
  readonly sector: string | undefined;
  readonly allianceClass: string | undefined;
  readonly search: string | undefined;
  /** Whom the search can only mean, looked up beforehand; the search itself is asked of them all the same. */
  readonly among?: readonly number[] | undefined;
}

/** A search key as a pattern. */
export const patternOf = (key: string): string => `%${key.replace(/[\\%_]/g, '\\$&')}%`;

/** By name, its kind written in any way; by code too only where the words may be one: one way that no index answers would make every row be read, so the identities come as an array. */
function named(search: string): RawBuilder<unknown> {
  const { codes, taxCodes } = typedCodes(search);
  const ways = spellingsOf(search).map((key) => sql`t.search_key like ${patternOf(key)}`);
  if (taxCodes.length > 0) ways.push(sql`t.tax_code in (${sql.join(taxCodes)})`);
  if (codes.length > 0)
    ways.push(
      sql`t.organisation_id = any (array(select id from organisations where code in (${sql.join(codes)})))`,
    );
  return sql`(${sql.join(ways, sql` or `)})`;
}

/** Nobody is said outright: an empty array is planned as if somebody might be in it, and the register is read through. */
function amongThem(ids: readonly number[]): RawBuilder<unknown> {
  return ids.length === 0 ? sql`false` : sql`t.organisation_id = any (${[...ids]}::bigint[])`;
}

/** Condition on a span `t`; the identity is looked up only for a search that may be a code. */
export function listCondition(filter: ListFilter): RawBuilder<unknown> {
  const parts = [
    sql`t.valid_from <= ${filter.at} and t.valid_to > ${filter.at} and t.recorded_from <= ${filter.knownAt} and t.recorded_to > ${filter.knownAt}`,
    ...(filter.kind ? [sql`t.kind = ${filter.kind}`] : []),
    ...(filter.operating ? [sql`t.operating = ${filter.operating}`] : []),
    ...(filter.sector ? [sql`t.sector = ${filter.sector}`] : []),
    ...(filter.allianceClass ? [sql`t.alliance_class = ${filter.allianceClass}`] : []),
    ...(filter.among ? [amongThem(filter.among)] : []),
    ...(filter.search ? [named(filter.search)] : []),
  ];
  return sql.join(parts, sql` and `);
}
