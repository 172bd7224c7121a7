// A server's queue whose task fails while the database takes no connections: the report of the failure is lost.
// Arguments: administrator's URL, database. Says "còn sống" when the next task was done by the same process.
import pg from 'pg';
import { startJobs } from '#server/platform/jobs.ts';
import { openLog } from '#server/platform/log.ts';
import { roleUrl } from '#server/platform/roles.ts';

const [adminUrl = '', database = ''] = process.argv.slice(2);
const admin = new pg.Client({ connectionString: adminUrl });
await admin.connect();
const name = pg.escapeIdentifier(database);
let sealed = 0;
const jobs = await startJobs({
  adminUrl,
  database,
  tasks: {
    mail: async () => undefined,
    scan: async () => undefined,
    directives: async () => undefined,
    difficulties: async () => undefined,
    seal: async () => {
      sealed += 1;
    },
    backup: async () => {
      await admin.query(`alter database ${name} with allow_connections false`);
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name like 'thongsuot:jobs%'`,
        [database],
      );
      setTimeout(() => void admin.query(`alter database ${name} with allow_connections true`), 500);
      throw new Error('việc hỏng đúng lúc mất cơ sở dữ liệu');
    },
  },
  schedule: [],
  log: openLog(undefined),
});
const add = async (task: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: roleUrl(adminUrl, database, 'thongsuot_jobs') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select graphile_worker.add_job($1, $2)', [task, '{}']);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
await add('backup');
await pause(1_500);
while (!(await add('seal'))) await pause(100);
while (sealed === 0) await pause(100);
await jobs.stop();
await admin.end();
process.stdout.write('còn sống\n');
