// Đất nước ngẫu nhiên: random mergers, splits, abolitions and renames of a small country, and a slow oracle that knows every plot of land.
import fc from 'fast-check';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { planAbolish } from '#domain/unit/abolish.ts';
import { planRename } from '#domain/unit/amend.ts';
import { applyChange, type ChangePlan, type GeographyChange } from '#domain/unit/change.ts';
import { type Geography, unitsOn } from '#domain/unit/geography.ts';
import { planMerge } from '#domain/unit/merge.ts';
import type { NewUnit } from '#domain/unit/new-unit.ts';
import { planSplit } from '#domain/unit/split.ts';
import { type Unit, type UnitCatalogue, type UnitId, type UnitLevel, versionOn } from '#domain/unit/unit.ts';
import { day, geographyOf, newUnit, SMALL_COUNTRY, unitId } from '#test/support/small-country.ts';

const LEVELS = ['province', 'district', 'commune'] as const;
const TYPES = { province: 'tỉnh', district: 'huyện', commune: 'xã' } as const;
export const START = day('1900-01-01');

/** The plots of each unit that ever was; plots never change, units do. */
export type Land = Map<UnitId, ReadonlySet<number>>;

interface World {
  readonly catalogue: UnitCatalogue;
  readonly land: Land;
}

interface Step {
  readonly kind: 'merge' | 'split' | 'abolish' | 'rename';
  readonly level: number;
  readonly pick: number;
  readonly other: number;
}

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'split', 'split', 'abolish', 'rename'),
  level: fc.nat(2),
  pick: fc.nat(30),
  other: fc.nat(30),
});

/** Eight plots per commune; a unit above holds the plots of its communes. */
function firstWorld(): World {
  const land: Land = new Map();
  const communes = SMALL_COUNTRY.rows.filter((row) => row.level === 'commune');
  communes.forEach((row, index) => {
    land.set(row.id, new Set(Array.from({ length: 8 }, (_, plot) => index * 8 + plot)));
  });
  const holding = (id: UnitId): Set<number> => {
    const own = land.get(id);
    const below = SMALL_COUNTRY.rows
      .filter((row) => row.parentId === id)
      .flatMap((row) => [...holding(row.id)]);
    const all = new Set([...(own ?? []), ...below]);
    land.set(id, all);
    return all;
  };
  holding(unitId(1));
  return { catalogue: SMALL_COUNTRY, land };
}

/** The plots of a unit of any era. */
export function plotsOf(land: Land, id: UnitId): ReadonlySet<number> {
  const plots = land.get(id);
  if (!plots) throw new Error(`không có đất của ${id}`);
  return plots;
}

function directChildren(geography: Geography, id: UnitId, date: CalendarDate): UnitId[] {
  const rows = geography.rowsByParent.get(id) ?? [];
  return rows.filter((row) => row.from <= date && date < row.to).map((row) => row.id);
}

/** The plan of a step and the land of the units it creates; undefined when there is nothing to do it on. */
function planStep(
  world: World,
  step: Step,
  date: CalendarDate,
  nextId: number,
): { plan: ChangePlan; land: Land } | undefined {
  const geography = geographyOf(world.catalogue);
  const level = LEVELS[step.level] ?? 'commune';
  const units = unitsOn(geography, level, date);
  const unit = units[step.pick % Math.max(units.length, 1)];
  const row = unit && versionOn(unit, date);
  if (!unit || !row || row.parentId === null) return undefined;
  const parentId = row.parentId;
  const found = (id: number): NewUnit => newUnit(id, TYPES[level], `Mới ${id}`, parentId);
  const land: Land = new Map(world.land);
  if (step.kind === 'rename') return { plan: planRename(geography, unit.id, `Tên ${nextId}`, date), land };
  if (step.kind === 'abolish') {
    return level === 'district' ? { plan: planAbolish(geography, unit.id, date), land } : undefined;
  }
  if (step.kind === 'merge') {
    const siblings = units.filter(
      (each) => versionOn(each, date)?.parentId === parentId && each.id !== unit.id,
    );
    const partner = siblings[step.other % Math.max(siblings.length, 1)];
    if (!partner) return undefined;
    land.set(unitId(nextId), new Set([...plotsOf(land, unit.id), ...plotsOf(land, partner.id)]));
    return { plan: planMerge(geography, { units: [unit.id, partner.id], into: found(nextId), date }), land };
  }
  const children = directChildren(geography, unit.id, date);
  const plots = [...plotsOf(land, unit.id)];
  if (level === 'commune' ? plots.length < 2 : children.length < 2) return undefined;
  const cut = 1 + (step.other % ((level === 'commune' ? plots.length : children.length) - 1));
  const sides = [0, 1].map((side) => {
    const own = side === 0 ? children.slice(0, cut) : children.slice(cut);
    const cutPlots = side === 0 ? plots.slice(0, cut) : plots.slice(cut);
    const ground = level === 'commune' ? cutPlots : own.flatMap((id) => [...plotsOf(land, id)]);
    land.set(unitId(nextId + side), new Set(ground));
    return { unit: found(nextId + side), children: level === 'commune' ? [] : own };
  });
  return { plan: planSplit(geography, { unit: unit.id, parts: sides, date }), land };
}

export interface RandomCountry extends World {
  readonly dates: readonly CalendarDate[];
  readonly done: readonly { readonly before: UnitCatalogue; readonly change: GeographyChange }[];
}

function play(steps: readonly Step[]): RandomCountry {
  let world = firstWorld();
  const dates: CalendarDate[] = [START];
  const done: { before: UnitCatalogue; change: GeographyChange }[] = [];
  steps.forEach((step, index) => {
    const date = day(`${2001 + index}-07-01`);
    const planned = planStep(world, step, date, 2000 + index * 2);
    if (!planned?.plan.ok) return;
    const after = applyChange(world.catalogue, planned.plan.change);
    if (!after.ok) throw new Error(after.problem.message);
    done.push({ before: world.catalogue, change: planned.plan.change });
    world = { catalogue: after.catalogue, land: planned.land };
    dates.push(date);
  });
  return { ...world, dates, done };
}

/** A country with its geography changed up to ten times. */
export const randomCountries: fc.Arbitrary<RandomCountry> = fc
  .array(stepArbitrary, { minLength: 1, maxLength: 10 })
  .map(play);

function within(small: ReadonlySet<number>, big: ReadonlySet<number>): boolean {
  return [...small].every((plot) => big.has(plot));
}

/** What the land says: the unit that holds all of it, and all that hold some of it. */
export function holderByLand(
  geography: Geography,
  land: Land,
  unit: Unit,
  level: UnitLevel,
  date: CalendarDate,
): { readonly holder: Unit | undefined; readonly touching: readonly Unit[] } {
  const own = plotsOf(land, unit.id);
  const touching = unitsOn(geography, level, date).filter((each) =>
    [...own].some((plot) => plotsOf(land, each.id).has(plot)),
  );
  return { holder: touching.find((each) => within(own, plotsOf(land, each.id))), touching };
}
