// Seed 004: the half-year figures of Bắc Ninh 2022 ↔ what the engine tallies, each written out by hand, with shares as the system prints them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCell, formatShare } from '#domain/indicator/format-cell.ts';
import { type Figures, figuresOf, type Summary } from '#test/support/ask.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
let ask: Figures;
let page: Summary;
const H1 = { period: '2022-H1' };

beforeAll(async () => {
  database = await createTestDatabase('seed');
  ask = figuresOf(database.system);
  page = await ask.summary('27', '2022-H1');
});
afterAll(() => database.drop());

const shareOf = (measure: string, key?: string) => formatCell(page.row(measure, key).share ?? {});

describe('tổ hợp tác', () => {
  it('223 THT, không tăng so với cuối năm 2021', async () => {
    expect(await ask.value('tht_total', '27', { at: '2022-06-30' })).toBe(223);
    expect(await ask.value('tht_total', '27', { at: '2021-12-31' })).toBe(223);
    expect(await ask.value('tht_new', '27', H1)).toBe(0);
    expect(page.row('tht_total').difference).toBe(0);
  });

  it('3 THT vệ sinh môi trường = 1,3 % và 220 THT nông nghiệp = 98,7 % (không phải 1,6 và 96,8)', async () => {
    const sectors = await ask.byKey('tht_total', '27', { at: '2022-06-30' }, 'agricultural');
    expect(sectors).toEqual({ agricultural: 220, nonagricultural: 3 });
    expect((await ask.byKey('tht_total', '27', { at: '2022-06-30' }, 'sector')).environment).toBe(3);
    expect(shareOf('tht_total', 'environment')).toBe('1,3 %');
    expect(formatShare(220, 223)).toBe('98,7 %');
    const bySector = page.view.sections
      .flatMap((section) => section.rows)
      .filter((row) => row.measure === 'tht_total' && row.by !== null);
    expect(bySector.reduce((sum, row) => sum + Number(row.actual.value), 0)).toBe(223);
  });
});

describe('hợp tác xã', () => {
  it('13 HTX mới = 9 chuyên ngành nông nghiệp + 1 dịch vụ nông nghiệp + 3 thương mại', async () => {
    expect(await ask.value('htx_new', '27', H1)).toBe(13);
    expect(await ask.byKey('htx_new', '27', H1, 'sector')).toEqual({
      'agri-specialised': 9,
      'agri-service': 1,
      trade: 3,
    });
  });

  it('1 ngừng hoạt động (vẫn trong tổng số), 1 giải thể; 666 + 13 − 1 = 678, tăng 12', async () => {
    expect(await ask.value('htx_stopped_in_period', '27', H1)).toBe(1);
    expect(await ask.value('htx_dissolved', '27', H1)).toBe(1);
    expect(await ask.value('htx_total', '27', { at: '2021-12-31' })).toBe(666);
    expect(await ask.value('htx_total', '27', { at: '2022-06-30' })).toBe(678);
    expect(await ask.value('htx_net_change', '27', H1)).toBe(12);
    expect(page.row('htx_total').difference).toBe(12);
    expect(page.view.balance).toMatchObject({
      opening: { value: 666 },
      inflow: [{ event: 'founded', value: 13 }],
      outflow: [{ event: 'dissolved', value: 1 }],
      closing: { value: 678 },
      residual: 0,
    });
  });

  it('538 nông nghiệp (+10, 79,4 %), 114 phi nông nghiệp (+2, 16,8 %), 26 quỹ (3,8 %): cộng đúng 678', async () => {
    expect(page.row('htx_agri')).toMatchObject({
      actual: { value: 538 },
      previous: { value: 528 },
      difference: 10,
    });
    expect(page.row('htx_nonagri')).toMatchObject({
      actual: { value: 114 },
      previous: { value: 112 },
      difference: 2,
    });
    expect(page.row('qtdnd_total')).toMatchObject({
      actual: { value: 26 },
      previous: { value: 26 },
      difference: 0,
    });
    expect([shareOf('htx_agri'), shareOf('htx_nonagri'), shareOf('qtdnd_total')]).toEqual([
      '79,4 %',
      '16,8 %',
      '3,8 %',
    ]);
    expect(538 + 114 + 26).toBe(678);
    expect(await ask.value('htx_total_excl_qtdnd', '27', { at: '2022-06-30' })).toBe(652);
  });

  it('13 trên kế hoạch 6 tháng 15 là 86,7 % (văn bản cắt còn 86,6)', () => {
    const row = page.row('htx_new');
    expect(row.plan).toEqual({ value: 15, basis: 'kế hoạch 6 tháng đầu năm 2022' });
    expect(row.attainment).toMatchObject({ numerator: 13, denominator: 15 });
    expect(formatCell(row.attainment ?? {})).toBe('86,7 %');
  });

  it('4 tổ chức được kết nạp vào Liên minh', async () => {
    expect(await ask.value('alliance_member_new', '27', H1)).toBe(4);
  });

  it('lời ghi của bảng nói ai được đếm: quỹ tín dụng và HTX ngừng hoạt động ở trong tổng số', () => {
    expect(page.view.notes.join(' ')).toMatch(/gồm cả quỹ tín dụng nhân dân và hợp tác xã ngừng hoạt động/);
  });
});
