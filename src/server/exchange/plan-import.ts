// Xem trước việc nạp: every row of a list against the register as it stands in this transaction; nothing is written.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { organisationKey } from '#domain/reconciliation/name-key.ts';
import type { Known } from '#domain/register/differences.ts';
import { indexKnown } from '#domain/register/find-known.ts';
import type { CellProblem, Listed } from '#domain/register/listed.ts';
import { planRow, type RowPlan } from '#domain/register/plan-row.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { createGround, createKin, createSamePlace } from '#server/exchange/ground.ts';
import { listEventMarks, listTakenCodes, markOf } from '#server/exchange/import-store.ts';
import { knownOn } from '#server/exchange/known.ts';
import type { Db } from '#server/platform/db.ts';

export interface ImportPlan {
  readonly rows: readonly Exclude<RowPlan, { kind: 'problem' }>[];
  readonly problems: readonly CellProblem[];
  readonly counts: Readonly<Record<'new' | 'event' | 'same' | 'differs' | 'problem', number>>;
}

/** What makes two rows of one file the same organisation. */
function keysOf(listed: Listed, groundOf: (unitId: number) => number): readonly string[] {
  return [
    ...(listed.code === null ? [] : [`mã ${listed.code}`]),
    ...(listed.taxCode === null ? [] : [`mã số thuế ${listed.taxCode}`]),
    ...(listed.unitId === null || listed.taxCode !== null || listed.code !== null
      ? []
      : [`tên ${organisationKey(listed.name)}@${groundOf(listed.unitId)}`]),
  ].map((key) => `${listed.event}:${key}`);
}

/** Plans a whole list. */
export async function planImport(
  deps: ExchangeDeps,
  trx: Db,
  listed: readonly Listed[],
  asOf: CalendarDate,
): Promise<ImportPlan> {
  const known: readonly Known[] = await knownOn(trx, deps.keys, asOf);
  const marks = await listEventMarks(trx);
  const groundOf = createGround(deps.places, deps.clock.today());
  const kinOf = createKin(deps.places);
  const register = indexKnown(known, groundOf, kinOf);
  const context = {
    register,
    asOf,
    samePlace: createSamePlace(deps.places, groundOf, kinOf),
    hasEvent: (each: Known, type: Parameters<typeof markOf>[1], date: string) =>
      marks.has(markOf(each.id, type, date)),
  };
  const rows: Exclude<RowPlan, { kind: 'problem' }>[] = [];
  const problems: CellProblem[] = [];
  const counts = { new: 0, event: 0, same: 0, differs: 0, problem: 0 };
  const seen = new Map<string, number>();
  for (const each of listed) {
    const keys = keysOf(each, groundOf);
    // The same row written once with the old commune and once with the new one is one organisation.
    const near = each.unitId === null ? [] : kinOf(each.unitId);
    const kin = near.flatMap((unitId) => keysOf({ ...each, unitId }, groundOf));
    const twice = [...keys, ...kin].find((key) => seen.has(key));
    const plan: RowPlan = twice
      ? {
          kind: 'problem',
          problem: {
            sheet: each.sheet,
            cell: `dòng ${each.row}`,
            what: `trùng với dòng ${seen.get(twice)} của tệp (${twice.split(':')[1]?.split('@')[0] ?? ''})`,
            fix: 'hãy bỏ một trong hai dòng',
          },
        }
      : planRow(each, context);
    for (const key of keys) if (!seen.has(key)) seen.set(key, each.row);
    counts[plan.kind] += 1;
    if (plan.kind === 'problem') problems.push(plan.problem);
    else rows.push(plan);
  }
  const given = rows.flatMap((row) => (row.kind === 'new' && row.listed.code !== null ? [row.listed] : []));
  const taken = await listTakenCodes(
    trx,
    given.flatMap((each) => each.code ?? []),
  );
  for (const each of given.filter((one) => one.code !== null && taken.has(one.code))) {
    counts.problem += 1;
    problems.push({
      sheet: each.sheet,
      cell: `dòng ${each.row}`,
      what: `mã ${each.code} đã được dùng`,
      fix: 'hãy để trống mã',
    });
  }
  return { rows, problems, counts };
}
