// Pairs of short texts by an independent tester: one with a slip, its twin with the right figure. The slip must be told, the twin
// must raise nothing.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkText } from '#reader/check-text.ts';

const FOLDER = path.resolve(import.meta.dirname, '..', 'support', 'reader-pairs');

interface Pair {
  readonly title: string;
  readonly slip: string;
  readonly clean: string;
}

function pairsOf(file: string): Pair[] {
  return readFileSync(path.join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pair);
}

describe.each(readdirSync(FOLDER).sort())('cặp câu sai và câu đúng: %s', (file) => {
  it.each(pairsOf(file))('$title', ({ slip, clean }) => {
    expect(checkText(slip).findings).not.toEqual([]);
    expect(checkText(clean).findings).toEqual([]);
  });
});
