// The 63 → 34 crosswalk, code by code, written out from Nghị quyết 202/2025/QH15 and the code list of QĐ 19/2025.

import { expect, test } from 'vitest';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { requireUnit, unitsOn } from '#domain/unit/geography.ts';
import { findByCode, findUnit } from '#domain/unit/lookup.ts';
import { lastVersion, type Unit, type UnitId, versionOn } from '#domain/unit/unit.ts';
import { loadGeography } from '#test/support/load-geography.ts';

const geography = loadGeography();
const OLD = '2025-06-30' as CalendarDate;
const NEW = '2025-07-01' as CalendarDate;

/** New code and name ← legacy codes and names. */
const CROSSWALK: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  ['01', 'Hà Nội', [['01', 'Hà Nội']]],
  ['04', 'Cao Bằng', [['04', 'Cao Bằng']]],
  [
    '08',
    'Tuyên Quang',
    [
      ['08', 'Tuyên Quang'],
      ['02', 'Hà Giang'],
    ],
  ],
  ['11', 'Điện Biên', [['11', 'Điện Biên']]],
  ['12', 'Lai Châu', [['12', 'Lai Châu']]],
  ['14', 'Sơn La', [['14', 'Sơn La']]],
  [
    '15',
    'Lào Cai',
    [
      ['10', 'Lào Cai'],
      ['15', 'Yên Bái'],
    ],
  ],
  [
    '19',
    'Thái Nguyên',
    [
      ['19', 'Thái Nguyên'],
      ['06', 'Bắc Kạn'],
    ],
  ],
  ['20', 'Lạng Sơn', [['20', 'Lạng Sơn']]],
  ['22', 'Quảng Ninh', [['22', 'Quảng Ninh']]],
  [
    '24',
    'Bắc Ninh',
    [
      ['27', 'Bắc Ninh'],
      ['24', 'Bắc Giang'],
    ],
  ],
  [
    '25',
    'Phú Thọ',
    [
      ['25', 'Phú Thọ'],
      ['26', 'Vĩnh Phúc'],
      ['17', 'Hòa Bình'],
    ],
  ],
  [
    '31',
    'Hải Phòng',
    [
      ['31', 'Hải Phòng'],
      ['30', 'Hải Dương'],
    ],
  ],
  [
    '33',
    'Hưng Yên',
    [
      ['33', 'Hưng Yên'],
      ['34', 'Thái Bình'],
    ],
  ],
  [
    '37',
    'Ninh Bình',
    [
      ['37', 'Ninh Bình'],
      ['35', 'Hà Nam'],
      ['36', 'Nam Định'],
    ],
  ],
  ['38', 'Thanh Hóa', [['38', 'Thanh Hóa']]],
  ['40', 'Nghệ An', [['40', 'Nghệ An']]],
  ['42', 'Hà Tĩnh', [['42', 'Hà Tĩnh']]],
  [
    '44',
    'Quảng Trị',
    [
      ['45', 'Quảng Trị'],
      ['44', 'Quảng Bình'],
    ],
  ],
  ['46', 'Huế', [['46', 'Huế']]],
  [
    '48',
    'Đà Nẵng',
    [
      ['48', 'Đà Nẵng'],
      ['49', 'Quảng Nam'],
    ],
  ],
  [
    '51',
    'Quảng Ngãi',
    [
      ['51', 'Quảng Ngãi'],
      ['62', 'Kon Tum'],
    ],
  ],
  [
    '52',
    'Gia Lai',
    [
      ['64', 'Gia Lai'],
      ['52', 'Bình Định'],
    ],
  ],
  [
    '56',
    'Khánh Hòa',
    [
      ['56', 'Khánh Hòa'],
      ['58', 'Ninh Thuận'],
    ],
  ],
  [
    '66',
    'Đắk Lắk',
    [
      ['66', 'Đắk Lắk'],
      ['54', 'Phú Yên'],
    ],
  ],
  [
    '68',
    'Lâm Đồng',
    [
      ['68', 'Lâm Đồng'],
      ['67', 'Đắk Nông'],
      ['60', 'Bình Thuận'],
    ],
  ],
  [
    '75',
    'Đồng Nai',
    [
      ['75', 'Đồng Nai'],
      ['70', 'Bình Phước'],
    ],
  ],
  [
    '79',
    'Hồ Chí Minh',
    [
      ['79', 'Hồ Chí Minh'],
      ['74', 'Bình Dương'],
      ['77', 'Bà Rịa - Vũng Tàu'],
    ],
  ],
  [
    '80',
    'Tây Ninh',
    [
      ['72', 'Tây Ninh'],
      ['80', 'Long An'],
    ],
  ],
  [
    '82',
    'Đồng Tháp',
    [
      ['87', 'Đồng Tháp'],
      ['82', 'Tiền Giang'],
    ],
  ],
  [
    '86',
    'Vĩnh Long',
    [
      ['86', 'Vĩnh Long'],
      ['83', 'Bến Tre'],
      ['84', 'Trà Vinh'],
    ],
  ],
  [
    '91',
    'An Giang',
    [
      ['89', 'An Giang'],
      ['91', 'Kiên Giang'],
    ],
  ],
  [
    '92',
    'Cần Thơ',
    [
      ['92', 'Cần Thơ'],
      ['93', 'Hậu Giang'],
      ['94', 'Sóc Trăng'],
    ],
  ],
  [
    '96',
    'Cà Mau',
    [
      ['96', 'Cà Mau'],
      ['95', 'Bạc Liêu'],
    ],
  ],
];

function province(code: string, date: CalendarDate): Unit {
  const found = findByCode(geography, code, 'province', date);
  if (found.status !== 'found') throw new Error(`${code} ${date}: ${found.message}`);
  return found.unit;
}

test('63 tỉnh, thành phố đến 30/6/2025 và 34 từ 01/7/2025', () => {
  expect(unitsOn(geography, 'province', '2013-01-01' as CalendarDate)).toHaveLength(63);
  expect(unitsOn(geography, 'province', OLD)).toHaveLength(63);
  expect(unitsOn(geography, 'province', NEW)).toHaveLength(34);
  const types = unitsOn(geography, 'province', NEW).map((unit) => versionOn(unit, NEW)?.type);
  expect(types.filter((type) => type === 'tỉnh')).toHaveLength(28);
  expect(types.filter((type) => type === 'thành phố trực thuộc trung ương')).toHaveLength(6);
});

test.each(CROSSWALK)('mã %s %s gồm đúng các tỉnh cũ', (newCode, newName, parts) => {
  const now = province(newCode, NEW);
  expect(lastVersion(now).name).toBe(newName);
  for (const [oldCode, oldName] of parts) {
    const old = province(oldCode, OLD);
    expect(versionOn(old, OLD)?.name).toBe(oldName);
    expect(ancestorOn(geography, old, 'province', NEW)).toEqual({ status: 'found', unit: now });
    const kept = parts.length === 1;
    expect(old.id === now.id).toBe(kept);
  }
  const back = ancestorOn(geography, now, 'province', OLD);
  const oldIds = parts.map(([code]) => province(code, OLD).id).sort((a, b) => a - b);
  if (parts.length === 1) expect(back.status).toBe('found');
  else {
    if (back.status !== 'ambiguous') throw new Error(`phải không xác định, gặp ${back.status}`);
    expect(back.candidates.map((unit) => unit.id)).toEqual(oldIds);
  }
});

test('63 mã cũ, mỗi mã đúng một lần', () => {
  const codes = CROSSWALK.flatMap(([, , parts]) => parts.map(([code]) => code));
  expect(new Set(codes).size).toBe(63);
  expect(codes).toHaveLength(63);
});

test.each([
  ['15', 'Yên Bái', 'Lào Cai'],
  ['24', 'Bắc Giang', 'Bắc Ninh'],
  ['44', 'Quảng Bình', 'Quảng Trị'],
  ['52', 'Bình Định', 'Gia Lai'],
  ['80', 'Long An', 'Tây Ninh'],
  ['82', 'Tiền Giang', 'Đồng Tháp'],
  ['91', 'Kiên Giang', 'An Giang'],
])('mã %s đổi nghĩa: %s trước, %s sau 01/7/2025', (code, before, after) => {
  expect(versionOn(province(code, OLD), OLD)?.name).toBe(before);
  expect(versionOn(province(code, NEW), NEW)?.name).toBe(after);
  expect(province(code, OLD).id).not.toBe(province(code, NEW).id);
});

test.each([
  ['10', 'Mã 10 (tỉnh Lào Cai) chỉ dùng đến 30/6/2025; nay thuộc tỉnh Lào Cai (mã 15).'],
  ['27', 'Mã 27 (tỉnh Bắc Ninh) chỉ dùng đến 30/6/2025; nay thuộc tỉnh Bắc Ninh (mã 24).'],
  ['45', 'Mã 45 (tỉnh Quảng Trị) chỉ dùng đến 30/6/2025; nay thuộc tỉnh Quảng Trị (mã 44).'],
  ['64', 'Mã 64 (tỉnh Gia Lai) chỉ dùng đến 30/6/2025; nay thuộc tỉnh Gia Lai (mã 52).'],
  ['72', 'Mã 72 (tỉnh Tây Ninh) chỉ dùng đến 30/6/2025; nay thuộc tỉnh Tây Ninh (mã 80).'],
  ['87', 'Mã 87 (tỉnh Đồng Tháp) chỉ dùng đến 30/6/2025; nay thuộc tỉnh Đồng Tháp (mã 82).'],
  ['89', 'Mã 89 (tỉnh An Giang) chỉ dùng đến 30/6/2025; nay thuộc tỉnh An Giang (mã 91).'],
  ['02', 'Mã 02 (tỉnh Hà Giang) chỉ dùng đến 30/6/2025; nay thuộc tỉnh Tuyên Quang (mã 08).'],
])('mã %s hết hiệu lực thì từ chối và nói tên đơn vị kế tiếp', (code, message) => {
  const answer = findUnit(geography, code, '2026-06-30' as CalendarDate);
  expect(answer).toMatchObject({ status: 'retired', message });
});

test('Thừa Thiên Huế thành thành phố Huế từ 01/01/2025, vẫn là một đơn vị', () => {
  const hue = requireUnit(geography, 1046 as UnitId);
  expect(versionOn(hue, '2024-12-31' as CalendarDate)).toMatchObject({
    name: 'Thừa Thiên Huế',
    type: 'tỉnh',
  });
  expect(versionOn(hue, '2025-01-01' as CalendarDate)).toMatchObject({
    name: 'Huế',
    type: 'thành phố trực thuộc trung ương',
  });
  expect(displayName(hue)).toBe('thành phố Huế');
  expect(displayName(hue, '2018-06-30' as CalendarDate)).toBe('tỉnh Thừa Thiên Huế');
});

test('27 của năm 2022 là Bắc Ninh cũ, 24 của năm 2026 là Bắc Ninh mới', () => {
  expect(displayName(province('27', '2022-06-30' as CalendarDate))).toBe(
    'tỉnh Bắc Ninh (cũ, đến 30/06/2025)',
  );
  expect(displayName(province('24', '2022-06-30' as CalendarDate))).toBe(
    'tỉnh Bắc Giang (cũ, đến 30/06/2025)',
  );
  expect(displayName(province('24', '2026-06-30' as CalendarDate))).toBe('tỉnh Bắc Ninh');
  expect(province('02', '2016-12-31' as CalendarDate).id).toBe(1002);
});

test('VN là cả nước, số hiệu được nhận ở mọi ngày, mã lạ bị từ chối', () => {
  const late = '2026-06-30' as CalendarDate;
  expect(findUnit(geography, 'VN', late)).toMatchObject({ status: 'found', unit: { level: 'nation' } });
  expect(findUnit(geography, '1027', late)).toMatchObject({ status: 'found', unit: { id: 1027 } });
  expect(findUnit(geography, '99', late)).toEqual({
    status: 'unknown',
    message: 'Không có đơn vị cấp tỉnh nào mang mã 99.',
  });
  expect(findUnit(geography, 'Bắc Ninh', late).status).toBe('unknown');
});
