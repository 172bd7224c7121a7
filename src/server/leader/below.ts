// Đơn vị cấp dưới của trang lãnh đạo: which level, with the plans handed to each unit, and how each stands.
import { figuresOfGroup, type Group } from '#domain/leader/figures-of-group.ts';
import { standingToLastYear, standingToPlan } from '#domain/leader/place-standing.ts';
import type { Figures } from '#domain/narrative/figure.ts';
import type { ReportingPeriod } from '#domain/period/reporting-period.ts';
import { childrenOn } from '#domain/unit/geography.ts';
import { RESIDUAL_KEY } from '#domain/unit/region.ts';
import { type Unit, type UnitLevel, versionOn } from '#domain/unit/unit.ts';
import type { LeaderView } from '#server/leader/contract.ts';
import type { LeaderDeps } from '#server/leader/deps.ts';
import type { Question } from '#server/measure/deps.ts';
import { plansOfUnits } from '#server/measure/plans.ts';
import type { Db } from '#server/platform/db.ts';

type LevelBelow = Exclude<UnitLevel, 'nation'>;

/** The level just below a unit that has units on the day; undefined where there is none. */
export function levelBelow(deps: LeaderDeps, unit: Unit, { geography }: Question): LevelBelow | undefined {
  if (unit.level === 'nation') return 'province';
  const finer: readonly LevelBelow[] = unit.level === 'province' ? ['district', 'commune'] : ['commune'];
  return finer.find((level) => childrenOn(deps.places.geography, unit.id, level, geography).length > 0);
}

/** Rows of the units below (with what lies in none of them), each with the plans handed to it. */
export async function groupsBelow(
  deps: LeaderDeps,
  trx: Db,
  question: Question,
  period: ReportingPeriod,
  figures: Figures,
  by: LevelBelow,
  measure: string,
): Promise<readonly Group[]> {
  const units = childrenOn(deps.places.geography, question.unit.id, by, question.geography);
  const plans = await plansOfUnits(
    trx,
    units.map(({ id }) => id),
    period,
    question,
  );
  const idOf = new Map(units.map((unit) => [versionOn(unit, question.geography)?.code, unit.id]));
  return figures.rows(measure, 'now', by).map(({ key, name }) => {
    const own = plans.get(Number(idOf.get(key) ?? 0));
    return { by, key, name, plan: (code) => own?.get(code) };
  });
}

/** How every unit below stands by one measure: to the plans where most were handed one, else to the same period of last year. */
export function placesOf(
  figures: Figures,
  groups: readonly Group[],
  level: LevelBelow,
  measure: string,
): LeaderView['places'] {
  const units = groups.filter(({ key }) => key !== RESIDUAL_KEY);
  const planned = units.filter(({ plan }) => plan(measure) !== undefined).length;
  const basis = planned > 0 && planned * 2 >= units.length ? 'plan' : 'last-year';
  const standing = basis === 'plan' ? standingToPlan : standingToLastYear;
  return {
    level,
    measure,
    basis,
    rows: units.map((group) => {
      const { status, words } = standing(figuresOfGroup(figures, group), measure);
      return { code: group.key, name: group.name, status, statusWords: words };
    }),
  };
}
