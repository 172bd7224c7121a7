// Where do tests get a PostgreSQL? One server per run: the bundled one kept in .cache, or TEST_DATABASE_URL.
import { inject } from 'vitest';

/** URL of the administrator of the run's server; durable settings are on, as everywhere. */
export async function testServer(): Promise<{ adminUrl: string }> {
  return { adminUrl: inject('testAdminUrl') };
}
