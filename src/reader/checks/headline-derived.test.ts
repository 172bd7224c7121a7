// Do a headline, a table of contents and a list of duties tell what the text gives?
import { describe, expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

function messages(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('tít, mục lục, phân công, nhận xét', () => {
  const loans =
    'Quỹ Hỗ trợ phát triển HTX Sơn Đông cho vay N tỷ đồng trong năm 2024\n\nNăm qua Quỹ cho vay 52 dự án, bình quân 500 triệu đồng/dự án. Chia theo lĩnh vực, trồng trọt được giải ngân 14,5 tỷ đồng; chăn nuôi 8,3 tỷ đồng; dịch vụ 3,2 tỷ đồng.';
  test('tít 62 tỷ đồng, thân bài cộng lại 26 tỷ đồng', () => {
    expect(messages(loans.replace('N tỷ', '62 tỷ'))).toHaveLength(1);
    expect(messages(loans.replace('N tỷ', '26 tỷ'))).toEqual([]);
    // 52 dự án × 500 triệu đồng là 26 tỷ đồng, không phải 48.
    expect(messages(loans.replace('N tỷ', '48 tỷ'))).toHaveLength(1);
  });
  const contents =
    'BÁO CÁO NHIỆM KỲ\nphấn đấu đến năm 2030 có 450 HTX\n\nMỤC LỤC TÓM TẮT\nPhần 1: Kết quả 5 năm (thành lập mới 134 HTX; cho vay N tỷ đồng; bồi dưỡng 8.400 lượt người)\nPhần 2: Hạn chế\n\nPHẦN 1. KẾT QUẢ\n1. Phát triển HTX\nQua 5 năm thành lập mới 134 HTX.\n2. Bồi dưỡng 168 lớp cho 8.400 lượt người.\n3. Cho vay qua Quỹ: 93,6 tỷ đồng.';
  test('mục lục ghi 96,3 tỷ đồng, phần chi tiết 93,6', () => {
    expect(messages(contents.replace('N tỷ', '96,3 tỷ'))).toHaveLength(1);
    expect(messages(contents.replace('N tỷ', '93,6 tỷ'))).toEqual([]);
    expect(messages(contents.replace('N tỷ', '40,5 tỷ'))).toEqual([]);
  });
  const plan =
    'III. NỘI DUNG VÀ KINH PHÍ\n1. Hạ tầng: 12.400 triệu đồng.\n2. Đào tạo: 1.860 triệu đồng.\n3. Chuyển đổi số: 2.350 triệu đồng.\n4. Xúc tiến thương mại: 1.140 triệu đồng.\n\nIV. TỔ CHỨC THỰC HIỆN\n1. Sở Nông nghiệp chủ trì nội dung 1, 3 (tổng N triệu đồng).';
  test('nội dung 1, 3 (tổng …) là tổng của hai nội dung ấy', () => {
    expect(messages(plan.replace('N triệu', '15.740 triệu'))).toHaveLength(1);
    expect(messages(plan.replace('N triệu', '14.750 triệu'))).toEqual([]);
    expect(
      messages(plan.replace('(tổng N triệu đồng)', 'trong năm 2025 với 500 triệu đồng của tỉnh')),
    ).toEqual([]);
  });
  test('lợi nhuận ở phần nhận xét khác phần chi tiết', () => {
    const text =
      'Báo cáo năm 2020 của hệ thống QTDND tỉnh Sơn Đông. Cuối năm có 31 QTDND. Dư nợ 3.410 tỷ đồng, tăng 310 tỷ đồng so với đầu năm. Thu nhập 398,2 tỷ đồng, chi phí 341,5 tỷ đồng, lợi nhuận 56,7 tỷ đồng, bình quân 1,83 tỷ đồng/quỹ.\n\nMặt được: dư nợ tăng 310 tỷ đồng, lợi nhuận N tỷ đồng.';
    expect(messages(text.replace('N tỷ', '65,7 tỷ'))).toHaveLength(1);
    expect(messages(text.replace('N tỷ', '56,7 tỷ'))).toEqual([]);
  });
});
