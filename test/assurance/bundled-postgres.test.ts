// Does the bundled PostgreSQL survive everything a person, a script or a power cut can do to it?
import { access, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { findPostmaster, listProcesses } from '#server/platform/bundled-postgres/postmaster.ts';
import { type DatabaseServer, openDatabaseServer } from '#server/platform/database-server.ts';
import { run } from '#test/support/clone.ts';
import { killPostgres, newDataFolder, query } from '#test/support/data-folder.ts';

const child = path.join(import.meta.dirname, 'children/use-database.ts');
const open = (dataDir: string, keepAlive = false): Promise<DatabaseServer> =>
  openDatabaseServer({ dataDir, keepAlive, log: () => {} });
const useInChild = (dataDir: string, milliseconds: number, then = 'release') =>
  run(process.execPath, [child, dataDir, String(milliseconds), then]);
const postgresOf = (dataDir: string) => path.join(dataDir, 'postgres');
const countWritten = async (server: DatabaseServer) =>
  Number((await query<{ n: string }>(server.adminUrl, 'select count(*) as n from written'))[0]?.n);

describe('PostgreSQL kèm theo', () => {
  test('chạy hai lần liên tiếp: dữ liệu còn, mật khẩu không lộ, dừng khi người cuối cùng rời đi', async () => {
    const dataDir = await newDataFolder();
    const first = await open(dataDir);
    await query(first.adminUrl, 'create table kept as select 7 as value');
    const settings = await query(
      first.adminUrl,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('full_page_writes') as pages, current_setting('data_checksums') as checksums,
              current_setting('server_encoding') as encoding, lower('ĐỒNG ỄỢ') as lowered,
              (select count(*)::int from pg_collation where collname = 'vi-x-icu') as vietnamese`,
    );
    expect(settings).toEqual([
      {
        fsync: 'on',
        commit: 'on',
        pages: 'on',
        checksums: 'on',
        encoding: 'UTF8',
        lowered: 'đồng ễợ',
        vietnamese: 1,
      },
    ]);
    await first.release();
    expect(await listProcesses(postgresOf(dataDir))).toEqual([]);
    expect((await stat(path.join(dataDir, 'instance.json'))).mode & 0o777).toBe(0o600);

    const second = await open(dataDir);
    expect(second.adminUrl).toBe(first.adminUrl);
    expect(await query(second.adminUrl, 'select value from kept')).toEqual([{ value: 7 }]);
    await second.release();
    expect(await readFile(path.join(dataDir, 'postgres-log/postgres.log'), 'utf8')).not.toContain(
      new URL(first.adminUrl).password,
    );
  });

  test('tám lệnh cùng lúc trên thư mục mới: không lệnh nào mất cơ sở dữ liệu', async () => {
    const dataDir = await newDataFolder();
    // Of different lengths, so that some leave while others work and the last ones come and go alone.
    const runs = await Promise.all(
      [0, 50, 100, 200, 400, 800, 1200, 1600].map((time) => useInChild(dataDir, time)),
    );
    expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      Array(8).fill({ code: 0, stderr: '' }),
    );
    expect(await listProcesses(postgresOf(dataDir))).toEqual([]);
    const written = runs.map(({ stdout }) => Number(JSON.parse(stdout).written)).reduce((a, b) => a + b, 0);
    const server = await open(dataDir);
    expect(await countWritten(server)).toBe(written);
    await server.release();
  });

  test('kill -9 cả PostgreSQL: mở lại được, không mất dòng nào đã ghi', async () => {
    const dataDir = await newDataFolder();
    await (await open(dataDir)).release();
    const { stdout } = await useInChild(dataDir, 300, 'die');
    const { written } = JSON.parse(stdout);
    expect(await killPostgres(dataDir)).toBeGreaterThan(3);
    await access(path.join(postgresOf(dataDir), 'postmaster.pid'));
    const server = await open(dataDir);
    expect(await countWritten(server)).toBe(written);
    await server.release();
  });

  test('kill -9 riêng tiến trình chính: tiến trình con mồ côi không chặn lần mở sau', async () => {
    const dataDir = await newDataFolder();
    const lost = await open(dataDir);
    // A busy child does not notice that its parent has gone, and holds the shared memory.
    const busy = query(lost.adminUrl, 'select pg_sleep(0) from generate_series(1, 1e9)').catch(() => 'cut');
    await sleep(300);
    process.kill((await findPostmaster(postgresOf(dataDir)))?.pid ?? 0, 'SIGKILL');
    const server = await open(dataDir);
    expect(await query(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await busy).toBe('cut');
    await server.release();
    await lost.release();
    expect(await listProcesses(postgresOf(dataDir))).toEqual([]);
  });

  test('kill -9 lệnh đang dùng: PostgreSQL mồ côi được nhận lại, rồi dừng cùng người cuối', async () => {
    const dataDir = await newDataFolder();
    const { code, stdout } = await useInChild(dataDir, 50, 'die');
    expect(code).toBe(null);
    const orphan = await findPostmaster(postgresOf(dataDir));
    expect(orphan?.ready).toBe(true);
    const server = await open(dataDir);
    expect((await findPostmaster(postgresOf(dataDir)))?.pid).toBe(orphan?.pid);
    expect(await countWritten(server)).toBe(JSON.parse(stdout).written);
    await server.release();
    expect(await findPostmaster(postgresOf(dataDir))).toBe(null);
  });

  test('máy chủ giữ cho PostgreSQL sống: bị kill -9 thì chạy lại ở cùng địa chỉ', async () => {
    const dataDir = await newDataFolder();
    const server = await open(dataDir, true);
    await query(server.adminUrl, 'create table written (pid int, n int)');
    for (let kill = 0; kill < 3; kill++) {
      await query(server.adminUrl, `insert into written values (0, ${kill})`);
      await killPostgres(dataDir);
      await expect.poll(() => countWritten(server).catch(() => -1), { timeout: 10_000 }).toBe(kill + 1);
    }
    // Its lock was taken again: a command that comes and goes does not stop PostgreSQL under the server.
    await (await open(dataDir)).release();
    expect(await countWritten(server)).toBe(3);
    await server.release();
    expect(await listProcesses(postgresOf(dataDir))).toEqual([]);
  });
});
