import { expect, it } from 'vitest';
import { heldIn, slipIn } from '#test/support/reader-ties.ts';
import { interestTies } from './interest-ties.ts';

it('lãi là số vay nhân lãi suất tháng nhân số tháng', () => {
  const told = (paid: string) =>
    `HTX vay 500 triệu đồng, lãi suất cố định 0,5%/tháng, thời hạn 24 tháng. Đến ngày đáo hạn, HTX đã trả đủ gốc và toàn bộ tiền lãi là ${paid} triệu đồng.`;
  expect(heldIn(told('60'), interestTies)).toEqual(['500 triệu đồng × 0,5% × 24 = 60000000']);
  expect(heldIn(told('30'), interestTies)).toEqual([]);
});

it('cổ tức, phí trả theo năm', () => {
  expect(
    heldIn(
      'Vốn góp bình quân là 8 tỷ đồng. Đại hội chia cổ tức 9%/năm, tổng số tiền chia là 720 triệu đồng.',
      interestTies,
    ),
  ).toEqual(['8 tỷ đồng × 9% × 1 = 720000000']);
});

it('tỷ lệ không phải lãi suất thì thôi', () => {
  expect(
    slipIn('HTX có vốn 8 tỷ đồng, 9% là vốn vay, số tiền 270 triệu đồng.', interestTies),
  ).toBeUndefined();
});
