// The measures and sectors in use, read from catalogue/ at start.
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import { findCatalogueFaults } from '#domain/indicator/check-catalogue.ts';
import type { Measure } from '#domain/indicator/measure.ts';
import { parseMeasure } from '#domain/indicator/parse-measure.ts';
import { parseSizeRule, type SizeRule } from '#domain/organisation/size-rule.ts';
import { readCatalogueFolder, requireCatalogue } from '#server/platform/catalogue-files.ts';
import { Refused } from '#server/platform/refused.ts';
import { Unavailable } from '#server/platform/unavailable.ts';

/** All measures of catalogue/indicators, by code. */
export function readMeasures(): MeasureCatalogue {
  const measures = new Map<string, Measure>();
  for (const file of readCatalogueFolder('indicators')) {
    const list: unknown = JSON.parse(file.text);
    for (const item of Array.isArray(list) ? list : [list]) {
      const measure = requireCatalogue(parseMeasure(item));
      if (measures.has(measure.code))
        throw new Unavailable(`Danh mục: chỉ tiêu ${measure.code} có hai lần (${file.path}).`);
      measures.set(measure.code, measure);
    }
  }
  const [fault] = findCatalogueFaults([...measures.values()]);
  if (fault) throw new Unavailable(`Danh mục: ${fault}`);
  return measures;
}

/** The size rules of catalogue/sizes. */
export function readSizeRules(): readonly SizeRule[] {
  return readCatalogueFolder('sizes').flatMap(({ path, text }) => {
    const list: unknown = JSON.parse(text);
    return (Array.isArray(list) ? list : [list]).map((item) => requireCatalogue(parseSizeRule(item, path)));
  });
}

/** The measures that somebody may choose from; sides of a form's ratio are reached through the ratio. */
export function offeredMeasures({ measures }: { readonly measures: MeasureCatalogue }): readonly Measure[] {
  return [...measures.values()].filter((each) => each.source !== 'cells' || each.side !== true);
}

/** @throws Refused 'measure-unknown' */
export function requireMeasure(catalogue: MeasureCatalogue, code: string): Measure {
  const measure = catalogue.get(code);
  if (!measure) throw new Refused('measure-unknown', { measure: code });
  return measure;
}
