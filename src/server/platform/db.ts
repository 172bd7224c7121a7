// Connections: one small pool per role, typed by Kysely; numbers and dates arrive as the domain wants them.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '#server/platform/database-types.ts';
import { type Role, roleUrl } from '#server/platform/roles.ts';

export type Db = Kysely<DB>;
/** A connection with its transaction, and a pool of them, for what Kysely has no words for (COPY, loading). */
export type DbClient = pg.ClientBase;
export type DbPool = pg.Pool;

/** "Still known": the journal number no row reaches. Safe integer so that it survives JSON. */
export const STILL_KNOWN = Number.MAX_SAFE_INTEGER;

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`số nguyên quá lớn: ${text}`);
  return value;
});
// A calendar date stays text: no clock, no zone.
types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** The pool beneath each of our databases, for what needs a connection of its own. */
const pools = new WeakMap<Db, pg.Pool>();

/** The pool beneath a database; undefined for one connection. */
export function poolOf(db: Db): DbPool | undefined {
  return pools.get(db);
}

/** Opens a pool of one role. The caller ends it with `destroy`. */
export function openDb(
  adminUrl: string,
  database: string,
  role: Role,
  max: number,
): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: roleUrl(adminUrl, database, role),
    max,
    types,
    application_name: `thongsuot:${role.slice('thongsuot_'.length)}`,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // A connection that PostgreSQL drops (kill -9) must not end the process. The pool listens only to idle ones; one in the
  // middle of a transaction, between two statements, reports here. Its next statement fails, and the next request reconnects.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db: Db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  pools.set(db, pool);
  return { db, pool };
}

/** Kysely's words are made once for each connection. */
const over = new WeakMap<DbClient, Db>();

/** Kysely's words over one connection that is already in a transaction; whoever gave the connection ends it. */
export function dbOver(client: DbClient): Db {
  const made = over.get(client);
  if (made) return made;
  const one = { query: client.query.bind(client), release: () => undefined };
  // The dialect asks a pool for no more than this.
  const pool = { connect: async () => one, end: async () => undefined } as unknown as pg.Pool;
  const db: Db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  over.set(client, db);
  return db;
}
