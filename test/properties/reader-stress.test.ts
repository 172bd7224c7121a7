// Generated reports: the reader's bars on styles it was not tuned on, on tables, and on clean texts.
import { describe, expect, it } from 'vitest';
import { HELD_OUT_FAMILIES } from '#test/support/reader-stress/held-out-families.ts';
import { measureReader, summarise } from '#test/support/reader-stress/measure-reader.ts';
import { TUNING_FAMILIES } from '#test/support/reader-stress/tuning-families.ts';

describe('báo cáo sinh ngẫu nhiên', () => {
  it('có ít nhất 20 kiểu hành văn, kiểu để đo tách khỏi kiểu để chỉnh', () => {
    const tuning = Object.keys(TUNING_FAMILIES);
    const heldOut = Object.keys(HELD_OUT_FAMILIES);
    expect(tuning.length + heldOut.length).toBeGreaterThanOrEqual(20);
    expect(tuning.filter((name) => heldOut.includes(name))).toEqual([]);
  });

  it.each(['tuning', 'heldOut', 'table'] as const)(
    'kiểu %s: đọc đủ số liệu và tìm ra lỗi cài sẵn',
    (style) => {
      const summary = summarise(measureReader(style, 40, true, 11));
      expect(summary.f1).toBeGreaterThanOrEqual(0.95);
      expect(summary.findingPrecision).toBeGreaterThanOrEqual(0.95);
      expect(summary.findingRecall).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each(['tuning', 'heldOut', 'table'] as const)('kiểu %s: văn bản sạch không bị báo lỗi oan', (style) => {
    expect(summarise(measureReader(style, 40, false, 23)).alarmsPerThousand).toBeLessThanOrEqual(0.5);
  });
});
