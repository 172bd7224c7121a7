import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Dãy các phần lệch tổng đúng một lỗi gõ', () => {
  it('phân kỳ theo năm, đơn vị chỉ ghi một lần, tổng ở câu trước nữa', () => {
    const text = (year: string): string =>
      `Tổng nhu cầu kinh phí 61.500 triệu đồng. Nguồn ngân sách tỉnh bảo đảm. Phân kỳ cụ thể như sau: năm 2021: 8.200 triệu đồng; năm 2022: ${year}; năm 2023: 17.400; năm 2024: 21.600 triệu đồng.`;
    expect(slips(text('14.300'))).toEqual([]);
    expect(slips(text('13.400'))).toHaveLength(1);
  });

  it('diện tích chia theo cây trồng', () => {
    const text = (rice: string): string =>
      `Vùng sản xuất của HTX Đồi Chè Lâm An rộng 120ha do 90 hộ canh tác. Đất được bố trí theo độ cao: ${rice}ha chè, 34,5ha cam, bưởi và 21,5ha cây dược liệu.`;
    expect(slips(text('64'))).toEqual([]);
    expect(slips(text('46'))).toHaveLength(1);
  });

  it('thiệt hại ước tính, tên phần có dấu phẩy', () => {
    const text = (fish: string): string =>
      `Bão số 4 làm 62 HTX bị thiệt hại, tổng giá trị ước 98,7 tỷ đồng. Cụ thể: thiệt hại về lúa, rau màu 41,2 tỷ đồng; gia súc, gia cầm 12,9 tỷ đồng; lồng bè nuôi thủy sản ${fish} tỷ đồng; nhà xưởng, kho 18,3 tỷ đồng.`;
    expect(slips(text('26,3'))).toEqual([]);
    expect(slips(text('23,6'))).toHaveLength(1);
  });

  it('danh sách kể một số nơi nhiều nhất thì không cộng', () => {
    expect(
      slips(
        'Toàn tỉnh có 318 HTX. Nhiều nhất là huyện Sơn Hà với 121 HTX, huyện Bình Yên 102 HTX, huyện Phú Lộc 85 HTX.',
      ),
    ).toEqual([]);
  });

  it('việc một HTX có thể làm cùng lúc thì không cộng', () => {
    expect(
      slips(
        'Đầu năm toàn huyện có 248 HTX. Có 118 HTX sử dụng phần mềm kế toán, 96 HTX có sản phẩm trên sàn, 41 HTX có trang web riêng.',
      ),
    ).toEqual([]);
  });

  it('số dư đầu năm và biến động không phải là các phần', () => {
    expect(
      slips('Đến 30/6 toàn tỉnh có 398 HTX (đầu năm có 386 HTX, thành lập mới 17 HTX, giải thể 5 HTX).'),
    ).toEqual([]);
  });

  it('các mục gạch đầu dòng, mỗi mục một phần', () => {
    const text = (roads: string): string =>
      `Tổng kinh phí thực hiện: 22.400 triệu đồng. Trong đó:\n- Hỗ trợ thành lập mới: 1.050 triệu đồng (35 HTX x 30 triệu đồng);\n- Đào tạo nguồn nhân lực: 3.940 triệu đồng;\n- Hỗ trợ kết cấu hạ tầng: ${roads} triệu đồng;\n- Xúc tiến thương mại: 2.160 triệu đồng.\n`;
    expect(slips(text('15.250'))).toEqual([]);
    expect(slips(text('12.550'))).toHaveLength(1);
  });

  it('từ ba nguồn, phần còn lại nói cuối', () => {
    const text = (whole: string): string =>
      `Để xây xưởng, HTX phải xoay ${whole} tỷ đồng từ ba nguồn. Vay ngân hàng thương mại 4 tỷ đồng, vay Quỹ Hỗ trợ phát triển HTX 2,7 tỷ đồng, 1,6 tỷ đồng còn lại do 80 thành viên góp.`;
    expect(slips(text('8,3'))).toEqual([]);
    expect(slips(text('8,8'))).toHaveLength(1);
  });

  it('122 HTX và 1 liên hiệp: các phần cộng cả hai', () => {
    expect(
      slips(
        'Hiện toàn tỉnh có 122 HTX và 1 liên hiệp HTX (trong đó có 63 HTX nông nghiệp, 21 HTX thủy sản, 13 HTX vận tải, 19 HTX dịch vụ và 7 quỹ tín dụng nhân dân).',
      ),
    ).toEqual([]);
  });
});
