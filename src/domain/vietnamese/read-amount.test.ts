// Số tiền gõ tay: every way in which offices write money, and what is not read because it can be read in two ways.
import { describe, expect, it } from 'vitest';
import { formatDong } from '#domain/vietnamese/format-number.ts';
import { readAmount } from '#domain/vietnamese/read-amount.ts';

describe('số tiền viết theo lối Việt Nam', () => {
  it.each([
    ['24 tỷ 164 triệu', 24_164_000_000],
    ['24 tỷ 164 triệu đồng', 24_164_000_000],
    ['24 tỷ, 164 triệu', 24_164_000_000],
    ['20 tỷ', 20_000_000_000],
    ['20,5 tỷ', 20_500_000_000],
    ['20.5 tỷ', 20_500_000_000],
    ['4,35 tỷ đồng', 4_350_000_000],
    ['1.200 tỷ', 1_200_000_000_000],
    ['1 tỷ rưỡi', 1_500_000_000],
    ['2 tỷ 50 triệu 500 nghìn đồng', 2_050_500_000],
    ['950 triệu', 950_000_000],
    ['950tr', 950_000_000],
    ['3tỷ', 3_000_000_000],
    ['20 tỉ', 20_000_000_000],
    ['20 TỶ ĐỒNG', 20_000_000_000],
    ['5 trăm triệu', 500_000_000],
    ['2 nghìn tỷ', 2_000_000_000_000],
    ['20.000.000.000', 20_000_000_000],
    ['20.000.000.000 đ', 20_000_000_000],
    ['20 000 000 000 VNĐ', 20_000_000_000],
    ['20,000,000,000', 20_000_000_000],
    ['500.000đ', 500_000],
    ['1 tỷ 500.000 đồng', 1_000_500_000],
    ['hai mươi tỷ đồng', 20_000_000_000],
    ['hai mươi tư tỷ một trăm sáu mươi tư triệu đồng', 24_164_000_000],
    ['0', 0],
  ])('%s', (text, dong) => {
    expect(readAmount(text)).toBe(dong);
  });

  it.each([
    '',
    'đồng',
    'tỷ',
    'abc',
    '20 tỷ 30 tỷ',
    '20 triệu 3 tỷ',
    '2 tỷ 50',
    '1 tỷ 500.000',
    '2 tỷ 3000 triệu',
    '-5 tỷ',
    '0,3',
    'rưỡi',
  ])('không đoán %j', (text) => {
    expect(readAmount(text)).toBeUndefined();
  });

  it('đọc lại được đúng mọi số tiền mà hệ thống in ra', () => {
    for (const dong of [
      0, 7, 999, 1_500, 24_164_000_000, 24_164_005_000, 1_000_000_001, 20_500_000_000, 164_000_000,
    ])
      expect([dong, readAmount(formatDong(dong))]).toEqual([dong, dong]);
  });
});
