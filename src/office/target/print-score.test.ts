// Số trên bảng điểm: one decimal half up, points of percent that agree with their neighbours, money in natural units.
import { describe, expect, it } from 'vitest';
import {
  printActual,
  printAsked,
  printAttained,
  printForecast,
  printGraded,
  printLack,
} from './print-score.ts';

const SHARE = { percent: true, unitWord: '%' };
const MONEY = { percent: false, unitWord: 'đồng' };

const row = (more: object) => ({
  unit: { id: 24, code: '24', name: 'tỉnh Bắc Ninh', now: null },
  state: 'set' as const,
  low: null,
  high: null,
  actual: {},
  base: null,
  attained: null,
  status: 'behind',
  statusWords: 'chậm tiến độ',
  toLow: null,
  toHigh: null,
  forecast: null,
  overall: false,
  rank: null,
  lastYear: null,
  branch: null,
  explanation: null,
  mayExplain: false,
  ...more,
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** 90 of 1.975 = 4,5569… %: the score keeps 455 hundredths for the end and 4545 lacking. */
const LOW = row({
  low: 5000,
  actual: { value: 90 / 1975, numerator: 90, denominator: 1975 },
  attained: { numerator: 900_000, denominator: 9_875_000 },
  toLow: 4545,
  forecast: 455,
});

describe('tỷ lệ', () => {
  it('50 % giao, 4,6 % đạt: còn thiếu 45,4 điểm %, dự kiến 4,6 %', () => {
    expect(
      [
        printAsked(LOW, SHARE),
        printActual(LOW, SHARE),
        printLack(LOW, 'low', SHARE),
        printForecast(LOW, SHARE),
        printAttained(LOW),
      ].map(plain),
    ).toEqual(['50 %', '4,6 %', '45,4 điểm %', '4,6 %', '9,1 %']);
  });

  it('thiếu quá ít để in một chữ số thì nói dưới 0,1 điểm %, không in 0', () => {
    const near = row({
      low: 5000,
      actual: { value: 0.49996, numerator: 12_499, denominator: 25_000 },
      toLow: 1,
    });
    expect([printActual(near, SHARE), printLack(near, 'low', SHARE)].map(plain)).toEqual([
      '50,0 %',
      'dưới 0,1 điểm %',
    ]);
  });

  it('giảm: −1,3 % so với mức tăng 10 % thì thiếu 11,3 điểm %; đạt rồi thì không thiếu gì', () => {
    const fall = row({ low: 1000, actual: { value: -0.0125, numerator: -5, denominator: 400 }, toLow: 1125 });
    expect([printActual(fall, SHARE), printLack(fall, 'low', SHARE)].map(plain)).toEqual([
      '−1,3 %',
      '11,3 điểm %',
    ]);
    expect(printLack(row({ low: 1000, toLow: 0 }), 'low', SHARE)).toBe('');
  });

  it('nói bao nhiêu HTX đã có xếp loại trong tất cả', () => {
    expect(printGraded(row({ actual: { coverage: { reported: 212, expected: 1975 } } }))).toBe('212/1.975');
    expect(printGraded(LOW)).toBe('');
  });
});

it('tiền in theo đơn vị tự nhiên ở mọi cột', () => {
  const fund = row({
    low: 20_000_000_000,
    actual: { value: 18_500_000_000 },
    toLow: 1_500_000_000,
    forecast: 18_500_000_000,
  });
  expect(
    [
      printAsked(fund, MONEY),
      printActual(fund, MONEY),
      printLack(fund, 'low', MONEY),
      printForecast(fund, MONEY),
    ].map(plain),
  ).toEqual(['20 tỷ đồng', '18 tỷ 500 triệu đồng', '1 tỷ 500 triệu đồng', '18 tỷ 500 triệu đồng']);
});
