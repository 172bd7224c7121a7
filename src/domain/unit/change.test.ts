// Merge, split, rename, retype, abolish: what a dry run says, what applying does, what is refused, and that undo restores.
import { expect, test } from 'vitest';
import { planAbolish } from '#domain/unit/abolish.ts';
import { planRename, planRetype } from '#domain/unit/amend.ts';
import { applyChange, type ChangePlan, type GeographyChange, undoChange } from '#domain/unit/change.ts';
import { checkCatalogue } from '#domain/unit/check-catalogue.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { childrenOn } from '#domain/unit/geography.ts';
import { findByCode } from '#domain/unit/lookup.ts';
import { planMerge } from '#domain/unit/merge.ts';
import { nextUnitId } from '#domain/unit/new-unit.ts';
import { searchUnits } from '#domain/unit/search.ts';
import { planSplit } from '#domain/unit/split.ts';
import type { UnitCatalogue } from '#domain/unit/unit.ts';
import { day, geographyOf, newUnit, SMALL_COUNTRY, unitId, unitOf } from '#test/support/small-country.ts';

const D = day('2020-01-01');
const BEFORE = day('2019-12-31');
const country = geographyOf(SMALL_COUNTRY);

function accepted(plan: ChangePlan): { change: GeographyChange; texts: string[] } {
  if (!plan.ok) throw new Error(plan.problem.message);
  return { change: plan.change, texts: plan.preview.map((line) => line.text) };
}

function applied(catalogue: UnitCatalogue, change: GeographyChange): UnitCatalogue {
  const result = applyChange(catalogue, change);
  if (!result.ok) throw new Error(result.problem.message);
  return result.catalogue;
}

function refusal(plan: ChangePlan): string {
  if (plan.ok) throw new Error('lẽ ra phải từ chối');
  return `${plan.problem.code}: ${plan.problem.message}`;
}

const sorted = (catalogue: UnitCatalogue) => ({
  rows: catalogue.rows.map((row) => JSON.stringify(row)).sort(),
  successions: catalogue.successions.map((each) => JSON.stringify(each)).sort(),
});

const mergeDistricts = {
  units: [unitId(111), unitId(112)],
  into: newUnit(113, 'huyện', 'Đông Cả', 11),
  date: D,
};

test('nhập hai huyện: xem thử nói rõ cái gì lập, cái gì hết, cái gì chuyển', () => {
  const { texts } = accepted(planMerge(country, mergeDistricts));
  expect(texts).toEqual([
    'Lập huyện Đông Cả (mã c113).',
    'huyện Đông Thượng (mã c111) thuộc huyện Đông Cả từ ngày 01/01/2020.',
    'xã Một thuộc huyện Đông Cả từ ngày 01/01/2020.',
    'xã Hai thuộc huyện Đông Cả từ ngày 01/01/2020.',
    'huyện Đông Hạ (mã c112) thuộc huyện Đông Cả từ ngày 01/01/2020.',
    'xã Ba thuộc huyện Đông Cả từ ngày 01/01/2020.',
    'xã Bốn thuộc huyện Đông Cả từ ngày 01/01/2020.',
  ]);
});

test('nhập hai huyện rồi tra theo hai thời kỳ, tìm được tên cũ, hoàn tác trả lại nguyên trạng', () => {
  const { change } = accepted(planMerge(country, mergeDistricts));
  const after = applied(SMALL_COUNTRY, change);
  expect(checkCatalogue(after)).toEqual([]);
  const geography = geographyOf(after);
  const merged = unitOf(geography, 113);
  expect(childrenOn(geography, merged.id, 'commune', D).map((unit) => unit.id)).toEqual([
    1111, 1112, 1121, 1122,
  ]);
  expect(childrenOn(geography, unitId(111), 'commune', BEFORE).map((unit) => unit.id)).toEqual([1111, 1112]);
  expect(ancestorOn(geography, unitOf(geography, 111), 'district', D)).toEqual({
    status: 'found',
    unit: merged,
  });
  expect(ancestorOn(geography, merged, 'district', BEFORE)).toMatchObject({ status: 'ambiguous' });
  expect(ancestorOn(geography, merged, 'province', BEFORE)).toMatchObject({
    status: 'found',
    unit: { id: 11 },
  });
  expect(displayName(unitOf(geography, 111))).toBe('huyện Đông Thượng (cũ, đến 31/12/2019)');
  expect(searchUnits(geography, 'dong thuong').map((unit) => unit.id)).toEqual([111, 113]);
  const undone = undoChange(after, change);
  if (!undone.ok) throw new Error(undone.problem.message);
  expect(sorted(undone.catalogue)).toEqual(sorted(SMALL_COUNTRY));
});

test('chia xã: không đoán xã cũ thuộc xã mới nào, nhưng vẫn biết huyện', () => {
  const { change, texts } = accepted(
    planSplit(country, {
      unit: unitId(1111),
      parts: [
        { unit: newUnit(1113, 'xã', 'Một Trên', 111), children: [] },
        { unit: newUnit(1114, 'phường', 'Một Dưới', 111), children: [] },
      ],
      date: D,
    }),
  );
  expect(texts.at(-1)).toBe(
    'xã Một (mã c1111) kết thúc, chia thành xã Một Trên, phường Một Dưới từ ngày 01/01/2020.',
  );
  const geography = geographyOf(applied(SMALL_COUNTRY, change));
  const old = unitOf(geography, 1111);
  expect(ancestorOn(geography, old, 'commune', D)).toMatchObject({
    status: 'ambiguous',
    candidates: [{ id: 1113 }, { id: 1114 }],
  });
  expect(findByCode(geography, 'c1111', 'commune', D)).toMatchObject({
    status: 'retired',
    message:
      'Mã c1111 (xã Một) chỉ dùng đến 31/12/2019; nay thuộc một trong: xã Một Trên (mã c1113), phường Một Dưới (mã c1114).',
  });
  expect(ancestorOn(geography, old, 'district', D)).toMatchObject({ status: 'found', unit: { id: 111 } });
  expect(ancestorOn(geography, unitOf(geography, 1114), 'commune', BEFORE)).toEqual({
    status: 'found',
    unit: old,
  });
});

test('chia tỉnh: mỗi huyện phải được xếp đúng một lần', () => {
  const parts = [
    { unit: newUnit(13, 'tỉnh', 'Đông Bắc', 1), children: [unitId(111)] },
    { unit: newUnit(14, 'tỉnh', 'Đông Nam', 1), children: [] },
  ];
  expect(refusal(planSplit(country, { unit: unitId(11), parts, date: D }))).toBe(
    'child-not-placed: Chưa xếp vào đơn vị mới nào: huyện Đông Hạ.',
  );
  const placed = parts.map((part, i) => (i === 1 ? { ...part, children: [unitId(112)] } : part));
  const geography = geographyOf(
    applied(SMALL_COUNTRY, accepted(planSplit(country, { unit: unitId(11), parts: placed, date: D })).change),
  );
  expect(ancestorOn(geography, unitOf(geography, 1121), 'province', D)).toMatchObject({ unit: { id: 14 } });
  expect(ancestorOn(geography, unitOf(geography, 112), 'province', BEFORE)).toMatchObject({
    unit: { id: 11 },
  });
  expect(ancestorOn(geography, unitOf(geography, 11), 'province', D).status).toBe('ambiguous');
});

test('đổi tên, đổi loại: vẫn là một đơn vị, tên cũ tìm được', () => {
  const renamed = applied(SMALL_COUNTRY, accepted(planRename(country, unitId(1211), 'Năm Mới', D)).change);
  const geography = geographyOf(renamed);
  expect(displayName(unitOf(geography, 1211), BEFORE)).toBe('xã Năm');
  expect(displayName(unitOf(geography, 1211), D)).toBe('xã Năm Mới');
  expect(searchUnits(geography, 'nam').map((unit) => unit.id)).toContain(1211);
  const retyped = planRetype(
    geography,
    unitId(12),
    'thành phố trực thuộc trung ương',
    day('2021-01-01'),
    'Tây Đô',
  );
  expect(accepted(retyped).texts).toEqual(['tỉnh Tây thành thành phố Tây Đô từ ngày 01/01/2021.']);
});

test('bãi bỏ huyện: xã về thẳng tỉnh, không còn cấp huyện, vẫn biết tỉnh', () => {
  const after = applied(SMALL_COUNTRY, accepted(planAbolish(country, unitId(121), D)).change);
  expect(checkCatalogue(after)).toEqual([]);
  const geography = geographyOf(after);
  expect(childrenOn(geography, unitId(12), 'commune', D).map((unit) => unit.id)).toEqual([1211, 1212]);
  expect(ancestorOn(geography, unitOf(geography, 1211), 'district', D)).toEqual({ status: 'none' });
  expect(ancestorOn(geography, unitOf(geography, 121), 'district', D)).toEqual({ status: 'none' });
  expect(ancestorOn(geography, unitOf(geography, 121), 'province', D)).toMatchObject({ unit: { id: 12 } });
});

test('những điều bị từ chối', () => {
  const into = newUnit(113, 'huyện', 'Đông Cả', 11);
  const merge = (units: number[], change: Partial<typeof into> = {}, date = D) =>
    refusal(planMerge(country, { units: units.map(unitId), into: { ...into, ...change }, date }));
  expect(merge([111])).toMatch(/^too-few-units/);
  expect(merge([111, 111])).toMatch(/^too-few-units/);
  expect(merge([111, 1121])).toMatch(/^different-levels/);
  expect(merge([111, 112], { code: 'c121' })).toBe('code-taken: Mã c121 đang là mã của huyện Tây Thượng.');
  expect(merge([111, 112], { id: unitId(121) })).toBe('id-taken: Số hiệu 121 đã được dùng, không cấp lại.');
  expect(merge([111, 112], { type: 'phường' })).toMatch(/^type-not-of-level/);
  expect(merge([111, 112], { parentId: unitId(1211) })).toMatch(/^parent-not-fitting/);
  expect(merge([111, 112], {}, day('1899-01-01'))).toMatch(/^unit-not-in-force/);
  expect(merge([111, 112], {}, day('1900-01-01'))).toMatch(/^unit-changed-same-day/);
  expect(refusal(planRename(country, unitId(111), 'Đông Thượng', D))).toMatch(/^nothing-changes/);
  const ended = geographyOf(applied(SMALL_COUNTRY, accepted(planAbolish(country, unitId(111), D)).change));
  expect(refusal(planRename(ended, unitId(111), 'X', BEFORE))).toMatch(/^unit-already-ends/);
  expect(refusal(planAbolish(country, unitId(1), D))).toMatch(/^parent-not-fitting/);
});

test('xem thử đã cũ thì không áp dụng được, hoàn tác chồng cũng vậy; mã của đơn vị vừa hết thì dùng lại được', () => {
  const { change } = accepted(
    planMerge(country, { ...mergeDistricts, into: { ...mergeDistricts.into, code: 'c111' } }),
  );
  const after = applied(SMALL_COUNTRY, change);
  expect(applyChange(after, change)).toMatchObject({ ok: false, problem: { code: 'not-applicable' } });
  expect(undoChange(SMALL_COUNTRY, change)).toMatchObject({ ok: false, problem: { code: 'not-applicable' } });
});

test('số hiệu mới không bao giờ trùng mã hay số hiệu cũ', () => {
  expect(nextUnitId(country)).toBe(10_000_000);
});
