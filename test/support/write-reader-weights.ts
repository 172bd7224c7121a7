// Prints the weights of the reader's ties anew (`npm run reader:weights`): one file a kind.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rightPassages, textsToLearnFrom } from './reader-right.ts';
import { fitWeights, groupsOf } from './reader-weights.ts';

const FOLDER = path.resolve(import.meta.dirname, '..', '..', 'src', 'reader', 'ties', 'weights');

function quoted(cue: string): string {
  return /^[a-z]+$/i.test(cue) ? cue : `'${cue}'`;
}

const fitted = [...fitWeights(groupsOf(textsToLearnFrom(rightPassages())))].sort(([a], [b]) =>
  a < b ? -1 : 1,
);
const kinds = [...new Set(fitted.map(([cue]) => cue.split(' ', 1)[0] ?? ''))];
mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) rmSync(path.join(FOLDER, file));
for (const kind of kinds) {
  const cues = fitted
    .filter(([cue]) => cue.startsWith(`${kind} `))
    .map(([cue, weight]) => [cue.slice(kind.length + 1), Number(weight.toFixed(2))] as const)
    .filter(([, weight]) => weight !== 0);
  const own = fitted.find(([cue]) => cue === kind)?.[1] ?? 0;
  writeFileSync(
    path.join(FOLDER, `${kind}.ts`),
    `// Weights of the cues of one kind of tie, measured on right passages; printed by \`npm run reader:weights\`.
import type { Weights } from '../score.ts';

export const ${kind.toUpperCase()}: Weights = {
  kind: ${Number(own.toFixed(2))},
  cues: {
${cues.map(([cue, weight]) => `    ${quoted(cue)}: ${weight},`).join('\n')}
  },
};
`,
  );
}
writeFileSync(
  path.join(FOLDER, 'weights.ts'),
  `// Which weights has each kind of tie? Printed by \`npm run reader:weights\`.
import type { Weights } from '../score.ts';
${kinds.map((kind) => `import { ${kind.toUpperCase()} } from './${kind}.ts';`).join('\n')}

/** By kind of tie. */
export const WEIGHTS: Readonly<Record<string, Weights>> = {
${kinds.map((kind) => `  ${kind}: ${kind.toUpperCase()},`).join('\n')}
};
`,
);
process.stderr.write(`${fitted.length} trọng số của ${kinds.length} loại quan hệ\n`);
