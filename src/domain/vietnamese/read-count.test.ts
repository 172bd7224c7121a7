// Đọc số người ta gõ: expected values written out by hand.
import { describe, expect, it } from 'vitest';
import { readCount, readMillionDong, readWholeOrPercent } from '#domain/vietnamese/read-count.ts';

describe('số đếm', () => {
  it.each([
    ['12', 12],
    [' 1234 ', 1234],
    ['1.234', 1234],
    ['1 234', 1234],
    ['12.345.678', 12_345_678],
    ['0', 0],
  ])('đọc được "%s"', (text, value) => expect(readCount(text)).toBe(value));

  it.each(['', 'mười', '-3', '12,5', '0.500', '1.23', '1.2345', '12.34.567', '99999999999999999999'])(
    'không đoán "%s"',
    (text) => expect(readCount(text)).toBeUndefined(),
  );
});

describe('triệu đồng', () => {
  it.each([
    ['1.500', 1_500_000_000],
    ['24,5', 24_500_000],
    ['0,000001', 1],
    ['950', 950_000_000],
  ])('đọc được "%s" thành số đồng', (text, value) => expect(readMillionDong(text)).toBe(value));

  it.each(['', '1,2,3', '0.500', '0,0000001', 'abc', '9999999999999'])('không đoán "%s"', (text) =>
    expect(readMillionDong(text)).toBeUndefined(),
  );
});

describe('số của chỉ tiêu', () => {
  it.each([
    ['1.234', false, 1234],
    ['7,25', true, 725],
    ['7,250', true, 725],
    ['12', true, 1200],
  ] as const)('đọc được "%s"', (text, percent, value) =>
    expect(readWholeOrPercent(text, percent)).toBe(value),
  );

  it.each([
    ['7,5', false],
    ['7,255', true],
    ['mười', false],
  ] as const)('không làm tròn, không đoán "%s"', (text, percent) =>
    expect(readWholeOrPercent(text, percent)).toBeUndefined(),
  );
});
