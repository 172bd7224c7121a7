import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { sourceSpan } from './mapped-text.ts';

describe('làm phẳng văn bản, giữ vị trí gốc', () => {
  it('ghép dấu rời và giữ vị trí', () => {
    const source = 'thành viên'.normalize('NFD');
    const folded = foldText(source);
    expect(folded.text).toBe('thành viên');
    expect(sourceSpan(folded, 6, 10)).toEqual({ start: source.indexOf('v'), end: source.length });
  });

  it('khoảng trắng cứng và gạch nối dài thành thường', () => {
    expect(foldText('3\u00a0–\u00a05 HTX').text).toBe('3 - 5 HTX');
  });

  it('nhiều khoảng trắng thành một, xuống dòng kiểu máy Mac cũ thành xuống dòng', () => {
    const folded = foldText('6 \u00a0 THÁNG  ĐẦU\rNĂM\r\n2023');
    expect(folded.text).toBe('6 THÁNG ĐẦU\nNĂM\n2023');
    expect(sourceSpan(folded, 2, 7)).toEqual({ start: 4, end: 9 });
  });

  it('nối từ bị ngắt cuối dòng bằng gạch nối', () => {
    const folded = foldText('hợp tá-\n  c xã');
    expect(folded.text).toBe('hợp tác xã');
    expect(sourceSpan(folded, 4, 7)).toEqual({ start: 4, end: 11 });
  });

  it('số nhỏ trên cao là dấu chú thích, không dính vào con số; mét vuông là m2', () => {
    const folded = foldText('412² HTX⁽¹⁾, 60 m², 5 km²');
    expect(folded.text).toBe('412 HTX, 60 m2, 5 km2');
    expect(sourceSpan(folded, 4, 7)).toEqual({ start: 5, end: 8 });
  });

  it('không nối khi dòng sau viết hoa', () => {
    expect(foldText('Covid-\nBắc').text).toBe('Covid-\nBắc');
  });
});
