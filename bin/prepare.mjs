// What must be in place before any command can run? Node 24 and the packages of the lock file.
// Plain JavaScript: this runs on Node ≥ 20 before anything is installed.
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withExclusive } from './prepare/exclusive.mjs';
import { isNodeReady, provideNode } from './prepare/node-24.mjs';
import { arePackagesReady, installPackages } from './prepare/packages.mjs';
import { NotAvailable, say } from './prepare/say.mjs';

/** The project's folder, wherever the command was called from. */
export const projectRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Installs what is missing and answers the Node ≥ 24 binary to run with. Several launchers at once wait for one
 * another; when everything is there this costs one hash of the lock file.
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>}
 */
export async function prepare() {
  refuseOldNode();
  let node = isNodeReady(projectRoot);
  if (!node || !arePackagesReady(projectRoot)) {
    node = await withExclusive(projectRoot, 'prepare', async () => {
      const ready = isNodeReady(projectRoot) ?? (await provideNode(projectRoot));
      if (!arePackagesReady(projectRoot)) await installPackages(projectRoot, ready);
      return ready;
    });
  }
  return { node, env: environmentFor(node) };
}

/** Runs an entry point; whatever cannot be had becomes one Vietnamese sentence and exit code 3. */
export async function runEntry(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof NotAvailable)) throw error;
    say(error.message);
    process.exitCode = 3;
  }
}

function environmentFor(node) {
  // Children that call `node` or a tool's `#!/usr/bin/env node` must get the same Node.
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` };
  if (!env.HOME) env.HOME = homedir();
  return env;
}

function refuseOldNode() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    throw new NotAvailable(`Cần Node.js từ bản 20 trở lên; máy này đang có bản ${process.versions.node}.`);
  }
}
