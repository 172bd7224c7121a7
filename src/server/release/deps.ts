// What releases stand on: the tally engine, and the part of the catalogue that says what the public may have.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import { type PublicCatalogue, parsePublicCatalogue } from '#domain/release/public-measure.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import { catalogueDigest, requireCatalogue } from '#server/platform/catalogue-files.ts';
import { CATALOGUE_DIR } from '#server/platform/paths.ts';

export interface PublicFigures {
  readonly catalogue: PublicCatalogue;
  /** Of the whole catalogue in force, printed in every release. */
  readonly digest: string;
}

export type ReleaseDeps = MeasureDeps & { readonly figures: PublicFigures };

/** catalogue/public, checked against the measures shipped. @throws Unavailable */
export function readPublicFigures(shipped: MeasureCatalogue): PublicFigures {
  const file = 'public/measures.json';
  const written: unknown = JSON.parse(readFileSync(join(CATALOGUE_DIR, file), 'utf8'));
  const catalogue = requireCatalogue(parsePublicCatalogue(written, (code) => shipped.has(code), file));
  return { catalogue, digest: catalogueDigest() };
}
