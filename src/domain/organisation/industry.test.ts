import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIndustry, type Industry, parseIndustries, viewIndustry } from '#domain/organisation/industry.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';

function read(file: string): readonly Industry[] {
  const path = new URL(`../../../catalogue/vsic/${file}`, import.meta.url);
  const parsed = parseIndustries(readFileSync(path, 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

const [of2018, of2025] = [read('vsic-2018.csv'), read('vsic-2025.csv')];
const all = [...of2018, ...of2025];
const [before, after] = [calendarDate(2025, 11, 14), calendarDate(2025, 11, 15)];
const find = (written: string, date = after) => {
  const found = findIndustry(all, written, date);
  return found && `${found.edition}:${found.code} ${found.name}`;
};

describe('danh mục ngành kinh tế', () => {
  it('đủ số ngành từng cấp như quyết định nêu: 2018 có 21, 88; 2025 có 22, 87, 259, 495, 743', () => {
    const counts = (list: readonly Industry[]) =>
      [1, 2, 3, 4, 5].map((level) => list.filter((each) => each.level === level).length);
    expect(counts(of2018)).toEqual([21, 88, 0, 0, 0]);
    expect(counts(of2025)).toEqual([22, 87, 259, 495, 743]);
  });

  it('không mã nào hai lần; mã nào cũng có mã trên, và ngành nào cũng có ngành dưới', () => {
    const codes = new Set(of2025.map(({ code }) => code));
    expect(codes.size).toBe(of2025.length);
    expect(of2025.filter(({ level, parent }) => level > 1 && !codes.has(parent ?? ''))).toEqual([]);
    expect(of2025.filter(({ level, parent, code }) => level > 2 && parent !== code.slice(0, -1))).toEqual([]);
    const parents = new Set(of2025.map(({ parent }) => parent));
    expect(of2025.filter(({ level, code }) => level < 5 && !parents.has(code))).toEqual([]);
    // One child that only repeats its parent ends in 0.
    const alone = of2025.filter(({ parent }) => of2025.filter((each) => each.parent === parent).length === 1);
    expect(alone.filter(({ level, code }) => level > 3 && !code.endsWith('0'))).toEqual([]);
  });
});

describe('tìm mã', () => {
  it('mã sâu của danh mục 2025 phải có thật; mã sâu của danh mục 2018 đọc đến cấp 2', () => {
    expect(find('01110')).toBe('2025:01110 Trồng lúa');
    expect(find('0118')).toBe('2025:0118 Trồng rau, đậu các loại và trồng hoa');
    expect(find('011')).toBe('2025:011 Trồng cây hàng năm');
    expect(find('01111')).toBeUndefined();
    expect(find('45')).toBeUndefined();
    expect(find('01110', before)).toBe('2018:01 Nông nghiệp và hoạt động dịch vụ có liên quan');
    expect(find('2018:01110')).toBe('2018:01 Nông nghiệp và hoạt động dịch vụ có liên quan');
    expect(find('2025:47310', before)).toBeUndefined();
    expect(find('2025:03214', before)).toBe('2025:03214 Sản xuất giống thủy sản biển');
    expect(find(' k ')).toMatch(/^2025:K Hoạt động viễn thông;/);
    for (const odd of ['', '1', '011100', '2019:01', '1999:01110', 'AB', '01a'])
      expect(find(odd)).toBeUndefined();
  });

  it('mã đã ghi đọc ra cùng tên của đúng danh mục, kể cả mã sâu', () => {
    expect(viewIndustry(all, '2025:46791')).toEqual({
      edition: '2025',
      code: '46791',
      name: 'Bán buôn phân bón, thuốc trừ sâu và hóa chất khác sử dụng trong nông nghiệp',
    });
    expect(viewIndustry(all, '2018:45')?.name).toMatch(/ô tô/);
    expect(viewIndustry(all, null)).toBeNull();
  });
});
