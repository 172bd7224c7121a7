// Pairs by a writer who never saw the reader, measured before anything was mended on them: how many slips are told, how many right
// twins raise something? Not all are told yet: the numbers may only get better.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkText } from '#reader/check-text.ts';

const FILE = path.resolve(import.meta.dirname, '..', 'support', 'reader-cold', 'government.jsonl');

it('60 cặp văn bản hành chính đọc lần đầu: 36 lỗi được báo, 3 bản đúng bị báo oan, không kém đi', () => {
  const pairs = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly slip: string; readonly clean: string });
  expect(pairs).toHaveLength(60);
  let told = 0;
  let alarmed = 0;
  for (const { slip, clean } of pairs) {
    const right = new Set(checkText(clean).findings.map(({ message }) => message));
    if (right.size > 0) alarmed++;
    if (checkText(slip).findings.some(({ message }) => !right.has(message))) told++;
  }
  expect(told).toBeGreaterThanOrEqual(36);
  expect(alarmed).toBeLessThanOrEqual(3);
});
