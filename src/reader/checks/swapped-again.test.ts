import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** Expected values of the slips named in a text. */
function slipsOf(text: string): (number | null | undefined)[] {
  return checkText(text).findings.map(({ expected }) => expected);
}

describe('hai chữ số cạnh nhau đổi chỗ ở phần tóm tắt hay kết luận', () => {
  const summary = (workers: string, before = '9.210') =>
    `BÁO CÁO\nKết quả năm 2024\n\nTóm tắt: Năm 2024 toàn tỉnh có 263 HTX, ${workers} lao động thường xuyên, doanh thu 894,2 tỷ đồng.\n\nChi tiết\n\nLao động thường xuyên trong HTX 9.745 người, tăng so với năm 2023 (${before} người); bình quân 37 người/HTX. Cụ thể: nông nghiệp 5.382 người; xây dựng 1.718 người; vận tải 1.265 người; thương mại 984 người; quỹ tín dụng 396 người.\n\nTổng doanh thu của 263 HTX là 894,2 tỷ đồng.`;
  const closing = (money: string) =>
    `Đề án đã hỗ trợ 21 HTX điểm với tổng kinh phí 36,75 tỷ đồng, bình quân 1,75 tỷ đồng/HTX.\n\nThu hút thêm 1.743 thành viên.\n\nGiao Sở Nông nghiệp làm rõ hiệu quả sử dụng ${money} tỷ đồng đã hỗ trợ 21 HTX điểm.`;

  it('lao động ở phần tóm tắt', () => {
    expect(slipsOf(summary('9.475'))).toEqual([9745]);
    expect(slipsOf(summary('9.745'))).toEqual([]);
  });

  it('kinh phí ở phần giao việc', () => {
    expect(slipsOf(closing('37,65'))).toEqual([36_750_000_000]);
    expect(slipsOf(closing('36,75'))).toEqual([]);
  });

  it('số năm trước, số của nơi khác, số đứng một mình không phải là số ấy', () => {
    expect(slipsOf(summary('9.745', '9.475'))).toEqual([]);
    expect(slipsOf(`${closing('36,75')} Riêng vốn tín dụng là 37,65 tỷ đồng.`)).toEqual([]);
  });
});
