// The command `check`.
import fs from 'node:fs';
import { checkText } from '#reader/check-text.ts';
export async function runCheck(argv: string[], io: { stdin: NodeJS.ReadableStream; stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream }): Promise<number> {
  const file = argv.find((a) => !a.startsWith('--')) ?? '';
  const r = checkText(fs.readFileSync(file, 'utf8'), { all: argv.includes('--all') });
  io.stdout.write(`${JSON.stringify(r)}\n`);
  return r.findings.length > 0 ? 1 : 0;
}
