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

/**
 * One side of a ratio: its cell, of the very forms that say the other cell too. Who gave only one of both figures has no part in the
 * ratio, as who gives no weight has none in an average; absent is not 0.
 */
function sideMeasure(
  form: PublishedForm,
  code: string,
  [own, cell]: readonly [Measure, string],
  [other, beside]: readonly [Measure, string],
): CellsMeasure | undefined {
  const { definition, population } = form;
  if (own.source !== 'cells') return undefined;
  return {
    code,
    name: `${own.name}, của nơi khai cả ${other.name.charAt(0).toLowerCase()}${other.name.slice(1)}`,
    unit: own.unit,
    kind: own.kind,
    source: 'cells',
    population: `${own.name} theo biểu "${definition.title}" đã duyệt trong kỳ, chỉ của biểu có cả "${other.name}".`,
    breakdowns: BREAKDOWNS[definition.reporter],
    cells: [{ form: definition.code, cell, beside }],
    adds: 'amounts',
    fed: true,
    side: true,
    ...(definition.reporter === 'organisation' && population ? { expected: population } : {}),
  };
}

/** A ratio with both of its sides; none when the cells feed no measures. */
function ratioMeasures(
  form: PublishedForm,
  link: MeasureLink,
  own: NewMeasure,
  measures: MeasureCatalogue,
): readonly Measure[] {
  const { definition } = form;
  const sides = ratioCells(link.field);
  if (!sides) return [];
  const fedBy = (cell: string) =>
    measures.get(measureLinks(definition).find((each) => each.field.code === cell)?.code ?? '');
  const [above, below] = [fedBy(sides[0]), fedBy(sides[1])];
  if (!above || !below) return [];
  // Nobody can give a measure of his own such a code: no two low lines stand together in it.
  const numerator = sideMeasure(form, `${own.code}__above`, [above, sides[0]], [below, sides[1]]);
  const denominator = sideMeasure(form, `${own.code}__below`, [below, sides[1]], [above, sides[0]]);
  if (!numerator || !denominator) return [];
  return [
    numerator,
    denominator,
    {
      code: own.code,
      name: own.name,
      unit: above.unit === below.unit ? 'lần' : `${above.unit}/${below.unit}`,
      kind: 'ratio',
      source: 'ratio',
      population: `${own.name} theo biểu "${definition.title}" đã duyệt trong kỳ, của các biểu khai cả hai số.`,
      breakdowns: BREAKDOWNS[definition.reporter],
      numerator: numerator.code,
      denominator: denominator.code,
    },
  ];
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
      for (const own of ratioMeasures(form, link, link.measure, measures)) {
        measures.set(own.code, own);
        owners.set(own.code, code);
      }
    }
  }
  return { measures, owners };
}
