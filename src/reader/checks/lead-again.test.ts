// Does the lead of an article count what its body counts?
import { describe, expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

function messages(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('mở đầu bài', () => {
  const works =
    'Cầu đường về bản\n\nN công trình cầu, đường nối nhau mọc lên giai đoạn 2021 - 2024 đang giúp nông dân Nà Cang bớt khổ.\n\nTrước kia phải gùi hàng 3 km.\n\nCây cầu nằm trong 27 công trình được huyện đầu tư giai đoạn 2021 - 2024, thêm 6 công trình làm từ trước.';
  test('29 công trình ở mở đầu, 27 ở thân bài, cùng giai đoạn', () => {
    expect(messages(works.replace('N công', '29 công'))).toHaveLength(1);
    expect(messages(works.replace('N công', '27 công'))).toEqual([]);
    expect(
      messages(
        works.replace('N công', '21 công').replace('lên giai đoạn 2021 - 2024', 'lên giai đoạn 2016 - 2020'),
      ),
    ).toEqual([]);
  });
  const farm =
    'Lúa sạch Long Bình\n\nMười năm trước, đất này bỏ hoang. Nay N hộ ở HTX Lúa sạch Long Bình đã có cuộc sống khác.\n\nĐến vụ mùa, HTX Lúa sạch Long Bình có 180 hộ, canh tác 270ha (bình quân 1,5ha/hộ). Doanh thu của HTX đạt 9 tỷ đồng, tính ra 50 triệu đồng/hộ.';
  test('nay 130 hộ ở mở đầu, 180 hộ ở thân bài', () => {
    expect(messages(farm.replace('N hộ', '130 hộ'))).toHaveLength(1);
    expect(messages(farm.replace('N hộ', '180 hộ'))).toEqual([]);
    expect(messages(farm.replace('N hộ', '130 hộ thoát nghèo'))).toEqual([]);
  });
  const stale =
    'HTX Bắc Hà trước ngưỡng cửa mới\n\nN HTX đang hoạt động nhưng đóng góp vào GRDP còn ít.\n\nTheo báo cáo, đầu năm toàn tỉnh có 815 HTX. Mười tháng qua, 62 HTX được thành lập, 21 HTX giải thể, như vậy đến hết tháng 10 toàn tỉnh có 856 HTX, tăng 5%.';
  test('mở đầu ghi số đầu năm là số đang hoạt động', () => {
    expect(messages(stale.replace('N HTX', '815 HTX'))).toHaveLength(1);
    expect(messages(stale.replace('N HTX', '856 HTX'))).toEqual([]);
    expect(messages(stale.replace('N HTX đang hoạt động', 'Đầu năm có 815 HTX'))).toEqual([]);
  });
});
