// A command in a process of its own: opens the database, writes for a while, lets go. Arguments: folder, milliseconds.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openDatabaseServer } from '#server/platform/database-server.ts';

const [dataDir = '', milliseconds = '0', then = 'release'] = process.argv.slice(2);
const server = await openDatabaseServer({ dataDir, log: () => {} });
const client = new pg.Client({ connectionString: server.adminUrl });
await client.connect();
await client.query('create table if not exists written (pid int, n int)').catch(() => {
  // Two may create it at the same instant; one of them wins.
});
let written = 0;
const end = Date.now() + Number(milliseconds);
do {
  await client.query('insert into written values ($1, $2)', [process.pid, written]);
  written += 1;
  await sleep(5);
} while (Date.now() < end);
await client.end();
process.stdout.write(`${JSON.stringify({ pid: process.pid, written })}\n`);
if (then === 'die') process.kill(process.pid, 'SIGKILL');
await server.release();
