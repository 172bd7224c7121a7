// Format then parse is the identity, for every number style a report prints.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatNumber,
  formatPercent,
  formatScaledDong,
  formatSteppedDong,
  formatTwoDigits,
} from '#domain/vietnamese/number-format.ts';
import { formatNumberWords, parseNumberWords } from '#domain/vietnamese/number-words.ts';
import { checkText } from '#reader/check-text.ts';

const RUNS = { numRuns: 300 };

function readOne(text: string): number | undefined {
  const { claims } = checkText(text);
  return claims.length === 1 ? claims[0]?.value : undefined;
}

describe('viết rồi đọc lại được số cũ', () => {
  it('số đếm có dấu chấm, số hai chữ số', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (value) => {
        expect(readOne(`Cả nước có ${formatNumber(value)} HTX.`)).toBe(value);
        if (value < 100) expect(readOne(`Toàn tỉnh có ${formatTwoDigits(value)} HTX.`)).toBe(value);
      }),
      RUNS,
    );
  });

  it('tiền: đồng, triệu, tỷ, tỷ kèm triệu', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 99_999_999 }), (thousands) => {
        const dong = thousands * 1000;
        expect(readOne(`Doanh thu đạt ${formatScaledDong(dong)}.`)).toBe(dong);
        expect(readOne(`Doanh thu đạt ${formatSteppedDong(dong)}.`)).toBe(dong);
      }),
      RUNS,
    );
  });

  it('tỷ lệ phần trăm', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (hundredths) => {
        const value = hundredths / 100;
        expect(readOne(`HTX hoạt động hiệu quả chiếm ${formatPercent(value, 2)}.`)).toBe(value);
      }),
      RUNS,
    );
  });

  it('số bằng chữ', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        const words = formatNumberWords(value).split(' ');
        expect(parseNumberWords(words, 0)).toEqual({ value, length: words.length });
      }),
      { numRuns: 2000 },
    );
  });

  it('khoảng a-b', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (low, more) => {
        const { claims } = checkText(`Phấn đấu thành lập mới từ ${low}-${low + more} HTX.`);
        expect(claims.map(({ value, valueTo }) => [value, valueTo])).toEqual([[low, low + more]]);
      }),
      RUNS,
    );
  });
});
