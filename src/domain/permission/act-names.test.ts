// Nhật ký bằng tiếng Việt: every act and every kind of thing that the code writes into the journal has words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actName, subjectName } from '#domain/permission/act-names.ts';

const ROOT = join(import.meta.dirname, '../../server');
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('examples'))
  .map((name) => readFileSync(join(ROOT, name), 'utf8'))
  .join('\n');
const written = (pattern: RegExp) => [
  ...new Set([...sources.matchAll(pattern)].map(([, word]) => word ?? '')),
];

it('mọi việc và mọi loại đối tượng ghi trong mã đều có tên', () => {
  const acts = written(/\bact: '([a-z.-]+)'/g);
  const kinds = written(/subjectKind: '([a-z-]+)'/g);
  expect(acts.length).toBeGreaterThan(50);
  expect(kinds.length).toBeGreaterThan(15);
  expect(acts.filter((act) => actName(act) === act)).toEqual([]);
  expect(kinds.filter((kind) => subjectName(kind) === kind)).toEqual([]);
});
