// Seed 000, mục I: figures of the national report of the first half of 2018 ↔ what the engine tallies, each written out by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCell, formatShare } from '#domain/indicator/format-cell.ts';
import { type Figures, figuresOf, type Summary } from '#test/support/ask.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
let ask: Figures;
let page: Summary;
const H1 = { period: '2018-H1' };

beforeAll(async () => {
  database = await createTestDatabase('seed');
  ask = figuresOf(database.system);
  page = await ask.summary('VN', '2018-H1');
});
afterAll(() => database.drop());

describe('I.1 thành lập mới, giải thể, tổng số', () => {
  it('895 HTX thành lập mới = 716 nông nghiệp (80 %) + 179 phi nông nghiệp; 220 giải thể', async () => {
    expect(await ask.value('htx_new', 'VN', H1)).toBe(895);
    expect(await ask.value('htx_new_agri', 'VN', H1)).toBe(716);
    expect(await ask.value('htx_new_nonagri', 'VN', H1)).toBe(179);
    expect(formatShare(716, 895)).toBe('80,0 %');
    expect(formatCell(page.row('htx_new_agri').share ?? {})).toBe('80,0 %');
    expect(await ask.value('htx_dissolved', 'VN', H1)).toBe(220);
  });

  it('895 là 40,6 % của 63 × 35 = 2.205, kèm lời ghi chỉ tiêu tính cả liên hiệp', () => {
    const row = page.row('htx_new');
    expect(row.plan).toEqual({
      value: 2205,
      basis: 'văn bản 77/LMHTXVN-VP: 63 tỉnh × 35 HTX và LHHTX, cả năm 2018 (gồm cả liên hiệp HTX)',
    });
    expect(row.attainment).toMatchObject({ numerator: 895, denominator: 2205 });
    expect(formatCell(row.attainment ?? {})).toBe('40,6 %');
  });

  it('đủ 8 vùng: bảy vùng của văn bản cộng 804, Tây Nguyên 91 là phần còn lại', async () => {
    const regions = await ask.tally('htx_new', 'VN', H1, 'region8');
    expect(regions.rows.map((row) => [row.name, row.cells.htx_new?.value])).toEqual([
      ['Bắc Trung Bộ', 117],
      ['Đông Bắc', 196],
      ['Đồng bằng sông Cửu Long', 160],
      ['Đồng bằng sông Hồng', 64],
      ['Duyên hải miền Trung', 52],
      ['Đông Nam Bộ', 75],
      ['Tây Bắc', 140],
      ['Tây Nguyên', 91],
    ]);
    expect(140 + 196 + 64 + 117 + 52 + 75 + 160).toBe(804);
    expect(804 + 91).toBe(895);
  });

  it('đến 15/6/2018 có 20.767 HTX, tăng 675 so với 20.092 cuối năm 2017', async () => {
    expect(await ask.value('htx_total', 'VN', { at: '2018-06-15' })).toBe(20_767);
    expect(await ask.value('htx_total', 'VN', { at: '2018-06-30' })).toBe(20_767);
    expect(await ask.value('htx_total', 'VN', { at: '2018-06-14' })).toBe(20_767);
    expect(await ask.value('htx_total', 'VN', { at: '2017-12-31' })).toBe(20_092);
    expect(await ask.value('htx_net_change', 'VN', H1)).toBe(675);
    expect(page.row('htx_total')).toMatchObject({ actual: { value: 20_767 }, difference: 675 });
    expect(page.view.balance).toMatchObject({
      opening: { value: 20_092 },
      closing: { value: 20_767 },
      residual: 0,
    });
  });

  it('lịch, đến 15/6 và kỳ Chính phủ (15/12–14/6) cho cùng 895 và 220', async () => {
    for (const period of ['2018-H1', '2018-01-01..2018-06-15', '2017-12-15..2018-06-14']) {
      expect(await ask.value('htx_new', 'VN', { period }), period).toBe(895);
      expect(await ask.value('htx_dissolved', 'VN', { period }), period).toBe(220);
    }
  });

  it('6,5 triệu thành viên, tăng 200.000', async () => {
    expect(await ask.value('member_total', 'VN', { at: '2018-06-15' })).toBe(6_500_000);
    expect(await ask.value('member_total', 'VN', { at: '2017-12-31' })).toBe(6_300_000);
    expect(page.row('member_total').difference).toBe(200_000);
  });
});

describe('I.2 (4)–(6) tỉnh tăng, chuỗi giá trị, hiệu quả', () => {
  it('63 tỉnh đều tăng số thành lập mới; 11 tỉnh nêu tên tăng nhiều nhất', async () => {
    const before = await ask.byKey('htx_new', 'VN', { period: '2017-H1' }, 'province');
    const after = await ask.byKey('htx_new', 'VN', H1, 'province');
    const rises = Object.entries(after)
      .map(([code, count]) => ({ code, rise: count - (before[code] ?? 0) }))
      .sort((a, b) => b.rise - a.rise);
    expect(rises).toHaveLength(63);
    expect(rises.every(({ rise }) => rise > 0)).toBe(true);
    // Yên Bái, Quảng Ninh, Bắc Giang, Hà Giang, Hà Tĩnh, Nghệ An, Quảng Nam, Đắk Lắk, Bình Phước, Bến Tre, Long An
    const named = ['15', '22', '24', '02', '42', '40', '49', '66', '70', '83', '80'];
    expect(
      rises
        .slice(0, 11)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(named.sort());
    expect(rises[10]?.rise).toBeGreaterThan(rises[11]?.rise ?? Number.NaN);
  });

  it('1.200 HTX theo chuỗi giá trị, tăng 21 % so với 992 cuối năm 2017', async () => {
    expect(await ask.value('htx_value_chain', 'VN', { at: '2018-06-15' })).toBe(1200);
    expect(await ask.value('htx_value_chain', 'VN', { at: '2017-12-31' })).toBe(992);
    expect(page.row('htx_value_chain').difference).toBe(208);
    expect(formatShare(208, 992)).toBe('21,0 %');
  });

  it('tỷ lệ hoạt động có hiệu quả (tốt, khá trong số đang có xếp loại) tăng', async () => {
    const rate = (at: string) => ask.value('htx_effective_rate', 'VN', { at });
    const [end2016, end2017, mid2018] = [
      await rate('2016-12-31'),
      await rate('2017-12-31'),
      await rate('2018-06-15'),
    ];
    expect(end2017).toBeGreaterThan(end2016);
    expect(mid2018).toBeGreaterThan(end2017);
    expect(mid2018).toBeLessThan(1);
  });
});

describe('ai được đếm', () => {
  it('tổng số nói rõ dân số: gồm 1.181 quỹ tín dụng, không gồm liên hiệp và tổ hợp tác', async () => {
    const { rows } = await ask.tally('htx_total,htx_total_excl_qtdnd,qtdnd_total', 'VN', {
      at: '2018-06-30',
    });
    const cells = rows[0]?.cells ?? {};
    expect(cells.htx_total?.value).toBe(20_767);
    expect(cells.qtdnd_total?.value).toBe(1181);
    expect(cells.htx_total_excl_qtdnd?.value).toBe(19_586);
    expect(cells.htx_total?.coverage).toEqual({ reported: 63, expected: 63 });
  });

  it('điều sổ không giữ thì để trống, không ghi 0: THT của cả nước năm 2018', async () => {
    const { rows } = await ask.tally('tht_total', '01', { at: '2018-06-30' });
    expect(rows[0]?.cells.tht_total).toMatchObject({
      absent: 'missing',
      coverage: { reported: 0, expected: 1 },
    });
  });
});
