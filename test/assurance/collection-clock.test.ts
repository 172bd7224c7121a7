// Giờ và hạn: a form belongs to the day in Vietnam, whatever the server's zone and whatever the phone's clock says.
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#domain/period/calendar-date.ts';
import { isPast } from '#server/collection/periods.ts';
import { vietnamDay } from '#server/platform/clock.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'];
const BORDERS = [
  calendarDate(2026, 6, 30),
  calendarDate(2026, 12, 31),
  calendarDate(2024, 2, 29),
  calendarDate(2025, 2, 28),
  calendarDate(2026, 7, 10),
  calendarDate(2026, 3, 31),
];

describe('biên giờ', () => {
  it('±giây quanh nửa đêm Việt Nam, ba múi giờ máy chủ: không biểu nào sai ngày', () => {
    const was = process.env.TZ;
    let cases = 0;
    const wrong: string[] = [];
    try {
      for (const zone of ZONES) {
        process.env.TZ = zone;
        for (const border of BORDERS) {
          for (let shift = 0; shift < propertyRuns(30, 170); shift += 1) {
            const day = addDays(border, shift - 15);
            const seconds = [-2, -1, 0, 1][shift % 4] ?? 0;
            // Nửa đêm sau `day` ở Việt Nam là 17 giờ UTC của chính ngày ấy.
            const moment = new Date(
              Date.UTC(
                Number(day.slice(0, 4)),
                Number(day.slice(5, 7)) - 1,
                Number(day.slice(8, 10)),
                17,
                0,
                seconds,
              ),
            );
            const deadline = { day, written: day, reason: null, calendarKnown: true };
            const after = seconds >= 0;
            cases += 1;
            if (isPast(deadline, null, moment) !== after) wrong.push(`${zone} ${day} ${seconds}`);
            if (vietnamDay(moment) !== (after ? addDays(day, 1) : day))
              wrong.push(`ngày ${zone} ${day} ${seconds}`);
          }
        }
      }
    } finally {
      process.env.TZ = was;
    }
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThanOrEqual(540);
  });

  it('biểu đột xuất hạn 15 giờ: 14:59:59 còn kịp, 15:00 là muộn', () => {
    const deadline = {
      day: calendarDate(2026, 9, 28),
      written: calendarDate(2026, 9, 28),
      reason: null,
      calendarKnown: true,
    };
    expect(isPast(deadline, '15:00', new Date('2026-09-28T07:59:59Z'))).toBe(false);
    expect(isPast(deadline, '15:00', new Date('2026-09-28T08:00:00Z'))).toBe(true);
  });
});
