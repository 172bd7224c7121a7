// A run of the tests, to be killed: holds the shared PostgreSQL and one of its own in its temporary folder. Arguments: shared data folder, temporary folder.
import path from 'node:path';
import { openDatabaseServer } from '#server/platform/database-server.ts';
import { watchRun } from '#test/support/run-watch.ts';

const [dataDir = '', temp = ''] = process.argv.slice(2);
watchRun({ dataDir, run: 'abcd1234', temp });
await openDatabaseServer({ dataDir, log: () => undefined });
await openDatabaseServer({ dataDir: path.join(temp, 'riêng'), log: () => undefined });
process.stdout.write('sẵn sàng\n');
setInterval(() => undefined, 60_000);
