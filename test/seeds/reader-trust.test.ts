// The trust in ties is what is measured on the right twins of the reader's pairs.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { trustOf } from '#reader/ties/trust.ts';
import { measureTrust } from '#test/support/reader-trust.ts';

const FOLDER = path.resolve(import.meta.dirname, '..', 'support', 'reader-pairs');
/** Classes met so often are measured surely enough. */
const OFTEN = 30;

const passages = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(path.join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { clean: string }).clean),
);

it('độ tin của mỗi loại bằng chứng là tỷ lệ đúng đo được trên các đoạn văn đúng', () => {
  const off: string[] = [];
  let classes = 0;
  for (const [evidence, { met, held }] of measureTrust(passages)) {
    if (met < OFTEN) continue;
    classes++;
    const measured = Math.min(0.98, held / met);
    const trust = trustOf(evidence);
    if (Math.abs(measured - trust) > 0.12)
      off.push(`${evidence}: ghi ${trust}, đo ${measured.toFixed(2)} (${held}/${met})`);
  }
  expect(classes).toBeGreaterThan(40);
  expect(off).toEqual([]);
});
