import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Tỷ lệ bên cạnh một con số, tổng là số cùng loại gần nhất', () => {
  it('điểm kinh doanh của chợ', () => {
    const text = (share: number): string =>
      `HTX đầu tư xây chợ mới với 250 điểm kinh doanh. Tính đến nay, 205 điểm đã có tiểu thương thuê, tỷ lệ lấp đầy ${share}%.`;
    expect(slips(text(82))).toEqual([]);
    expect(slips(text(28))).toHaveLength(1);
  });

  it('chữ số bị đảo nằm ở phần, không ở tỷ lệ', () => {
    const text = (women: string): string =>
      `Toàn tỉnh có 52 HTX do phụ nữ quản lý, với 1.880 thành viên; riêng phụ nữ là ${women} người, chiếm 75%.`;
    expect(slips(text('1.410'))).toEqual([]);
    expect(slips(text('1.140'))).toHaveLength(1);
  });

  it('tỷ lệ của năm trước, của mục tiêu thì không tính', () => {
    expect(
      slips(
        'Chợ có 250 điểm kinh doanh. Hiện 205 điểm đã có người thuê, năm trước chỉ 28%. Mục tiêu là 100 điểm nữa, từ 28% trở lên.',
      ),
    ).toEqual([]);
  });
});
