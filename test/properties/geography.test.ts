// Random mergers, splits, abolitions and renames of a small country, against a slow oracle that knows every plot of land.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { planAbolish, planRename } from '#domain/unit/amend.ts';
import { listAncestries } from '#domain/unit/ancestry.ts';
import { applyChange, type ChangePlan, type GeographyChange, undoChange } from '#domain/unit/change.ts';
import { checkCatalogue } from '#domain/unit/check-catalogue.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { type Geography, unitsOn } from '#domain/unit/geography.ts';
import { planMerge } from '#domain/unit/merge.ts';
import type { NewUnit } from '#domain/unit/new-unit.ts';
import { planSplit } from '#domain/unit/split.ts';
import {
  UNIT_LEVELS,
  type Unit,
  type UnitCatalogue,
  type UnitId,
  type UnitLevel,
  versionOn,
} from '#domain/unit/unit.ts';
import { day, geographyOf, newUnit, SMALL_COUNTRY, unitId } from '#test/support/small-country.ts';

const LEVELS = ['province', 'district', 'commune'] as const;
const TYPES = { province: 'tỉnh', district: 'huyện', commune: 'xã' } as const;
const START = day('1900-01-01');

/** The plots of each unit that ever was; plots never change, units do. */
type Land = Map<UnitId, ReadonlySet<number>>;

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

function plotsOf(land: Land, id: UnitId): ReadonlySet<number> {
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

interface History extends World {
  readonly dates: readonly CalendarDate[];
  readonly done: readonly { readonly before: UnitCatalogue; readonly change: GeographyChange }[];
}

function play(steps: readonly Step[]): History {
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

const histories = fc.array(stepArbitrary, { minLength: 1, maxLength: 10 }).map(play);
const RUNS = { numRuns: 100 };

function within(small: ReadonlySet<number>, big: ReadonlySet<number>): boolean {
  return [...small].every((plot) => big.has(plot));
}

test('mỗi ngày mỗi mảnh đất nằm trong đúng một xã, và các tỉnh chia hết cả nước', () => {
  fc.assert(
    fc.property(histories, ({ catalogue, land, dates }) => {
      expect(checkCatalogue(catalogue)).toEqual([]);
      const geography = geographyOf(catalogue);
      for (const date of dates) {
        for (const level of ['commune', 'province'] as const) {
          const plots = unitsOn(geography, level, date).flatMap((unit) => [...plotsOf(land, unit.id)]);
          expect(plots.sort((a, b) => a - b)).toEqual(Array.from({ length: 48 }, (_, plot) => plot));
        }
        for (const commune of unitsOn(geography, 'commune', date)) {
          expect(ancestorOn(geography, commune, 'province', date).status).toBe('found');
          expect(ancestorOn(geography, commune, 'nation', date).status).toBe('found');
        }
      }
    }),
    RUNS,
  );
});

/** What the land says: the unit that holds all of it, and all that hold some of it. */
function oracle(geography: Geography, land: Land, unit: Unit, level: UnitLevel, date: CalendarDate) {
  const own = plotsOf(land, unit.id);
  const touching = unitsOn(geography, level, date).filter((each) =>
    [...own].some((plot) => plotsOf(land, each.id).has(plot)),
  );
  return { holder: touching.find((each) => within(own, plotsOf(land, each.id))), touching };
}

test('quy về địa giới ngày khác không bao giờ sai: đã nói thuộc thì đất nằm trọn, không chắc thì không nói', () => {
  fc.assert(
    fc.property(histories, ({ catalogue, land, dates }) => {
      const geography = geographyOf(catalogue);
      for (const unit of geography.units.values()) {
        for (const level of UNIT_LEVELS) {
          for (const date of dates) {
            const answer = ancestorOn(geography, unit, level, date);
            const { holder, touching } = oracle(geography, land, unit, level, date);
            if (answer.status === 'found') expect(answer.unit.id).toBe(holder?.id);
            if (answer.status === 'ambiguous') {
              const ids = answer.candidates.map((each) => each.id);
              expect(touching.every((each) => ids.includes(each.id))).toBe(true);
            }
          }
        }
      }
    }),
    RUNS,
  );
});

test('tỉnh của ngày nào cũng biết, trừ khi chính tỉnh đó đã chia: không mất, không đếm hai lần', () => {
  fc.assert(
    fc.property(histories, ({ catalogue, land, dates }) => {
      const geography = geographyOf(catalogue);
      for (const date of dates) {
        for (const commune of unitsOn(geography, 'commune', dates.at(-1) ?? START)) {
          const { holder } = oracle(geography, land, commune, 'province', date);
          const answer = ancestorOn(geography, commune, 'province', date);
          const knownBefore = commune.versions[0].from <= date;
          if (knownBefore) expect(answer).toMatchObject({ status: 'found', unit: { id: holder?.id } });
        }
      }
    }),
    RUNS,
  );
});

test('bảng tổ tiên nói đúng như hỏi từng ngày, không chồng nhau', () => {
  fc.assert(
    fc.property(histories, ({ catalogue, dates }) => {
      const geography = geographyOf(catalogue);
      const rows = Map.groupBy(listAncestries(geography), (row) => `${row.unitId} ${row.level}`);
      for (const unit of geography.units.values()) {
        for (const level of UNIT_LEVELS) {
          for (const date of dates) {
            const hits = (rows.get(`${unit.id} ${level}`) ?? []).filter(
              (row) => row.from <= date && date < row.to,
            );
            const answer = ancestorOn(geography, unit, level, date);
            expect(hits.map((row) => row.ancestorId)).toEqual(
              answer.status === 'found' ? [answer.unit.id] : [],
            );
          }
        }
      }
    }),
    RUNS,
  );
});

test('hoàn tác từng bước trả lại đúng danh mục trước đó', () => {
  const lines = (catalogue: UnitCatalogue) =>
    [...catalogue.rows, ...catalogue.successions].map((each) => JSON.stringify(each)).sort();
  fc.assert(
    fc.property(histories, ({ catalogue, done }) => {
      let current = catalogue;
      for (const { before, change } of done.toReversed()) {
        const undone = undoChange(current, change);
        if (!undone.ok) throw new Error(undone.problem.message);
        current = undone.catalogue;
        expect(lines(current)).toEqual(lines(before));
      }
      expect(lines(current)).toEqual(lines(SMALL_COUNTRY));
    }),
    RUNS,
  );
});
