// Does the code keep the house rules? One line per rule; `npm run check -- NAME …` runs some of them.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { NotAvailable } from './prepare/say.mjs';
import { prepare, projectRoot, runEntry } from './prepare.mjs';

const packages = (...parts) => path.join(projectRoot, 'node_modules', ...parts);
const checks = (name) => path.join(projectRoot, 'bin', 'checks', name);

const STEPS = [
  {
    name: 'style',
    title: 'Định dạng và quy tắc viết mã',
    run: [packages('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off'],
  },
  { name: 'types', title: 'Kiểu dữ liệu', run: [packages('typescript-native', 'bin', 'tsc'), '-p', '.'] },
  { name: 'architecture', title: 'Kiến trúc (quy tắc phụ thuộc)', run: [checks('architecture.mjs')] },
  {
    name: 'unused',
    title: 'Mã không dùng',
    run: [packages('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints'],
  },
  { name: 'budget', title: 'Độ lớn tệp', run: [checks('file-budget.mjs')] },
  {
    name: 'schema',
    title: 'schema.sql khớp các bước di trú',
    run: [checks('drift.mjs'), 'schema.sql', 'schema'],
  },
  {
    name: 'glossary',
    title: 'docs/glossary.md khớp mã nguồn',
    run: [checks('drift.mjs'), 'docs/glossary.md', 'glossary'],
  },
  {
    name: 'permissions',
    title: 'docs/permissions.md khớp các câu về quyền',
    run: [checks('drift.mjs'), 'docs/permissions.md', 'permissions'],
  },
];

await runEntry(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown)
    throw new NotAvailable(`Không có bước "${unknown}"; có: ${STEPS.map((step) => step.name).join(', ')}.`);
  const { node, env } = await prepare();
  let failures = 0;
  for (const step of STEPS) {
    if (wanted.length > 0 && !wanted.includes(step.name)) continue;
    const started = Date.now();
    const { code, output } = await runStep(node, step.run, env);
    const seconds = ((Date.now() - started) / 1000).toFixed(1).replace('.', ',');
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${step.title} (${seconds} giây)\n`);
    if (code !== 0) {
      failures += 1;
      process.stdout.write(`${output.trimEnd().replace(/^/gm, '    ')}\n`);
    }
  }
  process.stdout.write(failures === 0 ? 'Mọi quy tắc đều đạt.\n' : `${failures} bước chưa đạt.\n`);
  return failures === 0 ? 0 : 1;
});

function runStep(node, args, env) {
  return new Promise((resolve) => {
    const child = spawn(node, args, {
      cwd: projectRoot,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
