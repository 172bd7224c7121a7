// The units of the catalogue as delivered: counts of both eras, districts, communes, restating across 1/7/2025, scope, search.

import { expect, test } from 'vitest';
import { listAncestries } from '#domain/unit/ancestry.ts';
import { checkCatalogue } from '#domain/unit/check-catalogue.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { childrenOn, unitsOn } from '#domain/unit/geography.ts';
import { findByCode, findUnit } from '#domain/unit/lookup.ts';
import { unitsWithin } from '#domain/unit/scope.ts';
import { searchUnits } from '#domain/unit/search.ts';
import { type Unit, type UnitLevel, versionOn } from '#domain/unit/unit.ts';
import { loadGeography, loadUnitCatalogue } from '#test/support/load-geography.ts';
import { day } from '#test/support/small-country.ts';

const geography = loadGeography();
const OLD = day('2025-06-30');
const NEW = day('2025-07-01');

function unit(code: string, level: UnitLevel, date = OLD): Unit {
  const found = findByCode(geography, code, level, date);
  if (found.status !== 'found') throw new Error(found.message);
  return found.unit;
}

function countTypes(level: UnitLevel, date = OLD): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of unitsOn(geography, level, date)) {
    const type = versionOn(each, date)?.type ?? '';
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

test('danh mục nhất quán', () => {
  expect(checkCatalogue(loadUnitCatalogue())).toEqual([]);
});

test('số lượng hai thời kỳ: 696 huyện và 10.035 xã, rồi 3.321 xã và không còn huyện', () => {
  expect(unitsOn(geography, 'district', OLD)).toHaveLength(696);
  expect(unitsOn(geography, 'commune', OLD)).toHaveLength(10_035);
  expect(countTypes('commune')).toEqual({ phường: 1726, 'thị trấn': 617, xã: 7692 });
  expect(unitsOn(geography, 'district', NEW)).toEqual([]);
  expect(unitsOn(geography, 'commune', NEW)).toHaveLength(3321);
  expect(countTypes('commune', NEW)).toEqual({ phường: 687, 'đặc khu': 13, xã: 2621 });
});

test('Bắc Ninh cũ có tám huyện, thị xã, thành phố; Bắc Ninh mới có 99 xã, phường', () => {
  const districts = childrenOn(geography, unit('27', 'province').id, 'district', day('2025-01-01'));
  expect(districts.map((each) => `${versionOn(each, OLD)?.code} ${displayName(each, OLD)}`)).toEqual([
    '256 thành phố Bắc Ninh (cũ, đến 30/06/2025)',
    '258 huyện Yên Phong (cũ, đến 30/06/2025)',
    '259 thị xã Quế Võ (cũ, đến 30/06/2025)',
    '260 huyện Tiên Du (cũ, đến 30/06/2025)',
    '261 thành phố Từ Sơn (cũ, đến 30/06/2025)',
    '262 thị xã Thuận Thành (cũ, đến 30/06/2025)',
    '263 huyện Gia Bình (cũ, đến 30/06/2025)',
    '264 huyện Lương Tài (cũ, đến 30/06/2025)',
  ]);
  expect(childrenOn(geography, unit('24', 'province', NEW).id, 'commune', NEW)).toHaveLength(99);
  expect(childrenOn(geography, unit('01', 'province', NEW).id, 'commune', NEW)).toHaveLength(126);
  expect(childrenOn(geography, unit('79', 'province', NEW).id, 'commune', NEW)).toHaveLength(168);
});

test('huyện Gia Bình: mã 263 đến 30/6/2025, về sau thuộc Bắc Ninh mới, không có huyện kế tiếp', () => {
  const district = unit('263', 'district', day('2022-06-10'));
  expect(ancestorOn(geography, district, 'province', day('2022-06-30'))).toMatchObject({
    unit: { id: 1027 },
  });
  expect(ancestorOn(geography, district, 'province', day('2026-06-30'))).toMatchObject({
    unit: { id: 3024 },
  });
  expect(ancestorOn(geography, district, 'district', day('2026-06-30'))).toEqual({ status: 'none' });
  expect(findUnit(geography, '263', day('2026-06-30'))).toMatchObject({
    status: 'retired',
    successors: [],
    message:
      'Mã 263 (huyện Gia Bình) chỉ dùng đến 30/6/2025; không có đơn vị kế tiếp cùng cấp, địa bàn nay thuộc tỉnh Bắc Ninh (mã 24).',
  });
});

test('mỗi xã cũ biết tỉnh mới, mỗi xã mới biết tỉnh cũ, đúng một', () => {
  for (const commune of unitsOn(geography, 'commune', OLD)) {
    expect(ancestorOn(geography, commune, 'province', NEW).status).toBe('found');
  }
  for (const commune of unitsOn(geography, 'commune', NEW)) {
    expect(ancestorOn(geography, commune, 'province', OLD).status).toBe('found');
  }
});

test('xã mới Gia Bình thuộc tỉnh cũ 27, đặc khu Côn Đảo thuộc huyện cũ Côn Đảo tỉnh 77', () => {
  const [commune] = searchUnits(geography, 'Xã Gia Bình', { on: NEW });
  if (!commune) throw new Error('không tìm thấy xã Gia Bình');
  expect(ancestorOn(geography, commune, 'province', OLD)).toMatchObject({ unit: { id: 1027 } });
  expect(ancestorOn(geography, commune, 'commune', OLD)).toEqual({ status: 'none' });
  const island = unit('26732', 'commune', NEW);
  expect(displayName(island)).toBe('đặc khu Côn Đảo');
  expect(ancestorOn(geography, island, 'district', OLD)).toMatchObject({ unit: { id: 100_755 } });
  expect(ancestorOn(geography, island, 'province', OLD)).toMatchObject({ unit: { id: 1077 } });
});

test('xã cũ không bị đoán sang xã mới khi nguồn không nói đã chia hay chưa', () => {
  const commune = unit('09454', 'commune');
  expect(displayName(commune)).toBe('thị trấn Gia Bình (cũ, đến 30/06/2025)');
  expect(ancestorOn(geography, commune, 'commune', NEW)).toEqual({ status: 'none' });
  expect(ancestorOn(geography, commune, 'nation', NEW)).toMatchObject({ unit: { id: 1 } });
});

test('phạm vi: Bắc Ninh mới gồm hai tỉnh cũ; Bắc Ninh cũ không gồm phần Bắc Giang', () => {
  const today = day('2026-11-21');
  const now = new Set(unitsWithin(geography, unit('24', 'province', NEW), today).map((each) => each.id));
  const oldBacNinh = unitsWithin(geography, unit('27', 'province'), today);
  const oldBacGiang = unitsWithin(geography, unit('24', 'province'), today);
  expect(
    [unit('27', 'province'), unit('24', 'province'), unit('263', 'district')].every((each) =>
      now.has(each.id),
    ),
  ).toBe(true);
  expect(now.size).toBe(1 + oldBacNinh.length + oldBacGiang.length);
  expect(oldBacNinh.some((each) => each.id === 3024)).toBe(false);
  expect(
    unitsWithin(geography, unit('263', 'district'), today).every((each) => /263|^1009/.test(String(each.id))),
  ).toBe(true);
});

test('bảng tổ tiên: Gia Bình và Thừa Thiên Huế, mỗi đoạn một dòng', () => {
  const rows = listAncestries(geography);
  const of = (id: number) =>
    rows
      .filter((row) => row.unitId === id)
      .map((row) => `${row.level} ${row.ancestorId} ${row.from} ${row.to}`);
  expect(of(100_263)).toEqual([
    'nation 1 1900-01-01 9999-12-31',
    'province 1027 1900-01-01 2025-07-01',
    'province 3024 2025-07-01 9999-12-31',
    'district 100263 1900-01-01 2025-07-01',
  ]);
  expect(of(1046)).toEqual(['nation 1 1900-01-01 9999-12-31', 'province 1046 1900-01-01 9999-12-31']);
  expect(of(3024)).toEqual(['nation 1 1900-01-01 9999-12-31', 'province 3024 2025-07-01 9999-12-31']);
  expect(rows).toHaveLength(62_660);
});

test('tìm tên không dấu, cả tên đã mất và tên gọi khác', () => {
  const names = (text: string) =>
    searchUnits(geography, text, { level: 'province' }).map((each) => displayName(each));
  expect(names('ha giang')).toEqual(['tỉnh Hà Giang (cũ, đến 30/06/2025)', 'tỉnh Tuyên Quang']);
  expect(names('Bắc Ninh')).toEqual(['tỉnh Bắc Ninh', 'tỉnh Bắc Ninh (cũ, đến 30/06/2025)']);
  expect(names('thua thien')).toEqual(['thành phố Huế']);
  expect(names('tphcm')).toEqual(['thành phố Hồ Chí Minh', 'thành phố Hồ Chí Minh (cũ, đến 30/06/2025)']);
  expect(searchUnits(geography, '  ')).toEqual([]);
  expect(
    searchUnits(geography, 'quoc oai', { level: 'district', limit: 1 }).map((each) => displayName(each)),
  ).toEqual(['huyện Quốc Oai (cũ, đến 30/06/2025)']);
});

test('mã xã cũ đã hết: nói nơi đến theo nguồn nhưng không nhận là chắc chắn', () => {
  expect(findUnit(geography, '09457', NEW)).toMatchObject({
    status: 'retired',
    message:
      'Mã 09457 (xã Vạn Ninh) chỉ dùng đến 30/6/2025; theo nguồn chưa xác minh thì nhập vào xã Cao Đức (mã 09466).',
  });
});

test('mã chưa có hiệu lực nói từ ngày nào', () => {
  expect(findByCode(geography, '26732', 'commune', OLD)).toMatchObject({
    status: 'not-yet',
    message: 'Mã 26732 (đặc khu Côn Đảo) chỉ có hiệu lực từ 01/7/2025.',
  });
});
