// Chỉ tiêu do biểu mẫu góp vào: the shipped measures, and what published forms add to them — further cells, or measures of their own.
import { type MeasureLink, measureLinks, type NewMeasure, ratioCells } from '#domain/form/field-measure.ts';
import type { FormDefinition, Reporter } from '#domain/form/form.ts';
import { storedUnit } from '#domain/form/unit.ts';
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import type { CellsMeasure, Dimension, Measure, StateFilter } from '#domain/indicator/measure.ts';

export interface PublishedForm {
  readonly definition: FormDefinition;
  /** Whom the regime that uses it asks; absent when no regime does. */
  readonly population?: StateFilter | undefined;
}

export interface FedCatalogue {
  readonly measures: MeasureCatalogue;
  /** Which form defined a measure that was not shipped. */
  readonly owners: ReadonlyMap<string, string>;
}

const BREAKDOWNS: Readonly<Record<Reporter, readonly Dimension[]>> = {
  organisation: ['province', 'district', 'commune', 'region8', 'region6', 'sector', 'agricultural', 'kind'],
  commune: ['province', 'commune', 'region8', 'region6'],
  province: ['province', 'region8', 'region6'],
};

const NO_CELLS: CellsMeasure['cells'] = [];

function cellsMeasure(
  form: PublishedForm,
  link: MeasureLink,
  own: NewMeasure,
  before: Measure | undefined,
): CellsMeasure | undefined {
  const { definition, population } = form;
  if (own.kind === 'ratio' || link.field.type !== 'number') return undefined;
  const unit = storedUnit(link.field.unit);
  if (unit === undefined) return undefined;
  return {
    code: own.code,
    name: own.name,
    unit,
    kind: own.kind,
    source: 'cells',
    population: `${own.name} theo biểu "${definition.title}" đã duyệt trong kỳ.`,
    breakdowns: BREAKDOWNS[definition.reporter],
    cells: withCell(before?.source === 'cells' ? before.cells : NO_CELLS, definition.code, link.field.code),
    adds: 'amounts',
    fed: true,
    ...(definition.reporter === 'organisation' && population ? { expected: population } : {}),
  };
}

function withCell(cells: CellsMeasure['cells'], form: string, cell: string): CellsMeasure['cells'] {
  return cells.some((each) => each.form === form && each.cell === cell) ? cells : [...cells, { form, cell }];
}

function ratioMeasure(
  form: FormDefinition,
  link: MeasureLink,
  own: NewMeasure,
  measures: MeasureCatalogue,
): Measure | undefined {
  const sides = ratioCells(link.field);
  const codeOf = (cell: string | undefined) =>
    measureLinks(form).find((each) => each.field.code === cell)?.code;
  const [numerator, denominator] = [codeOf(sides?.[0]), codeOf(sides?.[1])];
  const [above, below] = [measures.get(numerator ?? ''), measures.get(denominator ?? '')];
  if (!numerator || !denominator || !above || !below) return undefined;
  return {
    code: own.code,
    name: own.name,
    unit: above.unit === below.unit ? 'lần' : `${above.unit}/${below.unit}`,
    kind: 'ratio',
    source: 'ratio',
    population: `${own.name} theo biểu "${form.title}" đã duyệt trong kỳ.`,
    breakdowns: BREAKDOWNS[form.reporter],
    numerator,
    denominator,
  };
}

/** The catalogue with everything that published versions of forms feed it, oldest version first. What does not fit was refused at publication and is left out. */
export function withFormMeasures(
  shipped: MeasureCatalogue,
  versions: readonly PublishedForm[],
): FedCatalogue {
  const measures = new Map(shipped);
  const owners = new Map<string, string>();
  for (const form of versions) {
    const { code } = form.definition;
    const links = measureLinks(form.definition);
    for (const link of links) {
      const before = measures.get(link.code);
      if (typeof link.measure === 'string') {
        if (before?.source === 'cells')
          measures.set(link.code, {
            ...before,
            fed: true,
            cells: withCell(before.cells, code, link.field.code),
          });
      } else if (before === undefined || owners.get(link.code) === code) {
        const own = cellsMeasure(form, link, link.measure, before);
        if (!own) continue;
        measures.set(link.code, own);
        owners.set(link.code, code);
      }
    }
    // Ratios last: both of their sides are measures of this form.
    for (const link of links) {
      if (typeof link.measure === 'string' || link.measure.kind !== 'ratio') continue;
      if (measures.has(link.code) && owners.get(link.code) !== code) continue;
      const own = ratioMeasure(form.definition, link, link.measure, measures);
      if (!own) continue;
      measures.set(link.code, own);
      owners.set(link.code, code);
    }
  }
  return { measures, owners };
}
