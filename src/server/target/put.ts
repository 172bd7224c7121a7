// Đặt chỉ tiêu: a target with the share of every unit that bears it, inside the write of whoever hands it down.
import { boundsOf, type Target } from '#domain/target/target.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';
import { insertTarget, listTargets, saveShares, type TargetRow } from '#server/target/store.ts';
import { insertFund } from '#server/target/store-funds.ts';

/** Every unit bears its own; a target of one body or of the system lies on the issuer's own unit. */
function bearersOf(target: Target, units: readonly Unit[], home: Unit): readonly Unit[] {
  const { bearer } = target;
  if (bearer.kind !== 'each') return [home];
  const own = units.filter((unit) => unit.level === bearer.level);
  return own.length > 0 ? own : [home];
}

/** Puts a target with its shares. @returns its id */
export async function putTarget(
  trx: Db,
  given: {
    document: number;
    office: number;
    clause: number | null;
    parent: number | null;
    definition: Target;
  },
  units: readonly Unit[],
  home: Unit,
  seq: number,
): Promise<number> {
  const id = await insertTarget(trx, given, seq);
  const bounds = boundsOf(given.definition.goal);
  const shares = bearersOf(given.definition, units, home).map((unit) => ({
    unitId: Number(unit.id),
    state: 'set' as const,
    ...bounds,
  }));
  await saveShares(trx, { id, document: given.document, office: given.office }, shares, seq);
  return id;
}

/** Units to which a target does not apply: shown so, never as 0. */
export async function exempt(
  trx: Db,
  target: { readonly id: number; readonly document: number; readonly office: number },
  units: readonly Unit[],
  seq: number,
): Promise<void> {
  const shares = units.map((unit) => ({
    unitId: Number(unit.id),
    state: 'not-applicable' as const,
    low: null,
    high: null,
  }));
  await saveShares(trx, target, shares, seq);
}

/** Targets as they stand now. */
export function currentTargets(
  trx: Db,
  by: { readonly documents?: readonly number[]; readonly ids?: readonly number[] },
): Promise<readonly TargetRow[]> {
  return listTargets(trx, by, STILL_KNOWN - 1);
}

/** Writes what is known of a province's fund on a day, inside the caller's write. */
export const recordFund = insertFund;
