// The catalogue on disk: which files, their text and one digest that names this version of it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE_DIR } from '#server/platform/paths.ts';
import { Unavailable } from '#server/platform/unavailable.ts';

export interface CatalogueFile {
  /** Path inside catalogue/, e.g. units/units-provinces.csv */
  readonly path: string;
  readonly text: string;
}

const FOLDERS: Readonly<Record<string, RegExp>> = {
  units: /\.csv$/,
  regions: /\.csv$/,
  sectors: /\.csv$/,
  sizes: /\.json$/,
  vsic: /\.csv$/,
  indicators: /\.json$/,
  forms: /\.json$/,
  regimes: /\.json$/,
  public: /\.json$/,
  calendar: /\.json$/,
};

/** Reads the catalogue files of a folder, in order of name. */
export function readCatalogueFolder(folder: string, root: string = CATALOGUE_DIR): readonly CatalogueFile[] {
  const pattern = FOLDERS[folder];
  return readdirSync(join(root, folder))
    .filter((name) => pattern?.test(name))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
}

/** SHA-256 over names and texts of all catalogue files. */
export function catalogueDigest(root: string = CATALOGUE_DIR): string {
  const hash = createHash('sha256');
  for (const folder of Object.keys(FOLDERS)) {
    for (const file of readCatalogueFolder(folder, root)) hash.update(`${file.path}\0${file.text}\0`);
  }
  return hash.digest('hex');
}

/** A parsed catalogue value, or the start stops with the sentence that names file, line and column. */
export function requireCatalogue<T>(result: { ok: true; value: T } | { ok: false; message: string }): T {
  if (result.ok) return result.value;
  throw new Unavailable(`Danh mục không đọc được: ${result.message}`);
}
