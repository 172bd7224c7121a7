// Nạp lại: the tables of a checked backup into a spare database, compared row for row with the manifest.
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { hashStream, openCompressed } from '#server/backup/files.ts';
import type { Manifest, TableEntry } from '#server/backup/manifest.ts';
import { refuseBackup } from '#server/backup/problem.ts';
import {
  countRows,
  listTableShapes,
  requireAllRows,
  setCopyText,
  type TableShape,
} from '#server/backup/store.ts';
import {
  analyseTables,
  becomeOwner,
  clearTables,
  putBack,
  setAside,
  setSequences,
} from '#server/backup/store-load.ts';
import { LEFT_OUT } from '#server/backup/tables.ts';
import { withTransaction } from '#server/platform/bulk-write.ts';
import { copyIn, copyOut } from '#server/platform/copy-stream.ts';
import type { DbClient, DbPool } from '#server/platform/db.ts';

export interface LoadDeps {
  readonly owner: DbClient;
  readonly loaderPool: DbPool;
  readonly progress: (line: string) => void;
}

/** What PostgreSQL said, without the row it said it about: that may hold personal data. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'không rõ';
}

async function loadTable(client: DbClient, from: string, entry: TableEntry): Promise<void> {
  const target = `public.${entry.name} (${entry.columns.join(', ')})`;
  try {
    await pipeline(...openCompressed(path.join(from, entry.file)), copyIn(client, target));
  } catch (error) {
    throw refuseBackup('restore-load-failed', { table: entry.name, reason: reasonOf(error) });
  }
}

/** The tables of this schema must be exactly those of the manifest. */
function matchShapes(shapes: readonly TableShape[], manifest: Manifest): ReadonlyMap<string, TableShape> {
  const byName = new Map(
    shapes.filter(({ name }) => !Object.hasOwn(LEFT_OUT, name)).map((shape) => [shape.name, shape]),
  );
  for (const entry of manifest.tables) {
    const shape = byName.get(entry.name);
    if (!shape)
      throw refuseBackup('backup-table-differs', { table: entry.name, reason: 'lược đồ không có bảng này' });
    if (shape.columns.join() !== entry.columns.join()) {
      throw refuseBackup('backup-table-differs', { table: entry.name, reason: 'các cột khác nhau' });
    }
  }
  const missing = shapes.find(
    ({ name }) => byName.has(name) && !manifest.tables.some((entry) => entry.name === name),
  );
  if (missing)
    throw refuseBackup('backup-table-differs', { table: missing.name, reason: 'bản sao lưu thiếu bảng này' });
  return byName;
}

async function requireSameRows(client: DbClient, entry: TableEntry, shape: TableShape): Promise<void> {
  const rows = await countRows(client, entry.name);
  if (rows !== entry.rows)
    throw refuseBackup('backup-table-differs', {
      table: entry.name,
      reason: `${rows} dòng thay vì ${entry.rows}`,
    });
  const { sha256 } = await hashStream(copyOut(client, shape.query));
  if (sha256 !== entry.digest)
    throw refuseBackup('backup-table-differs', { table: entry.name, reason: 'băm nội dung khác' });
}

/**
 * Loads every table, makes constraints whole again and compares counts and digests.
 * @throws Refused naming the table that does not fit
 */
export async function loadTables(deps: LoadDeps, from: string, manifest: Manifest): Promise<void> {
  const { owner, loaderPool, progress } = deps;
  const shapes = matchShapes(await listTableShapes(owner), manifest);
  await becomeOwner(owner);
  const parts = await setAside(owner);
  await withTransaction(loaderPool, 'begin', async (client) => {
    await setCopyText(client);
    await requireAllRows(client);
    await clearTables(
      client,
      manifest.tables.map((entry) => entry.name),
    );
    for (const entry of manifest.tables) {
      await loadTable(client, from, entry);
      progress(`Phục hồi: ${entry.name} ${entry.rows.toLocaleString('vi-VN')} dòng`);
    }
  });
  progress('Phục hồi: lập lại chỉ mục và ràng buộc.');
  for (const part of parts) {
    if (!(await putBack(owner, part))) {
      const reason = 'có dòng trùng khóa hoặc trỏ tới dòng không có';
      throw refuseBackup('backup-table-differs', { table: part.table, reason });
    }
  }
  await setSequences(owner, manifest.sequences);
  await analyseTables(
    owner,
    manifest.tables.map((entry) => entry.name),
  );
  progress('Phục hồi: đối chiếu từng bảng với bản kê.');
  await withTransaction(loaderPool, 'begin isolation level repeatable read read only', async (client) => {
    await setCopyText(client);
    await requireAllRows(client);
    for (const entry of manifest.tables) {
      const shape = shapes.get(entry.name);
      if (shape) await requireSameRows(client, entry, shape);
    }
  });
}
