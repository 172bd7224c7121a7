// thongsuot glossary: docs/glossary.md as the code says it.
import { readArguments } from '#cli/arguments.ts';
import { EXIT, type Io } from '#cli/io.ts';
import { printJson } from '#cli/with-system.ts';
import { printGlossary } from '#domain/glossary.ts';

export async function runGlossary(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, {});
  if (values.json) printJson(io, { text: printGlossary() });
  else io.stdout.write(printGlossary());
  return EXIT.done;
}
