// Every place of the catalogue, present and old, is found by its name with its rank, by its bare name and as the export writes it.
import { expect, test } from 'vitest';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { buildPlaceIndex, type PlaceIndex, resolvePlace } from '#domain/register/place.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { formalName } from '#domain/unit/display-name.ts';
import { unitById, unitsOn } from '#domain/unit/geography.ts';
import { lastVersion, type Unit, type UnitRow, versionOn } from '#domain/unit/unit.ts';
import { createPlaceNames } from '#server/exchange/register-table.ts';
import { loadGeography } from '#test/support/load-geography.ts';

const TODAY = calendarDate(2026, 11, 30);
const DAYS = [calendarDate(2015, 3, 2), calendarDate(2022, 6, 30), calendarDate(2026, 1, 15), TODAY];
const geography = loadGeography();
const provinces = unitsOn(geography, 'province', TODAY).map((unit) =>
  buildPlaceIndex(geography, unit, TODAY),
);

function eachRow(
  visit: (index: PlaceIndex, unit: Unit, row: UnitRow, district: string, province: string) => void,
): number {
  let visited = 0;
  for (const index of provinces)
    for (const id of index.inside) {
      const unit = unitById(geography, id);
      if (!unit || (unit.level !== 'commune' && unit.level !== 'district')) continue;
      for (const row of unit.versions) {
        const above = row.parentId === null ? undefined : unitById(geography, row.parentId);
        const province = ancestorOn(geography, unit, 'province', row.from);
        visit(
          index,
          unit,
          row,
          above?.level === 'district' ? formalName(above.versions[0]) : '',
          province.status === 'found' ? formalName(province.unit.versions[0]) : '',
        );
        visited += 1;
      }
    }
  return visited;
}

const named = (level: Unit['level'], name: string, district: string, province: string) => ({
  commune: level === 'commune' ? name : '',
  district: level === 'commune' ? district : name,
  province,
  address: '',
  withoutDistrict: true,
});

test('tên đầy đủ kèm cấp chỉ đúng nơi ấy; không dấu cũng tìm ra', () => {
  const wrong: string[] = [];
  const visited = eachRow((index, unit, row, district, province) => {
    for (const day of [TODAY, row.from]) {
      const found = resolvePlace(index, named(unit.level, formalName(row), district, province), [day, TODAY]);
      const right = found.status === 'found' && found.alike.includes(unit);
      if (!right || (day === row.from && found.unit !== unit))
        wrong.push(`${formalName(row)}, ${district} (${day}): ${found.status}`);
    }
    const plain = formalName(row).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
    if (resolvePlace(index, named(unit.level, plain, district, province), [TODAY]).status === 'unknown')
      wrong.push(plain);
  });
  expect(wrong).toEqual([]);
  expect(visited).toBeGreaterThan(14_000);
});

test('tên trần cũng tìm ra', () => {
  const wrong: string[] = [];
  eachRow((index, unit, row, district, province) => {
    const found = resolvePlace(index, named(unit.level, row.name, district, province), [row.from]);
    const right =
      found.status === 'found'
        ? found.alike.includes(unit)
        : found.status === 'ambiguous' && found.candidates.some((words) => words.startsWith(formalName(row)));
    if (!right) wrong.push(`${row.name}, ${district}: ${found.status}`);
  });
  expect(wrong).toEqual([]);
});

test('nơi mà tệp xuất ghi đọc lại thành chính nơi ấy, dù HTX thành lập ngày nào', () => {
  const namesOf = createPlaceNames({ places: { geography } } as never, TODAY);
  const wrong: string[] = [];
  eachRow((index, unit, row) => {
    const { commune, district, province } = namesOf(unit.id);
    const words = {
      commune: commune ?? '',
      district: district ?? '',
      province: province ?? '',
      address: '',
      withoutDistrict: true,
    };
    for (const day of DAYS) {
      const found = resolvePlace(index, words, [day, TODAY]);
      if (found.status !== 'found' || found.unit !== unit)
        wrong.push(`${formalName(row)} (${unit.id}), ${district} (${day}): ${found.status}`);
    }
  });
  expect(wrong).toEqual([]);
});

test('địa chỉ viết liền một ô: xã, phường đang có được nhận đúng, kể cả khi mang tên huyện cũ, thị trấn cũ', () => {
  const address = (text: string) => ({ commune: '', district: '', province: '', address: text });
  const wrong: string[] = [];
  let asked = 0;
  for (const index of provinces)
    for (const unit of unitsOn(geography, 'commune', TODAY)) {
      if (!index.inside.has(Number(unit.id))) continue;
      const row = versionOn(unit, TODAY);
      if (!row) continue;
      const province = formalName(lastVersion(index.within));
      for (const text of [
        `Thôn 3, ${formalName(row)}, ${province}`,
        `Tổ dân phố số 1 - ${formalName(row)} - ${province}`,
        `Thôn 3, ${row.name}, ${lastVersion(index.within).name}`,
      ]) {
        asked += 1;
        const found = resolvePlace(index, address(text), [TODAY]);
        if (found.status !== 'found' || found.unit !== unit)
          wrong.push(
            `${text}: ${found.status === 'found' ? formalName(lastVersion(found.unit)) : found.status}`,
          );
      }
    }
  expect(wrong).toEqual([]);
  expect(asked).toBe(3 * 3321);
});
