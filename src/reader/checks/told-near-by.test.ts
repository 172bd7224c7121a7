// Are changes, means, products and shares whose figures all stand near by worked out again, whatever they count?
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slipsOf(text: string): string[] {
  return checkText(text, {}).findings.map(({ message }) => message);
}

interface Case {
  readonly title: string;
  readonly slip: string;
  readonly clean: string;
  readonly neighbour: string;
}

const CASES: readonly Case[] = [
  {
    title: 'tỷ trọng của thứ không có trong từ điển, đủ tử và mẫu trong một câu',
    slip: 'Ban tổ chức cho biết trong 320 gốc bonsai trưng bày thì 48 gốc của HTX, chiếm 25%.',
    clean: 'Ban tổ chức cho biết trong 320 gốc bonsai trưng bày thì 48 gốc của HTX, chiếm 15%.',
    neighbour: 'Trong 320 gốc bonsai trưng bày thì 48 gốc của HTX, chiếm 25% số gốc được giải.',
  },
  {
    title: 'tử trên tổng số, tức bao nhiêu phần trăm',
    slip: 'Số HTX ngừng hoạt động ở Lạc Thượng: 36 trên tổng số 240, tức 51%.',
    clean: 'Số HTX ngừng hoạt động ở Lạc Thượng: 36 trên tổng số 240, tức 15%.',
    neighbour: 'Số HTX ngừng hoạt động ở Lạc Thượng: 36 trên tổng số 240, tăng 20% so với năm trước.',
  },
  {
    title: 'phần và phần còn lại hợp thành số chung ở câu trước',
    slip: 'HTX Bưởi Phú Trạch thu 2.400 tấn bưởi, hơn mức 1.600 tấn của vụ trước. Có 480 tấn được xuất khẩu, chiếm 30%, còn lại 1.920 tấn bán trong nước.',
    clean:
      'HTX Bưởi Phú Trạch thu 2.400 tấn bưởi, hơn mức 1.600 tấn của vụ trước. Có 480 tấn được xuất khẩu, chiếm 20%, còn lại 1.920 tấn bán trong nước.',
    neighbour:
      'Tổng kinh phí là 96.500 triệu đồng. Ngân sách trung ương 38.600 triệu đồng (40%); ngân sách tỉnh 28.950 triệu đồng (30%); ngân sách huyện 9.650 triệu đồng (10%).',
  },
  {
    title: 'lương tháng và cả năm đặt cạnh nhau',
    slip: 'Xưởng trả lương cho 30 thợ đều 6,5 triệu đồng/tháng, mỗi năm 87 triệu đồng, chưa tính thưởng.',
    clean: 'Xưởng trả lương cho 30 thợ đều 6,5 triệu đồng/tháng, mỗi năm 78 triệu đồng, chưa tính thưởng.',
    neighbour: 'Xưởng trả lương 6,5 triệu đồng/tháng, mỗi năm 70 triệu đồng vì nghỉ hai tháng mùa mưa.',
  },
  {
    title: 'số của cả tháng gọi tên bằng số mỗi ngày nhân số ngày',
    slip: 'Các tổ thu gom bình quân 150 tấn rác/ngày, tính chung cả tháng 4 là 5.400 tấn.',
    clean: 'Các tổ thu gom bình quân 150 tấn rác/ngày, tính chung cả tháng 4 là 4.500 tấn.',
    neighbour: 'Các tổ thu gom bình quân 150 tấn rác/ngày, tính chung cả tháng 4 là 3.900 tấn.',
  },
  {
    title: 'bình quân tháng của kỳ nêu ở đầu đoạn',
    slip: 'Chín tháng qua, khu vực HTX có bước tiến. Nộp ngân sách 16,2 tỷ đồng, bình quân 2,8 tỷ đồng/tháng.',
    clean:
      'Chín tháng qua, khu vực HTX có bước tiến. Nộp ngân sách 16,2 tỷ đồng, bình quân 1,8 tỷ đồng/tháng.',
    neighbour:
      'Chín tháng qua, khu vực HTX có bước tiến. Riêng quý III nộp ngân sách 8,4 tỷ đồng, bình quân 2,8 tỷ đồng/tháng.',
  },
  {
    title: 'vốn chia đều cho số HTX đã nêu, qua một mệnh đề khác',
    slip: 'Nhờ nguồn vốn 12 tỷ đồng của Quỹ, 40 HTX ở Nà Thượng đã mua sắm thêm máy móc, bình quân mỗi HTX vay 350 triệu đồng.',
    clean:
      'Nhờ nguồn vốn 12 tỷ đồng của Quỹ, 40 HTX ở Nà Thượng đã mua sắm thêm máy móc, bình quân mỗi HTX vay 300 triệu đồng.',
    neighbour:
      'Nhờ nguồn vốn 12 tỷ đồng của Quỹ, 40 HTX ở Nà Thượng đã mua sắm máy móc; riêng khối trồng trọt bình quân mỗi HTX vay 350 triệu đồng.',
  },
  {
    title: 'góp chung rồi "mỗi hộ" ngay sau đó',
    slip: 'Để làm đường ống, 240 hộ dân góp 1,2 tỷ đồng, mỗi hộ 6 triệu đồng, trả làm hai đợt.',
    clean: 'Để làm đường ống, 240 hộ dân góp 1,2 tỷ đồng, mỗi hộ 5 triệu đồng, trả làm hai đợt.',
    neighbour: 'Để làm đường ống, 240 hộ dân góp 1,2 tỷ đồng, mỗi hộ từ 3 đến 8 triệu đồng.',
  },
  {
    title: 'mỗi hộ góp, được bao nhiêu',
    slip: 'Ngày ấy 25 hộ mỗi hộ góp 16 triệu đồng, được 400 tỷ đồng thì dựng được cái xưởng.',
    clean: 'Ngày ấy 25 hộ mỗi hộ góp 16 triệu đồng, được 400 triệu đồng thì dựng được cái xưởng.',
    neighbour: 'Ngày ấy 25 hộ mỗi hộ góp 16 triệu đồng, được Nhà nước hỗ trợ thêm 200 triệu đồng.',
  },
  {
    title: 'tổng của một số đơn vị, rồi bình quân không nhắc đơn vị',
    slip: 'Tổng doanh thu năm 2023 của 6 liên hiệp có hoạt động đạt 252 tỷ đồng, bình quân 24 tỷ đồng.',
    clean: 'Tổng doanh thu năm 2023 của 6 liên hiệp có hoạt động đạt 252 tỷ đồng, bình quân 42 tỷ đồng.',
    neighbour:
      'Tổng doanh thu năm 2023 của 6 liên hiệp có hoạt động đạt 252 tỷ đồng, bình quân mỗi tháng 21 tỷ đồng.',
  },
  {
    title: 'điểm phần trăm so với tỷ lệ nêu sau',
    slip: 'Năm 2023 có 63,1% HTX xếp loại khá, tốt. Tỷ lệ nữ đạt 52,6%, tăng 6,4 điểm phần trăm so với tỷ lệ 48% của năm 2022.',
    clean:
      'Năm 2023 có 63,1% HTX xếp loại khá, tốt. Tỷ lệ nữ đạt 52,6%, tăng 4,6 điểm phần trăm so với tỷ lệ 48% của năm 2022.',
    neighbour: 'Tỷ lệ nữ đạt 52,6%, tăng 6,4 điểm phần trăm so với năm 2022; tỷ lệ chung là 48%.',
  },
  {
    title: 'mức tăng của số có bình quân trong ngoặc',
    slip: 'Doanh thu toàn khu vực ước 1.365 tỷ đồng (bình quân 2.730 triệu đồng/HTX), so với cùng kỳ năm trước tăng 65 tỷ đồng, tức tăng 15,0%.',
    clean:
      'Doanh thu toàn khu vực ước 1.365 tỷ đồng (bình quân 2.730 triệu đồng/HTX), so với cùng kỳ năm trước tăng 65 tỷ đồng, tức tăng 5,0%.',
    neighbour:
      'Doanh thu toàn khu vực ước 1.365 tỷ đồng (bình quân 2.730 triệu đồng/HTX), so với cùng kỳ năm trước tăng 65 tỷ đồng, lợi nhuận tăng 15,0%.',
  },
  {
    title: '"con số này" so với kế hoạch',
    slip: 'Trong chín tháng, các HTX tại Tân Lũy kết nạp 1.840 thành viên mới. Con số này đạt 29% kế hoạch cả năm (2.000 người).',
    clean:
      'Trong chín tháng, các HTX tại Tân Lũy kết nạp 1.840 thành viên mới. Con số này đạt 92% kế hoạch cả năm (2.000 người).',
    neighbour:
      'Trong chín tháng, các HTX tại Tân Lũy kết nạp 1.840 thành viên mới, cho 320 thành viên ra. Con số này đạt 29% kế hoạch cả năm (2.000 người).',
  },
  {
    title: 'tăng tính trên mức sau',
    slip: 'Sản lượng mật ong của HTX năm nay ước 500 tấn, tăng 20,0% so với năm ngoái (400 tấn).',
    clean: 'Sản lượng mật ong của HTX năm nay ước 500 tấn, tăng 25% so với năm ngoái (400 tấn).',
    neighbour: 'Sản lượng mật ong của HTX năm nay ước 500 tấn, tăng gần 25% so với năm ngoái (400 tấn).',
  },
  {
    title: 'mức mới ghi triệu thay cho tỷ, mức tăng vẫn đúng',
    slip: 'Doanh thu năm 2024 của HTX đạt 37,5 triệu đồng, so với 30 tỷ đồng của năm 2023 tăng 25%.',
    clean: 'Doanh thu năm 2024 của HTX đạt 37,5 tỷ đồng, so với 30 tỷ đồng của năm 2023 tăng 25%.',
    neighbour: 'Doanh thu năm 2024 của HTX đạt 37,5 tỷ đồng, so với 29,9 tỷ đồng của năm 2023 tăng 25%.',
  },
  {
    title: 'ý kiến hai chiều, không có phiếu trắng',
    slip: 'Kết quả thăm dò: 71% tán thành nâng vốn góp, 19% không tán thành, không ai bỏ phiếu trắng.',
    clean: 'Kết quả thăm dò: 71% tán thành nâng vốn góp, 29% không tán thành, không ai bỏ phiếu trắng.',
    neighbour: 'Kết quả thăm dò: 71% tán thành nâng vốn góp, 19% không tán thành, số còn lại không ý kiến.',
  },
  {
    title: 'nợ xấu lớn hơn cả dư nợ',
    slip: 'Đến 31/5, tổng dư nợ của các quỹ là 840 tỷ đồng. Nợ xấu 5.880 tỷ đồng, chiếm 0,7% tổng dư nợ.',
    clean: 'Đến 31/5, tổng dư nợ của các quỹ là 840 tỷ đồng. Nợ xấu 5.880 triệu đồng, chiếm 0,7% tổng dư nợ.',
    neighbour:
      'Đến 31/5, tổng dư nợ của các quỹ là 840 tỷ đồng. Nợ xấu của cả nước 5.880 tỷ đồng, chiếm 2,1% tổng dư nợ toàn hệ thống.',
  },
];

describe('Số liệu đứng gần nhau được tính lại', () => {
  for (const { title, slip, clean, neighbour } of CASES)
    it(title, () => {
      expect(slipsOf(slip)).toHaveLength(1);
      expect(slipsOf(clean)).toEqual([]);
      expect(slipsOf(neighbour)).toEqual([]);
    });
});
