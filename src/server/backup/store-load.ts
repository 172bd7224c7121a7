// Loading SQL: what slows a bulk load is taken off and made again after it; sequences and statistics are set.
import type { DbClient } from '#server/platform/db.ts';

/** Everything here but the checks needs the owner's rights. */
export async function becomeOwner(client: DbClient): Promise<void> {
  await client.query('set role thongsuot_owner');
}

export interface SetAside {
  readonly table: string;
  readonly drop: string;
  /** SQL that makes it again. */
  readonly restore: string;
}

const INDEXES = `
  select c.relname as table, pg_get_indexdef(i.indexrelid) as restore, format('drop index public.%I', x.relname) as drop
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
    and not exists (select 1 from pg_constraint f where f.conindid = i.indexrelid) order by x.relname`;

const REFERENCES = `
  select c.relname as table, format('alter table public.%I add constraint %I %s', c.relname, f.conname, pg_get_constraintdef(f.oid)) as restore,
    format('alter table public.%I drop constraint %I', c.relname, f.conname) as drop
  from pg_constraint f join pg_class c on c.oid = f.conrelid
  where f.contype = 'f' and f.conparentid = 0 and not c.relispartition and c.relnamespace = 'public'::regnamespace order by c.relname, f.conname`;

// PostgreSQL checks a new reference as the owner; under forced row security the owner would not see the rows to check.
const FORCED = `
  select relname as table, format('alter table public.%I no force row level security', relname) as drop,
    format('alter table public.%I force row level security', relname) as restore
  from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity order by relname`;

/**
 * Takes off foreign keys, and indexes that stand on no constraint: made again they are checked as a whole, far faster than
 * row by row. Row security stays on, but not for the owner.
 * @returns how to make each again, in order
 */
export async function setAside(client: DbClient): Promise<readonly SetAside[]> {
  const indexes = (await client.query<SetAside>(INDEXES)).rows;
  const references = (await client.query<SetAside>(REFERENCES)).rows;
  const forced = (await client.query<SetAside>(FORCED)).rows;
  for (const { drop } of [...references, ...indexes, ...forced]) await client.query(drop);
  return [...indexes, ...references, ...forced];
}

/** Makes one of them again. @returns false when the rows do not allow it: one twice, or one that refers to nothing */
export async function putBack(client: DbClient, { restore }: SetAside): Promise<boolean> {
  try {
    await client.query(restore);
    return true;
  } catch (error) {
    // pg reports PostgreSQL's code; class 23 is a broken constraint.
    if (String((error as { code?: unknown }).code).startsWith('23')) return false;
    throw error;
  }
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
