import { describe, expect, it } from 'vitest';
import { expectSlip } from '#test/support/reader-prose.ts';
import { checkText } from '../check-text.ts';

function slips(text: string): number {
  return checkText(text).findings.filter(({ severity }) => severity === 'hard').length;
}

describe('mở đầu, tóm tắt còn ghi số cũ', () => {
  it('thân bài chỉ kể số đến, số đi', () => {
    expectSlip(
      'Kinh tế tập thể Hòa Giang khởi sắc\n\nĐến hết năm 2022, toàn tỉnh Hòa Giang có {447|420} HTX hoạt động ở mọi lĩnh vực.\n\nTheo Liên minh HTX tỉnh, đầu năm 2022 tỉnh có 420 HTX. Trong năm thành lập mới 39 HTX, giải thể 12 HTX.',
    );
  });

  it('phần chi tiết so số nay với đúng số ấy', () => {
    expectSlip(
      '1. Đánh giá chung\nHệ thống có 19 QTDND; tổng tài sản 2.166 tỷ đồng, huy động vốn 1.890 tỷ đồng, dư nợ {1.653|1.575} tỷ đồng.\n\n2. Chi tiết\n2.1. Tổng tài sản 2.166 tỷ đồng.\n2.2. Huy động vốn 1.890 tỷ đồng.\n2.3. Dư nợ 1.653 tỷ đồng, tăng 78 tỷ đồng so với đầu năm (1.575 tỷ đồng).',
    );
  });
});

describe('mức tăng so với một năm kể ở nơi khác', () => {
  it('khớp hiệu hai số', () => {
    expectSlip(
      'Năm 2023, HTX đạt doanh thu 47,5 tỷ đồng, tăng {12,9|19,2} tỷ đồng so với năm 2020.\n\nBà con phấn khởi.\n\nNhớ lại năm 2020, doanh thu của HTX chỉ 34,6 tỷ đồng.',
    );
  });

  it('im lặng khi số kia là của năm khác', () => {
    expect(
      slips(
        'Năm 2023, HTX đạt doanh thu 47,5 tỷ đồng, tăng 12,9 tỷ đồng so với năm 2020.\n\nBà con phấn khởi.\n\nNăm 2018, doanh thu của HTX là 28,3 tỷ đồng.',
      ),
    ).toBe(0);
  });
});
