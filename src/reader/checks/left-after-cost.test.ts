import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string) =>
  checkText(text, {}).findings.map(({ kind, expected, stated }) => [kind, expected, stated]);

test('thu, trừ chi phí nêu số trước, còn lãi', () => {
  const told =
    'Mỗi vụ, HTX Cồn Lau thu 4,6 tỷ đồng từ tôm. Trừ 3,1 tỷ đồng tiền giống, thức ăn và điện nước, còn lãi';
  expect(slips(`${told} 1,5 tỷ đồng.`)).toEqual([]);
  expect(slips(`${told} 1,8 tỷ đồng.`)).toEqual([['balance', 1.5e9, 1.8e9]]);
});

test('hợp đồng trừ nhiều khoản chi', () => {
  const told =
    'Hợp đồng trị giá 720 triệu đồng. Chi phí gồm mua bưởi của dân 486 triệu đồng, đóng gói và vận tải 162 triệu đồng; HTX còn lại';
  expect(slips(`${told} 72 triệu đồng.`)).toEqual([]);
  expect(slips(`${told} 27 triệu đồng.`)).toEqual([['balance', 72e6, 27e6]]);
});

test('còn khoản chi không nêu số thì không tính được', () => {
  expect(
    slips(
      'Vụ này anh bán được 300 triệu đồng, trừ chi phí 120 triệu đồng tiền giống, chưa kể công, còn lãi 150 triệu đồng.',
    ),
  ).toEqual([]);
});

test('lãi của mỗi hộ, tiền vay không phải doanh thu', () => {
  expect(
    slips('Vụ này HTX thu 12 tỷ đồng, sau khi trừ chi phí 9,5 tỷ đồng, mỗi hộ lãi 80 triệu đồng.'),
  ).toEqual([]);
  expect(slips('HTX vay 500 triệu đồng. Trừ chi phí 120 triệu đồng, còn lãi 290 triệu đồng.')).toEqual([]);
});

test('bình quân nêu cách mấy đoạn sau dư nợ và số HTX', () => {
  const told = (mean: string) =>
    `Cùng thời điểm, dư nợ của Quỹ đạt 39,6 tỷ đồng với 88 HTX.\n\nTheo giám đốc Quỹ, với dư nợ bình quân ${mean} triệu đồng/HTX như hiện tại, rủi ro được chia nhỏ.`;
  expect(slips(told('450'))).toEqual([]);
  expect(slips(told('540'))).toEqual([['average', 450e6, 540e6]]);
  expect(slips(told('300'))).toEqual([]);
});
