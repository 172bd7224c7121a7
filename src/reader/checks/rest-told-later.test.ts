// Are those that did not as many as those that did leave?
import { describe, expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

function messages(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('số chưa được hưởng, số ngừng hoạt động, số không đạt', () => {
  const helped = 'Ba năm qua, tỉnh hỗ trợ 156 HTX. Số HTX được hỗ trợ chiếm 39% tổng số 400 HTX.\n\n';
  test('254 HTX chưa được hỗ trợ khi 156 trên 400', () => {
    expect(messages(`${helped}Hạn chế: 254 HTX chưa được hỗ trợ lần nào.`)).toHaveLength(1);
    expect(messages(`${helped}Hạn chế: 244 HTX chưa được hỗ trợ lần nào.`)).toEqual([]);
    expect(messages(`${helped}Hạn chế: 144 HTX chưa được hỗ trợ vì thiếu hồ sơ.`)).toEqual([]);
  });
  const active =
    'Toàn huyện có 85 HTX, trong đó 68 HTX đang hoạt động, chiếm 80%.\n\nNông nghiệp vẫn là chủ yếu.\n\n';
  test('còn 27 HTX ngừng hoạt động khi 68 trên 85', () => {
    expect(messages(`${active}Đánh giá: vẫn còn 27 HTX tạm ngừng hoạt động.`)).toHaveLength(1);
    expect(messages(`${active}Đánh giá: vẫn còn 17 HTX tạm ngừng hoạt động.`)).toEqual([]);
    expect(messages(`${active}Đánh giá: 12 HTX ngừng hoạt động do thiếu vốn.`)).toEqual([]);
  });
  test('4/5 chỉ tiêu vượt, 2 chỉ tiêu không đạt', () => {
    expect(messages('Như vậy có 4/5 chỉ tiêu vượt kế hoạch, 2 chỉ tiêu không đạt.')).toHaveLength(1);
    expect(messages('Như vậy có 3/5 chỉ tiêu vượt kế hoạch, 2 chỉ tiêu không đạt.')).toEqual([]);
    expect(messages('Đến nay 7/9 xã hoàn thành kế hoạch, 2 xã chưa hoàn thành.')).toEqual([]);
    expect(
      messages('Đến nay 7/9 xã hoàn thành kế hoạch, trong đó 3 xã không đạt chỉ tiêu thu ngân sách.'),
    ).toEqual([]);
  });
});
