// The launcher on its own, in front of a command made up by the test: nothing to install, so it can be tried quickly.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The machine's own Node, older than 24 where there is one: then the launcher hands over to a second process. */
export const ambientNode = existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath;

/** Copies bin/ before a command with this source; answers the path of the launcher. */
export async function launcherBefore(command: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'khởi động-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(path.join(root, 'bin'), path.join(folder, 'bin'), { recursive: true });
  await mkdir(path.join(folder, 'src/cli'), { recursive: true });
  await writeFile(path.join(folder, 'src/cli/main.ts'), command);
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const node = path.join(folder, `.runtime/node_modules/node-${process.platform}-${process.arch}/bin`);
  await mkdir(node, { recursive: true });
  await symlink(process.execPath, path.join(node, 'node'));
  return path.join(folder, 'bin/thongsuot.mjs');
}
