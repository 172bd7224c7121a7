// Runs the benches named, or all of them: JSON lines on stdout, a table for people on stderr.
import path from 'node:path';
import { handOver } from './prepare/hand-over.mjs';
import { prepare, projectRoot, runEntry } from './prepare.mjs';

await runEntry(async () => {
  const { node, env } = await prepare();
  const runner = path.join(projectRoot, 'bin', 'run-benches.mjs');
  return handOver(node, [runner, ...process.argv.slice(2)], { cwd: projectRoot, env });
});
