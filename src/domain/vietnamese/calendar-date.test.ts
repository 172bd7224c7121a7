import { describe, expect, it } from 'vitest';
import { isCalendarDay, lastDayOfMonth, parseWrittenDate } from './calendar-date.ts';

describe('ngày tháng viết trong báo cáo', () => {
  it('đọc 15/6/2018, 24.2, 31.12.2016', () => {
    expect(parseWrittenDate('15/6/2018')).toEqual({ day: 15, month: 6, year: 2018 });
    expect(parseWrittenDate('24.2')).toEqual({ day: 24, month: 2, year: null });
    expect(parseWrittenDate('31.12.2016')).toEqual({ day: 31, month: 12, year: 2016 });
  });

  it('ngày không có trong lịch', () => {
    expect(isCalendarDay(31, 6, 2018)).toBe(false);
    expect(isCalendarDay(29, 2, 2019)).toBe(false);
    expect(isCalendarDay(29, 2, 2020)).toBe(true);
    expect(lastDayOfMonth(2021, 2)).toBe('2021-02-28');
  });
});
