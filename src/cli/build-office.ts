// Builds the office web app when its sources are newer than what was built last.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT_DIR, WEB_DIR } from '#server/platform/paths.ts';
import { Unavailable } from '#server/platform/unavailable.ts';

const SOURCES = ['src/office', 'src/domain', 'vite.config.ts', 'package-lock.json'];
const STAMP = join(WEB_DIR, '.built-from');

function digestSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT_DIR, source);
    if (!existsSync(path)) continue;
    const files = source.includes('.')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(file.slice(ROOT_DIR.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function runVite(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const vite = spawn(
      process.execPath,
      [join(ROOT_DIR, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      {
        cwd: ROOT_DIR,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    vite.stdout.on('data', (part: Buffer) => {
      output += part.toString();
    });
    vite.stderr.on('data', (part: Buffer) => {
      output += part.toString();
    });
    vite.once('error', reject);
    vite.once('close', (code) => resolve({ code, output }));
  });
}

/** @throws Unavailable when the build fails */
export async function buildOfficeIfStale(progress: (line: string) => void): Promise<void> {
  const digest = digestSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) return;
  progress('Dựng giao diện (lần đầu mất khoảng nửa phút).');
  const { code, output } = await runVite();
  if (code !== 0)
    throw new Unavailable(`Không dựng được giao diện: ${output.trim().split('\n').slice(-3).join(' ')}`);
  mkdirSync(WEB_DIR, { recursive: true });
  writeFileSync(STAMP, digest);
}
