// What exactly is hashed: one SQL expression per leaf, shared by sealing and by verifying, so that they cannot drift apart.
import type { DbClient } from '#server/platform/db.ts';

/** One sealed relation; every field is SQL that the database itself has quoted. */
export interface SealedRelation {
  readonly relation: string;
  readonly table: string;
  /** Journal number that opened the row. */
  readonly opened: string;
  /** Journal number that closed it; null for the journal, whose rows never close. */
  readonly closed: string | null;
  readonly key: string;
  /**
   * The row as sealed: without recorded_to, without unsealed columns, and without columns that are null, so that a
   * column added later does not change the digest of rows sealed before.
   */
  readonly payload: string;
}

/** Text forms must not depend on who asks or where. */
const CANONICAL = `select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
  set_config('intervalstyle', 'iso_8601', true), set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true)`;

/** Makes the current transaction print every value in one way. */
export async function setCanonicalText(client: DbClient): Promise<void> {
  await client.query(CANONICAL);
}

const RELATIONS = `
  with sealed as (
    select 'journal' as relation, array['seq'] as keys, array[]::text[] as without, 'r.seq' as opened, null as closed, 0 as place
    union all
    select relation, key_columns, unsealed_columns || 'recorded_to'::text, 'r.recorded_from', 'r.recorded_to', 1 from versioned_relations)
  select relation, format('%I r', relation) as "table", opened, closed,
    format('jsonb_build_object(%s)', (select string_agg(format('%L, r.%I', k, k), ', ' order by n) from unnest(keys) with ordinality as u(k, n))) as key,
    format('(to_jsonb(r) - array_remove(array[%s]::text[], null))', (
      select string_agg(case when a.attname = any (without) then quote_literal(a.attname)
                             else format('case when r.%I is null then %L end', a.attname, a.attname) end, ', ' order by a.attnum)
      from pg_attribute a where a.attrelid = relation::regclass and a.attnum > 0 and not a.attisdropped
        and (a.attname = any (without) or not a.attnotnull))) as payload
  from sealed order by place, relation`;

/** The journal itself, then every relation of versioned_relations. */
export async function listSealedRelations(client: DbClient): Promise<readonly SealedRelation[]> {
  return (await client.query<SealedRelation>(RELATIONS)).rows;
}

/** SHA-256 of the canonical text of a jsonb expression. */
export function digestSql(jsonb: string): string {
  return `sha256(convert_to((${jsonb})::text, 'UTF8'))`;
}

/** Rows opened under a condition, as leaves (seq, relation, row_key, change, digest). */
export function openedLeavesSql(each: SealedRelation, condition: string): string {
  return `select ${each.opened} as seq, '${each.relation}'::text as relation, ${each.key}::text as row_key, 'opened'::text as change,
    ${digestSql(each.payload)} as digest from ${each.table} where ${condition}`;
}

/** Rows closed under a condition, as leaves. */
export function closedLeavesSql(each: SealedRelation, condition: string): string {
  return `select r.recorded_to as seq, '${each.relation}'::text as relation, ${each.key}::text as row_key, 'closed'::text as change,
    ${digestSql(`${each.key} || jsonb_build_object('recorded_to', r.recorded_to)`)} as digest from ${each.table} where ${condition}`;
}

/**
 * SHA-256 over all leaves of a block in their order: place, number, relation, key, change and digest of each. No part can
 * hold a line feed (a key is JSON), so no two leaves give one text.
 */
export const LEAVES_DIGEST = `sha256(coalesce(string_agg(sha256(convert_to(
  concat_ws(E'\\n', l.ord, l.seq, l.relation, l.row_key, l.change, encode(l.digest, 'hex')), 'UTF8')), ''::bytea order by l.ord), ''::bytea))`;

/** SHA-256(previous_hash, no, from_seq, to_seq, entries, leaves_digest), numbers as eight bytes each. */
export function blockHashSql(alias: string): string {
  const b = alias;
  return `sha256(${b}.previous_hash || int8send(${b}.no) || int8send(${b}.from_seq) || int8send(${b}.to_seq) || int8send(${b}.entries) || ${b}.leaves_digest)`;
}
