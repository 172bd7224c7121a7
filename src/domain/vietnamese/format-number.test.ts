// Cách viết số: expected texts written out by hand.
import { describe, expect, it } from 'vitest';
import {
  formatDifference,
  formatDong,
  formatNumber,
  formatPercent,
} from '#domain/vietnamese/format-number.ts';

/** The space inside "86,7 %" and "24 tỷ" never breaks a line. */
const spaced = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('số', () => {
  it('ngăn hàng nghìn bằng dấu chấm, phần thập phân bằng dấu phẩy', () => {
    expect(formatNumber(1234567.8)).toBe('1.234.567,8');
    expect(formatNumber(678)).toBe('678');
    expect(formatNumber(20767)).toBe('20.767');
    expect(formatNumber(0)).toBe('0');
    expect(formatNumber('24164000000123456789')).toBe('24.164.000.000.123.456.789');
    expect(formatNumber(-1234)).toBe('−1.234');
    expect(formatNumber(1e21)).toBe('1.000.000.000.000.000.000.000');
    expect(formatNumber(1.5e-7)).toBe('0,00000015');
  });

  it('làm tròn nửa lên theo số thập phân đã viết, không theo số nhị phân', () => {
    expect(formatNumber(1.005, 2)).toBe('1,01');
    expect(formatNumber(0.145, 2)).toBe('0,15');
    expect(formatNumber(2.5, 0)).toBe('3');
    expect(formatNumber(-2.5, 0)).toBe('−3');
    expect(formatNumber(12, 1)).toBe('12,0');
  });

  it('từ chối chữ không phải số', () => {
    expect(() => formatNumber('mười')).toThrow('không phải số');
    expect(() => formatNumber(Number.NaN)).toThrow('không phải số');
  });
});

describe('tăng giảm', () => {
  it('luôn có dấu, trừ số không', () => {
    expect(formatDifference(12)).toBe('+12');
    expect(formatDifference(-1)).toBe('−1');
    expect(formatDifference(0)).toBe('0');
    expect(formatDifference(0.5)).toBe('+0,5');
  });
});

describe('phần trăm', () => {
  it('một chữ số thập phân, nửa lên: 13 trên 15 là 86,7 % chứ không phải 86,6 %', () => {
    expect(spaced(formatPercent(13, 15))).toBe('86,7 %');
    expect(spaced(formatPercent(14, 15))).toBe('93,3 %');
    expect(spaced(formatPercent(538, 678))).toBe('79,4 %');
    expect(spaced(formatPercent(26, 678))).toBe('3,8 %');
    expect(spaced(formatPercent(1, 8, 2))).toBe('12,50 %');
    expect(spaced(formatPercent(1, 2000))).toBe('0,1 %');
    expect(spaced(formatPercent(0.867, 1))).toBe('86,7 %');
    expect(spaced(formatPercent(-1, 666))).toBe('−0,2 %');
  });

  it('mẫu bằng 0 thì không có phần trăm', () => {
    expect(formatPercent(3, 0)).toBeUndefined();
  });
});

describe('tiền', () => {
  it('theo đơn vị tự nhiên, không mất đồng nào', () => {
    expect(spaced(formatDong(24_164_000_000))).toBe('24 tỷ 164 triệu đồng');
    expect(spaced(formatDong('2050000000'))).toBe('2 tỷ 50 triệu đồng');
    expect(spaced(formatDong(950_000_000))).toBe('950 triệu đồng');
    expect(spaced(formatDong(1_000_000_500_000n))).toBe('1.000 tỷ 500 nghìn đồng');
    expect(spaced(formatDong(1_250_123))).toBe('1 triệu 250.123 đồng');
    expect(spaced(formatDong(950_000))).toBe('950.000 đồng');
    expect(spaced(formatDong(0))).toBe('0 đồng');
    expect(spaced(formatDong(-3_000_000))).toBe('−3 triệu đồng');
    expect(() => formatDong(1.5)).toThrow('số đồng phải nguyên');
  });
});
