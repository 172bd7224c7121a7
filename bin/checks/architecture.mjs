// Does every import keep to its room (.dependency-cruiser.mjs)? Run from the folder to examine.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';

const ROOMS = ['src', 'test', 'bench'].filter((room) => existsSync(room));
const { default: config } = await import(pathToFileURL(path.resolve('.dependency-cruiser.mjs')).href);
const { options, ...ruleSet } = config;
const { output } = await cruise(ROOMS, { ...options, validate: true, ruleSet });
const { violations, totalCruised } = output.summary;
const errors = violations.filter(({ rule }) => rule.severity === 'error');

// A cruiser that cannot read TypeScript sees nothing and is content: every file must have been looked at.
const cruised = new Set(output.modules.map((module) => module.source));
const unseen = ROOMS.flatMap(list).filter((file) => !cruised.has(file));

for (const { rule, from, to, cycle } of errors) {
  const way = cycle ? cycle.map((step) => step.name).join(' → ') : to;
  process.stdout.write(`${rule.name}: ${from} → ${way}\n`);
}
for (const file of unseen) process.stdout.write(`chưa được xem: ${file}\n`);
process.stdout.write(`${totalCruised} mô-đun, ${errors.length} vi phạm\n`);
process.exitCode = errors.length > 0 || unseen.length > 0 || totalCruised === 0 ? 1 : 0;

function list(room) {
  return readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
