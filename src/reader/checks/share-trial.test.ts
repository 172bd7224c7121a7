import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string, documentDate?: string) =>
  checkText(text, documentDate === undefined ? {} : { documentDate }).findings.map(
    ({ kind, expected, stated }) => [kind, expected, stated],
  );

test('tỷ lệ của một loại tiền đã nêu ở câu trước', () => {
  const told =
    'Dư nợ của Quỹ đến ngày 31/12/2023 là 16,5 tỷ đồng với 27 HTX còn dư nợ. Nợ quá hạn 330 triệu đồng của 02 HTX, chiếm';
  expect(slips(`${told} 2% dư nợ.`)).toEqual([]);
  expect(slips(`${told} 4,5% dư nợ.`)).toEqual([['share', 2, 4.5]]);
});

test('lợi nhuận bình quân theo doanh thu bình quân, mỗi số một cách viết mẫu số', () => {
  const told =
    'Doanh thu bình quân của một HTX nông nghiệp đạt 2,1 tỷ đồng/năm, lãi bình quân 357 triệu đồng/HTX, bằng';
  expect(slips(`${told} 17% doanh thu.`)).toEqual([]);
  expect(slips(`${told} 27% doanh thu.`)).toEqual([['share', 17, 27]]);
});

test('tỷ lệ nêu bằng tên lĩnh vực, số lượng đã nêu ở câu trước', () => {
  const told =
    'Tỉnh có 500 HTX, trong đó có 365 HTX nông nghiệp, 135 HTX phi nông nghiệp. Các HTX có 45.000 thành viên.\nHTX nông nghiệp chiếm';
  expect(slips(`${told} 73% tổng số HTX.`)).toEqual([]);
  expect(slips(`${told} 63% tổng số HTX.`)).toEqual([['share', 73, 63]]);
});

test('tỷ lệ của trạng thái chưa nêu số lượng thì không tính được', () => {
  expect(
    slips(
      'Toàn thành phố có 1.942 HTX. Số HTX hoạt động hiệu quả là 1.068, chiếm 65% số HTX đang hoạt động.',
    ),
  ).toEqual([]);
});

test('xếp loại tính trên số HTX tham gia xếp loại', () => {
  expect(
    slips(
      'Tỉnh có 600 HTX nông nghiệp. Các HTX tham gia xếp loại chia ra: 70 HTX tốt (14%), 180 HTX khá (36%), 190 HTX trung bình (38%) và 60 HTX yếu (12%).',
    ),
  ).toEqual([]);
});

test('tỷ lệ tính trên HTX và chi nhánh cộng lại', () => {
  expect(
    slips(
      'Trên địa bàn tỉnh có 273 HTX, 1 chi nhánh HTX. Trong đó có 206 HTX nông nghiệp, chiếm 75,18%; 41 HTX thương mại, chiếm 14,96%; 14 HTX xây dựng, chiếm 5,1%; 12 HTX vận tải, chiếm 4,38%.',
    ),
  ).toEqual([]);
});

test('một tỷ lệ lạc khỏi các tỷ lệ cùng tính trên tổng các phần', () => {
  const told = (last: string) =>
    `Tỉnh có trên 90 HTX: nông nghiệp 71 HTX, chiếm 76,3%; tiểu thủ công nghiệp 7 HTX, chiếm 7,5%; vận tải 12 HTX, chiếm 12,9% và 3 quỹ tín dụng nhân dân, chiếm ${last}.`;
  expect(slips(told('3,2%'))).toEqual([]);
  expect(slips(told('5,2%'))).toEqual([['share', 3.2258, 5.2]]);
});
