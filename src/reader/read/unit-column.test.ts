import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Biểu cách bằng dấu trắng có cột đơn vị tính', () => {
  const text = (rate: string): string =>
    [
      'Chỉ tiêu                        ĐVT      KH 2023    TH 2023     TH/KH (%)',
      '1. HTX thành lập mới            HTX      30         36          120',
      '2. Lớp tập huấn                 lớp      16         18          112,5',
      `3. Doanh số cho vay             tr.đ     24.000      22.800       ${rate}`,
    ].join('\n');

  it('cột TH/KH tính lại theo từng dòng', () => {
    expect(slips(text('95'))).toEqual([]);
    expect(slips(text('90'))).toHaveLength(1);
  });
});
