// What does each bench measure here? Under Node 24, one file of bench/ after another, so none disturbs the next.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const names = existsSync('bench')
  ? readdirSync('bench')
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -3))
      .sort()
  : [];
const wanted = process.argv.slice(2).filter((argument) => argument !== '--');
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(
    `Không có bài đo "${unknown.join('", "')}"; có: ${names.join(', ') || 'chưa có bài nào'}.\n`,
  );
  process.exit(2);
}
const rows = [];
for (const name of wanted.length > 0 ? wanted : names) {
  const { bench } = await import(pathToFileURL(path.resolve('bench', `${name}.ts`)).href);
  await bench((line) => {
    rows.push(line);
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
}
for (const { name, figure, unit, baseline, ratio } of rows) {
  const compared = baseline === undefined ? '' : ` (đối chứng ${format(baseline)}, tỷ lệ ${format(ratio)})`;
  process.stderr.write(`${name.padEnd(40)} ${format(figure)} ${unit}${compared}\n`);
}

function format(value) {
  return typeof value === 'number'
    ? value.toLocaleString('vi-VN', { maximumFractionDigits: 3 })
    : String(value ?? '');
}
