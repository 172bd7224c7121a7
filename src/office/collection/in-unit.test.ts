// Số theo đơn vị của cột: an average is a quotient, everything else is shown as it is stored.
import { expect, it } from 'vitest';
import { inUnit } from './in-unit.ts';

it('bình quân 38.101.874 đồng là 38,1 triệu; tổng thì nguyên từng đồng', () => {
  expect(inUnit(38_101_874, 1_000_000, true)).toBe('38,1');
  expect(inUnit(38_101_874, 1_000_000)).toBe('38,101874');
  expect(inUnit(24_000_000, 1_000_000, true)).toBe('24');
  expect(inUnit(null, 1_000_000, true)).toBe('');
});
