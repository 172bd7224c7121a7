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

function childrenOf(list: readonly Industry[]): ReadonlyMap<string, readonly Industry[]> {
  const children = new Map<string, Industry[]>();
  for (const each of list)
    if (each.parent) children.set(each.parent, [...(children.get(each.parent) ?? []), each]);
  return children;
}

describe('danh mục ngành kinh tế', () => {
  it('đủ số ngành từng cấp: 2018 có 21, 88, 242, 464, 734; 2025 có 22, 87, 259, 495, 743', () => {
    const counts = (list: readonly Industry[]) =>
      [1, 2, 3, 4, 5].map((level) => list.filter((each) => each.level === level).length);
    // The decision of 2018 says 486 on level 4; its own 734 codes of level 5 have 464 parents (decision 0370).
    expect(counts(of2018)).toEqual([21, 88, 242, 464, 734]);
    expect(counts(of2025)).toEqual([22, 87, 259, 495, 743]);
  });

  it.each([
    ['2018', of2018],
    ['2025', of2025],
  ])(
    'danh mục %s: không mã nào hai lần; mã nào cũng có mã trên, và ngành nào cũng có ngành dưới',
    (edition, list) => {
      expect(list.filter((each) => each.edition !== edition)).toEqual([]);
      const codes = new Set(list.map(({ code }) => code));
      expect(codes.size).toBe(list.length);
      expect(list.filter(({ level, parent }) => level > 1 && !codes.has(parent ?? ''))).toEqual([]);
      expect(list.filter(({ level, parent, code }) => level > 2 && parent !== code.slice(0, -1))).toEqual([]);
      const children = childrenOf(list);
      expect(list.filter(({ level, code }) => level < 5 && !children.has(code))).toEqual([]);
      // One child that only repeats its parent ends in 0.
      const alone = list.filter(({ parent }) => children.get(parent ?? '')?.length === 1);
      expect(alone.filter(({ level, code }) => level > 3 && !code.endsWith('0'))).toEqual([]);
      expect(list.filter(({ name }) => name !== name.normalize('NFC').replace(/\s+/g, ' ').trim())).toEqual(
        [],
      );
    },
  );

  it('một ngành chỉ có một ngành dưới thì hai ngành cùng tên (danh mục 2018)', () => {
    const children = childrenOf(of2018);
    const differ = of2018.filter(({ code, level, name }) => {
      const [only, ...others] = children.get(code) ?? [];
      return level >= 3 && only && others.length === 0 && only.name !== name;
    });
    expect(differ).toEqual([]);
  });
});

describe('tìm mã', () => {
  it('mã sâu phải có thật trong danh mục của nó', () => {
    expect(find('01110')).toBe('2025:01110 Trồng lúa');
    expect(find('0118')).toBe('2025:0118 Trồng rau, đậu các loại và trồng hoa');
    expect(find('011')).toBe('2025:011 Trồng cây hàng năm');
    expect(find('01111')).toBeUndefined();
    expect(find('45')).toBeUndefined();
    expect(find('01110', before)).toBe('2018:01110 Trồng lúa');
    expect(find('2018:01110')).toBe('2018:01110 Trồng lúa');
    // 0130 and 07291 came in 2025, 0131 and 07221 went; 01111 stands in neither.
    for (const code of ['0131', '07221', '4511']) expect([code, find(code)]).toEqual([code, undefined]);
    for (const code of ['0130', '07291', '01111'])
      expect([code, find(code, before)]).toEqual([code, undefined]);
    expect(find('2025:47310', before)).toBeUndefined();
    expect(find('2025:03214', before)).toBe('2025:03214 Sản xuất giống thủy sản biển');
    expect(find(' k ')).toMatch(/^2025:K Hoạt động viễn thông;/);
    for (const odd of ['', '1', '011100', '2019:01', '1999:01110', 'AB', '01a'])
      expect(find(odd)).toBeUndefined();
  });

  it('tên ngành của danh mục 2018 như Quyết định 27/2018/QĐ-TTg', () => {
    const names = {
      '0131': 'Nhân và chăm sóc cây giống hàng năm',
      '01183': 'Trồng hoa, cây cảnh hàng năm',
      '01451': 'Sản xuất giống lợn',
      '02310': 'Khai thác lâm sản trừ gỗ',
      '0322': 'Nuôi trồng thủy sản nội địa',
      '08102': 'Khai thác cát, sỏi',
      '10611': 'Xay xát',
      '1104': 'Sản xuất đồ uống không cồn, nước khoáng',
      '14100': 'May trang phục (trừ trang phục từ da lông thú)',
      '16292': 'Sản xuất sản phẩm từ lâm sản (trừ gỗ), cói và vật liệu tết bện',
      '2610': 'Sản xuất linh kiện điện tử',
      '31001': 'Sản xuất giường, tủ, bàn, ghế bằng gỗ',
      '3312': 'Sửa chữa máy móc, thiết bị',
      '35116': 'Điện mặt trời',
      '38210': 'Xử lý và tiêu hủy rác thải không độc hại',
      '4299': 'Xây dựng công trình kỹ thuật dân dụng khác',
      '4513': 'Đại lý ô tô và xe có động cơ khác',
      '45131': 'Đại lý ô tô con (loại 9 chỗ ngồi trở xuống)',
      '4620': 'Bán buôn nông, lâm sản nguyên liệu (trừ gỗ, tre, nứa) và động vật sống',
      '46310': 'Bán buôn gạo, lúa mỳ, sản phẩm từ ngũ cốc khác, bột mỳ',
      '46613': 'Bán buôn xăng dầu và các sản phẩm liên quan',
      '4669': 'Bán buôn chuyên doanh khác chưa được phân vào đâu',
      '46691': 'Bán buôn phân bón, thuốc trừ sâu và hóa chất khác sử dụng trong nông nghiệp',
      '47230': 'Bán lẻ đồ uống trong các cửa hàng chuyên doanh',
      '4781': 'Bán lẻ lương thực, thực phẩm, đồ uống, thuốc lá, thuốc lào lưu động hoặc tại chợ',
      '49312': 'Vận tải hành khách bằng taxi',
      '4933': 'Vận tải hàng hóa bằng đường bộ',
      '52292': 'Logistics',
      '55101': 'Khách sạn',
      '5820': 'Xuất bản phần mềm',
      '6201': 'Lập trình máy vi tính',
      '6492': 'Hoạt động cấp tín dụng khác',
      '65131': 'Bảo hiểm y tế',
      '7020': 'Hoạt động tư vấn quản lý',
      '7911': 'Đại lý du lịch',
      '8219': 'Photo, chuẩn bị tài liệu và các hoạt động hỗ trợ văn phòng đặc biệt khác',
      '8560': 'Dịch vụ hỗ trợ giáo dục',
      '9103': 'Hoạt động của các vườn bách thảo, bách thú và khu bảo tồn tự nhiên',
      '94990': 'Hoạt động của các tổ chức khác chưa được phân vào đâu',
      '9632': 'Hoạt động dịch vụ phục vụ tang lễ',
    };
    const found = Object.keys(names).map((code) => [code, viewIndustry(all, `2018:${code}`)?.name]);
    expect(Object.fromEntries(found)).toEqual(names);
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
