import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** Expected values of the slips named in a text. */
function slipsOf(text: string): (number | null | undefined)[] {
  return checkText(text).findings.map(({ expected }) => expected);
}

describe('các mục đánh số cộng lại thành số nêu ở trên', () => {
  const plan = (classes: string) =>
    `KẾ HOẠCH\n\nII. MỤC TIÊU\nTổ chức 48 lớp cho 2.120 lượt người. Tổng kinh phí 2.597 triệu đồng.\n\nIII. PHÂN CÔNG\n1. Liên minh HTX tỉnh: 18 lớp, 810 lượt người, kinh phí 1.054 triệu đồng. Trong đó 06 lớp mở ở huyện.\n2. Sở Nông nghiệp: ${classes} lớp, 560 lượt người, kinh phí 735 triệu đồng.\n3. Sở Kế hoạch và Đầu tư: 10 lớp, 450 lượt người, kinh phí 530 triệu đồng.\n4. Các huyện: 06 lớp, 300 lượt người, kinh phí 278 triệu đồng.\n`;

  it('hai cột khớp, cột thứ ba lệch', () => {
    expect(slipsOf(plan('19'))).toEqual([53]);
    expect(slipsOf(plan('14'))).toEqual([]);
  });

  const places = (said: string, last: string) =>
    `Từ đầu năm, các địa phương đã giải thể 26 HTX hoạt động không hiệu quả, ${said}:\n- Huyện Thạch Lộc: 09 HTX (chăn nuôi 04, xây dựng 03, vận tải 02);\n- Huyện Cẩm An: 07 HTX;\n- Thị xã Bình Giang: ${last} HTX;\n- Thành phố: 04 HTX.\n`;

  it.each(['cụ thể như sau', 'chia ra', 'gồm'])('kể theo địa phương, %s', (said) => {
    expect(slipsOf(places(said, '05'))).toEqual([25]);
    expect(slipsOf(places(said, '06'))).toEqual([]);
  });

  it('chỉ kể nơi tiêu biểu thì không cộng', () => {
    expect(slipsOf(places('trong đó điển hình như sau', '05'))).toEqual([]);
  });
});
