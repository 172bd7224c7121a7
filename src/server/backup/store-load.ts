// Loading SQL: what slows a bulk load is taken off and made again after it; sequences and statistics are set.
import type { DbClient } from '#server/platform/db.ts';

/** Everything here but the checks needs the owner's rights. */
export async function becomeOwner(client: DbClient): Promise<void> {
  await client.query('set role thongsuot_owner');
}

export interface SlowPart {
  readonly table: string;
  readonly drop: string;
  /** SQL that makes it again. */
  readonly restore: string;
  /** SQL that gives a row when a reference leads nowhere; null for an index. */
  readonly check: string | null;
}

const INDEXES = `
  select c.relname as table, pg_get_indexdef(i.indexrelid) as restore, format('drop index public.%I', x.relname) as drop, null as "check"
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
    and not exists (select 1 from pg_constraint f where f.conindid = i.indexrelid) order by x.relname`;

const REFERENCES = `
  select c.relname as table, format('alter table public.%I add constraint %I %s', c.relname, f.conname, pg_get_constraintdef(f.oid)) as restore,
    format('alter table public.%I drop constraint %I', c.relname, f.conname) as drop,
    format('select 1 from public.%I c left join public.%I p on (%s) where %s limit 1', c.relname, p.relname, k.matching, k.dangling) as "check"
  from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
  cross join lateral (select string_agg(format('p.%I = c.%I', b.attname, a.attname), ' and ') as matching,
      string_agg(format('c.%I is not null and p.%I is null', a.attname, b.attname), ' and ') as dangling
    from unnest(f.conkey, f.confkey) as pair(a, b) join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.a
    join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.b) k
  where f.contype = 'f' and f.conparentid = 0 and not c.relispartition and c.relnamespace = 'public'::regnamespace order by c.relname, f.conname`;

/**
 * Takes off foreign keys, and indexes that stand on no constraint: made again they are checked as a whole, far faster than
 * row by row.
 * @returns how to make each again, indexes first
 */
export async function dropSlowParts(client: DbClient): Promise<readonly SlowPart[]> {
  const indexes = (await client.query<SlowPart>(INDEXES)).rows;
  const references = (await client.query<SlowPart>(REFERENCES)).rows;
  for (const { drop } of [...references, ...indexes]) await client.query(drop);
  return [...indexes, ...references];
}

/** Whether every reference leads somewhere. Asked as a role that sees all rows: the owner, under forced row security, sees none. */
export async function findDanglingReference(
  client: DbClient,
  parts: readonly SlowPart[],
): Promise<string | undefined> {
  for (const { table, check } of parts) {
    if (check !== null && (await client.query(check)).rows.length > 0) return table;
  }
  return undefined;
}

export async function restoreSlowParts(client: DbClient, parts: readonly SlowPart[]): Promise<void> {
  for (const { restore } of parts) await client.query(restore);
}

/** Removes what migrations put into tables that the backup holds as well; references must be off. */
export async function clearTables(client: DbClient, tables: readonly string[]): Promise<void> {
  for (const table of tables) await client.query(`delete from public.${table}`);
}

/** Numbers continue where they stood. */
export async function setSequences(
  client: DbClient,
  sequences: readonly { readonly name: string; readonly value: number; readonly called: boolean }[],
): Promise<void> {
  for (const { name, value, called } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3::boolean)', [
      `public.${name}`,
      value,
      called,
    ]);
  }
}

/** Statistics, without which the first reads would be slow. */
export async function analyseTables(client: DbClient, tables: readonly string[]): Promise<void> {
  for (const table of tables) await client.query(`analyze public.${table}`);
}
