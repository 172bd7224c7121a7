// Does the dependency gate bite? Each forbidden import is planted in a copy of the sources and must be named.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** [planted file, its forbidden import, the rule that must name it] */
const PLANTED = [
  ['src/domain/planted-npm.ts', "import 'zod';", 'domain-uses-no-other-package'],
  ['src/domain/planted-node.ts', "import 'node:fs';", 'domain-knows-no-machine'],
  [
    'src/domain/planted-platform.ts',
    "import '#server/platform/db.ts';",
    'domain-imports-only-its-neighbours',
  ],
  [
    'src/domain/planted-type.ts',
    "import type {} from '#server/platform/db.ts';",
    'domain-imports-only-its-neighbours',
  ],
  ['src/reader/planted.ts', "import 'node:crypto';", 'reader-knows-no-machine'],
  ['src/document/planted.ts', "import '#server/platform/db.ts';", 'document-imports-only-its-neighbours'],
  [
    'src/server/platform/planted.ts',
    "import '#server/planted/service.ts';",
    'platform-imports-only-its-neighbours',
  ],
  ['src/server/planted/contract.ts', "import 'kysely';", 'contract-uses-no-other-package'],
  ['src/server/planted/store.ts', "import '#server/platform/http.ts';", 'store-imports-only-its-neighbours'],
  ['src/server/planted/store-extra.ts', "import 'pg';", 'store-uses-no-other-package'],
  ['src/server/planted/service.ts', "import 'fastify';", 'only-routes-and-platform-speak-http'],
  ['src/server/planted/part.ts', "import 'kysely';", 'only-stores-and-platform-speak-sql'],
  ['src/server/planted/neighbour.ts', "import '#server/other/store.ts';", 'store-belongs-to-its-own-service'],
  ['src/server/planted/values.ts', "import './contract.ts';", 'service-takes-only-types-from-contracts'],
  ['src/server/planted/routes.ts', "import './store.ts';", 'routes-imports-only-its-neighbours'],
  ['src/server/planted/routes-more.ts', "import '#server/other/service.ts';", 'routes-use-their-own-service'],
  ['src/server/other/store.ts', '', null],
  ['src/server/other/service.ts', '', null],
  ['src/office/planted.ts', "import '#server/planted/service.ts';", 'office-imports-only-its-neighbours'],
  ['src/phone/planted.ts', "import '../office/planted.ts';", 'phone-imports-only-its-neighbours'],
  ['src/cli/planted.ts', "import '#test/planted.ts';", 'composition-imports-only-its-neighbours'],
  ['test/planted.ts', '', null],
  ['src/domain/planted-round.ts', "import './planted-trip.ts';", 'no-cycle'],
  ['src/domain/planted-trip.ts', "import './planted-round.ts';", null],
  ['src/domain/planted-lost.ts', "import './nowhere.ts';", 'every-import-is-found'],
] as const;

function examine(folder: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'bin/checks/architecture.mjs')],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

describe('cổng kiểm tra kiến trúc', () => {
  let folder = '';
  let planted: ReturnType<typeof examine>;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'thongsuot-architecture-'));
    for (const name of ['src', 'package.json', 'tsconfig.json', '.dependency-cruiser.mjs']) {
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const [file, line] of PLANTED) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), `${line}\nexport {};\n`);
    }
    planted = examine(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('mã nguồn hiện tại đạt, và mọi mô-đun TypeScript đều được xem', () => {
    const { status, stdout, stderr } = examine(root);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\d{2,} mô-đun, 0 vi phạm$/m);
    expect(status).toBe(0);
  });

  test('có vi phạm thì cổng đóng', () => {
    expect(planted.stderr).toBe('');
    expect(planted.status).toBe(1);
  });

  test.each(PLANTED.filter(([, , rule]) => rule !== null))('%s: %s bị chặn', (file, _line, rule) => {
    expect(planted.stdout).toContain(`${rule}: ${file} →`);
  });
});
