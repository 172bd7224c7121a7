// Mốc ghim: everything beside the records that shaped a report when it went for signature, so that it can be built again by any later catalogue.
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import { type Measure, partsOfMeasure } from '#domain/indicator/measure.ts';
import { parseMeasure } from '#domain/indicator/parse-measure.ts';
import type { Outline } from '#domain/narrative/outline.ts';
import { measuresOfOutline } from '#domain/narrative/outline-measures.ts';
import { parseOutline } from '#domain/narrative/parse-outline.ts';
import type { Sector } from '#domain/organisation/sector.ts';
import type { PublicationSettings } from '#domain/report/publication.ts';
import { readCatalogueFolder } from '#server/platform/catalogue-files.ts';
import { version } from '#server/platform/version.ts';
import type { ComposeDeps } from '#server/publication/compose.ts';
import type { ComposedReport, ReportPins } from '#server/report/compose-report.ts';
import type { Surroundings } from '#server/report/surroundings.ts';

/** What is kept; JSON, so that any later program reads it. */
export interface KeptPins extends ReportPins {
  readonly composer: string;
  /** Counts of few persons were taken out of what was signed. */
  readonly smallCounts?: 'hidden';
  /** The outline as it was written. */
  readonly body: unknown;
  /** The definitions of every measure it stands on, as they were written. */
  readonly measures: readonly unknown[];
  readonly sectors: readonly Sector[];
  readonly settings: PublicationSettings;
  readonly surroundings: Surroundings;
}

/** Definitions in catalogue/indicators by code, as they are written there. */
function writtenMeasures(): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { text } of readCatalogueFolder('indicators')) {
    const list: unknown = JSON.parse(text);
    for (const item of Array.isArray(list) ? list : [list])
      if (typeof item === 'object' && item !== null && 'code' in item) found.set(String(item.code), item);
  }
  return found;
}

/** The measures of an outline with all they are made of. */
function closure(codes: Iterable<string>, catalogue: MeasureCatalogue): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (code: string): void => {
    const measure = catalogue.get(code);
    if (!measure || found.has(code)) return;
    found.add(code);
    for (const part of partsOfMeasure(measure)) visit(part);
  };
  for (const code of codes) visit(code);
  return found;
}

/** What to keep of a report that goes for signature. */
export function keptPins(deps: ComposeDeps, report: ComposedReport, settings: PublicationSettings): KeptPins {
  const { outline, pins, claims, surroundings } = report;
  const codes = [...measuresOfOutline(outline), ...claims.map(({ source }) => source.measure)];
  const written = writtenMeasures();
  return {
    ...pins,
    composer: version,
    smallCounts: 'hidden',
    body: { ...(outline.written as object), version: outline.version }, // read by parseOutline, so an object
    measures: [...closure(codes, deps.measures)].sort().flatMap((code) => written.get(code) ?? []),
    sectors: deps.sectors,
    settings,
    surroundings,
  };
}

/** The dependencies as they were: pinned definitions over today's. @throws Error when the kept text is not what was kept */
export function pinnedDeps(deps: ComposeDeps, kept: KeptPins): ComposeDeps {
  const measures = new Map<string, Measure>(deps.measures);
  for (const item of kept.measures) {
    const read = parseMeasure(item);
    if (!read.ok) throw new Error(`pinned measure cannot be read: ${read.message}`);
    measures.set(read.value.code, read.value);
  }
  return { ...deps, measures, sectors: kept.sectors };
}

/** The pinned outline. */
export function pinnedOutline(deps: ComposeDeps, kept: KeptPins): Outline {
  const read = parseOutline(kept.body, (code) => deps.measures.has(code), kept.outline);
  if (!read.ok) throw new Error(`pinned outline cannot be read: ${read.message}`);
  return read.value;
}

/** The kept text back in its shape; it was written from keptPins and is sealed. */
export function readPins(body: string): KeptPins {
  return JSON.parse(body) as KeptPins;
}
