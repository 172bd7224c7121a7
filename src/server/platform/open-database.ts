// From nothing to a migrated database with a pool per role.
import type pg from 'pg';
import { type DatabaseServer, openDatabaseServer } from '#server/platform/database-server.ts';
import { type Db, openDb } from '#server/platform/db.ts';
import { migrate } from '#server/platform/migrate.ts';
import { adminUrlTo, ensureDatabase, ensureRoles } from '#server/platform/roles.ts';

export interface Database {
  readonly adminUrl: string;
  readonly name: string;
  /** What requests use: row security applies. */
  readonly app: Db;
  /** The same connections for what Kysely has no words for (COPY); row security applies. */
  readonly appPool: pg.Pool;
  /** Commands of this machine, loading, backup, rebuild: past row security. */
  readonly loader: Db;
  readonly loaderPool: pg.Pool;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly keepAlive?: boolean;
  readonly appConnections?: number;
  readonly progress: (line: string) => void;
}

/** The database an administrator's URL means; the maintenance database is never ours. */
export function databaseName(adminUrl: string): string {
  const name = decodeURIComponent(new URL(adminUrl).pathname.slice(1));
  return name === '' || name === 'postgres' ? 'thongsuot' : name;
}

/** Opens pools on a prepared database. */
export function openPools(adminUrl: string, name: string, appConnections: number): Database {
  const app = openDb(adminUrl, name, 'thongsuot_app', appConnections);
  const loader = openDb(adminUrl, name, 'thongsuot_loader', 3);
  return {
    adminUrl,
    name,
    app: app.db,
    appPool: app.pool,
    loader: loader.db,
    loaderPool: loader.pool,
    close: async () => {
      for (const { db, pool } of [app, loader]) {
        await db.destroy();
        // Kysely ends only a pool that it has used itself.
        if (!pool.ended) await pool.end();
      }
    },
  };
}

/**
 * Starts or finds the server, creates roles and database, migrates, opens the pools.
 * @throws Unavailable with one Vietnamese sentence
 */
export async function openDatabase(
  options: OpenOptions,
): Promise<Database & { readonly server: DatabaseServer }> {
  const server = await openDatabaseServer({
    dataDir: options.dataDir,
    databaseUrl: options.databaseUrl,
    keepAlive: options.keepAlive ?? false,
    log: options.progress,
  });
  try {
    const name = databaseName(server.adminUrl);
    const { bypassRls } = await ensureRoles(server.adminUrl);
    if (!bypassRls) {
      options.progress(
        'Lưu ý: người quản trị PostgreSQL này không trao được BYPASSRLS; nạp minh họa, sao lưu và dựng lại sẽ không chạy.',
      );
    }
    await ensureDatabase(server.adminUrl, name);
    await migrate(adminUrlTo(server.adminUrl, name), undefined, options.progress);
    const database = openPools(server.adminUrl, name, options.appConnections ?? 8);
    return {
      ...database,
      server,
      close: async () => {
        await database.close();
        await server.release();
      },
    };
  } catch (error) {
    await server.release();
    throw error;
  }
}
