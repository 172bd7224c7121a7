import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** What a sentence with a slip says; what replaces the wrong words when it is right; the sum of the parts. */
const PAIRS: readonly (readonly [text: string, wrong: string, right: string, sum: number])[] = [
  [
    'Trung tâm mở 83 lớp cho hơn 4.100 lượt người, trong đó 38 lớp cho cán bộ, 26 lớp cho thành viên và 9 lớp tuyên truyền về Luật Hợp tác xã năm 2023.',
    '9 lớp',
    '19 lớp',
    73,
  ],
  [
    'Nhà sơ chế của HTX Chè Phìn Hồ trị giá 3,1 tỷ đồng, trong đó ngân sách hỗ trợ 1,9 tỷ đồng, HTX vay 780 triệu đồng, phần còn lại 420 tỷ đồng do thành viên góp.',
    '420 tỷ',
    '420 triệu',
    422_680_000_000,
  ],
  [
    'Toàn tỉnh có 47 HTX tham gia OCOP, phân bố ở 4/9 huyện: Tân Mộc 15 HTX, Kỳ Hòa 12 HTX, Lâm Khê 18 HTX và Phú Động 12 HTX.',
    'Lâm Khê 18',
    'Lâm Khê 8',
    57,
  ],
  [
    'Đoàn công tác ký 47 biên bản ghi nhớ. Trong đó, 29 biên bản thuộc nhóm nông sản tươi; 28 biên bản thuộc nhóm hàng chế biến.',
    '28 biên bản',
    '18 biên bản',
    57,
  ],
  [
    'Đến tháng 8, huyện Kỳ Hòa có 142 HTX được phân loại. Kết quả: 62 HTX tốt, khá; 48 HTX trung bình; 22 HTX yếu.',
    '142 HTX',
    '132 HTX',
    132,
  ],
  [
    'HTX vận tải Lâm Khê có 64 đầu xe. Đội xe gồm 31 xe khách, 24 xe tải và 19 xe buýt.',
    '19 xe buýt',
    '9 xe buýt',
    74,
  ],
  [
    'Chợ Phú Động có 450 điểm kinh doanh, trong đó 280 sạp cố định, 130 ki-ốt và 50 vị trí bán hàng tự sản.',
    '130 ki-ốt',
    '120 ki-ốt',
    460,
  ],
  [
    'Năm 2023, trung tâm mở 36 lớp. So với kế hoạch 34 lớp, đơn vị vượt 2 lớp. Cơ cấu các lớp như sau: quản trị 14 lớp; kế toán 12 lớp; kỹ thuật 20 lớp.',
    '20 lớp',
    '10 lớp',
    46,
  ],
  [
    'Ba thôn đã gom được gần 90ha ruộng bỏ hoang: thôn Đoài 31,5ha, thôn Hạ 27,2ha, thôn Thượng 20,8ha.',
    'gần 90ha',
    'gần 80ha',
    79.5,
  ],
  ['HTX Kỳ Hòa có 2.140 lao động, trong đó có 980 nam và 1.260 nữ.', '980 nam', '880 nam', 2240],
];

/** Lists that name some of the parts, or parts of several views, or of another whole. */
const SILENT = [
  'Toàn tỉnh có 320 HTX, trong đó 96 HTX ứng dụng công nghệ cao, 120 HTX có sản phẩm OCOP và 85 HTX liên kết với doanh nghiệp.',
  'Toàn tỉnh có 220 HTX; số HTX ở 3 huyện dẫn đầu: Tân Mộc 41 HTX, Kỳ Hòa 52 HTX, Lâm Khê 47 HTX.',
  'Tỉnh có 58 HTX ở các huyện miền núi: Tân Mộc 14 HTX, Kỳ Hòa 12 HTX, Lâm Khê 11 HTX, các huyện khác có dưới 10 HTX.',
  'Năm 2023, HTX đạt doanh thu 26 tỷ đồng. Chi phí gồm: giống 4 tỷ đồng, phân bón 8 tỷ đồng, nhân công 9 tỷ đồng.',
  'Trong 275 HTX, có 198 HTX làm thủy lợi, 164 HTX cung ứng vật tư, 88 HTX tiêu thụ nông sản; nhiều HTX làm cùng lúc hai, ba dịch vụ.',
  'Trong 60 HTX vay vốn có 36 HTX vay Quỹ, 20 HTX vay ngân hàng và 10 HTX vay cả hai nguồn.',
  'Trong 48 HTX có 13 HTX do phụ nữ làm giám đốc, 17 HTX do thanh niên khởi xướng.',
  'Dự đại hội có 186 đại biểu của các HTX. Đại hội bầu Ban Chấp hành khóa mới gồm 35 người, Ban Thường vụ 9 người.',
  'Vốn của Quỹ đã đạt 60 tỷ đồng. Trong đó, vốn điều lệ do ngân sách cấp 40 tỷ đồng, vốn bổ sung từ chênh lệch thu chi 12,5 tỷ đồng, còn lại 7,5 tỷ đồng là vốn ủy thác.',
  'Tỉnh có 1.050 HTX. Tỉnh sẽ xóa 60 HTX “treo biển”. Trong con số 1.050 HTX nói trên đã gồm 36 quỹ tín dụng nhân dân và 4 HTX nhà ở.',
  'Tỉnh bố trí hơn 10 tỷ đồng hỗ trợ các HTX. Số tiền này gồm 4,75 tỷ đồng xây dựng hạ tầng, 3,1 tỷ đồng ứng dụng công nghệ và 2,3 tỷ đồng đào tạo.',
];

describe('danh sách cộng theo chữ in', () => {
  for (const [text, wrong, right, sum] of PAIRS) {
    it(`chỉ ra chỗ cộng sai: ${text.slice(0, 60)}`, () => {
      const found = checkText(text).findings;
      expect(found.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(['sum hard']);
      expect(found[0]?.expected).toBe(sum);
    });
    it(`im lặng khi cộng đúng: ${text.slice(0, 60)}`, () => {
      expect(checkText(text.replace(wrong, right)).findings).toEqual([]);
    });
  }
  for (const text of SILENT) {
    it(`không báo: ${text.slice(0, 70)}`, () => {
      expect(checkText(text).findings).toEqual([]);
    });
  }
});
