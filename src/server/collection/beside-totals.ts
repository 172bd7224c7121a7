// Số của tổ chức đặt cạnh số cơ quan báo cáo: what the one tally engine counts from organisations, beside an office's own cells; never added to them.
import type { FormDefinition } from '#domain/form/form.ts';
import type { Measure } from '#domain/indicator/measure.ts';
import { daysOf } from '#server/collection/below.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import type { Period } from '#server/collection/periods.ts';
import { codeOn, type Place } from '#server/collection/territory.ts';
import { tallyRows, viewCell } from '#server/measure/tally.ts';
import type { Db } from '#server/platform/db.ts';

/** Splits of a consolidated table that the tally engine knows by the same keys. */
const SPLITS = ['province', 'region8', 'region6', 'commune'] as const;

type Amount = number | string | null;

interface Beside {
  /** Measure that stands beside each cell. */
  readonly measures: ReadonlyMap<string, string>;
  /** Amount of a measure in one row of the table ('' = the whole). */
  readonly amount: (row: string, cell: string) => Amount;
}

/** Cells of an office's form that are also counted from organisations: those it is prefilled from. */
function measuresBeside(form: FormDefinition): ReadonlyMap<string, string> {
  if (form.reporter === 'organisation') return new Map();
  return new Map(
    form.sections.flatMap((section) =>
      section.fields.flatMap(({ code, prefill }): [string, string][] =>
        prefill?.from === 'tally' ? [[code, prefill.measure]] : [],
      ),
    ),
  );
}

/** Tallies them, row by row and for the whole, in the days of the period. */
export async function besideTotals(
  deps: CollectionDeps,
  trx: Db,
  period: Period,
  form: FormDefinition,
  place: Place,
  by: string,
  knownAt: number,
): Promise<Beside> {
  const measures = measuresBeside(form);
  const known = [...new Set(measures.values())].flatMap((code) => deps.measures.get(code) ?? []);
  const { to } = period;
  const question = { unit: place.unit, date: to, period: daysOf(period), geography: to, knownAt };
  const amounts = new Map<string, Amount>();
  const take = async (asked: readonly Measure[], split: readonly string[], keyOf?: string) => {
    if (asked.length === 0) return;
    for (const row of await tallyRows(deps, trx, question, asked, split)) {
      const key = keyOf ?? Object.values(row.by ?? {})[0] ?? '';
      for (const [measure, cell] of row.cells) amounts.set(`${key} ${measure}`, viewCell(cell).value ?? null);
    }
  };
  await take(known, [], '');
  // A single province is a row of itself; a measure that cannot be split stands in the total alone.
  const dimension = SPLITS.find((each) => each === by);
  if (dimension === 'province' && place.unit.level !== 'nation')
    await take(known, [], codeOn(place.unit, to));
  else if (dimension)
    await take(
      known.filter((measure) => measure.breakdowns.includes(dimension)),
      [dimension],
    );
  return {
    measures,
    amount: (row, cell) => amounts.get(`${row} ${measures.get(cell) ?? ''}`) ?? null,
  };
}
