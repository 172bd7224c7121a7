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
  const { passed, failed, skipped, reasons } = count(report, code);
  for (const reason of reasons) process.stdout.write(`Không đạt: ${reason}\n`);
  if (skipped > 0) process.stdout.write(`Bỏ qua ${skipped} kiểm thử.\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return code === 0 && failed > 0 ? 1 : code;
});

/** Counts tests and names those that failed; a file that could not even load, or a run that broke, is a failure too. */
function count(report, code) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const reasons = testResults.flatMap(failuresOf);
    if (code !== 0 && reasons.length === 0) reasons.push(`lỗi ngoài mọi kiểm thử, mã kết thúc ${code}`);
    return {
      passed: numPassedTests,
      failed: Math.max(numFailedTests, reasons.length),
      skipped: numPendingTests,
      reasons,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, reasons: ['lượt chạy dừng giữa chừng, không để lại kết quả'] };
  } finally {
    rmSync(report, { force: true });
  }
}

/** One line for each failure of a test file: the file, the test, the first line of what it said. */
function failuresOf(file) {
  const name = path.relative(projectRoot, file.name);
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return file.status === 'failed' ? [`${name}: ${firstLine(file.message)}`] : [];
  return failed.map((test) => `${name} › ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
}

function firstLine(text) {
  return (text ?? '').split('\n', 1)[0].slice(0, 300);
}
