// Ô số liệu: a value, or why there is none. Absent ≠ 0 ≠ not applicable ≠ not yet reported.
import type { Measure } from '#domain/indicator/measure.ts';

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
    if (measure.source === 'sum') for (const term of measure.terms) visit(catalogue.get(term.code));
    else if (measure.source === 'ratio') {
      visit(catalogue.get(measure.numerator));
      visit(catalogue.get(measure.denominator));
    } else found.set(measure.code, measure);
  };
  for (const measure of asked) visit(measure);
  return [...found.values()];
}

function totalOf(
  measure: Measure | undefined,
  totals: BaseTotals,
  catalogue: MeasureCatalogue,
): bigint | null {
  if (!measure || measure.source === 'ratio') return null;
  if (measure.source !== 'sum') return totals.get(measure.code) ?? null;
  let sum = 0n;
  for (const term of measure.terms) {
    const part = totalOf(catalogue.get(term.code), totals, catalogue);
    if (part === null) return null;
    sum += BigInt(term.sign) * part;
  }
  return sum;
}

/**
 * The cell of a measure in one group.
 * A count of 0 where no register covers the group is 'missing', not 0.
 */
export function composeCell(
  measure: Measure,
  totals: BaseTotals,
  catalogue: MeasureCatalogue,
  coverage: Coverage | undefined,
): Cell {
  const covered = coverage === undefined || coverage.reported > 0;
  const withCoverage = coverage ? { coverage } : {};
  if (measure.source === 'ratio') {
    const numerator = totalOf(catalogue.get(measure.numerator), totals, catalogue);
    const denominator = totalOf(catalogue.get(measure.denominator), totals, catalogue);
    if (numerator === null || denominator === null)
      return { kind: 'absent', reason: 'missing', ...withCoverage };
    if (denominator === 0n)
      return { kind: 'absent', reason: covered ? 'not_applicable' : 'missing', ...withCoverage };
    return { kind: 'ratio', numerator, denominator, ...withCoverage };
  }
  const value = totalOf(measure, totals, catalogue);
  if (value === null || (value === 0n && !covered))
    return { kind: 'absent', reason: 'missing', ...withCoverage };
  return { kind: 'number', value, ...withCoverage };
}

/** A whole number as JSON carries it: a number, or text beyond 2^53. */
export function jsonNumber(value: bigint): number | string {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value.toString();
}
