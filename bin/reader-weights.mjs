// Measures the weights of the reader's ties on the right passages of its tests and prints them.
import path from 'node:path';
import { handOver } from './prepare/hand-over.mjs';
import { prepare, projectRoot, runEntry } from './prepare.mjs';

await runEntry(async () => {
  const { node, env } = await prepare();
  const script = path.join(projectRoot, 'test', 'support', 'write-reader-weights.ts');
  return handOver(node, [script], { cwd: projectRoot, env });
});
