// Where things lie on disk, relative to the program, never to the working directory.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT_DIR = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const MIGRATIONS_DIR = resolve(ROOT_DIR, 'migrations');
export const CATALOGUE_DIR = resolve(ROOT_DIR, 'catalogue');
export const WEB_DIR = resolve(ROOT_DIR, 'dist/office');
export const PHONE_DIR = resolve(ROOT_DIR, 'dist/phone');

/** The data folder: --data, THONGSUOT_DATA, else ./data beside the program. */
export function dataDir(given?: string): string {
  return resolve(given ?? process.env.THONGSUOT_DATA ?? resolve(ROOT_DIR, 'data'));
}
