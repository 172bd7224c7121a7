// thongsuot glossary: docs/glossary.md as the code says it.
import { EXIT, type Io } from '#cli/io.ts';
import { printGlossary } from '#domain/glossary.ts';

export async function runGlossary(_argv: readonly string[], io: Io): Promise<number> {
  io.stdout.write(printGlossary());
  return EXIT.done;
}
