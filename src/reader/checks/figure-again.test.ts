import { describe, expect, it } from 'vitest';
import { expectSlip } from '#test/support/reader-prose.ts';
import { checkText } from '../check-text.ts';

function slips(text: string): number {
  return checkText(text).findings.filter(({ severity }) => severity === 'hard').length;
}

describe('một số kể lại bằng cùng lời', () => {
  it('bị đảo hai chữ số, dù cách xa', () => {
    expectSlip(
      'Tổng kết năm 2024: toàn tỉnh có {72|27} HTX áp dụng chuyển đổi số, 140 HTX liên kết chuỗi.\n\nTrong 72 HTX áp dụng chuyển đổi số có 40 HTX trồng trọt, 20 HTX chăn nuôi, 12 HTX thủy sản.',
    );
    expectSlip(
      'Năm qua, các HTX được vay 27,6 tỷ đồng vốn ưu đãi của Quỹ.\n\nHTX Bình An vay 500 triệu đồng.\n\nNgoài {27,6|26,7} tỷ đồng vốn ưu đãi của Quỹ, ngân hàng còn cho vay 12 tỷ đồng.',
    );
    expectSlip(
      'Quỹ hiện phục vụ 2.480 thành viên ở 5 xã ven biển.\n\nBà Lan kể chuyện ngày đầu.\n\nẢnh: Đại diện {2.480|2.840} thành viên dự đại hội.',
    );
  });

  it('im lặng khi là hai năm, hai nơi', () => {
    expect(
      slips('Năm 2022, quỹ có 2.480 thành viên.\n\nSang năm 2023 quỹ có 2.840 thành viên, tăng 360 người.'),
    ).toBe(0);
    expect(slips('Huyện An Bình có 1.230 thành viên HTX.\n\nHuyện Hòa Bắc có 1.320 thành viên HTX.')).toBe(0);
  });
});
