// Migrations: numbered plain SQL files, forward only, each in its own transaction with its ledger row first.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { MIGRATIONS_DIR } from '#server/platform/paths.ts';
import { connectAdmin } from '#server/platform/roles.ts';
import { Unavailable } from '#server/platform/unavailable.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
}

/** The project's migrations in order of their number. */
export function listMigrations(dir: string = MIGRATIONS_DIR): readonly Migration[] {
  return readdirSync(dir)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((name) => {
      const sql = readFileSync(`${dir}/${name}`, 'utf8');
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Applies what is missing. Concurrent runners wait for one another on a server lock.
 * @throws Unavailable when the database was migrated by a newer program, or a file was changed after it ran.
 */
export async function migrate(
  adminUrl: string,
  migrations: readonly Migration[] = listMigrations(),
  progress: (line: string) => void = () => undefined,
): Promise<{ applied: readonly string[] }> {
  const client = await connectAdmin(adminUrl);
  const applied: string[] = [];
  try {
    await client.query('select pg_advisory_lock(7700, 2)');
    await client.query('set role thongsuot_owner');
    await client.query(
      'create table if not exists schema_migrations (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; digest: string }>(
      'select name, digest from schema_migrations',
    );
    const known = new Map(migrations.map((migration) => [migration.name, migration]));
    const unknown = rows.find((row) => !known.has(row.name));
    if (unknown) {
      throw new Unavailable(
        `Cơ sở dữ liệu đã được nâng cấp bởi phiên bản Thông Suốt mới hơn (có bước ${unknown.name}); hãy dùng phiên bản mới đó.`,
      );
    }
    const done = new Map(rows.map((row) => [row.name, row.digest]));
    for (const migration of migrations) {
      const digest = done.get(migration.name);
      if (digest === migration.digest) continue;
      if (digest !== undefined) {
        throw new Unavailable(
          `Bước nâng cấp ${migration.name} đã chạy với nội dung khác; tệp trong bản cài đặt bị sửa.`,
        );
      }
      progress(`Nâng cấp cơ sở dữ liệu: ${migration.name}`);
      await client.query('begin');
      await client.query('insert into schema_migrations (name, digest) values ($1, $2)', [
        migration.name,
        migration.digest,
      ]);
      await client.query(migration.sql);
      await client.query('commit');
      applied.push(migration.name);
    }
  } finally {
    await client.end();
  }
  return { applied };
}
