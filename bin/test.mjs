// Runs every test (or those named), installing what is missing first; the last line says how many passed and failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { provideChromium } from './prepare/chromium.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare, projectRoot, runEntry } from './prepare.mjs';

await runEntry(async () => {
  const { node, env } = await prepare();
  const chromium = await provideChromium();
  const given = process.argv.slice(2);
  const full = given.includes('--full');
  const folder = path.join(projectRoot, '.cache');
  mkdirSync(folder, { recursive: true });
  const report = path.join(folder, `vitest-${process.pid}.json`);
  const code = await handOver(
    node,
    [
      path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...given.filter((argument) => argument !== '--full'),
    ],
    { cwd: projectRoot, env: { ...env, CHROMIUM_PATH: chromium, ...(full && { THONGSUOT_FULL: '1' }) } },
  );
  const { passed, failed, skipped } = count(report, code);
  if (skipped > 0) process.stdout.write(`Bỏ qua ${skipped} kiểm thử.\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return code === 0 && failed > 0 ? 1 : code;
});

/** Counts tests; a test file that could not even load, or a run that broke, counts as a failure too. */
function count(report, code) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const broken = testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length;
    const failed = numFailedTests + broken;
    return {
      passed: numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(report, { force: true });
  }
}
