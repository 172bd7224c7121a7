// Mốc ghim của bản công bố: everything beside the records that shaped it, so that it can be built again by any later catalogue.
import type { Measure } from '#domain/indicator/measure.ts';
import { partsOfMeasure } from '#domain/indicator/measure.ts';
import type { Sector } from '#domain/organisation/sector.ts';
import type { PublicCatalogue } from '#domain/release/public-measure.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import type { ReleaseRecord } from '#server/release/store.ts';

export interface KeptPins {
  readonly settings: ReleaseRecord['settings'];
  readonly publisher: string;
  readonly measures: readonly Measure[];
  readonly sectors: readonly Sector[];
  readonly figures: {
    readonly digest: string;
    readonly measures: readonly (readonly [string, unknown])[];
    readonly relations: PublicCatalogue['relations'];
    readonly groups: readonly (readonly [string, string])[];
  };
  readonly considered: readonly (readonly [release: number, revision: number])[];
}

/** What to keep of an edition that goes for approval. */
export function keptPins(
  deps: ReleaseDeps,
  row: Pick<ReleaseRecord, 'settings' | 'office'>,
  considered: KeptPins['considered'],
): string {
  const { catalogue, digest } = deps.figures;
  const measures = new Map<string, Measure>();
  const visit = (code: string): void => {
    const measure = deps.measures.get(code);
    if (!measure || measures.has(code)) return;
    measures.set(code, measure);
    for (const part of partsOfMeasure(measure)) visit(part);
  };
  for (const code of row.settings.measures) visit(code);
  for (const { whole, parts } of catalogue.relations) for (const code of [whole, ...parts]) visit(code);
  const kept: KeptPins = {
    settings: row.settings,
    publisher: row.office,
    measures: [...measures.values()],
    sectors: deps.sectors,
    figures: {
      digest,
      measures: [...catalogue.measures],
      relations: catalogue.relations,
      groups: [...catalogue.groups],
    },
    considered,
  };
  return JSON.stringify(kept);
}

/** The kept text back in its shape; it was written from keptPins and is sealed. */
export function readKeptPins(text: string): KeptPins {
  return JSON.parse(text) as KeptPins;
}

/** The dependencies as they were: pinned definitions over today's. */
export function pinnedBy(deps: ReleaseDeps, kept: KeptPins): ReleaseDeps {
  const measures = new Map(deps.measures);
  for (const measure of kept.measures) measures.set(measure.code, measure);
  const { digest, relations, groups } = kept.figures;
  const catalogue = {
    relations,
    groups: new Map(groups),
    measures: new Map(kept.figures.measures),
  } as PublicCatalogue; // written by keptPins from this type
  return { ...deps, measures, sectors: kept.sectors, figures: { digest, catalogue } };
}
