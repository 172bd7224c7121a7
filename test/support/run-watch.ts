// Who turns off the light when a run of the tests is killed? A watcher in a process group of its own, told by the end of a pipe.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What a run leaves behind when it is killed. */
export interface RunLeavings {
  /** The data folder of the PostgreSQL that runs share. */
  readonly dataDir: string;
  /** Names the run's databases there. */
  readonly run: string;
  /** Every temporary folder of the run lies in it. */
  readonly temp: string;
}

/** Starts the watcher; answers what a run calls when it has cleaned up by itself. However this process ends, the kernel closes the pipe. */
export function watchRun({ dataDir, run, temp }: RunLeavings): () => Promise<void> {
  const watcher = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'clean-after-run.ts'), dataDir, run, temp],
    // Nothing of ours is held open by it, and a signal to our group does not reach it.
    { detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  watcher.unref();
  const pipe = watcher.stdin;
  // A pipe to a child keeps a process alive as a socket does.
  if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  pipe.on('error', () => undefined);
  return async () => {
    const ended = once(watcher, 'exit');
    watcher.ref();
    pipe.end('done');
    await ended;
  };
}
