// Lịch làm việc 2018–2026: every year's days off held against the holidays the law names and the days announced, written out by hand.
import { describe, expect, it } from 'vitest';
import { moveDeadline, worksOn } from '#domain/collection/working-calendar.ts';
import { addDays, type CalendarDate, calendarDate, dayOfWeek } from '#domain/period/calendar-date.ts';
import { readWorkingCalendar } from '#server/collection/catalogue.ts';
import { day } from '#test/support/organisation-fixture.ts';

const calendar = readWorkingCalendar();

/** First and last day of each year's longest holiday as announced: Tết with its weekends. */
const TET: readonly (readonly [year: number, first: string, last: string])[] = [
  [2018, '2018-02-14', '2018-02-20'],
  [2019, '2019-02-02', '2019-02-10'],
  [2020, '2020-01-23', '2020-01-29'],
  [2021, '2021-02-10', '2021-02-16'],
  [2022, '2022-01-29', '2022-02-06'],
  [2023, '2023-01-20', '2023-01-26'],
  [2024, '2024-02-08', '2024-02-14'],
  [2025, '2025-01-25', '2025-02-02'],
  [2026, '2026-02-14', '2026-02-22'],
];

/** Lunar 10/3 by the calendar of the year. */
const KINGS = [
  '2018-04-25',
  '2019-04-14',
  '2020-04-02',
  '2021-04-21',
  '2022-04-10',
  '2023-04-29',
  '2024-04-18',
  '2025-04-07',
  '2026-04-26',
];

function daysOffAround(date: CalendarDate): readonly [string, string] {
  let [first, last] = [date, date];
  while (worksOn(calendar, addDays(first, -1)) === false) first = addDays(first, -1);
  while (worksOn(calendar, addDays(last, 1)) === false) last = addDays(last, 1);
  return [first, last];
}

describe('lịch làm việc', () => {
  it('có đủ 2018–2026; 2027 chưa công bố nên chưa biết, không đoán', () => {
    expect([...calendar.keys()].sort()).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(worksOn(calendar, day('2027-02-08'))).toBeUndefined();
    expect(worksOn(calendar, day('2026-11-24'))).toBeUndefined();
  });

  it.each(TET)('Tết %i nghỉ liền từ %s đến hết %s', (_year, first, last) => {
    expect(daysOffAround(addDays(day(first), 2))).toEqual([first, last]);
  });

  it('ngày lễ của luật đều nghỉ; lễ trùng cuối tuần thì nghỉ bù ngày làm việc kế tiếp', () => {
    for (const year of calendar.keys()) {
      for (const [month, date] of [
        [1, 1],
        [4, 30],
        [5, 1],
        [9, 2],
      ] as const)
        expect(worksOn(calendar, calendarDate(year, month, date))).toBe(false);
    }
    for (const date of KINGS) expect(worksOn(calendar, day(date))).toBe(false);
    for (const date of [
      '2018-09-03',
      '2019-04-15',
      '2021-05-03',
      '2022-01-03',
      '2022-04-11',
      '2022-05-03',
      '2023-01-02',
      '2023-05-03',
      '2023-09-04',
      '2026-04-27',
    ])
      expect([date, worksOn(calendar, day(date))]).toEqual([date, false]);
    // From 2021 the national day is two days.
    expect(worksOn(calendar, day('2020-09-03'))).toBe(true);
    expect(worksOn(calendar, day('2021-09-03'))).toBe(false);
  });

  it('mỗi ngày nghỉ hoán đổi có đúng một thứ bảy làm bù; mục nào cũng nằm đúng năm và đúng loại ngày', () => {
    const years = [...calendar.values()];
    const swapped = years.flatMap((year) =>
      Object.entries(year.off).filter(([, reason]) => reason === 'nghỉ hoán đổi'),
    );
    const worked = years.flatMap((year) => year.worked);
    expect(swapped.map(([date]) => date).sort()).toEqual([
      '2018-12-31',
      '2019-04-29',
      '2024-04-29',
      '2025-05-02',
      '2026-01-02',
      '2026-08-31',
    ]);
    expect([...worked].sort()).toEqual([
      '2019-01-05',
      '2019-05-04',
      '2024-05-04',
      '2025-04-26',
      '2026-01-10',
      '2026-08-22',
    ]);
    for (const { year, off, worked: saturdays } of years) {
      for (const date of Object.keys(off))
        expect([date.slice(0, 4), dayOfWeek(day(date)) <= 5]).toEqual([String(year), true]);
      for (const date of saturdays)
        expect([date.slice(0, 4), dayOfWeek(day(date)) > 5]).toEqual([String(year), true]);
    }
  });

  it('hạn rơi vào ngày nghỉ thì dời, năm chưa biết thì giữ nguyên và nói là chưa biết', () => {
    expect(moveDeadline(calendar, day('2023-01-20'))).toMatchObject({
      day: '2023-01-27',
      reason: 'Tết Nguyên đán',
    });
    expect(moveDeadline(calendar, day('2022-04-10'))).toMatchObject({
      day: '2022-04-12',
      reason: 'chủ nhật',
    });
    expect(moveDeadline(calendar, day('2027-02-06'))).toMatchObject({
      day: '2027-02-06',
      calendarKnown: false,
    });
  });
});
