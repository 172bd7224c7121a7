// Does a fresh clone set itself up where only Node and npm exist? Slow (everything is installed): full runs only.
import { execFile } from 'node:child_process';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { cloneRepository, isFullRun, run } from '#test/support/clone.ts';
import { killPostgres } from '#test/support/data-folder.ts';
import { ambientNode } from '#test/support/launcher.ts';

const isRoot = process.geteuid?.() === 0;
/** The site's own settings (certificates, proxies) stay; our Node 24 is hidden and nobody is at home. */
const site = Object.entries(process.env).filter(([name]) => name !== 'HOME' && !/^npm_/i.test(name));
const env = { ...Object.fromEntries(site), PATH: `${path.dirname(ambientNode)}:/usr/bin:/bin` };

/** A command small enough to tell the launcher's work from its own: opens the database and asks it something. */
const COMMAND = `
import pg from 'pg';
import { openDatabaseServer } from '#server/platform/database-server.ts';
const server = await openDatabaseServer({ dataDir: process.argv[2], log: () => {} });
const client = new pg.Client({ connectionString: server.adminUrl });
await client.connect();
const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
await client.end();
await server.release();
console.log(Number(process.versions.node.split('.')[0]), rows[0].major);
`;

async function cloneWithCommand() {
  const folder = await cloneRepository();
  await writeFile(path.join(folder, 'src/cli/main.ts'), COMMAND);
  return { folder, launcher: path.join(folder, 'bin/thongsuot.mjs'), dataDir: path.join(folder, 'data') };
}

describe.runIf(isFullRun)('bản sao mới', () => {
  test('ba lệnh cùng lúc: cài một lần, lệnh nào cũng chạy; lần sau không cài lại', async () => {
    const { folder, launcher, dataDir } = await cloneWithCommand();
    const lock = await readFile(path.join(folder, 'package-lock.json'), 'utf8');
    const runs = await Promise.all(
      [1, 2, 3].map(() => run(ambientNode, [launcher, dataDir], { cwd: '/', env })),
    );
    expect(runs.map(({ code, stdout }) => ({ code, stdout }))).toEqual(
      Array(3).fill({ code: 0, stdout: '24 18\n' }),
    );
    const installs = runs.filter(({ stderr }) => /✓ Đang cài đặt các gói phần mềm/.test(stderr));
    expect(installs).toHaveLength(1);
    expect(await readFile(path.join(folder, 'package-lock.json'), 'utf8')).toBe(lock);
    expect((await readdir(path.join(folder, '.runtime'))).filter((name) => /-\d+$/.test(name))).toEqual([]);

    const again = await run(ambientNode, [launcher, dataDir], { env });
    expect(again).toEqual({ code: 0, stdout: '24 18\n', stderr: '' });

    // Another lock file: what is installed is stale, and is replaced.
    await writeFile(path.join(folder, 'package-lock.json'), `${lock}\n`);
    const stale = await run(ambientNode, [launcher, dataDir], { env });
    expect(stale).toMatchObject({ code: 0, stdout: '24 18\n' });
    expect(stale.stderr).toMatch(/✓ Đang cài đặt các gói phần mềm/);
    await killPostgres(dataDir);
  }, 240_000);

  test('cài dở bị kill -9: lần sau tự làm lại từ đầu', async () => {
    const { launcher, dataDir } = await cloneWithCommand();
    const script = '"$0" "$@" & sleep 9; kill -9 $!';
    await run('/bin/sh', ['-c', script, ambientNode, launcher, dataDir], { env });
    expect(await run(ambientNode, [launcher, dataDir], { env })).toMatchObject({
      code: 0,
      stdout: '24 18\n',
    });
  }, 240_000);

  test.runIf(isRoot)(
    'người dùng thường, thư mục 700, không có HOME',
    async () => {
      const { folder, launcher, dataDir } = await cloneWithCommand();
      const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+)/m.exec(await readFile('/etc/passwd', 'utf8')) ?? [];
      await promisify(execFile)('chown', ['-R', `${uid}:${gid}`, path.dirname(folder)]);
      await chmod(path.dirname(folder), 0o700);
      const identity = { uid: Number(uid), gid: Number(gid), env, cwd: folder };
      expect(await run(ambientNode, [launcher, dataDir], identity)).toMatchObject({
        code: 0,
        stdout: '24 18\n',
      });
      // Then root on the same folder, then that user again: nobody is locked out.
      const asRoot = { env, cwd: '/' };
      expect(await run(ambientNode, [launcher, dataDir], asRoot)).toMatchObject({
        code: 0,
        stdout: '24 18\n',
      });
      expect(await run(ambientNode, [launcher, dataDir], identity)).toMatchObject({
        code: 0,
        stdout: '24 18\n',
      });
    },
    240_000,
  );

  test.runIf(isRoot)(
    'root, thư mục 700 của root',
    async () => {
      const { folder, launcher, dataDir } = await cloneWithCommand();
      await chmod(folder, 0o700);
      expect(await run(ambientNode, [launcher, dataDir], { env, cwd: '/' })).toMatchObject({
        code: 0,
        stdout: '24 18\n',
      });
      await rm(dataDir, { recursive: true });
    },
    240_000,
  );
});
