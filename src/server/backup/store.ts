// Backup SQL: which tables there are, how each is read in one order everywhere, and what the snapshot says of itself.
import type { DbClient } from '#server/platform/db.ts';

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** Reads the whole table as the manifest's digest wants it: by primary key, text in byte order. */
  readonly query: string;
}

/** Value forms that a backup is written in, whatever the server's own settings. */
export async function setCopyText(client: DbClient): Promise<void> {
  await client.query(`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
    set_config('intervalstyle', 'iso_8601', true), set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true),
    set_config('client_encoding', 'UTF8', true)`);
}

/** A role that row security would filter must fail, never write less than everything. */
export async function requireAllRows(client: DbClient): Promise<void> {
  await client.query('set local row_security = off');
}

/** Every table of schema public, partitions under their parent. */
export async function listTableShapes(client: DbClient): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select c.relname as name, a.columns,
       format('select %s from public.%I t order by %s', a.list, c.relname, coalesce(k.list, 't::text collate "C"')) as query
     from pg_class c
     cross join lateral (select array_agg(attname::text order by attnum) as columns, string_agg(quote_ident(attname), ', ' order by attnum) as list
       from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') a
     left join lateral (select string_agg(quote_ident(t.attname) || case when t.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by p.n) as list
       from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality p(attnum, n)
       join pg_attribute t on t.attrelid = c.oid and t.attnum = p.attnum where i.indrelid = c.oid and i.indisprimary) k on true
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     order by c.relname`,
  );
  return rows;
}

export async function countRows(client: DbClient, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*) as count from public.${table}`);
  return rows[0]?.count ?? 0;
}

export interface SequenceValue {
  readonly name: string;
  readonly value: number;
  readonly called: boolean;
}

/** Read after the snapshot began: no number used in it is above these. */
export async function listSequences(client: DbClient): Promise<readonly SequenceValue[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`,
  );
  const values: SequenceValue[] = [];
  for (const { name } of rows) {
    const found = await client.query<Omit<SequenceValue, 'name'>>(
      `select last_value as value, is_called as called from public.${name}`,
    );
    if (found.rows[0]) values.push({ name, ...found.rows[0] });
  }
  return values;
}

export interface SnapshotFacts {
  readonly migrations: readonly { readonly name: string; readonly digest: string }[];
  readonly head: { readonly no: number; readonly to: number; readonly hash: string } | null;
  readonly catalogue: string | null;
}

export async function readSnapshotFacts(client: DbClient): Promise<SnapshotFacts> {
  const migrations = await client.query<{ name: string; digest: string }>(
    'select name, digest from schema_migrations order by name',
  );
  const head = await client.query<{ no: number; to: number; hash: string }>(
    `select no, to_seq as "to", encode(hash, 'hex') as hash from journal_blocks order by no desc limit 1`,
  );
  const catalogue = await client.query<{ digest: string }>(
    'select digest from catalogue_loads order by seq desc limit 1',
  );
  return {
    migrations: migrations.rows,
    head: head.rows[0] ?? null,
    catalogue: catalogue.rows[0]?.digest ?? null,
  };
}
