// Số của cấp dưới: measures tallied over a reporter's territory in the period's own days, and on how many reports each stands.
import { baseMeasures } from '#domain/indicator/cell.ts';
import type { Measure } from '#domain/indicator/measure.ts';
import type { ReportingPeriod } from '#domain/period/reporting-period.ts';
import type { Unit } from '#domain/unit/unit.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import type { Period } from '#server/collection/periods.ts';
import { tallyRows, viewCell } from '#server/measure/tally.ts';
import type { Db } from '#server/platform/db.ts';
import { takeSettled } from '#server/platform/pin.ts';

/** On how many reports a figure stands; null value = nobody has reported, which is not 0. */
export interface BelowSource {
  readonly value: number | null;
  readonly reported: number;
  readonly expected: number;
  /** Who reports, in words: "HTX". */
  readonly who: string;
}

export interface Below {
  readonly values: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, BelowSource>>;
}

/**
 * A reporting period as the tally asks for it: by its days, never by its short code. "2026-H1" of one regime is
 * 15/12–14/6 and of another 1/1–30/6; by the code the forms of both would be taken for each other's.
 */
export function daysOf(period: Pick<Period, 'name' | 'from' | 'to'>): ReportingPeriod {
  const { name, from, to } = period;
  return { code: `${from}..${to}`, kind: 'window', name, from, to };
}

/** Who should report a measure that is counted from forms; undefined for one of the register. */
function reportersOf(deps: CollectionDeps, measure: Measure): string | undefined {
  const first = baseMeasures([measure], deps.measures).find((each) => each.source === 'cells');
  if (first?.source !== 'cells') return undefined;
  return first.expected?.kind?.join(', ') ?? 'cơ quan';
}

/** Tallies them; a measure without a value is left out of the values. */
export async function tallyBelow(
  deps: CollectionDeps,
  trx: Db,
  period: Period,
  unit: Unit,
  codes: readonly string[],
): Promise<Below> {
  const measures = codes.flatMap((code) => deps.measures.get(code) ?? []);
  if (measures.length === 0) return { values: {}, sources: {} };
  const knownAt = await takeSettled(deps.db);
  const question = { unit, date: period.to, period: daysOf(period), geography: period.to, knownAt };
  const [row] = await tallyRows(deps, trx, question, measures, []);
  const values: Record<string, number> = {};
  const sources: Record<string, BelowSource> = {};
  for (const measure of measures) {
    const cell = row?.cells.get(measure.code);
    const view = cell && viewCell(cell);
    const value = typeof view?.value === 'number' ? view.value : null;
    if (value !== null) values[measure.code] = value;
    const who = reportersOf(deps, measure);
    if (who !== undefined && view?.coverage) sources[measure.code] = { value, ...view.coverage, who };
  }
  return { values, sources };
}
