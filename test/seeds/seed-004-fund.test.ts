// Seed 004, the fund: what the report of Bắc Ninh prints of loans in the first half of 2022 ↔ what the engine tallies from the ledger.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind } from '#server/measure/behind.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { type Figures, figuresOf } from '#test/support/ask.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
let ask: Figures;
const H1 = { period: '2022-H1' };
const END = { at: '2022-06-30' };

beforeAll(async () => {
  database = await createTestDatabase('province');
  ask = figuresOf(database.system);
});
afterAll(() => database.drop());

const records = (measure: string, when: { readonly at?: string; readonly period?: string }) => {
  const { system } = database;
  const deps = system.measureDeps(system.database.loader);
  return behind(deps, SYSTEM_VIEWER, { measure, unit: '27', ...when, limit: 200 });
};

describe('Quỹ hỗ trợ phát triển HTX tỉnh Bắc Ninh, 6 tháng đầu năm 2022', () => {
  it('"đã giải ngân cho 05 HTX với số tiền 2 tỷ 50 triệu đồng"', async () => {
    expect(await ask.value('loan_disbursed_borrowers', '27', H1)).toBe(5);
    expect(await ask.value('loan_disbursed_amount', '27', H1)).toBe(2_050_000_000);
    expect(await ask.value('loan_projects', '27', H1)).toBe(5);
  });

  it('"gia hạn cho 02 HTX với số tiền 950 triệu đồng"', async () => {
    expect(await ask.value('loan_extended_borrowers', '27', H1)).toBe(2);
    expect(await ask.value('loan_extended_amount', '27', H1)).toBe(950_000_000);
    expect(await ask.value('loan_rescheduled_amount', '27', H1)).toBe(0);
  });

  it('"dư nợ là 24 tỷ 164 triệu đồng với 63 HTX vay vốn"', async () => {
    expect(await ask.value('loan_outstanding', '27', END)).toBe(24_164_000_000);
    expect(await ask.value('loan_outstanding_borrowers', '27', END)).toBe(63);
    const { rows } = await ask.tally('loan_avg_size', '27', END);
    expect(rows[0]?.cells.loan_avg_size).toMatchObject({ numerator: 24_164_000_000, denominator: 63 });
  });

  it('dư nợ cuối kỳ = đầu kỳ + giải ngân − thu gốc; theo ngành cộng đúng bằng cả tỉnh', async () => {
    const opening = await ask.value('loan_outstanding', '27', { at: '2021-12-31' });
    const collected = await ask.value('loan_collected_principal', '27', H1);
    expect(opening + 2_050_000_000 - collected).toBe(24_164_000_000);
    const sectors = await ask.byKey('loan_outstanding', '27', END, 'sector');
    expect(Object.values(sectors).reduce((sum, each) => sum + each, 0)).toBe(24_164_000_000);
    expect(Object.keys(sectors).length).toBeGreaterThan(1);
  });

  it('bản ghi đứng sau: hai lần gia hạn, từng khoản vay còn dư nợ cộng đúng con số', async () => {
    const extended = await records('loan_extended_amount', H1);
    expect(extended.records.map(({ eventName, date, amount }) => [eventName, date, amount])).toEqual([
      ['gia hạn nợ', '2022-03-22', 500_000_000],
      ['gia hạn nợ', '2022-05-24', 450_000_000],
    ]);
    const owed = await records('loan_outstanding', END);
    expect(owed.records).toHaveLength(64);
    expect(owed.records.every(({ loan }) => loan !== null)).toBe(true);
    expect(owed.records.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(24_164_000_000);
  });

  it('nợ quá hạn 120 triệu đồng, 0,5 % dư nợ; vốn điều lệ của quỹ 30 tỷ đồng', async () => {
    expect(await ask.value('loan_overdue', '27', END)).toBe(120_000_000);
    expect(await ask.printed('loan_overdue_rate', '27', END)).toBe('0,5 %');
    expect(await ask.value('fund_charter_capital', '27', END)).toBe(30_000_000_000);
    expect(await ask.value('fund_total', '27', END)).toBe(1);
  });

  it('tỉnh chưa mở sổ, trước ngày mở sổ: chưa có số liệu, không phải 0; huyện: không áp dụng', async () => {
    const cellOf = async (unit: string, when: object) =>
      (await ask.tally('loan_outstanding', unit, when)).rows[0]?.cells.loan_outstanding;
    expect(await cellOf('02', END)).toMatchObject({ absent: 'missing' });
    expect(await cellOf('27', { at: '2018-12-31' })).toMatchObject({ absent: 'missing' });
    expect(await cellOf('VN', END)).toMatchObject({
      value: 24_164_000_000,
      coverage: { reported: 1, expected: 63 },
    });
    const { rows } = await ask.tally('loan_outstanding', '27', END, 'province');
    expect(rows.map(({ cells }) => cells.loan_outstanding?.value)).toEqual([24_164_000_000]);
    const { units } = database.system.places.geography;
    const district = [...units.values()].find((each) => each.level === 'district');
    expect(await cellOf(String(district?.id), { ...END, geography: '2022-06-30' })).toMatchObject({
      absent: 'not_applicable',
    });
  });

  it('tỉnh Bắc Ninh mới (24) hỏi hôm nay: sổ của tỉnh cũ và tỉnh mới cùng một con số', async () => {
    const today = await ask.value('loan_outstanding', '24', { at: '2026-09-28' });
    expect(today).toBeGreaterThan(5_000_000_000);
  });
});
