import { describe, expect, it } from 'vitest';
import { checkText } from '#reader/check-text.ts';
import { findingsSheet } from './findings-sheet.ts';

/** Rows of the sheet on one text: kind, quotes, expected, stated. */
function rows(text: string): string[][] {
  return findingsSheet([{ name: 'a.txt', ...checkText(text) }], new Date(0)).rows.map((row) =>
    row.slice(2, 6),
  );
}

const plain = (cells: readonly string[] = []) => cells.map((cell) => cell.replaceAll('\u00a0', ' '));

describe('dòng của phiếu rà soát', () => {
  it('tít và thân bài, số nhắc lại: gọi là cùng một số liệu, không gọi là phép cộng', () => {
    const text =
      'Toàn tỉnh thành lập mới 63 hợp tác xã\n\nNăm 2023, toàn tỉnh thành lập mới 36 hợp tác xã, đạt nhiều kết quả tốt.';
    expect(rows(text).map(([kind]) => kind)).toContain('Cùng một số liệu');
    expect(rows('Tỉnh có 60 HTX, gồm 32 HTX nông nghiệp và 29 HTX phi nông nghiệp.')[0]?.[0]).toBe(
      'Phép cộng',
    );
  });

  it('điểm về ngày tháng trích chữ của văn bản', () => {
    expect(rows('Tính đến ngày 31/6/2023, tỉnh có 20 HTX.')).toEqual([
      ['Ngày tháng', 'ngày 31/6/2023', '', ''],
    ]);
  });

  it('nói giảm mà thực ra tăng: hai cột nói hai chiều', () => {
    const [row] = rows('Số tổ hợp tác là 1.245 tổ, giảm 45 tổ so với cuối năm 2022 (1.200 tổ).');
    expect(plain(row).slice(2)).toEqual(['tăng 45 THT', 'giảm 45 THT']);
  });
});
