// 63 → 34 tỉnh qua máy tổng hợp: figures of 2018 on the 34 provinces and of 2026 on the 63, unit by unit, totals equal; mapping by hand from DOMAIN 1.2.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Figures, figuresOf } from '#test/support/ask.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

/** New code: legacy codes that it holds. */
const CROSSWALK: Readonly<Record<string, string>> = {
  '01': '01',
  '04': '04',
  '08': '08 02',
  '11': '11',
  '12': '12',
  '14': '14',
  '15': '10 15',
  '19': '19 06',
  '20': '20',
  '22': '22',
  '24': '27 24',
  '25': '25 26 17',
  '31': '31 30',
  '33': '33 34',
  '37': '37 35 36',
  '38': '38',
  '40': '40',
  '42': '42',
  '44': '45 44',
  '46': '46',
  '48': '48 49',
  '51': '51 62',
  '52': '64 52',
  '56': '56 58',
  '66': '66 54',
  '68': '68 67 60',
  '75': '75 70',
  '79': '79 74 77',
  '80': '72 80',
  '82': '87 82',
  '86': '86 83 84',
  '91': '89 91',
  '92': '92 93 94',
  '96': '96 95',
};

let database: TestDatabase;
let ask: Figures;
beforeAll(async () => {
  database = await createTestDatabase('seed');
  ask = figuresOf(database.system);
});
afterAll(() => database.drop());

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe('địa giới 34 tỉnh và 63 tỉnh', () => {
  it('bảng chuyển đổi: 34 mã mới, 63 mã cũ, mỗi mã cũ đúng một lần', () => {
    expect(Object.keys(CROSSWALK)).toHaveLength(34);
    const legacy = Object.values(CROSSWALK).flatMap((codes) => codes.split(' '));
    expect(legacy).toHaveLength(63);
    expect(new Set(legacy).size).toBe(63);
  });

  it.each([
    ['htx_total', { at: '2018-06-30' }, 20_767],
    ['htx_new', { period: '2018-H1' }, 895],
    ['htx_dissolved', { period: '2018-H1' }, 220],
    ['member_total', { at: '2018-06-30' }, 6_500_000],
  ])(
    '%s của năm 2018 đọc trên 34 tỉnh: từng tỉnh bằng tổng các tỉnh cũ, cả nước không đổi',
    async (measure, when, total) => {
      const legacy = await ask.byKey(measure, 'VN', when, 'province');
      const restated = await ask.byKey(measure, 'VN', { ...when, geography: '2026-01-01' }, 'province');
      expect(Object.keys(restated).sort()).toEqual(Object.keys(CROSSWALK).sort());
      for (const [code, parts] of Object.entries(CROSSWALK)) {
        expect(restated[code], code).toBe(sum(parts.split(' ').map((part) => legacy[part] ?? 0)));
      }
      expect(sum(Object.values(restated))).toBe(total);
      expect(sum(Object.values(legacy))).toBe(total);
    },
  );

  it('số của năm 2026 đọc trên 63 tỉnh cũ: từng tỉnh mới bằng tổng, không có phần dư, cả nước bằng nhau', async () => {
    const when = { at: '2026-06-30' };
    const now = await ask.byKey('htx_total', 'VN', when, 'province');
    const legacy = await ask.byKey('htx_total', 'VN', { ...when, geography: '2025-06-30' }, 'province');
    expect(Object.keys(legacy)).toHaveLength(63);
    for (const [code, parts] of Object.entries(CROSSWALK)) {
      expect(now[code], code).toBe(sum(parts.split(' ').map((part) => legacy[part] ?? 0)));
    }
    const whole = await ask.value('htx_total', 'VN', when);
    expect(sum(Object.values(now))).toBe(whole);
    expect(sum(Object.values(legacy))).toBe(whole);
    expect(whole).toBeGreaterThan(35_000);
  });

  it('mã 24 là Bắc Giang năm 2018 và Bắc Ninh năm 2026; mã 27 sau 30/6/2025 bị từ chối kèm tên nơi kế tiếp', async () => {
    expect((await ask.tally('htx_total', '24', { at: '2018-06-30' })).rows[0]?.name).toBe('Bắc Giang');
    expect((await ask.tally('htx_total', '24', { at: '2026-06-30' })).rows[0]?.name).toBe('Bắc Ninh');
    await expect(ask.value('htx_total', '27', { at: '2026-06-30' })).rejects.toThrow(/27.*Bắc Ninh.*24/);
  });

  it('sơ đồ vùng khác nhau cộng cùng một tổng: region8@6-9, region8@4-11, region6', async () => {
    for (const scheme of ['region8', 'region8@4-11', 'region6', 'region6@2023']) {
      const regions = await ask.byKey('htx_new', 'VN', { period: '2018-H1' }, scheme);
      expect(sum(Object.values(regions)), scheme).toBe(895);
    }
    const page = await ask.summary('VN', '2018-H1', { regions: 'region8@4-11', compare: 'same-period' });
    const rows = page.view.sections
      .filter(({ title }) => title === 'Thành lập mới theo vùng')
      .flatMap((section) => section.rows)
      .filter((row) => row.by !== null && 'region8@4-11' in row.by);
    expect(rows).toHaveLength(8);
    expect(sum(rows.map((row) => Number(row.actual.value)))).toBe(895);
    // Lào Cai (10) and Yên Bái (15) change sides between the two cuts.
    const wide = await ask.byKey('htx_new', 'VN', { period: '2018-H1' }, 'region8');
    const narrow = await ask.byKey('htx_new', 'VN', { period: '2018-H1' }, 'region8@4-11');
    const provinces = await ask.byKey('htx_new', 'VN', { period: '2018-H1' }, 'province');
    const moved = (provinces['10'] ?? 0) + (provinces['15'] ?? 0);
    expect((wide.TB ?? 0) - (narrow.TB ?? 0)).toBe(moved);
    expect((narrow.DB ?? 0) - (wide.DB ?? 0)).toBe(moved);
  });
});
