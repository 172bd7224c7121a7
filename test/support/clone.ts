// How does the repository look to someone who just cloned it? For tests that start from nothing.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Tests that install everything afresh take about half a minute each: they run under `npm run test:full`. */
export const isFullRun = process.env.THONGSUOT_FULL === '1';

/** Clones the last commit into a new temporary folder (its path holds a space); removed when the test ends. */
export async function cloneRepository(): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'thông suốt-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = path.join(parent, 'bản sao');
  await promisify(execFile)('git', ['clone', '--quiet', '--no-hardlinks', root, folder]);
  return folder;
}

/** Runs a command to its end. */
export function run(
  command: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly uid?: number;
    readonly gid?: number;
  } = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
