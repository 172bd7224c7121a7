// Does a printed file still say what the code says? Called as: drift.mjs FILE COMMAND (a command of src/cli/main.ts).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const [file, command] = process.argv.slice(2);
const printed = spawnSync(process.execPath, ['src/cli/main.ts', command], {
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
if (printed.status !== 0)
  fail(`Lệnh "${command}" không chạy được (mã ${printed.status}):\n${printed.stderr}`);
const wanted = printed.stdout;
const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
if (wanted.trim() === '') fail(`Lệnh "${command}" không in ra gì.`);
if (wanted !== kept) {
  const lines = kept.split('\n');
  const line = wanted.split('\n').findIndex((text, index) => text !== lines[index]);
  fail(
    `${file} khác với mã nguồn từ dòng ${line < 0 ? lines.length : line + 1}. In lại: node bin/thongsuot.mjs ${command} > ${file}`,
  );
}

function fail(text) {
  process.stdout.write(`${text}\n`);
  process.exit(1);
}
