// Passages with one planted slip each: the slip is named, the right form raises no alarm.
import { describe, expect, it } from 'vitest';
import { FIFTH_SLIPS } from '#test/support/reader-slips/fifth.ts';
import { FIRST_SLIPS } from '#test/support/reader-slips/first.ts';
import { FOURTH_SLIPS } from '#test/support/reader-slips/fourth.ts';
import { HELD_OUT_SLIPS } from '#test/support/reader-slips/held-out.ts';
import { measureSlips } from '#test/support/reader-slips/measure-slips.ts';
import { SECOND_SLIPS } from '#test/support/reader-slips/second.ts';
import { THIRD_SLIPS } from '#test/support/reader-slips/third.ts';

describe('lỗi số liệu cài sẵn trong văn bản giống thật', () => {
  it('phần dùng để chỉnh: gọi đúng tên ít nhất 95% lỗi, không báo thừa, bản đúng không bị báo', () => {
    const tally = measureSlips([
      ...FIRST_SLIPS,
      ...SECOND_SLIPS,
      ...THIRD_SLIPS,
      ...FOURTH_SLIPS,
      ...FIFTH_SLIPS,
    ]);
    expect(tally.planted).toBe(123);
    expect(tally.named).toBeGreaterThanOrEqual(118);
    expect(tally.extra).toEqual([]);
    expect(tally.alarms).toEqual([]);
  });

  it('phần để dành không dùng để chỉnh: bản đúng không bị báo, lỗi phần lớn được gọi tên', () => {
    const tally = measureSlips(HELD_OUT_SLIPS);
    console.info(`lỗi cài sẵn, phần để dành: ${tally.named}/${tally.planted}`);
    expect(tally.extra).toEqual([]);
    expect(tally.alarms).toEqual([]);
    expect(tally.named / tally.planted).toBeGreaterThanOrEqual(0.85);
  });
});
