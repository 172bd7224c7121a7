import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string) =>
  checkText(text).findings.map(({ kind, expected, stated }) => [kind, expected, stated]);

test('thành viên đầu kỳ + kết nạp − ra khỏi = cuối kỳ', () => {
  const told =
    'Số thành viên HTX đầu nhiệm kỳ là 82.460 người, kết nạp mới 6.320 người, ra khỏi HTX 11.540 người, cuối nhiệm kỳ còn';
  expect(slips(`${told} 77.240 người.`)).toEqual([]);
  expect(slips(`${told} 77.420 người.`)).toEqual([['balance', 77240, 77420]]);
});

test('dư nợ đầu năm + cho vay − thu nợ = dư nợ cuối năm, nêu ở các gạch đầu dòng', () => {
  const told =
    'Hoạt động cho vay của Quỹ hỗ trợ phát triển HTX:\n- Dư nợ đầu năm: 38 tỷ 250 triệu đồng;\n- Doanh số cho vay trong năm: 21 tỷ 400 triệu đồng;\n- Thu nợ gốc trong năm: 17 tỷ 900 triệu đồng;\n- Dư nợ cuối năm:';
  expect(slips(`${told} 41 tỷ 750 triệu đồng.`)).toEqual([]);
  expect(slips(`${told} 42 tỷ 750 triệu đồng.`)).toEqual([['balance', 41_750_000_000, 42_750_000_000]]);
});

test('thu nhập một tháng và một năm được coi là tương đương', () => {
  const told = 'Thu nhập bình quân của lao động đạt 4,2 triệu đồng/người/tháng, tương đương';
  expect(slips(`${told} 50,4 triệu đồng/người/năm.`)).toEqual([]);
  expect(slips(`${told} 54,0 triệu đồng/người/năm.`)).toEqual([['average', 50_400_000, 54_000_000]]);
});

test('dòng đánh số không thuộc danh sách gạch đầu dòng ở trên', () => {
  const told =
    '1. Số lượng: hiện có 30 HTX. Phân theo huyện:\n- Mỏ Cày 17 HTX; Ba Tri 13 HTX.\n2. Xếp loại: 12 HTX tốt, 10 HTX khá, 8 HTX yếu.';
  expect(slips(told)).toEqual([]);
});

test('Sở Kế hoạch và Đầu tư ở đầu văn bản không biến số liệu thành kế hoạch', () => {
  const [first] = checkText('SỞ KẾ HOẠCH VÀ ĐẦU TƯ TIỀN GIANG\nToàn tỉnh có 178 hợp tác xã.').claims;
  expect(first).toMatchObject({ measure: 'total', status: 'actual' });
});
