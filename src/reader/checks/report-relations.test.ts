import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string) =>
  checkText(text, {}).findings.map(({ kind, expected, stated }) => [kind, expected, stated]);

test('tỷ lệ ngay sau phân số là chính phân số ấy', () => {
  const told = (share: string) =>
    `Kết quả: 126/150 HTX nộp báo cáo tài chính, tỷ lệ ${share}. Huyện Tân Yên Hạ có 260 HTX.`;
  expect(slips(told('84%'))).toEqual([]);
  expect(slips(told('48%'))).toEqual([['share', 84, 48]]);
  expect(slips('Có 18/24 HTX đạt loại khá (tỷ lệ năm trước 66,7%).')).toEqual([]);
  expect(slips('Đã thành lập 12/18 HTX, bằng 120% cùng kỳ.')).toEqual([]);
});

test('"gấp 2 lần" là tỷ số, "tăng 2 lần" có thể là phần tăng thêm', () => {
  const told = (words: string) => `Số HTX tăng từ 46 HTX (năm 2017) lên 138 HTX (năm 2022), ${words}.`;
  expect(slips(told('gấp 3 lần'))).toEqual([]);
  expect(slips(told('gấp 2 lần'))).toEqual([['growth', 3, 2]]);
  expect(slips(told('tăng 2 lần'))).toEqual([]);
});

test('mức đầu năm nêu trong ngoặc rồi mới nói tăng bao nhiêu', () => {
  const told = (rise: string) => `Vốn điều lệ đạt 350 tỷ đồng (năm 2021: 280 tỷ đồng), tăng ${rise}.`;
  expect(slips(told('25%'))).toEqual([]);
  expect(slips(told('35%'))).toEqual([['growth', 25, 35]]);
  expect(slips(told('40% so với năm 2020'))).toEqual([]);
});

test('tỷ lệ và số tương đương, tổng số nêu ở mục trên', () => {
  const told = (count: string) =>
    `Mục tiêu đến năm 2025\n- Có 120 HTX.\n- Tỷ lệ HTX hoạt động hiệu quả đạt 65%, tương ứng ${count} HTX.`;
  expect(slips(told('78'))).toEqual([]);
  expect(slips(told('87'))).toEqual([['share', 78, 87]]);
  expect(
    slips('Tỉnh có 320 HTX, 250 HTX đã được xếp loại. Tỷ lệ khá, tốt đạt 60%, tương đương 150 HTX.'),
  ).toEqual([]);
});

test('tỷ lệ tính trên số tiền gọi đúng tên đã nêu', () => {
  const told = (share: string) =>
    `Tổng dự toán giao đầu năm 26.000 triệu đồng, bổ sung 4.000 triệu đồng, tổng dự toán được sử dụng 30.000 triệu đồng.\nĐến 31/12/2023 đã chi 25.500 triệu đồng, đạt ${share} tổng dự toán được sử dụng.`;
  expect(slips(told('85%'))).toEqual([]);
  expect(slips(told('98%'))).toEqual([['share', 85, 98]]);
  expect(slips(told('98,1%').replace(/đạt 98,1% .*$/, 'đạt 98,1% dự toán đầu năm.'))).toEqual([]);
});

test('phần tóm tắt khác phần chi tiết', () => {
  const told = (count: number, year = '2023') =>
    `I. ĐÁNH GIÁ CHUNG\nNăm 2023, toàn huyện thành lập mới ${count} HTX, giải thể 03 HTX; có 96 HTX với 5.420 thành viên.\nII. KẾT QUẢ CỤ THỂ\n1. Số lượng: năm ${year} thành lập mới 17 HTX (trong đó 12 HTX nông nghiệp), giải thể 03 HTX, tổng số 96 HTX.\n2. Thành viên: 5.420 thành viên.`;
  expect(slips(told(17))).toEqual([]);
  expect(slips(told(14))).toEqual([['sum', 17, 14]]);
  expect(slips(told(14, '2022'))).toEqual([]);
});

test('mục tiêu, kết quả nhắc lại ở câu sau', () => {
  const told = (count: string) =>
    `Mục tiêu năm 2025 toàn tỉnh có 350 HTX. Hiện có 290 HTX.\nĐể đạt mục tiêu ${count} HTX, mỗi năm cần thành lập 30 HTX.`;
  expect(slips(told('350'))).toEqual([]);
  expect(slips(told('530'))).toEqual([['sum', 350, 530]]);
  expect(
    slips(
      'Năm 2023 có 63 HTX ngừng hoạt động, đã xử lý 27 HTX.\nĐề nghị các huyện giải thể 36 HTX nêu trên trước 30/6.',
    ),
  ).toEqual([]);
});
