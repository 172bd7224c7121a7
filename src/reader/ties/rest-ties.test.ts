import { expect, it } from 'vitest';
import { heldIn, slipIn, tiesIn } from '#test/support/reader-ties.ts';
import { restTies } from './rest-ties.ts';

it('còn lại là tổng trừ phần đã nêu', () => {
  const told = (rest: number) => `Kho có 920 tấn lúa giống, đã cấp 635 tấn, còn lại ${rest} tấn.`;
  expect(heldIn(told(285), restTies)).toEqual(['920 − 635 = 285']);
  expect(slipIn(told(285), restTies)).toBeUndefined();
  expect(slipIn(told(258), restTies)).toEqual([258, 285]);
});

it('vắng bao nhiêu đại biểu', () => {
  const told = (absent: number) =>
    `Đại hội triệu tập 185 đại biểu, có mặt 172 đại biểu, vắng ${absent} đại biểu.`;
  expect(heldIn(told(13), restTies)).toEqual(['185 người − 172 người = 13']);
  expect(slipIn(told(31), restTies)).toEqual([31, 13]);
});

it('phần còn lại của một phân số', () => {
  const told = (rest: number) => `Có 146/185 HTX nộp báo cáo, còn ${rest} HTX chưa nộp.`;
  expect(heldIn(told(39), restTies)).toEqual(['185 HTX − 146 HTX = 39']);
  expect(slipIn(told(93), restTies)).toEqual([93, 39]);
});

it('lời "chưa" đứng sau số', () => {
  expect(heldIn('Huyện có 185 HTX. Đã đại hội 146 HTX, 39 HTX hiện chưa đại hội.', restTies)).toContain(
    '185 HTX − 146 HTX = 39',
  );
});

it('không nói là còn, khác thứ, hay số nói áng chừng thì không tính', () => {
  const none = (text: string) => expect(tiesIn(text, restTies)).toEqual([]);
  none('Huyện có 185 HTX; 146 HTX được vay vốn, 93 HTX được thuê đất.');
  none('Kho có 920 tấn lúa giống, đã cấp cho 635 hộ, còn lại 258 bao.');
  none('Kho có 920 tấn lúa giống, đã cấp 635 tấn, còn lại khoảng 258 tấn.');
});

it('còn lại sau nhiều khoản trừ, dù "trong đó" xen giữa', () => {
  const told = (rest: number) =>
    `Tỉnh có 246 HTX phải đăng ký lại. Đến nay 187 HTX đã đăng ký lại; 38 HTX đã giải thể, trong đó tự nguyện 14, bắt buộc 24; 3 HTX chuyển sang công ty. Còn ${rest} HTX chưa làm.`;
  expect(heldIn(told(18), restTies)).toContain('246 HTX − 187 HTX − 38 HTX − 3 HTX = 18');
  expect(tiesIn(told(28), restTies)).toContain('246 HTX − 187 HTX − 38 HTX − 3 HTX = 28');
});

it('có nơi nói "mỗi nơi" thì chưa kể hết đã trừ bao nhiêu', () => {
  expect(
    tiesIn('Huyện có 34 HTX. Xã A có 6 HTX, hai xã mỗi xã 5 HTX, 18 HTX còn lại ở 8 xã.', restTies),
  ).not.toContain('34 HTX − 6 HTX = 18');
});

it('hai việc đã làm với bao nhiêu không phải tổng và phần của số còn lại', () => {
  expect(
    tiesIn(
      'Có 41 kiến nghị được trả lời, 13 kiến nghị được gửi lên. Còn 10 kiến nghị chưa trả lời.',
      restTies,
    ),
  ).toEqual([]);
});

it('không phải phần còn lại: ba trạng thái kể liền, lãi của thời trước, kế hoạch, khoản chưa kể', () => {
  for (const text of [
    'Có 9 công trình đã nghiệm thu, 5 công trình đang thi công, 2 công trình chưa khởi công.',
    'Trừ 46 triệu đồng tiền giống, ông còn lãi 80 triệu đồng. Ngày trước trồng sắn, giỏi lắm lãi 16 triệu đồng.',
    'Thành lập mới 1.387 HTX (kế hoạch 2.772 HTX). Riêng 1.387 HTX phi nông nghiệp.',
    'Bán được 300 triệu đồng, tiền giống 120 triệu đồng, chưa kể công, còn lãi 150 triệu đồng.',
  ])
    expect(tiesIn(text, restTies), text).toEqual([]);
});
