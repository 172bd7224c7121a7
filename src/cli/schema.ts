// thongsuot schema [--types] [--write]: the schema read back from a freshly migrated empty database.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { instanceOf, readArguments } from '#cli/arguments.ts';
import { EXIT, type Io } from '#cli/io.ts';
import { refuseUnused } from '#cli/unused-option.ts';
import { printJson } from '#cli/with-system.ts';
import { openDatabaseServer } from '#server/platform/database-server.ts';
import { describeSchema, describeTypes } from '#server/platform/describe-schema.ts';
import { migrate } from '#server/platform/migrate.ts';
import { ROOT_DIR } from '#server/platform/paths.ts';
import { adminUrlTo, ensureDatabase, ensureRoles } from '#server/platform/roles.ts';

/** Where --write puts the schema and the types. */
const WRITTEN = ['schema.sql', 'src/server/platform/database-types.ts'] as const;

/** Describes a database made only for this and dropped after. */
export async function describeFresh(adminUrl: string): Promise<{ schema: string; types: string }> {
  const name = `thongsuot_schema_${randomBytes(4).toString('hex')}`;
  await ensureRoles(adminUrl);
  await ensureDatabase(adminUrl, name);
  const url = adminUrlTo(adminUrl, name);
  try {
    await migrate(url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return { schema: await describeSchema(client), types: await describeTypes(client) };
    } finally {
      await client.end();
    }
  } finally {
    const server = new pg.Client({ connectionString: adminUrl });
    await server.connect();
    await server.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
    await server.end();
  }
}

export async function runSchema(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, { types: { type: 'boolean' }, write: { type: 'boolean' } });
  if (values.write) refuseUnused(values, ['types'], 'schema --write', '--write luôn ghi cả lược đồ lẫn kiểu');
  const server = await openDatabaseServer({
    ...instanceOf(values),
    log: (line) => io.stderr.write(`${line}\n`),
  });
  try {
    const described = await describeFresh(server.adminUrl);
    if (values.write) {
      for (const [index, text] of [described.schema, described.types].entries())
        writeFileSync(join(ROOT_DIR, WRITTEN[index] ?? ''), text);
    }
    if (values.json)
      printJson(
        io,
        values.write
          ? { written: WRITTEN }
          : values.types
            ? { types: described.types }
            : { schema: described.schema },
      );
    else if (!values.write) io.stdout.write(values.types ? described.types : described.schema);
  } finally {
    await server.release();
  }
  return EXIT.done;
}
