// Chia thử một chỉ tiêu: what each unit below would get, and on how many records that rests; nothing is written.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { remainderOf } from '#domain/target/remainder.ts';
import { splitWhole } from '#domain/target/split.ts';
import { groundOfCommunes, groundOfOrganisations, type SplitGround } from '#domain/target/split-ground.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { childrenOn } from '#domain/unit/geography.ts';
import { type Unit, type UnitLevel, versionOn } from '#domain/unit/unit.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import { tallyRows } from '#server/measure/tally.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import { readSettled } from '#server/platform/settled-read.ts';
import { dayOf, requireOne, wholeFor } from '#server/target/cascade.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import { listShares } from '#server/target/store.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const MEASURE = 'htx_total';

interface Weights {
  readonly of: readonly number[];
  readonly ground: SplitGround | null;
}

/** Co-operatives by unit; those of the territory that stand under none of the units are left, and said to be. */
async function byOrganisations(
  deps: TargetDeps,
  trx: Db,
  units: readonly Unit[],
  asked: { unit: Unit; day: CalendarDate; level: UnitLevel; knownAt: number },
): Promise<Weights> {
  const { unit, day, level, knownAt } = asked;
  const question = { unit, date: day, period: undefined, geography: day, knownAt };
  const measure = requireMeasure(deps.measures, MEASURE);
  const counts = new Map<string, number>();
  for (const row of await tallyRows(deps, trx, question, [measure], [level])) {
    const cell = row.cells.get(MEASURE);
    if (cell?.kind === 'number') counts.set(row.by?.[level] ?? '', Number(cell.value));
  }
  const found = units.map((each) => counts.get(versionOn(each, day)?.code ?? '') ?? null);
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const counted = found.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return {
    of: found.map((each) => each ?? 0),
    ground: groundOfOrganisations(found, all - counted, { day, level }),
  };
}

/** A trial of handing down. @throws Refused 'not-found' | 'out-of-scope', or for an unknown unit */
export async function trySplit(
  deps: TargetDeps,
  viewer: Viewer,
  asked: {
    target: number;
    level: UnitLevel;
    within?: string | undefined;
    by: 'equal' | 'communes' | 'organisations';
    at?: string | undefined;
  },
) {
  const { geography } = deps.places;
  const { level } = asked;
  return readSettled(deps.db, viewer, undefined, async (trx, knownAt) => {
    const target = await requireOne(trx, asked.target);
    const day = await dayOf(trx, target, asked.at);
    const within =
      asked.within === undefined
        ? (viewer.home ?? geography.nation)
        : requireUnitNamed(deps.places, asked.within, day);
    if (!viewer.maySee(within)) throw new Refused('out-of-scope', { unit: displayName(within) });
    const direct = childrenOn(geography, within.id, level, day);
    // An office younger than the target splits among the units of that day that lie in its territory now.
    const units =
      direct.length > 0 || asked.within !== undefined
        ? direct
        : childrenOn(geography, geography.nation.id, level, day).filter((unit) => viewer.maySee(unit));
    const weigh = async (): Promise<Weights> => {
      if (asked.by === 'equal') return { of: units.map(() => 1), ground: null };
      if (asked.by === 'organisations') {
        const unit = direct.length > 0 ? within : geography.nation;
        return byOrganisations(deps, trx, units, { unit, day, level, knownAt });
      }
      const communes = units.map((unit) => childrenOn(geography, unit.id, 'commune', day).length);
      return { of: communes, ground: groundOfCommunes(communes) };
    };
    const { of: weights, ground } = await weigh();
    const whole = wholeFor(target, await listShares(trx, [target.id], knownAt), within);
    const weightOf = (index: number) => weights[index] ?? 0;
    const split = splitWhole(
      whole,
      units.map((unit, index) => ({ unitId: Number(unit.id), weight: weightOf(index) })),
    );
    return {
      whole,
      shares: units.map((unit, index) => ({
        unit: versionOn(unit, day)?.code ?? '',
        name: displayName(unit, day),
        weight: weightOf(index),
        low: split[index]?.low ?? 0,
        high: split[index]?.high ?? null,
      })),
      remainder: { ...remainderOf(whole, split) },
      ground: ground === null ? null : { ...ground },
    };
  });
}
