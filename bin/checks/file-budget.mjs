// Are hand-written files small? Median ≤ 3 KB, nine of ten ≤ 8 KB, none above 16 KB: a file answers one question.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOMS = ['src', 'bin', 'test', 'bench'];
const KINDS = /\.(ts|tsx|mjs|sql|css)$/;
const LIMITS = { median: 3 * 1024, ninth: 8 * 1024, largest: 16 * 1024 };

const files = ROOMS.flatMap(list)
  .map((file) => ({ file, bytes: statSync(file).size }))
  .sort((a, b) => a.bytes - b.bytes);
if (files.length === 0) fail(['Không thấy tệp nào để đo.']);

const at = (share) => files[Math.min(files.length - 1, Math.ceil(files.length * share) - 1)]?.bytes ?? 0;
const measured = { median: at(0.5), ninth: at(0.9), largest: at(1) };
const problems = [];
if (measured.median > LIMITS.median)
  problems.push(`Trung vị ${kb(measured.median)}, quá ${kb(LIMITS.median)}.`);
if (measured.ninth > LIMITS.ninth) {
  problems.push(`Một phần mười số tệp vượt ${kb(LIMITS.ninth)} (mốc 90 %: ${kb(measured.ninth)}):`);
  problems.push(
    ...files.filter(({ bytes }) => bytes > LIMITS.ninth).map(({ file, bytes }) => `  ${file}: ${kb(bytes)}`),
  );
}
for (const { file, bytes } of files) {
  if (bytes > LIMITS.largest)
    problems.push(`${file}: ${kb(bytes)}, quá ${kb(LIMITS.largest)}; hãy tách theo khái niệm.`);
}
if (problems.length > 0) fail(problems);
process.stdout.write(
  `${files.length} tệp: trung vị ${kb(measured.median)}, mốc 90 % ${kb(measured.ninth)}, lớn nhất ${kb(measured.largest)}\n`,
);

function list(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && KINDS.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}golden${path.sep}`) && !isGenerated(file));
}

/** A generated file says so on its first line. */
function isGenerated(file) {
  return readFileSync(file, 'utf8').split('\n', 1)[0]?.includes('@generated');
}

function kb(bytes) {
  return `${(bytes / 1024).toFixed(1).replace('.', ',')} KB`;
}

function fail(lines) {
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exit(1);
}
