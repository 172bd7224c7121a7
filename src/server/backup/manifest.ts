// Bản kê: what a backup holds, byte for byte; a backup is whole only when everything agrees with it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { refuseBackup } from '#server/backup/problem.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
/** Stays inside the backup's folder, whatever the manifest says. */
const inside = z
  .string()
  .regex(/^(tables|files)\/[^\0]+$/)
  .refine((name) => !name.split('/').some((part) => part === '' || part === '.' || part === '..'));
const identifier = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const storedFile = { file: inside, bytes: count, sha256 };

const manifestSchema = z.strictObject({
  format: z.literal(1),
  program: z.string(),
  createdAt: z.iso.datetime(),
  /** Everything up to this journal number is inside. */
  pin: count,
  head: z.strictObject({ no: count, to: count, hash: sha256 }).nullable(),
  catalogue: z.string().nullable(),
  /** Which key file opens the sealed fields; the key itself is never in a backup. */
  keys: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), digest: sha256 })).min(1),
  tables: z.array(
    z.strictObject({
      name: identifier,
      columns: z.array(identifier).min(1),
      rows: count,
      /** SHA-256 of the rows as COPY text in order of the primary key. */
      digest: sha256,
      ...storedFile,
    }),
  ),
  sequences: z.array(z.strictObject({ name: identifier, value: count, called: z.boolean() })),
  files: z.array(z.strictObject(storedFile)),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableEntry = Manifest['tables'][number];
export type FileEntry = Manifest['files'][number];

export const MANIFEST = 'manifest.json';
export const SEAL = 'manifest.sha256';

function digestLine(text: string): string {
  return `${createHash('sha256').update(text).digest('hex')}  ${MANIFEST}\n`;
}

/** The two files that close a backup; `sha256sum -c manifest.sha256` understands the second. */
export function printManifest(manifest: Manifest): Readonly<Record<string, string>> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  return { [MANIFEST]: text, [SEAL]: digestLine(text) };
}

/** @throws Refused when it is missing or not as it was written */
export async function readManifest(from: string): Promise<Manifest> {
  const readPart = (file: string) =>
    readFile(path.join(from, file), 'utf8').catch(() => {
      throw refuseBackup('backup-not-found', { place: from, file });
    });
  const text = await readPart(MANIFEST);
  if ((await readPart(SEAL)) !== digestLine(text)) throw refuseBackup('backup-manifest-damaged');
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw refuseBackup('backup-manifest-damaged');
  }
}
