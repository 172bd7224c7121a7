// As whom does PostgreSQL run? It refuses root, so a root caller must lend it another identity.
import { type SpawnOptions, spawn } from 'node:child_process';
import { type Binaries, programOf } from './binaries.ts';

/** A way to run a program: as ourselves, as another account, or as an ordinary user inside a user namespace. */
export type Runner =
  | { readonly kind: 'self'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'account'; readonly name: string; readonly uid: number; readonly gid: number }
  | {
      readonly kind: 'namespace';
      readonly uid: number;
      readonly gid: number;
      /** An ordinary account's number: initdb insists on finding the name of its user. */
      readonly insideUid: number;
    };

/** Starts a program under the runner, with a clean environment and from a folder every identity can enter. */
export function spawnUnder(runner: Runner, command: string, args: readonly string[], options: SpawnOptions) {
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const common = { cwd: '/', env, ...options };
  switch (runner.kind) {
    case 'self':
      return spawn(command, args, common);
    case 'account':
      return spawn(command, args, { ...common, uid: runner.uid, gid: runner.gid });
    case 'namespace':
      // Root is an ordinary user inside; outside, files stay root's. unshare becomes the program itself: same pid.
      return spawn('unshare', [...namespaceArguments(runner.insideUid), '--', command, ...args], common);
  }
}

function namespaceArguments(uid: number): string[] {
  return ['-U', `--map-user=${uid}`, `--map-group=${uid}`];
}

/** Runs a short program to its end: its exit code (null when it could not start) and what it wrote. */
export function runUnder(
  runner: Runner,
  command: string,
  args: readonly string[],
  input?: string,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawnUnder(runner, command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** True when PostgreSQL's program starts under the runner: it can be reached, and its libraries too. */
export async function canRun(runner: Runner, binaries: Binaries): Promise<boolean> {
  return (await runUnder(runner, programOf(binaries, 'postgres'), ['--version'])).code === 0;
}
