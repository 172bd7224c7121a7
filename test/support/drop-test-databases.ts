// What a run of the tests leaves in the shared PostgreSQL, taken away: its templates, and clones that a broken test left behind.
import pg from 'pg';

/** @param run names the run's templates and clones: those of another run beside it stay */
export async function dropTestDatabases(adminUrl: string, run: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'ts\\_%' and datname like '%\\_' || $1`,
      [run],
    );
    for (const { datname } of rows)
      await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
  } finally {
    await client.end();
  }
}
