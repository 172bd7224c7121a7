// The right passages of the reader's tests: the right twins of its pairs, and others of the same writers.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Lines of every file of a folder beside this one. */
function linesOf(folder: string): string[] {
  const at = path.resolve(import.meta.dirname, folder);
  return readdirSync(at).flatMap((file) => readFileSync(path.join(at, file), 'utf8').trim().split('\n'));
}

/** Genuine passages without a slip. */
function genuinePassages(): string[] {
  const at = path.resolve(import.meta.dirname, 'reader-passages');
  return readdirSync(at).map((file) => readFileSync(path.join(at, file), 'utf8'));
}

/** Right twins of pairs whose slip is found, passages whose slip is not found yet, genuine passages. */
export function rightPassages(): string[] {
  const twins = ['reader-pairs', 'reader-right'].flatMap((folder) =>
    linesOf(folder).map((line) => (JSON.parse(line) as { clean: string }).clean),
  );
  return [...twins, ...genuinePassages()];
}

/** How many passages make a longer text. */
const TOGETHER = 4;

/** The passages one by one, and set together to longer texts: figures of different passages have nothing to do with one another. */
export function textsToLearnFrom(passages: readonly string[]): string[] {
  const long: string[] = [];
  for (let at = 0; at + TOGETHER <= passages.length; at += TOGETHER)
    long.push(passages.slice(at, at + TOGETHER).join('\n\n'));
  return [...passages, ...long];
}
