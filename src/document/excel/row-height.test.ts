import { expect, it } from 'vitest';
import { linesOf, rowHeight } from '#document/excel/row-height.ts';

it('chữ xuống dòng theo từ; từ dài hơn cột thì bẻ; dòng trống vẫn là một dòng', () => {
  expect([
    linesOf('', 10),
    linesOf('mười chữ ạ', 10),
    linesOf('mười chữ ạ rồi', 10),
    linesOf('mười\nchữ', 10),
    linesOf('x'.repeat(25), 10),
    linesOf(`ab ${'x'.repeat(25)}`, 10),
  ]).toEqual([1, 1, 2, 2, 3, 4]);
});

it('dòng cao bằng ô nhiều chữ nhất, không quá mức của định dạng', () => {
  const long = 'chữ '.repeat(30).trim();
  expect(rowHeight([{ text: '1', width: 8 }])).toBe(15);
  // 30 words of 3 letters, 6 to a line of 24 letters.
  expect(
    rowHeight([
      { text: '1', width: 8 },
      { text: long, width: 20 },
    ]),
  ).toBe(75);
  expect(rowHeight([{ text: long.repeat(40), width: 8 }])).toBe(409);
});
