// Asks the child process about a PDF, so that a hostile file cannot take this one down.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const HEAP_MEGABYTES = 512;
const TIME_LIMIT_MS = 60_000;
const MAX_OUTPUT = 32 * 1024 * 1024;

/** What the child says of a PDF: the text of its text layer, or how many pages it has; null when it cannot be read, is too large or takes too long. */
export function askPdfChild(bytes: Uint8Array, what: 'text' | 'pages'): Promise<string | null> {
  const worker = fileURLToPath(new URL('./pdf-worker.ts', import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, worker, what], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { PATH: process.env.PATH ?? '' },
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let settled = false;
    const settle = (text: string | null): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      resolve(text);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle(null);
    }, TIME_LIMIT_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.on('error', () => settle(null));
    child.on('close', (code) => settle(code === 0 ? Buffer.concat(chunks).toString('utf8') : null));
    child.stdin.on('error', () => settle(null));
    child.stdin.end(bytes);
  });
}
