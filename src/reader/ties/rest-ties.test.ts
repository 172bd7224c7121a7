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
