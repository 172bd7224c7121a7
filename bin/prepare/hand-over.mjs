// How does the launcher become invisible? Same streams, same signals, same exit code, and it never outlives nor is
// outlived by the command it started.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const WATCH = pathToFileURL(fileURLToPath(new URL('./die-with-launcher.mjs', import.meta.url))).href;

/** Runs `node ...args` and answers its exit code; a death by signal is repeated on ourselves. */
export function handOver(node, args, { env = process.env, cwd } = {}) {
  const child = spawn(node, ['--import', WATCH, ...args], {
    cwd,
    env: { ...env, THONGSUOT_LAUNCHER: String(process.pid) },
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
  });
  const forward = (signal) => {
    // Ctrl+C at a terminal reaches the whole foreground group: passing it on would make it two.
    if (signal === 'SIGINT' && isForeground()) return;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      if (signal) process.kill(process.pid, signal);
      resolve(code ?? 1);
    });
  });
}

/** /proc/self/stat: fields 5 and 8 are our process group and the terminal's foreground group. */
function isForeground() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
    return fields[2] === fields[5];
  } catch {
    return false;
  }
}
