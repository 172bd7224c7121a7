import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** Expected values of the slips named in a text. */
function slipsOf(text: string): (number | null | undefined)[] {
  return checkText(text).findings.map(({ expected }) => expected);
}

describe('thu nhập theo năm, trong ngoặc theo tháng', () => {
  it.each([
    ['56,7 triệu đồng/năm (4,8 triệu đồng/tháng)', '57,6 triệu đồng/năm (4,8 triệu đồng/tháng)'],
    ['6,3 triệu đồng/người/tháng (65,7 triệu đồng/năm)', '6,3 triệu đồng/người/tháng (75,6 triệu đồng/năm)'],
    ['84 triệu đồng/người/năm (9 triệu đồng/tháng)', '84 triệu đồng/người/năm (7 triệu đồng/tháng)'],
  ])('%s', (wrong, right) => {
    const text = (income: string) => `Thu nhập bình quân của lao động trong HTX xã Tân Lộc đạt ${income}.`;
    expect(slipsOf(text(wrong))).toHaveLength(1);
    expect(slipsOf(text(right))).toEqual([]);
  });

  it('không so khi trong ngoặc là mức cao nhất, năm trước hay đã làm tròn', () => {
    for (const income of [
      '62 triệu đồng/năm (cao nhất 9 triệu đồng/tháng)',
      '62,4 triệu đồng/năm (năm 2022 là 4,9 triệu đồng/tháng)',
      '65 triệu đồng/năm (5,4 triệu đồng/tháng)',
    ])
      expect(slipsOf(`Thu nhập bình quân của lao động trong HTX đạt ${income}.`)).toEqual([]);
  });
});

describe('mục tiêu được nhắc lại ngay trong câu', () => {
  it.each([
    [
      'Mục tiêu đến năm 2025 thành phố có 58 HTX (hiện có 46 HTX, tăng thêm 12 HTX); để đạt mục tiêu ',
      ' HTX, bình quân mỗi năm phải thành lập mới ít nhất 03 HTX.',
      68,
      58,
    ],
    [
      'Kế hoạch năm 2024 thành lập 45 HTX, đến nay mới thành lập 30 HTX; để đạt kế hoạch ',
      ' HTX, các huyện phải thành lập mới 15 HTX trong quý IV.',
      54,
      45,
    ],
  ])('%s…', (before, after, wrong, right) => {
    expect(slipsOf(before + wrong + after)).toEqual([right]);
    expect(slipsOf(before + right + after)).toEqual([]);
  });

  it('mục tiêu của năm khác là mục tiêu khác', () => {
    expect(
      slipsOf(
        'Mục tiêu đến năm 2025 thành phố có 58 HTX (hiện có 46 HTX); để đạt mục tiêu 68 HTX vào năm 2030, mỗi năm phải có thêm 03 HTX.',
      ),
    ).toEqual([]);
  });
});

describe('hàng "các xã còn lại" của bảng', () => {
  const table = (rest: string, total: string) =>
    `Cụm | Tổng diện tích | Hữu cơ\nTân An | 4.180 | 2.035\nHương Lộc | 3.925 | 1.860\nThành Mỹ | 3.640 | 1.748\n${rest} | 3.555 | 1.242\nToàn huyện | ${total} | 6.885\n`;

  it.each(['Các xã còn lại và thị trấn', 'Các xã khác', 'Các huyện, thị xã còn lại', 'Địa phương khác'])(
    '%s: không phải số xã, cộng như các hàng khác',
    (rest) => {
      expect(slipsOf(table(rest, '15.030'))).toEqual([15_300]);
      expect(slipsOf(table(rest, '15.300'))).toEqual([]);
    },
  );
});

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

describe('số của từng năm và số của cả mấy năm', () => {
  it.each([
    [
      'Kết quả: năm 2021: 38 HTX; năm 2022: 44 HTX; năm 2023: 35 HTX; ước năm 2024: 49 HTX; lũy kế 4 năm ',
      ' HTX.',
      '161',
      '166',
    ],
    [
      'Doanh số cho vay năm 2022 là 12,4 tỷ đồng, năm 2023 là 15,6 tỷ đồng, năm 2024 là 18 tỷ đồng; tổng cộng 3 năm là ',
      ' tỷ đồng.',
      '64',
      '46',
    ],
    [
      'Thành lập mới: 2021: 38 HTX, 2022: 44 HTX, 2023: 35 HTX; cả giai đoạn 2021 - 2023 là ',
      ' HTX.',
      '171',
      '117',
    ],
  ])('%s…', (before, after, wrong, right) => {
    expect(slipsOf(before + wrong + after)).toHaveLength(1);
    expect(slipsOf(before + right + after)).toEqual([]);
  });

  it('không cộng khi tổng nói nhiều năm hơn số năm đã kể, hay nói chuyện khác', () => {
    for (const text of [
      'Thành lập mới năm 2023 được 38 HTX, năm 2024 được 44 HTX, lũy kế 4 năm 161 HTX.',
      'Năm 2022 có 121 HTX, năm 2023 có 132 HTX, tính chung hai năm có 24 HTX được thành lập.',
    ])
      expect(slipsOf(text)).toEqual([]);
  });
});

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

describe('số HTX tốt và khá gộp lại, rồi kể riêng', () => {
  const text = (said: string) =>
    `Năm 2023 có ${said}, là năm cao nhất từ trước tới nay. Các địa phương đã đánh giá 221 HTX, kết quả: tốt 54 HTX, khá 74 HTX, trung bình 69 HTX, yếu 24 HTX.`;

  it.each(['xếp loại tốt và khá', 'xếp loại khá, tốt', 'được đánh giá loại khá và tốt'])('%s', (said) => {
    expect(slipsOf(text(`118 HTX ${said}`))).toEqual([128]);
    expect(slipsOf(text(`128 HTX ${said}`))).toEqual([]);
  });

  it('số của năm trước hay cách xa hơn một chữ số thì không so', () => {
    expect(
      slipsOf(
        'Năm 2022 có 118 HTX xếp loại tốt và khá. Năm 2023 đánh giá 221 HTX: tốt 54 HTX, khá 74 HTX, trung bình 69 HTX, yếu 24 HTX.',
      ),
    ).toEqual([]);
    expect(slipsOf(text('95 HTX nông nghiệp xếp loại tốt và khá'))).toEqual([]);
  });
});
