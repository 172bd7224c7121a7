// A database made beside the real one: filled and looked at in peace, it takes the name at the very end or disappears.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { adminUrlTo, ensureDatabase } from '#server/platform/roles.ts';

const PREFIX = 'thongsuot_spare_';

async function withAdmin<T>(
  adminUrl: string,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrlTo(adminUrl, database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The database in which an administrator may make others; it is there on every server. */
function maintenanceOf(adminUrl: string, name: string): string {
  const own = decodeURIComponent(new URL(adminUrl).pathname.slice(1));
  return own === '' || own === name ? 'postgres' : own;
}

/** Whether a database is absent, holds nothing, or holds something. */
export async function lookInto(adminUrl: string, name: string): Promise<'absent' | 'empty' | 'taken'> {
  const there = await withAdmin(adminUrl, maintenanceOf(adminUrl, name), async (client) => {
    return (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1;
  });
  if (!there) return 'absent';
  return withAdmin(adminUrl, name, async (client) => {
    const { rowCount } = await client.query(
      `select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') limit 1`,
    );
    return rowCount === 0 ? 'empty' : 'taken';
  });
}

/** Makes an empty database with our grants under a name of its own. */
export async function createSpare(adminUrl: string): Promise<string> {
  const name = `${PREFIX}${randomBytes(6).toString('hex')}`;
  await ensureDatabase(adminUrl, name);
  return name;
}

export async function dropSpare(adminUrl: string, name: string): Promise<void> {
  await withAdmin(adminUrl, maintenanceOf(adminUrl, name), (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

/** Drops every spare database; only for who is alone on the server. */
export async function dropSpares(adminUrl: string): Promise<void> {
  const names = await withAdmin(adminUrl, 'postgres', async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like '${PREFIX.replaceAll('_', '\\_')}%'`,
    );
    return rows.map((row) => row.name);
  });
  for (const name of names) await dropSpare(adminUrl, name);
}

/**
 * Gives the spare database the real name; an empty one of that name goes away.
 * @throws the server's error when somebody made a database of that name meanwhile
 */
export async function promoteSpare(adminUrl: string, spare: string, name: string): Promise<void> {
  if ((await lookInto(adminUrl, name)) === 'empty') await dropSpare(adminUrl, name);
  await withAdmin(adminUrl, maintenanceOf(adminUrl, name), (client) =>
    client.query(`alter database ${pg.escapeIdentifier(spare)} rename to ${pg.escapeIdentifier(name)}`),
  );
}
