// Which organisations a list shows: the conditions that the screen, the count and the export share.
import { type RawBuilder, sql } from 'kysely';
import { searchKey } from '#domain/vietnamese/search-key.ts';
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
}

/** A code or a tax code holds a digit and no blank. */
function mayBeCode(search: string): boolean {
  return /\d/.test(search) && !/\s/.test(search.trim());
}

/** By name; by code too only where the words may be one: three ways joined by "or" would keep the index of names from being used. */
function named(like: string, search: string): RawBuilder<unknown> {
  return mayBeCode(search)
    ? sql`(t.search_key like ${like} or t.tax_code = ${search}
        or t.organisation_id in (select id from organisations where code in (${search.trim()}, ${search.trim().toUpperCase()})))`
    : sql`t.search_key like ${like}`;
}

/** Condition on a span `t`; the identity is looked up only for a search that may be a code. */
export function listCondition(filter: ListFilter): RawBuilder<unknown> {
  const like = filter.search ? `%${searchKey(filter.search).replace(/[\\%_]/g, '\\$&')}%` : undefined;
  const parts = [
    sql`t.valid_from <= ${filter.at} and t.valid_to > ${filter.at} and t.recorded_from <= ${filter.knownAt} and t.recorded_to > ${filter.knownAt}`,
    ...(filter.kind ? [sql`t.kind = ${filter.kind}`] : []),
    ...(filter.operating ? [sql`t.operating = ${filter.operating}`] : []),
    ...(filter.sector ? [sql`t.sector = ${filter.sector}`] : []),
    ...(filter.allianceClass ? [sql`t.alliance_class = ${filter.allianceClass}`] : []),
    ...(like ? [named(like, filter.search ?? '')] : []),
  ];
  return sql.join(parts, sql` and `);
}
