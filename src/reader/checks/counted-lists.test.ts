// Số báo trước và danh sách kể sau: địa phương, đơn vị, mô hình; số của mỗi nơi nhân với số nơi.
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** A text with a slip; what replaces the slip when it is right; the count worked out again. */
const PAIRS: readonly (readonly [text: string, wrong: string, right: string, expected: number])[] = [
  ['Bốn tỉnh chưa có liên hiệp HTX là Lai Châu, Kon Tum và Bạc Liêu.', 'Bốn', 'Ba', 3],
  ['Còn 5 xã chưa có HTX là Hòa Bình, Tân Lập, Minh Quang, Đại Đồng.', '5 xã', '4 xã', 4],
  ['Còn 4 huyện chưa có HTX, đó là Quế Võ, Lương Tài và Yên Phong.', '4 huyện', '3 huyện', 3],
  ['Có 4 huyện hoàn thành kế hoạch là các huyện Quế Võ, Lương Tài, Yên Phong.', '4 huyện', '3 huyện', 3],
  ['Có 2 huyện chưa báo cáo gồm các huyện Quế Võ, Lương Tài, Yên Phong.', '2 huyện', '3 huyện', 3],
  [
    'Liên minh ký kết với 5 đơn vị: Ngân hàng Chính sách xã hội, Hội Nông dân, Tỉnh đoàn, Hội Liên hiệp Phụ nữ.',
    '5 đơn vị',
    '4 đơn vị',
    4,
  ],
  [
    'Liên minh phối hợp với 6 cơ quan: Sở Nông nghiệp và Phát triển nông thôn, Sở Công Thương, Hội Nông dân, Tỉnh đoàn, Hội Cựu chiến binh.',
    '6 cơ quan',
    '5 cơ quan',
    5,
  ],
  [
    'Ký thỏa thuận với 3 ngân hàng: Agribank, Vietinbank, BIDV, Ngân hàng Chính sách xã hội.',
    '3 ngân hàng',
    '4 ngân hàng',
    4,
  ],
  ['Chương trình được ký với 4 tổ chức: Hội Nông dân, Hội Phụ nữ và Tỉnh đoàn.', '4 tổ chức', '3 tổ chức', 3],
  ['Xây dựng 5 mô hình chuỗi giá trị: lúa gạo, rau an toàn, cá lồng, gà đồi.', '5 mô hình', '4 mô hình', 4],
  [
    'HTX cung cấp 5 dịch vụ: thủy lợi, bảo vệ thực vật, khuyến nông và cung ứng vật tư.',
    '5 dịch vụ',
    '4 dịch vụ',
    4,
  ],
  ['Huyện có 5 sản phẩm OCOP: gạo nếp, miến dong, chè xanh, mật ong.', '5 sản phẩm', '4 sản phẩm', 4],
  ['Thành lập mới 8 HTX tại Quế Võ, Lương Tài, Yên Phong (mỗi huyện 2 HTX).', '8 HTX', '6 HTX', 6],
  ['Thành lập mới 7 HTX ở Quế Võ, Lương Tài và Yên Phong, mỗi huyện 2 HTX.', '7 HTX', '6 HTX', 6],
  ['Tổ chức 7 lớp tập huấn tại 3 huyện (mỗi huyện 2 lớp).', '7 lớp', '6 lớp', 6],
  [
    'Tổ chức 9 lớp tập huấn tại 4 huyện: Quế Võ, Lương Tài, Yên Phong, Gia Bình (mỗi huyện 2 lớp).',
    '9 lớp',
    '8 lớp',
    8,
  ],
  ['Chọn 5 xã, mỗi xã xây dựng 2 mô hình, tổng cộng 12 mô hình.', '12 mô hình', '10 mô hình', 10],
  ['Hỗ trợ 3 HTX, mỗi HTX 4 hợp đồng, tổng số 14 hợp đồng.', '14 hợp đồng', '12 hợp đồng', 12],
  [
    'Liên minh ký với 5 đơn vị gồm Ngân hàng Chính sách xã hội, Hội Nông dân, Tỉnh đoàn, Hội Liên hiệp Phụ nữ.',
    '5 đơn vị',
    '4 đơn vị',
    4,
  ],
  ['Liên minh ký với 4 đơn vị (Hội Nông dân, Tỉnh đoàn, Hội Liên hiệp Phụ nữ).', '4 đơn vị', '3 đơn vị', 3],
  ['Xây dựng 5 mô hình chuỗi giá trị (lúa gạo, rau an toàn, cá lồng, gà đồi).', '5 mô hình', '4 mô hình', 4],
  ['Xây dựng 4 chuỗi liên kết gồm: lúa gạo; rau an toàn; gà đồi.', '4 chuỗi', '3 chuỗi', 3],
  ['Thành lập mới 8 HTX tại các huyện Quế Võ, Lương Tài, Yên Phong, mỗi huyện 2 HTX.', '8 HTX', '6 HTX', 6],
  ['Quế Võ, Lương Tài, Yên Phong mỗi huyện thành lập 2 HTX, tổng số 8 HTX.', '8 HTX', '6 HTX', 6],
  ['Quỹ cấp 20 triệu đồng cho 4 HTX, mỗi HTX 6 triệu đồng.', '20 triệu', '24 triệu', 24_000_000],
  [
    'Hỗ trợ 4 HTX, mỗi HTX 50 triệu đồng, tổng kinh phí 250 triệu đồng.',
    '250 triệu',
    '200 triệu',
    200_000_000,
  ],
];

describe('số báo trước và danh sách', () => {
  it.each(PAIRS)('%s', (text, wrong, right, expected) => {
    const found = checkText(text).findings;
    expect(found).toEqual([expect.objectContaining({ kind: 'count', expected })]);
    expect(checkText(text.replace(wrong, right)).findings).toEqual([]);
  });

  it.each([
    '5 tỉnh có nhiều HTX nhất là Hà Nội, Thanh Hóa, Nghệ An.',
    'Trong 5 tỉnh dẫn đầu là Hà Nội, Thanh Hóa, Nghệ An.',
    'Có 6 huyện làm tốt, tiêu biểu là Quế Võ, Lương Tài, Yên Phong.',
    'Ký với 4 sở: Sở Văn hóa, Thể thao và Du lịch, Sở Công Thương, Sở Tài chính, Sở Tư pháp.',
    'Ký với 6 đơn vị: Hội Nông dân, Tỉnh đoàn, Hội Phụ nữ, Hội Cựu chiến binh, ...',
    'Ký với 6 đơn vị: Hội Nông dân, Tỉnh đoàn, Hội Phụ nữ và các đơn vị khác.',
    '5 xã có sản phẩm chủ lực là Chè Xanh, Cam Sành, Bưởi Da.',
    '5 xã có đồng bào dân tộc sinh sống là Dao, Tày, Mông và Nùng.',
    'Ký với 6 đơn vị: UBND các huyện Quế Võ, Lương Tài, Sở Công Thương, Tỉnh đoàn.',
    'Có 5 mô hình, như: lúa gạo, rau an toàn, cá lồng, gà đồi.',
    'Có 3 lĩnh vực: nông nghiệp, thương mại, dịch vụ, vận tải.',
    'Xây dựng 5 mô hình: 2 mô hình lúa gạo, 3 mô hình rau an toàn.',
    'Tổ chức 7 lớp tại 3 huyện, bình quân mỗi huyện 2 lớp.',
    'Thành lập mới 8 HTX tại Quế Võ, Lương Tài, Yên Phong (mỗi huyện ít nhất 2 HTX).',
    'Thành lập mới 8 HTX; Quế Võ, Lương Tài, Yên Phong mỗi huyện có 2 HTX.',
  ])('không nghi oan: %s', (text) => {
    expect(checkText(text).findings).toEqual([]);
  });
});
