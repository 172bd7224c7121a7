// Seed 004, training and fairs: what the report of Bắc Ninh prints of the first half of 2022 ↔ what the engine tallies from the book of activities.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind } from '#server/measure/behind.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { type Figures, figuresOf } from '#test/support/ask.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
let ask: Figures;
const H1 = { period: '2022-H1' };

beforeAll(async () => {
  database = await createTestDatabase('province');
  ask = figuresOf(database.system);
});
afterAll(() => database.drop());

const records = (measure: string, unit = '27', period = '2022-H1') => {
  const { system } = database;
  const deps = system.measureDeps(system.database.loader);
  return behind(deps, SYSTEM_VIEWER, { measure, unit, period, limit: 200 });
};

describe('tập huấn, hội chợ của Liên minh HTX tỉnh Bắc Ninh, 6 tháng đầu năm 2022', () => {
  it('"04 lớp tập huấn … với hơn 380 lượt người tham dự đạt 50% kế hoạch năm" (căn cứ: số lớp)', async () => {
    expect(await ask.value('training_classes', '27', H1)).toBe(4);
    expect(await ask.value('training_participants', '27', H1)).toBe(382);
    expect(await ask.printed('training_plan_rate', '27', H1)).toBe('50,0 %');
    const { rows } = await ask.tally('training_plan_rate', '27', H1);
    expect(rows[0]?.cells.training_plan_rate).toMatchObject({ numerator: 4, denominator: 8 });
  });

  it('căn cứ khác cho tỷ lệ khác: theo lượt người 382/760, theo kinh phí đã quyết toán', async () => {
    const { rows } = await ask.tally('training_plan_rate_participants,training_plan_rate_budget', '27', H1);
    expect(rows[0]?.cells.training_plan_rate_participants).toMatchObject({
      numerator: 382,
      denominator: 760,
    });
    expect(rows[0]?.cells.training_plan_rate_budget).toMatchObject({ denominator: 360_000_000 });
  });

  it('lượt khác người: 382 lượt theo danh sách, không lượt nào ghi tay; nam + nữ = tất cả', async () => {
    expect(await ask.value('training_participants_listed', '27', H1)).toBe(382);
    expect(await ask.value('training_participants_stated', '27', H1)).toBe(0);
    // Twelve of each list come again in the next one.
    expect(await ask.value('training_persons', '27', H1)).toBe(382 - 3 * 12);
    const genders = await ask.byKey('training_participants', '27', H1, 'gender');
    expect((genders.female ?? 0) + (genders.male ?? 0)).toBe(382);
  });

  it('các lớp đứng sau con số, tại bốn nơi mà báo cáo nêu', async () => {
    const { records: classes } = await records('training_participants');
    expect(classes.map(({ date, amount, eventName }) => [date, amount, eventName])).toEqual([
      ['2022-03-15', 96, 'theo danh sách dự lớp'],
      ['2022-04-13', 94, 'theo danh sách dự lớp'],
      ['2022-05-17', 97, 'theo danh sách dự lớp'],
      ['2022-06-15', 95, 'theo danh sách dự lớp'],
    ]);
    for (const [index, place] of [
      'huyện Gia Bình',
      'huyện Thuận Thành',
      'huyện Tiên Du',
      'thành phố Bắc Ninh',
    ].entries())
      expect(classes[index]?.name).toContain(place);
    expect(classes.every(({ activity }) => activity !== null)).toBe(true);
    const plans = await records('training_plan_classes');
    expect(plans.records.map(({ name, amount }) => [name, amount])).toEqual([
      ['Kế hoạch năm 2022, Kế hoạch số 05/KH-UBND năm 2022', 8],
    ]);
  });

  it('"01 đoàn gồm 6 HTX tham gia Hội chợ xúc tiến thương mại"', async () => {
    expect(await ask.value('fair_events', '27', H1)).toBe(1);
    expect(await ask.value('fair_delegations', '27', H1)).toBe(1);
    expect(await ask.value('fair_htx', '27', H1)).toBe(6);
    expect(await ask.byKey('fair_events', '27', H1, 'fair_role')).toEqual({ attends: 1 });
  });

  it('chưa ghi khác 0: hợp đồng của hội chợ ấy; tỉnh chưa mở sổ; trước ngày mở sổ; huyện', async () => {
    const cellOf = async (measure: string, unit: string, period: string) =>
      (await ask.tally(measure, unit, { period })).rows[0]?.cells[measure];
    expect(await cellOf('fair_contracts', '27', '2022-H1')).toMatchObject({ absent: 'missing' });
    expect(await cellOf('training_classes', '02', '2022-H1')).toMatchObject({ absent: 'missing' });
    expect(await cellOf('training_classes', '27', '2019')).toMatchObject({ absent: 'missing' });
    expect(await cellOf('training_plan_rate', '27', '2021')).toMatchObject({ absent: 'missing' });
    expect(await cellOf('training_classes', 'VN', '2022-H1')).toMatchObject({
      value: 4,
      coverage: { reported: 1, expected: 63 },
    });
  });

  it('seed 000: hội chợ tháng 5/2018 gần 1.000 HTX, 352 gian hàng, hơn 200 hợp đồng, thỏa thuận', async () => {
    const at = { period: '2018-H1' };
    expect(await ask.value('fair_booths', 'VN', at)).toBe(352);
    expect(await ask.value('fair_htx', 'VN', at)).toBe(985);
    expect(await ask.value('fair_contracts', 'VN', at)).toBe(206);
    expect((await records('fair_htx', 'VN', '2018-H1')).records[0]).toMatchObject({
      eventName: 'theo số đã ghi, chưa có danh sách',
      amount: 985,
    });
  });

  it('nội dung, nguồn, đối tượng cộng đúng bằng cả tỉnh; cả năm 2022 đủ tám lớp', async () => {
    const year = { period: '2022' };
    expect(await ask.value('training_classes', '27', year)).toBe(8);
    for (const by of ['topic', 'funding_source', 'audience']) {
      const parts = await ask.byKey('training_classes', '27', year, by);
      expect(
        Object.values(parts).reduce((sum, each) => sum + each, 0),
        by,
      ).toBe(8);
    }
  });
});
