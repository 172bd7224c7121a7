// Lượt kiểm thử bị giết cả nhóm tiến trình: does any PostgreSQL that it started stay behind, and does one that others use go on?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listProcesses } from '#server/platform/bundled-postgres/postmaster.ts';
import { openDatabaseServer } from '#server/platform/database-server.ts';
import { newDataFolder, query } from '#test/support/data-folder.ts';

const child = path.join(import.meta.dirname, 'children/killed-run.ts');
const living = (dataDir: string) =>
  listProcesses(path.join(dataDir, 'postgres')).then(
    (found) => found.length,
    () => 0,
  );

/** A run in a process group of its own, killed as one. */
async function killRun(dataDir: string, temp: string): Promise<void> {
  await mkdir(temp, { recursive: true });
  const run = spawn(process.execPath, [child, dataDir, temp], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(run.stdout, 'data');
  expect(await living(dataDir)).toBeGreaterThan(3);
  expect(await living(path.join(temp, 'riêng'))).toBeGreaterThan(3);
  process.kill(-(run.pid ?? 0), 'SIGKILL');
}

test('không PostgreSQL nào của lượt ấy còn chạy, thư mục tạm được dọn', async () => {
  const dataDir = await newDataFolder();
  const temp = path.join(path.dirname(dataDir), 'tạm');
  await killRun(dataDir, temp);
  await expect.poll(() => living(path.join(temp, 'riêng')), { timeout: 30_000 }).toBe(0);
  await expect.poll(() => living(dataDir), { timeout: 30_000 }).toBe(0);
  await expect.poll(() => existsSync(temp), { timeout: 30_000 }).toBe(false);
});

test('PostgreSQL chung mà lượt khác đang giữ thì chạy tiếp', async () => {
  const dataDir = await newDataFolder();
  const temp = path.join(path.dirname(dataDir), 'tạm');
  const other = await openDatabaseServer({ dataDir, log: () => undefined });
  await killRun(dataDir, temp);
  await expect.poll(() => existsSync(temp), { timeout: 30_000 }).toBe(false);
  expect(await query(other.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await other.release();
  expect(await living(dataDir)).toBe(0);
});
