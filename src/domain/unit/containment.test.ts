// Restating a unit to another day when the record of what became of it is partial, doubtful or passes through several changes.

import { expect, test } from 'vitest';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import type { Succession, SuccessionKind, SuccessionPart, UnitLevel, UnitRow } from '#domain/unit/unit.ts';
import { day, geographyOf, SMALL_COUNTRY, unitId, unitOf, unitRow } from '#test/support/small-country.ts';

const D = day('2020-01-01');

function succession(
  before: number,
  after: number,
  kind: SuccessionKind,
  part: SuccessionPart,
  date = D,
): Succession {
  return { predecessorId: unitId(before), successorId: unitId(after), kind, date, part };
}

/** Xã Hai (huyện 111) and xã Ba (huyện 112) end on D; a new xã 1199 under huyện 111 begins. */
function country(successions: readonly Succession[], more: readonly UnitRow[] = []) {
  const rows = SMALL_COUNTRY.rows.map((row) =>
    row.id === 1112 || row.id === 1121 ? { ...row, to: D } : row,
  );
  return geographyOf({
    rows: [...rows, { ...unitRow(1199, 'commune', 'xã', 'Mới', 111), from: D }, ...more],
    successions,
  });
}

function answer(
  geography: ReturnType<typeof country>,
  id: number,
  level: UnitLevel,
  date: CalendarDate,
): string {
  const found = ancestorOn(geography, unitOf(geography, id), level, date);
  if (found.status === 'found') return String(found.unit.id);
  return found.status === 'none' ? 'none' : `ambiguous ${found.candidates.map((unit) => unit.id).join(' ')}`;
}

test('nhập trọn: tiến và lùi đều xác định khi các phần cùng một nơi', () => {
  const geography = country([
    succession(1112, 1199, 'merge', 'whole'),
    succession(1121, 1199, 'merge', 'whole'),
  ]);
  expect(answer(geography, 1112, 'commune', D)).toBe('1199');
  expect(answer(geography, 1121, 'district', D)).toBe('111');
  expect(answer(geography, 1199, 'commune', day('2019-12-31'))).toBe('ambiguous 1112 1121');
  expect(answer(geography, 1199, 'district', day('2019-12-31'))).toBe('111');
  expect(answer(geography, 1199, 'province', day('2019-12-31'))).toBe('11');
});

test('nhập từ hai huyện: cấp trên của ngày đầu trùm được thì dùng, không thì phải nói không chắc', () => {
  const fresh = { ...unitRow(119, 'district', 'huyện', 'Mới', 11), from: D };
  const geography = country(
    [succession(1112, 1198, 'merge', 'whole'), succession(1121, 1198, 'merge', 'whole')],
    [fresh, { ...unitRow(1198, 'commune', 'xã', 'Mới Hai', 119), from: D }],
  );
  expect(answer(geography, 1198, 'district', day('2019-12-31'))).toBe('ambiguous 111 112');
  expect(answer(geography, 1198, 'province', day('2019-12-31'))).toBe('11');
});

test('danh sách xã cũ có thể thiếu (join): tiến thì biết, lùi chỉ biết tỉnh', () => {
  const geography = country([succession(1112, 1199, 'join', 'whole')]);
  expect(answer(geography, 1112, 'commune', D)).toBe('1199');
  expect(answer(geography, 1199, 'commune', day('2019-12-31'))).toBe('none');
  expect(answer(geography, 1199, 'province', day('2019-12-31'))).toBe('11');
});

test('nguồn không nói đã chia hay chưa (unverified): không tiến cấp xã, vẫn biết huyện và tỉnh qua cấp trên', () => {
  const geography = country([succession(1112, 1199, 'join', 'unverified')]);
  expect(answer(geography, 1112, 'commune', D)).toBe('none');
  expect(answer(geography, 1112, 'district', D)).toBe('111');
  expect(answer(geography, 1112, 'province', D)).toBe('11');
});

test('xã mới ghép từ hai tỉnh: không chắc tỉnh cũ nào', () => {
  const fresh = { ...unitRow(13, 'province', 'tỉnh', 'Mới', 1), from: D };
  const geography = country(
    [succession(1112, 1198, 'join', 'unverified'), succession(1211, 1198, 'join', 'unverified')],
    [fresh, { ...unitRow(1198, 'commune', 'xã', 'Giáp Ranh', 13), from: D }],
  );
  expect(answer(geography, 1198, 'province', day('2019-12-31'))).toBe('ambiguous 11 12');
  expect(answer(geography, 1198, 'nation', day('2019-12-31'))).toBe('1');
});

test('cắt một phần đất khi xã còn đó không đổi nơi xã thuộc về sau này', () => {
  const geography = country([
    succession(1112, 1211, 'transfer', 'part', day('2010-01-01')),
    succession(1112, 1199, 'merge', 'whole'),
    succession(1121, 1199, 'merge', 'whole'),
  ]);
  expect(answer(geography, 1112, 'commune', D)).toBe('1199');
  expect(answer(geography, 1112, 'province', day('2015-01-01'))).toBe('11');
  expect(answer(geography, 1211, 'commune', day('2005-01-01'))).toBe('1211');
});

test('qua nhiều lần đổi: chia rồi nhập lại thì về đúng một nơi', () => {
  const later = day('2022-01-01');
  const rows = SMALL_COUNTRY.rows.map((row) => (row.id === 1112 ? { ...row, to: D } : row));
  const half = (id: number) => ({ ...unitRow(id, 'commune', 'xã', `Nửa ${id}`, 111), from: D, to: later });
  const geography = geographyOf({
    rows: [...rows, half(1191), half(1192), { ...unitRow(1193, 'commune', 'xã', 'Lại', 111), from: later }],
    successions: [
      succession(1112, 1191, 'split', 'part'),
      succession(1112, 1192, 'split', 'part'),
      succession(1191, 1193, 'merge', 'whole', later),
      succession(1192, 1193, 'merge', 'whole', later),
    ],
  });
  expect(answer(geography, 1112, 'commune', day('2021-01-01'))).toBe('ambiguous 1191 1192');
  expect(answer(geography, 1112, 'commune', later)).toBe('1193');
  expect(answer(geography, 1193, 'commune', day('2019-01-01'))).toBe('1112');
});

test('cấp thấp hơn thì không chứa, ngày trước 1900 thì không biết', () => {
  const geography = country([]);
  expect(answer(geography, 11, 'commune', D)).toBe('none');
  expect(answer(geography, 11, 'province', day('1899-12-31'))).toBe('none');
});
