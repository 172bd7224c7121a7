// Seed 000 trên dữ liệu minh họa cỡ cả nước: figures of section I written out by hand ↔ counted from the raw events.
import { describe, expect, it } from 'vitest';
import { demonstrate, provinceOf } from '#test/support/demonstration-fixture.ts';
import { countFlow, countStock, members, type OracleState, total } from '#test/support/oracle-tally.ts';

const organisations = [...demonstrate('seed')];
const histories = organisations.map((one) => one.events);

const isHtx = (state: OracleState) => state.kind === 'HTX' || state.kind === 'QTDND';
const isAgricultural = (state: OracleState) =>
  state.sector === 'agri-specialised' || state.sector === 'agri-service';
const always = () => true;

const H1_2017 = { from: '2017-01-01', to: '2017-06-30' };
const H1_2018 = { from: '2018-01-01', to: '2018-06-30' };
/** 15/12/2017 – 14/6/2018: the window of the Government's reporting regime. */
const GOVERNMENT_H1_2018 = { from: '2017-12-15', to: '2018-06-14' };
const TO_15_JUNE = { from: '2018-01-01', to: '2018-06-15' };

const REGIONS: Readonly<Record<string, string>> = {
  'Tây Bắc': '10 11 12 14 15 17',
  'Đông Bắc': '02 04 06 08 19 20 22 24 25',
  'Đồng bằng sông Hồng': '01 26 27 30 31 33 34 35 36 37',
  'Bắc Trung Bộ': '38 40 42 44 45 46',
  'Duyên hải miền Trung': '48 49 51 52 54 56 58 60',
  'Tây Nguyên': '62 64 66 67 68',
  'Đông Nam Bộ': '70 72 74 75 77 79',
  'Đồng bằng sông Cửu Long': '80 82 83 84 86 87 89 91 92 93 94 95 96',
};

function regionOf(state: OracleState): string {
  const found = Object.entries(REGIONS).find(([, codes]) => codes.split(' ').includes(provinceOf(state)));
  return found?.[0] ?? 'không rõ';
}

function stock(day: string, population: (state: OracleState) => boolean = isHtx): number {
  return total(countStock(histories, day, population));
}

function flow(
  period: { from: string; to: string },
  type: string,
  population: (state: OracleState) => boolean = isHtx,
  key?: (state: OracleState) => string,
): ReadonlyMap<string, number> {
  return countFlow(histories, period, (event) => event.type === type, population, key);
}

describe('cả nước, 6 tháng đầu năm 2018 (seed 000)', () => {
  it.each([
    ['2017-12-14', 20092],
    ['2017-12-31', 20092],
    ['2018-06-14', 20767],
    ['2018-06-15', 20767],
    ['2018-06-30', 20767],
    ['2018-12-31', 22861],
    ['2021-12-31', 27342],
    ['2022-12-31', 29378],
    ['2023-12-31', 31364],
    ['2024-12-31', 33557],
    ['2025-06-30', 35000],
  ])('ngày %s có %i HTX', (day, expected) => expect(stock(day)).toBe(expected));

  it.each([
    ['theo lịch', H1_2018],
    ['đến 15/6', TO_15_JUNE],
    ['theo chế độ báo cáo Chính phủ', GOVERNMENT_H1_2018],
  ])('%s: 895 thành lập mới = 716 nông nghiệp + 179 phi nông nghiệp, 220 giải thể', (_name, period) => {
    expect(total(flow(period, 'founded'))).toBe(895);
    expect(total(flow(period, 'founded', (state) => isHtx(state) && isAgricultural(state)))).toBe(716);
    expect(total(flow(period, 'founded', (state) => isHtx(state) && !isAgricultural(state)))).toBe(179);
    expect(total(flow(period, 'dissolved'))).toBe(220);
    for (const type of ['merged', 'split', 'revoked', 'to-enterprise', 'kind-changed', 'registered']) {
      expect(total(flow(period, type)), type).toBe(0);
    }
  });

  it('thành lập mới theo 8 vùng, Tây Nguyên 91', () => {
    expect(Object.fromEntries(flow(H1_2018, 'founded', isHtx, regionOf))).toEqual({
      'Tây Bắc': 140,
      'Đông Bắc': 196,
      'Đồng bằng sông Hồng': 64,
      'Bắc Trung Bộ': 117,
      'Duyên hải miền Trung': 52,
      'Tây Nguyên': 91,
      'Đông Nam Bộ': 75,
      'Đồng bằng sông Cửu Long': 160,
    });
  });

  it('63 tỉnh đều tăng; 11 tỉnh nêu tên tăng nhiều nhất', () => {
    const before = flow(H1_2017, 'founded', isHtx, provinceOf);
    const after = flow(H1_2018, 'founded', isHtx, provinceOf);
    const rises = [...after].map(([code, count]) => ({ code, rise: count - (before.get(code) ?? 0) }));
    expect(rises).toHaveLength(63);
    expect(Math.min(...rises.map(({ rise }) => rise))).toBeGreaterThan(0);
    rises.sort((a, b) => b.rise - a.rise);
    expect(
      rises
        .slice(0, 11)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['15', '22', '24', '02', '42', '40', '49', '66', '70', '83', '80'].sort());
    expect(rises[10]?.rise).toBeGreaterThan(rises[11]?.rise ?? 0);
  });

  it('6.300.000 thành viên cuối năm 2017, 6.500.000 ngày 15/6/2018', () => {
    const count = (day: string) => total(countStock(histories, day, isHtx, () => '', members));
    expect(count('2017-12-31')).toBe(6_300_000);
    expect(count('2018-06-15')).toBe(6_500_000);
    expect(count('2018-06-30')).toBe(6_500_000);
  });

  it('992 HTX gắn chuỗi giá trị cuối năm 2017, 1.200 ngày 15/6/2018', () => {
    const chain = (state: OracleState) => isHtx(state) && state.valueChain;
    expect(stock('2017-12-31', chain)).toBe(992);
    expect(stock('2018-06-15', chain)).toBe(1200);
    expect(stock('2018-06-30', chain)).toBe(1200);
  });

  it('tỷ lệ tốt, khá trong số được xếp loại tăng', () => {
    const share = (day: string) =>
      stock(day, (state) => isHtx(state) && (state.grade === 'good' || state.grade === 'fair')) /
      stock(day, (state) => isHtx(state) && state.grade !== null);
    const [end2016, end2017, mid2018] = [share('2016-12-31'), share('2017-12-31'), share('2018-06-15')];
    expect(end2016).toBeGreaterThan(0.3);
    expect(end2017).toBeGreaterThan(end2016 + 0.03);
    expect(mid2018).toBeGreaterThan(end2017);
  });
});

describe('dữ liệu minh họa cả nước', () => {
  it('giữ đúng số của Bắc Ninh và Hà Giang', () => {
    const of = (code: string) => (state: OracleState) => isHtx(state) && provinceOf(state) === code;
    expect(stock('2021-12-31', of('27'))).toBe(666);
    expect(stock('2022-06-30', of('27'))).toBe(678);
    expect(stock('2013-07-01', of('02'))).toBe(460);
    expect(total(flow({ from: '2013-07-01', to: '2016-12-31' }, 'converted', of('02')))).toBe(183);
  });

  it('không HTX nào vào hay ra trong các khoảng lặng', () => {
    const quiet = [
      ['2017-12-15', '2017-12-31'],
      ['2018-06-15', '2018-06-30'],
      ['2021-12-15', '2021-12-31'],
      ['2022-06-15', '2022-06-30'],
    ];
    for (const [from = '', to = ''] of quiet) {
      const moved = countFlow(
        histories,
        { from, to },
        (event, side) => side !== 'at' && event.type !== 'moved' && event.type !== 'sector-changed',
        always,
      );
      expect(total(moved), from).toBe(0);
    }
  });

  it('1.181 quỹ tín dụng, 147 liên hiệp giữa năm 2025, có sự kiện trên 34 tỉnh, không quá 120.000 sự kiện', () => {
    expect(stock('2018-06-30', (state) => state.kind === 'QTDND')).toBe(1181);
    expect(stock('2025-06-30', (state) => state.kind === 'LHHTX')).toBe(147);
    const recent = flow({ from: '2025-07-01', to: '2026-06-30' }, 'founded', isHtx, provinceOf);
    expect(recent.size).toBe(63);
    expect(histories.reduce((sum, events) => sum + events.length, 0)).toBeLessThan(120_000);
  });
});

describe('cỡ nation', () => {
  it('là cỡ seed cộng 140.000 THT và nhiều thay đổi, vẫn 20.767 HTX và 6,5 triệu thành viên', () => {
    let groups = 0;
    let count = 0;
    let people = 0;
    for (const { events } of demonstrate('nation')) {
      if (events[0]?.changes.kind === 'THT') groups += 1;
      else {
        count += total(countStock([events], '2018-06-15', isHtx));
        people += total(countStock([events], '2018-06-15', isHtx, () => '', members));
      }
    }
    expect(groups).toBe(140_127);
    expect(count).toBe(20767);
    expect(people).toBe(6_500_000);
  });
});
