import { describe, expect, it } from 'vitest';
import { parseLiteral } from './number-literal.ts';

describe('chữ số viết theo thói quen Việt Nam', () => {
  it.each([
    ['20.767', 20767, 1],
    ['6,5', 6.5, 0.1],
    ['03', 3, 1],
    ['1.234.567,8', 1234567.8, 0.1],
    ['0,58', 0.58, 0.01],
    ['10.350', 10350, 1],
  ])('%s', (raw, value, step) => {
    expect(parseLiteral(raw)).toEqual({ value, step });
  });

  it('dấu chấm trước phần trăm là dấu thập phân: 1.6% cạnh 96,8%', () => {
    expect(parseLiteral('1.6', { percent: true })).toEqual({ value: 1.6, step: 0.1 });
    expect(parseLiteral('66.521', { percent: true })?.value).toBe(66.521);
  });

  it('1,125 tỷ là số lẻ, 1,200 HTX là một nghìn hai trăm', () => {
    expect(parseLiteral('1,125', { scaled: true })?.value).toBe(1.125);
    expect(parseLiteral('1,200')?.value).toBe(1200);
  });

  it('không nhận chuỗi không phải số', () => {
    expect(parseLiteral('1.2.3.4')).toBeNull();
    expect(parseLiteral('1,2,3')).toBeNull();
  });
});
