// PostgreSQL refuses root: does each way around that really work, and does the database survive a change of way?
import { chmod, chown, lstat, readFile, readlink, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openBundledServer } from '#server/platform/bundled-postgres/open.ts';
import { findPostmaster } from '#server/platform/bundled-postgres/postmaster.ts';
import { newDataFolder, query } from '#test/support/data-folder.ts';

const isRoot = process.geteuid?.() === 0;
const accounts = await readFile('/etc/passwd', 'utf8');
const hasPostgres = /^postgres:/m.test(accounts);
const open = (dataDir: string, ...ways: Parameters<typeof openBundledServer>[1] & object) => {
  const lines: string[] = [];
  return openBundledServer({ dataDir, log: (line) => lines.push(line) }, ways).then((server) => ({
    server,
    lines,
  }));
};

describe.runIf(isRoot)('chạy bằng root', () => {
  test.runIf(hasPostgres)('bằng tài khoản postgres, tại chỗ', async () => {
    const dataDir = await newDataFolder();
    await chmod(path.dirname(dataDir), 0o711);
    const { server } = await open(dataDir, 'postgres');
    const owner = Number(/^postgres:[^:]*:(\d+)/m.exec(accounts)?.[1]);
    const running = await findPostmaster(path.join(dataDir, 'postgres'));
    expect((await stat(`/proc/${running?.pid}`)).uid).toBe(owner);
    // The account passes through the data folder and cannot list it.
    expect((await stat(dataDir)).mode & 0o777).toBe(0o710);
    await server.release();
  });

  test('trong không gian người dùng riêng: tệp vẫn của root, thư mục vẫn đóng kín', async () => {
    const dataDir = await newDataFolder();
    const { server } = await open(dataDir, 'namespace');
    expect((await stat(path.join(dataDir, 'postgres'))).uid).toBe(0);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    await server.release();
  });

  test('trong thư mục của người khác: dữ liệu thuộc về người đó, PostgreSQL chạy bằng người đó', async () => {
    const dataDir = await newDataFolder();
    const [, uid = 0, gid = 0] = (/^nobody:[^:]*:(\d+):(\d+)/m.exec(accounts) ?? []).map(Number);
    await chown(path.dirname(dataDir), uid, gid);
    const server = await openBundledServer({ dataDir, log: () => {} });
    const running = await findPostmaster(path.join(dataDir, 'postgres'));
    for (const made of [
      `/proc/${running?.pid}`,
      dataDir,
      ...['instance.json', 'postgres-log/postgres.log'].map((name) => path.join(dataDir, name)),
    ]) {
      expect((await stat(made)).uid).toBe(uid);
    }
    await server.release();
  });

  test('chuyển ra /var/lib/thongsuot: dữ liệu đi theo, có liên kết và có báo chỗ mới', async () => {
    const dataDir = await newDataFolder();
    const before = await open(dataDir, 'namespace');
    await query(before.server.adminUrl, 'create table kept as select 7 as value');
    await before.server.release();

    const after = await open(dataDir, 'relocated');
    const link = path.join(dataDir, 'postgres');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    const home = path.dirname(await readlink(link));
    onTestFinished(() => rm(home, { recursive: true }));
    expect(after.lines).toEqual([
      `PostgreSQL không vào được thư mục ${dataDir}; cơ sở dữ liệu được đặt ở ${home}`,
    ]);
    expect(await query(after.server.adminUrl, 'select value from kept')).toEqual([{ value: 7 }]);
    await after.server.release();

    // The next start, free to choose, finds the database where it is.
    const later = await openBundledServer({ dataDir, log: () => {} });
    expect(await query(later.adminUrl, 'select value from kept')).toEqual([{ value: 7 }]);
    await later.release();
  });
});
