// Region schemes of the catalogue: memberships written out, residual printed, both eras.
import { expect, test } from 'vitest';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import { findByCode } from '#domain/unit/lookup.ts';
import { findRegionScheme, type RegionScheme } from '#domain/unit/region.ts';
import { listRegions } from '#domain/unit/region-listing.ts';
import { regionOf, regionOfUnit, regionsOfUnit } from '#domain/unit/region-of-unit.ts';
import { type Unit, versionOn } from '#domain/unit/unit.ts';
import { loadGeography, loadRegionSchemes } from '#test/support/load-geography.ts';

const geography = loadGeography();
const schemes = loadRegionSchemes();
const Y2018 = '2018-06-30' as CalendarDate;
const Y2026 = '2026-06-30' as CalendarDate;

function scheme(code: string): RegionScheme {
  const found = findRegionScheme(schemes, code, Y2018);
  if (!found) throw new Error(`thiếu cách chia vùng ${code}`);
  return found;
}

function unit(code: string, date: CalendarDate, level: 'province' | 'district' = 'province'): Unit {
  const found = findByCode(geography, code, level, date);
  if (found.status !== 'found') throw new Error(found.message);
  return found.unit;
}

function codesByRegion(code: string): readonly string[] {
  const { geographyDate } = scheme(code);
  return listRegions(geography, scheme(code)).map(
    ({ key, provinces }) =>
      `${key}: ${provinces.map((each) => versionOn(each, geographyDate)?.code).join(' ')}`,
  );
}

test('region8@6-9 theo thứ tự báo cáo năm 2018: 6 + 9 + 10 + 6 + 8 + 5 + 6 + 13 = 63', () => {
  expect(codesByRegion('region8@6-9')).toEqual([
    'TB: 10 11 12 14 15 17',
    'DB: 02 04 06 08 19 20 22 24 25',
    'DBSH: 01 26 27 30 31 33 34 35 36 37',
    'BTB: 38 40 42 44 45 46',
    'DHMT: 48 49 51 52 54 56 58 60',
    'TN: 62 64 66 67 68',
    'DNB: 70 72 74 75 77 79',
    'DBSCL: 80 82 83 84 86 87 89 91 92 93 94 95 96',
  ]);
  expect(listRegions(geography, scheme('region8@6-9')).map((row) => row.name)).toEqual([
    'Tây Bắc',
    'Đông Bắc',
    'Đồng bằng sông Hồng',
    'Bắc Trung Bộ',
    'Duyên hải miền Trung',
    'Tây Nguyên',
    'Đông Nam Bộ',
    'Đồng bằng sông Cửu Long',
  ]);
});

test('region8@4-11 chỉ khác: Lào Cai, Yên Bái sang Đông Bắc', () => {
  expect(codesByRegion('region8@4-11').slice(0, 2)).toEqual([
    'TB: 11 12 14 17',
    'DB: 02 04 06 08 10 15 19 20 22 24 25',
  ]);
  expect(codesByRegion('region8@4-11').slice(2)).toEqual(codesByRegion('region8@6-9').slice(2));
});

test('region6@2023: 14 + 11 + 14 + 5 + 6 + 13', () => {
  expect(codesByRegion('region6@2023')).toEqual([
    'TDMNPB: 02 04 06 08 10 11 12 14 15 17 19 20 24 25',
    'DBSH: 01 22 26 27 30 31 33 34 35 36 37',
    'BTBDHMT: 38 40 42 44 45 46 48 49 51 52 54 56 58 60',
    'TN: 62 64 66 67 68',
    'DNB: 70 72 74 75 77 79',
    'DBSCL: 80 82 83 84 86 87 89 91 92 93 94 95 96',
  ]);
});

test('region6@2025 của 34 tỉnh: 9 + 6 + 5 + 6 + 3 + 5', () => {
  expect(codesByRegion('region6@2025')).toEqual([
    'TDMNPB: 04 08 11 12 14 15 19 20 25',
    'DBSH: 01 22 24 31 33 37',
    'BTB: 38 40 42 44 46',
    'NTBTN: 48 51 52 56 66 68',
    'DNB: 75 79 80',
    'DBSCL: 82 86 91 92 96',
  ]);
});

test('bảy vùng của báo cáo năm 2018 để sót đúng Tây Nguyên', () => {
  const rows = listRegions(geography, scheme('region8'), ['TB', 'DB', 'DBSH', 'BTB', 'DHMT', 'DNB', 'DBSCL']);
  expect(rows.map((row) => row.key)).toEqual(['TB', 'DB', 'DBSH', 'BTB', 'DHMT', 'DNB', 'DBSCL', 'residual']);
  expect(rows.at(-1)?.provinces.map((each) => versionOn(each, Y2018)?.name)).toEqual([
    'Kon Tum',
    'Gia Lai',
    'Đắk Lắk',
    'Đắk Nông',
    'Lâm Đồng',
  ]);
});

test('mỗi cách chia đặt mỗi tỉnh của ngày mình vào đúng một vùng', () => {
  for (const each of schemes.filter(({ kind }) => kind === 'partition')) {
    for (const province of unitsOn(geography, 'province', each.geographyDate)) {
      expect(
        each.regions.filter((region) => region.members.has(province.id)),
        each.code,
      ).toHaveLength(1);
    }
    expect(each.regions.reduce((sum, region) => sum + region.members.size, 0)).toBe(
      each.code === 'region6@2025' ? 34 : 63,
    );
  }
});

test('đơn vị khác thời kỳ: theo phần cũ khi cùng vùng, không có vùng khi vắt qua hai vùng', () => {
  const region8 = scheme('region8');
  expect(regionOfUnit(geography, region8, unit('15', Y2026))?.key).toBe('TB');
  expect(regionOfUnit(geography, region8, unit('24', Y2026))).toBeUndefined();
  expect(regionOfUnit(geography, region8, unit('27', Y2018))?.key).toBe('DBSH');
  expect(regionOfUnit(geography, region8, unit('263', Y2018, 'district'))?.key).toBe('DBSH');
  expect(regionOfUnit(geography, scheme('region6@2025'), unit('263', Y2018, 'district'))?.key).toBe('DBSH');
  expect(regionOfUnit(geography, scheme('region6@2025'), unit('17', Y2018))?.key).toBe('TDMNPB');
  expect(regionOf(region8, unit('24', Y2026).id)).toBeUndefined();
});

test('tỉnh nhập từ hai vùng có đất ở cả hai vùng ấy, đơn vị khác ở một vùng', () => {
  const region8 = scheme('region8');
  const keys = (code: string) => regionsOfUnit(geography, region8, unit(code, Y2026)).map(({ key }) => key);
  expect(keys('24').toSorted()).toEqual(['DB', 'DBSH']);
  expect(keys('25').toSorted()).toEqual(['DB', 'DBSH', 'TB']);
  expect(keys('15')).toEqual(['TB']);
});

test('tên gọn chọn đúng cách chia', () => {
  expect(findRegionScheme(schemes, 'region8', Y2026)?.code).toBe('region8@6-9');
  expect(findRegionScheme(schemes, 'region6', '2024-06-30' as CalendarDate)?.code).toBe('region6@2023');
  expect(findRegionScheme(schemes, 'region6', Y2026)?.code).toBe('region6@2025');
  expect(findRegionScheme(schemes, 'region7', Y2026)).toBeUndefined();
});
