import { expect, it } from 'vitest';
import { coincidence, misreckoned, significance, slipChance, slipsOf } from './slip-channel.ts';

const count = (printed: number, meant: number) => slipChance(printed, meant, 1, false, false);

it('đảo hai chữ số liền nhau dễ xảy ra hơn sai một chữ số, sai một chữ số hơn mất một chữ số', () => {
  expect(count(214, 241)).toBeCloseTo(0.175, 6);
  expect(count(27, 72)).toBeCloseTo(0.35, 6);
  expect(count(241, 246)).toBeCloseTo(0.0111, 4);
  expect(count(24, 241)).toBeCloseTo(0.0027, 4);
  expect(count(2417, 247)).toBeCloseTo(0.002, 6);
});

it('không phải lỗi gõ: hai chữ số xa nhau, hai chữ số sai, hai chữ số mất', () => {
  expect([count(143, 341), count(1432, 2431), count(241, 256), count(2, 241)]).toEqual([0, 0, 0, 0]);
  expect([count(241, 0), count(241, -14), count(241, 214.5)]).toEqual([0, 0, 0]);
});

it('số khác cùng số chữ số chỉ khi được phép gõ bất kỳ', () => {
  expect(slipChance(241, 986, 1, false, true)).toBeCloseTo(0.000167, 6);
  expect(slipChance(241, 98, 1, false, true)).toBe(0);
});

it('nhầm đơn vị là của tiền; số đếm chỉ thừa thiếu một số không', () => {
  const money = (printed: number, meant: number) => slipChance(printed, meant, 1e6, true, false);
  expect([money(7_600_000, 7_600_000_000), money(7_600_000_000, 7_600_000)]).toEqual([0.06, 0.06]);
  // 240 beside 24 is another number rather than a slip.
  expect([count(240, 24), count(24, 240)]).toEqual([0.001, 0.001]);
  expect([count(2410, 241), count(241, 2410), count(24_000, 24)]).toEqual([0.004, 0.004, 0]);
});

it('chữ số tính theo bước in: 8,46 tỷ và 4,86 tỷ', () => {
  expect(slipChance(4_860_000_000, 8_460_000_000, 10_000_000, true, false)).toBeCloseTo(0.175, 6);
  expect(slipChance(37.2, 32.7, 0.1, false, false)).toBeCloseTo(0.175, 6);
});

it('số chữ số có nghĩa và khả năng trùng ngẫu nhiên', () => {
  expect([significance(1_200_000, 1000), significance(1234, 1), significance(0.5, 0.1)]).toEqual([2, 4, 1]);
  expect(coincidence(214, 241, 1)).toBeCloseTo(1 / 900, 9);
  expect(coincidence(1200, 1300, 1)).toBeCloseTo(1 / 90, 9);
  expect(coincidence(1200, 1317, 1)).toBeCloseTo(1 / 9000, 9);
});

it('các số mà một lỗi gõ làm ra từ 27', () => {
  const slips = slipsOf(27, 1);
  expect(slips).toEqual(expect.arrayContaining([72, 17, 97, 20, 29, 270, 2.7]));
  expect(slips).not.toContain(27);
  expect(slips).not.toContain(7);
  expect(slips).not.toContain(38);
});

it('tính sai chứ không gõ sai: mức tăng chia cho số sau, mức giảm ghi phần còn lại', () => {
  expect(misreckoned(16.7, 20, 0.1, 1)).toBe(0.06);
  expect(misreckoned(38.4, 61.6, 0.1, -1)).toBe(0.04);
  expect([misreckoned(19, 20, 0.1, 1), misreckoned(38.4, 61.6, 0.1, 1)]).toEqual([0, 0]);
});
