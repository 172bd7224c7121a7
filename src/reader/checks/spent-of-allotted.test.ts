// Is the percentage behind what was spent its share of the money allotted?
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const text = (spent: string, after = ''): string =>
  `Năm 2023, tổng kinh phí hỗ trợ HTX lĩnh vực công thương là 9.860 triệu đồng, giải ngân đến 31/12/2023 đạt ${spent} triệu đồng (84,9%${after}), cho 62 lượt HTX.`;

describe('giải ngân trên kinh phí được bố trí', () => {
  it('tỷ lệ trong ngoặc không khớp hai số tiền', () => {
    expect(checkText(text('8.369')).findings).toEqual([]);
    expect(checkText(text('8.639')).findings).toEqual([
      expect.objectContaining({ kind: 'share', expected: 87.6166 }),
    ]);
  });

  it('tỷ lệ của thứ khác thì không nói gì', () => {
    expect(checkText(text('8.639', ' so với cùng kỳ')).findings).toEqual([]);
    expect(checkText(text('8.639', ' kế hoạch năm 2022')).findings).toEqual([]);
  });
});
