// Lịch làm việc: a deadline leaves days off and weekends, stays on a Saturday worked in exchange, and is not guessed in a year nobody entered.
import { describe, expect, it } from 'vitest';
import { moveDeadline, type WorkingCalendar, worksOn } from '#domain/collection/working-calendar.ts';
import { type CalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';

const CALENDAR: WorkingCalendar = new Map([
  [
    2026,
    {
      year: 2026,
      law: 'thử',
      source: 'lịch thử',
      off: {
        '2026-02-16': 'Tết Nguyên đán',
        '2026-02-17': 'Tết Nguyên đán',
        '2026-02-18': 'Tết Nguyên đán',
        '2026-02-19': 'Tết Nguyên đán',
        '2026-02-20': 'Tết Nguyên đán',
        '2026-12-31': 'nghỉ hoán đổi',
      },
      worked: ['2026-01-10'],
    },
  ],
]);

function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

describe('hạn nộp', () => {
  it.each([
    ['2026-07-10', '2026-07-10', null, 'thứ sáu: giữ nguyên'],
    ['2026-07-11', '2026-07-13', 'thứ bảy', 'thứ bảy sang thứ hai'],
    ['2026-07-12', '2026-07-13', 'chủ nhật', 'chủ nhật sang thứ hai'],
    ['2026-02-14', '2026-02-23', 'thứ bảy', 'thứ bảy liền Tết: qua cả Tết và hai ngày cuối tuần sau'],
    ['2026-02-17', '2026-02-23', 'Tết Nguyên đán', 'giữa Tết'],
    ['2026-01-10', '2026-01-10', null, 'thứ bảy làm bù: giữ nguyên'],
  ])('%s → %s (%s): %s', (written, moved, reason, _why) => {
    expect(moveDeadline(CALENDAR, day(written))).toEqual({
      day: moved,
      written,
      reason,
      calendarKnown: true,
    });
  });

  it('năm chưa có lịch, hoặc dời sang năm chưa có lịch: không dời và nói là chưa biết', () => {
    for (const written of ['2027-01-10', '2026-12-31'])
      expect(moveDeadline(CALENDAR, day(written))).toEqual({
        day: written,
        written,
        reason: null,
        calendarKnown: false,
      });
    expect(worksOn(CALENDAR, day('2027-01-11'))).toBeUndefined();
  });
});
