#!/usr/bin/env node
// The command `thongsuot`: prepares the machine (see prepare.mjs), then hands over to src/cli/main.ts under Node 24.
import path from 'node:path';
import { handOver } from './prepare/hand-over.mjs';
import { prepare, projectRoot, runEntry } from './prepare.mjs';

await runEntry(async () => {
  const { node, env } = await prepare();
  return handOver(node, [path.join(projectRoot, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)], { env });
});
