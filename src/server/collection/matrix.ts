// Ma trận thu thập: units × forms × states, with who is late and who is missing; and the same as live counters.
import type { Reporter } from '#domain/form/form.ts';
import { displayName } from '#domain/unit/display-name.ts';
import type { Counts, MatrixView } from '#server/collection/contract-desk.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { dueOf, isPast, type Period, requirePeriodKey } from '#server/collection/periods.ts';
import { listFormsInUse } from '#server/collection/store-design.ts';
import { type CountRow, countExpected, countStates, findMark } from '#server/collection/store-desk.ts';
import { listLocks } from '#server/collection/store-lock.ts';
import { codeOn, type Place, requirePlace, rowsBelow, unplacedName } from '#server/collection/territory.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const NOTHING: Counts = {
  expected: 0,
  none: 0,
  draft: 0,
  sent: 0,
  returned: 0,
  received: 0,
  approved: 0,
  locked: 0,
  amended: 0,
  late: 0,
  overdue: 0,
  queued: 0,
};

type State = 'draft' | 'sent' | 'returned' | 'received' | 'approved' | 'amended';

function add(into: Counts, rows: readonly CountRow[], locked: boolean): Counts {
  const counts = { ...into };
  for (const row of rows) {
    // The column holds these states only; a lock shows what it holds as locked.
    const state = locked && row.state === 'approved' ? 'locked' : (row.state as State);
    counts[state] += row.count;
    counts.late += row.late;
    counts.queued += row.queued;
  }
  return counts;
}

function finish(counts: Counts, past: boolean): Counts {
  const begun =
    counts.draft +
    counts.sent +
    counts.returned +
    counts.received +
    counts.approved +
    counts.locked +
    counts.amended;
  const expected = Math.max(counts.expected, begun);
  const none = expected - begun;
  return { ...counts, expected, none, overdue: past ? none + counts.draft + counts.returned : 0 };
}

function sum(parts: readonly Counts[]): Counts {
  const total = { ...NOTHING };
  for (const part of parts) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += part[key]; // keys of the object itself
  return total;
}

/** The matrix inside a snapshot. */
async function matrixIn(
  trx: Db,
  deps: CollectionDeps,
  period: Period,
  place: Place,
): Promise<Pick<MatrixView, 'forms' | 'rows' | 'total'>> {
  const forms = await listFormsInUse(trx, [period.id]);
  const states = await countStates(trx, period.id, place.territory, place.below);
  const locks = (await listLocks(trx, [period.id])).filter((each) => each.open).map((each) => each.unit_id);
  const ofNation =
    locks.includes(deps.places.geography.nation.id) ||
    (place.unit.level !== 'nation' && locks.includes(place.unit.id));
  const organisations = await countExpected(trx, period.regime.population, place.territory, place.below);
  const units = rowsBelow(deps, place, period);
  // A row without a unit has no office that should report.
  const expectedOf = (reporter: Reporter, unitId: number) =>
    reporter === 'organisation'
      ? (organisations.get(unitId) ?? 0)
      : reporter === place.below && unitId !== 0
        ? 1
        : 0;
  const now = deps.clock.now();
  const seen = new Set<number>(units.map((unit) => unit.id));
  const isApart = (unitId: number | null) => unitId === null || !seen.has(unitId);
  const row = (
    name: { unit: string; name: string },
    id: number,
    holds: (unitId: number | null) => boolean,
  ) => ({
    ...name,
    forms: Object.fromEntries(
      forms.map(({ code, definition }) => {
        const own = states.filter((each) => each.form_code === code && holds(each.unit_id));
        const counts = add(
          { ...NOTHING, expected: expectedOf(definition.reporter, id) },
          own,
          ofNation || locks.includes(id),
        );
        return [code, finish(counts, isPast(dueOf(period, definition.reporter), period.dueTime, now))];
      }),
    ),
  });
  const rows = units.map((unit) =>
    row(
      { unit: codeOn(unit, period.to), name: displayName(unit, period.to) },
      unit.id,
      (id) => id === unit.id,
    ),
  );
  // A seat that no unit of today's geography certainly holds stands in a row of its own, never dropped.
  const apart = (organisations.get(0) ?? 0) > 0 || states.some((each) => isApart(each.unit_id));
  if (apart) rows.push(row({ unit: 'residual', name: unplacedName(place.below) }, 0, isApart));
  return {
    forms: forms.map(({ code, definition }) => ({
      code,
      title: definition.title,
      reporter: definition.reporter,
    })),
    rows,
    total: Object.fromEntries(
      forms.map(({ code }) => [code, sum(rows.map((each) => each.forms[code] ?? NOTHING))]),
    ),
  };
}

/** The matrix of a unit in a period. */
export async function collectionMatrix(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: { period: string; unit: string },
): Promise<MatrixView> {
  return read(deps.db, viewer, async (trx) => {
    const period = await requirePeriodKey(trx, asked.period);
    const place = requirePlace(deps, viewer, period, asked.unit);
    const own = (await listLocks(trx, [period.id])).filter((lock) => lock.unit_id === place.unit.id);
    return {
      period: {
        key: period.key,
        name: period.name,
        due: Object.fromEntries(Object.entries(period.due).map(([level, due]) => [level, { ...due }])),
        lock: own.some((lock) => lock.open)
          ? ('locked' as const)
          : own.length > 0
            ? ('reopened' as const)
            : ('open' as const),
      },
      level: place.below,
      ...(await matrixIn(trx, deps, period, place)),
    };
  });
}

/** Live counters: totals, and the mark after which something has happened. */
export async function collectionProgress(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: { period: string; unit: string },
): Promise<{ mark: number; forms: Record<string, Counts> }> {
  return read(deps.db, viewer, async (trx) => {
    const period = await requirePeriodKey(trx, asked.period);
    const { total } = await matrixIn(trx, deps, period, requirePlace(deps, viewer, period, asked.unit));
    return { mark: await findMark(trx, period.id), forms: total };
  });
}
