// Bad catalogue files are refused in words that name file, line and column.

import { expect, test } from 'vitest';
import { checkCatalogue } from '#domain/unit/check-catalogue.ts';
import { parseRegionSchemes } from '#domain/unit/region-csv.ts';
import { parseSuccessions, parseUnitRows } from '#domain/unit/unit-csv.ts';
import { day, SMALL_COUNTRY, unitId, unitRow } from '#test/support/small-country.ts';

const HEADING = 'id,code,name,type,level,parent_id,valid_from,valid_to,aliases';
const unitsFault = (text: string) => {
  const result = parseUnitRows(text, 'units-x.csv');
  return result.ok ? 'không lỗi' : result.message;
};

test('một dòng đúng, có dấu phẩy trong ngoặc kép, ngày kết thúc để trống', () => {
  const text = `${HEADING}\r\n1011,11,"Đông, Hạ",tỉnh,province,1,2020-01-01,,Cũ|Xưa\r\n`;
  expect(parseUnitRows(text, 'units-x.csv')).toEqual({
    ok: true,
    value: [
      {
        id: 1011,
        code: '11',
        name: 'Đông, Hạ',
        type: 'tỉnh',
        level: 'province',
        parentId: 1,
        from: '2020-01-01',
        to: '9999-12-31',
        aliases: ['Cũ', 'Xưa'],
      },
    ],
  });
});

test.each([
  ['thiếu cột', 'id,code,name\n1,2,3', 'units-x.csv, dòng 1: thiếu cột “type”.'],
  [
    'thừa ô',
    `${HEADING}\n1011,11,A,tỉnh,province,1,2020-01-01,,,x`,
    'units-x.csv, dòng 2: có 10 ô, dòng tiêu đề có 9 cột.',
  ],
  [
    'số hiệu sai',
    `${HEADING}\nA1,11,A,tỉnh,province,1,2020-01-01,,`,
    'units-x.csv, dòng 2, cột “id”: phải là số nguyên dương, gặp “A1”.',
  ],
  [
    'tên trống',
    `${HEADING}\n11,11,,tỉnh,province,1,2020-01-01,,`,
    'units-x.csv, dòng 2, cột “name”: không được để trống, gặp “”.',
  ],
  [
    'ngày không có',
    `${HEADING}\n11,11,A,tỉnh,province,1,2021-02-29,,`,
    'units-x.csv, dòng 2, cột “valid_from”: phải là ngày có thật dạng NĂM-THÁNG-NGÀY, gặp “2021-02-29”.',
  ],
  [
    'loại không hợp cấp',
    `${HEADING}\n11,11,A,phường,province,1,2020-01-01,,`,
    'units-x.csv, dòng 2, cột “type”: phải là một trong: thành phố trực thuộc trung ương, tỉnh, gặp “phường”.',
  ],
  [
    'ngoặc kép hở',
    `${HEADING}\n11,11,"A,tỉnh,province,1,2020-01-01,,`,
    'units-x.csv, dòng 2: dấu ngoặc kép mở mà không đóng.',
  ],
])('danh mục đơn vị: %s', (_title, text, message) => {
  expect(unitsFault(text)).toBe(message);
});

test('kế tiếp và vùng: giá trị lạ bị từ chối', () => {
  const heading = 'predecessor_id,successor_id,kind,date,part\n';
  expect(parseSuccessions(`${heading}1,2,gộp,2025-07-01,whole`, 's.csv')).toEqual({
    ok: false,
    message: 's.csv, dòng 2, cột “kind”: phải là một trong: merge, split, transfer, join, gặp “gộp”.',
  });
  const schemes =
    'scheme,name,kind,valid_from,valid_to,geography_date,basis\nv1,Vùng,group,2018-01-01,,2018-01-01,Thử\n';
  const regions = 'scheme,region,name,position\nv1,A,Vùng A,1\n';
  expect(parseRegionSchemes({ schemes, regions, members: 'scheme,region,unit_id\nv1,B,11\n' })).toEqual({
    ok: false,
    message: 'regions/members.csv, dòng 2, cột “region”: phải là một trong: A, gặp “B”.',
  });
  const good = parseRegionSchemes({ schemes, regions, members: 'scheme,region,unit_id\nv1,A,11\n' });
  expect(good).toMatchObject({ ok: true, value: [{ code: 'v1', kind: 'group', regions: [{ key: 'A' }] }] });
});

test('danh mục không nhất quán: nói từng chỗ sai', () => {
  expect(checkCatalogue(SMALL_COUNTRY)).toEqual([]);
  expect(checkCatalogue({ rows: [], successions: [] })).toHaveLength(1);
  const bad = {
    rows: [
      ...SMALL_COUNTRY.rows,
      { ...unitRow(1213, 'commune', 'xã', 'Bảy', 999), code: 'c1212' },
      { ...unitRow(122, 'district', 'huyện', 'Tây Hạ', 12), to: day('2020-01-01') },
      unitRow(1221, 'commune', 'xã', 'Tám', 122),
    ],
    successions: [
      {
        predecessorId: unitId(122),
        successorId: unitId(121),
        kind: 'merge',
        date: day('2021-01-01'),
        part: 'whole',
      },
    ],
  } as const;
  expect(checkCatalogue(bad)).toEqual([
    'xã Bảy (mã c1212, số hiệu 1213): không có cấp trên mang số hiệu 999.',
    'xã Tám (mã c1221, số hiệu 1221): cấp trên huyện Tây Hạ (mã c122, số hiệu 122) không có hiệu lực suốt thời gian đó.',
    'Mã c1212: xã Sáu (mã c1212, số hiệu 1212) và xã Bảy (mã c1212, số hiệu 1213) cùng hiệu lực ngày 01/01/1900.',
    'Kế tiếp 122 → 121 ngày 01/01/2021: không khớp ngày kết thúc của huyện Tây Hạ (mã c122, số hiệu 122).',
  ]);
});
