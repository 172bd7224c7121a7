// Builds the two web apps, office and phone, each when its sources are newer than what was built last.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHONE_DIR, ROOT_DIR, WEB_DIR } from '#server/platform/paths.ts';
import { Unavailable } from '#server/platform/unavailable.ts';

interface WebApp {
  readonly name: 'office' | 'phone';
  readonly dir: string;
  readonly sources: readonly string[];
  readonly says: string;
}

const COMMON = ['src/domain', 'vite.config.ts', 'package-lock.json'];
const CONTRACT = ['shapes', 'form', 'entry'].map((part) => `src/server/collection/contract-${part}.ts`);
const APPS: readonly WebApp[] = [
  {
    name: 'office',
    dir: WEB_DIR,
    sources: ['src/office', ...COMMON],
    says: 'Dựng giao diện (lần đầu mất khoảng nửa phút).',
  },
  {
    name: 'phone',
    dir: PHONE_DIR,
    // The phone reads its kept drafts and forms with the contract's own shapes.
    sources: ['src/phone', ...CONTRACT, ...COMMON],
    says: 'Dựng trang điện thoại.',
  },
];

function digestSources({ sources }: WebApp): string {
  const hash = createHash('sha256');
  for (const source of sources) {
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

function runVite(name: WebApp['name']): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const vite = spawn(
      process.execPath,
      [join(ROOT_DIR, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      {
        cwd: ROOT_DIR,
        // A build made by a test is the same as the one people get.
        env: { ...process.env, NODE_ENV: 'production', THONGSUOT_WEB: name },
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

/** @throws Unavailable when a build fails */
export async function buildWebIfStale(progress: (line: string) => void): Promise<void> {
  for (const app of APPS) {
    const digest = digestSources(app);
    const stamp = join(app.dir, '.built-from');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue;
    progress(app.says);
    const { code, output } = await runVite(app.name);
    if (code !== 0)
      throw new Unavailable(`Không dựng được giao diện: ${output.trim().split('\n').slice(-3).join(' ')}`);
    mkdirSync(app.dir, { recursive: true });
    writeFileSync(stamp, digest);
  }
}
