// Reading a command line: named values and switches, with the sentence for what does not fit.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { BadInput } from '#cli/io.ts';
import { dataDir } from '#server/platform/paths.ts';

const COMMON = {
  json: { type: 'boolean' },
  data: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

/** Parses argv with the common options added; `words` = how many words without a name it takes. @throws BadInput naming what is unknown, too much or lacks its value */
export function readArguments<T extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: T,
  words = 0,
) {
  const parsed = parseStrictly(argv, options);
  refuseUnheard(parsed.tokens);
  const more = parsed.positionals[words];
  if (more !== undefined) throw new BadInput(`Thừa "${more}": lệnh này không nhận.`);
  return parsed;
}

function parseStrictly<T extends ParseArgsOptionsConfig>(argv: readonly string[], options: T) {
  try {
    return parseArgs({
      args: [...argv],
      options: { ...options, ...COMMON },
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    const option = /'(-[^' ]+)/.exec(text)?.[1] ?? text;
    throw new BadInput(`Tham số ${option} không dùng được với lệnh này, hoặc thiếu giá trị.`);
  }
}

/** A value said twice would be heard once, and an empty one (an unset variable of a script) not at all. */
function refuseUnheard(tokens: readonly { kind: string; name?: string; value?: string | undefined }[]): void {
  const said = new Set<string>();
  for (const { kind, name, value } of tokens) {
    if (kind !== 'option' || name === undefined || value === undefined) continue;
    if (value.trim() === '') throw new BadInput(`Tham số --${name} thiếu giá trị.`);
    if (said.has(name)) throw new BadInput(`Tham số --${name} nêu hai lần; chỉ nêu một lần.`);
    said.add(name);
  }
}

/** The folder and database a command works on. */
export function instanceOf(values: { readonly data?: string | undefined }): {
  dataDir: string;
  databaseUrl: string | undefined;
} {
  return { dataDir: dataDir(values.data), databaseUrl: process.env.DATABASE_URL || undefined };
}

/** @throws BadInput when a needed option is missing */
export function requireOption(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new BadInput(`Thiếu tham số --${name}.`);
  return value;
}
