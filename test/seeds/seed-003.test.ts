// Seed 003: the conversion campaign of Hà Giang under the 2012 law ↔ what the engine tallies, each figure written out by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatShare } from '#domain/indicator/format-cell.ts';
import { type Figures, figuresOf } from '#test/support/ask.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
let ask: Figures;
const CAMPAIGN = { period: '2013-07-01..2016-12-31' };

beforeAll(async () => {
  database = await createTestDatabase('seed');
  ask = figuresOf(database.system);
});
afterAll(() => database.drop());

describe('Hà Giang đến 31/12/2016', () => {
  it('460 HTX phải chuyển đổi ngày 01/7/2013, hạn 01/7/2016', async () => {
    expect(await ask.value('htx_to_convert_law2012', '02', { at: '2013-07-01' })).toBe(460);
  });

  it('183 HTX đã chuyển đổi, 90 giải thể tự nguyện, còn 187 quá hạn: 460 = 183 + 90 + 187', async () => {
    expect(await ask.value('htx_converted_law2012', '02', CAMPAIGN)).toBe(183);
    expect(await ask.value('htx_dissolved_voluntary', '02', CAMPAIGN)).toBe(90);
    expect(await ask.value('htx_to_convert_law2012', '02', { at: '2016-12-31' })).toBe(187);
    expect(183 + 90 + 187).toBe(460);
    expect(formatShare(183 + 90, 460)).toBe('59,3 %');
  });

  it('mọi giải thể trong đợt đều tự nguyện', async () => {
    expect(await ask.value('htx_dissolved', '02', CAMPAIGN)).toBe(90);
  });

  it('29 HTX thành lập theo mô hình HTX thôn Chang', async () => {
    expect(await ask.value('model_replicated', '02', CAMPAIGN)).toBe(29);
  });

  it('trên địa giới 34 tỉnh, Hà Giang nằm trong Tuyên Quang (08); mã 02 không còn và câu từ chối nói vậy', async () => {
    await expect(ask.value('htx_total', '02', { at: '2016-12-31', geography: '2026-01-01' })).rejects.toThrow(
      /02.*Hà Giang.*Tuyên Quang/,
    );
    const together = await ask.value('htx_total', '08', { at: '2016-12-31', geography: '2026-01-01' });
    const apart = [
      await ask.value('htx_total', '02', { at: '2016-12-31' }),
      await ask.value('htx_total', '08', { at: '2016-12-31' }),
    ];
    expect(together).toBe((apart[0] ?? 0) + (apart[1] ?? 0));
  });
});
