// Ô số liệu: a value, or why there is none. Absent ≠ 0 ≠ not applicable ≠ not yet reported.
import { type Measure, partsOfMeasure, type RatioMeasure } from '#domain/indicator/measure.ts';
import { type Moment, totalKey, wholeOf } from '#domain/indicator/moment.ts';

export type AbsentReason = 'not_reported' | 'not_applicable' | 'missing';

/** Provinces whose register is complete, of those that should be. */
export interface Coverage {
  readonly reported: number;
  readonly expected: number;
}

/** Whole numbers stay whole (đồng above 2^53 too); a ratio keeps both of its sides. */
export type Cell =
  | { readonly kind: 'number'; readonly value: bigint; readonly coverage?: Coverage }
  | {
      readonly kind: 'ratio';
      readonly numerator: bigint;
      readonly denominator: bigint;
      readonly coverage?: Coverage;
    }
  | { readonly kind: 'absent'; readonly reason: AbsentReason; readonly coverage?: Coverage };

/** Base totals of one group: null = nothing recorded. */
export type BaseTotals = ReadonlyMap<string, bigint | null>;

export type MeasureCatalogue = ReadonlyMap<string, Measure>;

/** The base measures (counted from records) that the asked ones are made of, each once. */
export function baseMeasures(asked: readonly Measure[], catalogue: MeasureCatalogue): readonly Measure[] {
  const found = new Map<string, Measure>();
  const visit = (measure: Measure | undefined): void => {
    if (!measure) return;
    const parts = partsOfMeasure(measure);
    if (parts.length === 0) found.set(measure.code, measure);
    for (const code of parts) visit(catalogue.get(code));
  };
  for (const measure of asked) visit(measure);
  return [...found.values()];
}

function totalOf(
  measure: Measure | undefined,
  totals: BaseTotals,
  catalogue: MeasureCatalogue,
  moment: Moment = 'now',
): bigint | null {
  if (!measure || measure.kind === 'ratio') return null;
  if (measure.source !== 'sum') return totals.get(totalKey(measure.code, moment)) ?? null;
  let sum = 0n;
  for (const term of measure.terms) {
    const part = totalOf(catalogue.get(term.code), totals, catalogue, moment);
    if (part === null) return null;
    sum += BigInt(term.sign) * part;
  }
  return sum;
}

type Sides = readonly [numerator: bigint | null, denominator: bigint | null];

function sidesOfPlain(measure: RatioMeasure, above: bigint | null, below: bigint | null): Sides {
  if (measure.denominatorIs !== 'remainder') return [above, below];
  return [above, above === null || below === null ? null : above + below];
}

/** Numerator and denominator of a ratio of any source. */
function sidesOf(
  measure: Extract<Measure, { kind: 'ratio' }>,
  totals: BaseTotals,
  catalogue: MeasureCatalogue,
): Sides {
  const total = (code: string, moment: Moment = 'now') =>
    totalOf(catalogue.get(code), totals, catalogue, moment);
  switch (measure.source) {
    case 'ratio':
      return sidesOfPlain(measure, total(measure.numerator), total(measure.denominator));
    case 'share':
      return [total(measure.of), total(measure.of, wholeOf(measure))];
    case 'growth': {
      const [now, before] = [total(measure.of), total(measure.of, 'year-end')];
      return [now === null || before === null ? null : now - before, before];
    }
  }
}

/**
 * How a measure's cell of one group is made: what does not depend on the group is looked up once.
 * A count of 0 where no register covers the group is 'missing', not 0.
 */
export function cellComposer(
  measure: Measure,
  catalogue: MeasureCatalogue,
): (totals: BaseTotals, coverage: Coverage | undefined) => Cell {
  // Nobody sent the form is another thing than a register without the number.
  const unknown = baseMeasures([measure], catalogue).some((each) => each.source === 'cells')
    ? 'not_reported'
    : 'missing';
  if (measure.kind === 'ratio')
    return (totals, coverage) => ratioCell(sidesOf(measure, totals, catalogue), coverage, unknown);
  // Of a table of provinces by sectors most cells are 0: those of one coverage are one cell.
  const zeros = new Map<Coverage | undefined, Cell>();
  return (totals, coverage) => {
    const value = totalOf(measure, totals, catalogue);
    if (value !== 0n) return value === null ? absentCell(unknown, coverage) : numberCell(value, coverage);
    const known = zeros.get(coverage);
    if (known) return known;
    const zero = isCovered(coverage) ? numberCell(value, coverage) : absentCell(unknown, coverage);
    zeros.set(coverage, zero);
    return zero;
  };
}

function ratioCell(
  [numerator, denominator]: Sides,
  coverage: Coverage | undefined,
  unknown: AbsentReason,
): Cell {
  if (numerator === null || denominator === null) return absentCell(unknown, coverage);
  if (denominator === 0n) return absentCell(isCovered(coverage) ? 'not_applicable' : 'missing', coverage);
  return coverage
    ? { kind: 'ratio', numerator, denominator, coverage }
    : { kind: 'ratio', numerator, denominator };
}

function numberCell(value: bigint, coverage: Coverage | undefined): Cell {
  return coverage ? { kind: 'number', value, coverage } : { kind: 'number', value };
}

function isCovered(coverage: Coverage | undefined): boolean {
  return coverage === undefined || coverage.reported > 0;
}

function absentCell(reason: AbsentReason, coverage: Coverage | undefined): Cell {
  return coverage ? { kind: 'absent', reason, coverage } : { kind: 'absent', reason };
}

/** A whole number as JSON carries it: a number, or text beyond 2^53. */
export function jsonNumber(value: bigint): number | string {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value.toString();
}
