import { expect, it } from 'vitest';
import { heldIn, slipIn, tiesIn } from '#test/support/reader-ties.ts';
import { hundredTies } from './hundred-ties.ts';

it('các loại của một bảng xếp loại cộng lại 100%', () => {
  const told = (rate: string) =>
    `Xếp loại năm 2023: tốt chiếm 31,4%, khá ${rate}%, trung bình 19,6%, yếu 6,3%.`;
  expect(heldIn(told('42,7'), hundredTies)).toEqual(['100% − 31.4% − 42.7% − 19.6% = 6.3']);
  expect(slipIn(told('42,7'), hundredTies)).toBeUndefined();
  expect(slipIn(told('47,2'), hundredTies)).toEqual([47.2, 42.7]);
});

it('lệch trong sai số làm tròn thì vẫn đúng', () => {
  // 33,3 × 3 = 99,9; thiếu dưới một phần trăm là tổng thể hơi khác.
  expect(heldIn('Trồng trọt 33,3%, chăn nuôi 33,3%, dịch vụ 33,3%.', hundredTies)).toHaveLength(1);
  expect(heldIn('Trồng trọt 33,3%, chăn nuôi 33,3%, dịch vụ 32,2%.', hundredTies)).toEqual([]);
});

it('một tỷ lệ và phần còn lại', () => {
  const told = (rate: string) => `HTX hoạt động hiệu quả chiếm 63,8%, số còn lại ${rate}%.`;
  expect(heldIn(told('36,2'), hundredTies)).toHaveLength(1);
  expect(slipIn(told('32,6'), hundredTies)).toEqual([32.6, 36.2]);
});

it('tỷ lệ của một cuộc khảo sát không chia nhau 100%', () => {
  expect(
    slipIn('Khảo sát cho thấy 62% HTX thiếu vốn, 45% thiếu đất, 38% khó tiêu thụ.', hundredTies),
  ).toBeUndefined();
});

it('mức tăng, tỷ lệ trong ngoặc và tỷ lệ của câu khác không tính chung', () => {
  expect(tiesIn('HTX khá chiếm 64%, tăng 36% so với năm trước.', hundredTies)).toEqual([]);
  expect(tiesIn('HTX khá chiếm 64% (năm trước chiếm 63%).', hundredTies)).toEqual([]);
  expect(tiesIn('HTX khá chiếm 64%. HTX có nữ quản lý chiếm 63%.', hundredTies)).toEqual([]);
});

it('phần còn lại không nêu tỷ lệ, hay phần của một phần, thì không cộng thành 100', () => {
  expect(
    tiesIn(
      'HTX chiếm 39,1%; doanh nghiệp chiếm 24,6%; hộ kinh doanh chiếm 33,9%; còn lại là tổ hợp tác.',
      hundredTies,
    ),
  ).toEqual([]);
  expect(
    heldIn(
      'HTX nông nghiệp chiếm 60%, trong đó HTX trồng trọt chiếm 45%, còn lại 15% là chăn nuôi.',
      hundredTies,
    ),
  ).toEqual([]);
});
