import { describe, expect, it } from 'vitest';
import { formatNumberWords, parseNumberWords } from './number-words.ts';

function read(text: string): number | undefined {
  return parseNumberWords(text.split(' '), 0)?.value;
}

describe('số viết bằng chữ', () => {
  it.each([
    ['hai mươi mốt', 21],
    ['mười lăm', 15],
    ['một trăm linh năm', 105],
    ['ba nghìn hai trăm', 3200],
    ['hai triệu không trăm linh ba nghìn', 2_003_000],
    ['mười hai', 12],
  ])('%s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it('không bắt đầu bằng mốt, lăm', () => {
    expect(read('mốt')).toBeUndefined();
    expect(read('lăm')).toBeUndefined();
  });

  it('đọc lại số đã viết', () => {
    expect(formatNumberWords(20_767)).toBe('hai mươi nghìn bảy trăm sáu mươi bảy');
    expect(formatNumberWords(1_000_015)).toBe('một triệu không trăm mười lăm');
  });
});
