import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function told(text: string): string[] {
  return checkText(text).findings.map(({ kind, expected, stated }) => `${kind} ${expected} ≠ ${stated}`);
}

/** What is said, its wrong figure, the right one, and the finding the wrong one makes. */
const SLIPS: readonly (readonly [
  title: string,
  text: string,
  wrong: string,
  right: string,
  finding: string,
])[] = [
  [
    'các tỷ lệ và phần còn lại',
    'Trong cơ cấu doanh thu của HTX, quản lý chợ chiếm 46,5%, nước sạch 28,3%, dịch vụ nông nghiệp 17,5%, còn lại 9,5% là cho thuê kho.',
    '17,5%',
    '15,7%',
    'sum 101.8 ≠ 100',
  ],
  [
    'kỳ hạn của dư nợ',
    'Trong tổng dư nợ của các QTDND, cho vay ngắn hạn chiếm 61,2%, trung hạn chiếm 43,5%, dài hạn chiếm 4,3%.',
    '43,5%',
    '34,5%',
    'sum 109 ≠ 100',
  ],
  [
    'dòng cộng dưới các mục',
    'Kết quả theo năm\n- Năm 2021: 12 lớp, 516 lượt người.\n- Năm 2022: 18 lớp, 810 lượt người.\n- Năm 2023: 20 lớp, 940 lượt người.\nTổng cộng ba năm: 53 lớp, 2.266 lượt người.\n',
    '53 lớp',
    '50 lớp',
    'sum 50 ≠ 53',
  ],
  [
    'quỹ tiền đầu kỳ, thu, chi, cuối kỳ',
    'Số dư đầu năm: 120,5 triệu đồng. Thu trong năm 310,2 triệu đồng. Chi trong năm 268,4 triệu đồng. Số dư cuối năm: 126,3 triệu đồng.',
    '126,3',
    '162,3',
    'balance 162300000 ≠ 126300000',
  ],
  [
    'trừ chi phí còn lãi',
    'Năm 2022, doanh thu của HTX đạt 5,2 tỷ đồng. Trừ chi phí 4,1 tỷ đồng, HTX còn lãi 1,7 tỷ đồng.',
    '1,7',
    '1,1',
    'balance 1100000000 ≠ 1700000000',
  ],
  [
    'bình quân nhân số HTX ra tổng',
    'Doanh thu bình quân một HTX là 1,15 tỷ đồng, lãi bình quân 135 triệu đồng. Tổng doanh thu của 380 HTX đang hoạt động đạt 473 tỷ đồng.',
    '473',
    '437',
    'average 437000000000 ≠ 473000000000',
  ],
  [
    'nữ và nam',
    'Lớp tập huấn có 72 học viên, trong đó nữ 31 người, nam 14 người.',
    '14',
    '41',
    'sum 45 ≠ 72',
  ],
  [
    'thêm một huyện sau khi đã đủ',
    'Cả tỉnh có 17 HTX mới, gồm: huyện Đông Lâm 5 HTX, Ia Rong 4 HTX, thị xã An Hòa 8 HTX, thành phố Kon Mơ 2 HTX.',
    '8 HTX',
    '6 HTX',
    'sum 19 ≠ 17',
  ],
  [
    'tỷ lệ của số HTX được gọi tên',
    'Toàn tỉnh có 420 HTX, trong đó 350 HTX đang hoạt động, còn lại 70 HTX tạm ngừng. Qua phân loại, 252 HTX được xếp loại khá, tốt, chiếm 60% số HTX đang hoạt động.',
    '60%',
    '72%',
    'share 72 ≠ 60',
  ],
];

describe('dòng cộng, phần còn lại, quỹ tiền, bình quân và tổng', () => {
  it.each(SLIPS)('%s', (_title, text, wrong, right, finding) => {
    expect(told(text)).toContain(finding);
    expect(told(text.replace(wrong, right))).toEqual([]);
  });

  it.each([
    // Một phần được chia tiếp, tỷ lệ năm khác: không cộng với phần còn lại.
    'HTX nông nghiệp chiếm 60%, trong đó HTX trồng trọt chiếm 45%, còn lại 15% là chăn nuôi.',
    // Nhiều dịch vụ trùng nhau, số nằm trong tổng, ủy ban mới bầu.
    'Trong 260 HTX, có 190 HTX làm thủy lợi, 150 HTX cung ứng vật tư, 90 HTX tiêu thụ nông sản; nhiều HTX làm cùng lúc hai, ba dịch vụ.',
    'Cả tỉnh có 980 HTX. Trong con số 980 HTX nói trên đã gồm 32 quỹ tín dụng nhân dân và 5 HTX nhà ở.',
    'Dự đại hội có 186 đại biểu. Đại hội bầu Ban Chấp hành gồm 35 người, Ban Thường vụ 9 người.',
    // Bình quân đứng cạnh các phần không phải là một phần.
    'Kinh phí 625 triệu đồng, trong đó ngân sách tỉnh 400 triệu đồng, ngân sách huyện 225 triệu đồng, bình quân 12,5 triệu đồng/hội nghị.',
  ])('không báo nhầm: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
