import { describe, expect, it } from 'vitest';
import { type CalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import {
  listPeriods,
  openingDay,
  previousPeriod,
  previousYearEnd,
  samePeriodLastYear,
} from '#domain/period/neighbouring-period.ts';
import { parseReportingPeriod, type ReportingPeriod } from '#domain/period/reporting-period.ts';
import { isWorkingDay, listWorkingDays } from '#domain/period/working-day.ts';

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}

function period(text: string): ReportingPeriod {
  const found = parseReportingPeriod(text);
  if (found === undefined) throw new Error(text);
  return found;
}

describe('kỳ báo cáo', () => {
  it.each([
    ['2022-H1', '6 tháng đầu năm 2022', '2022-01-01', '2022-06-30'],
    ['2022-H2', '6 tháng cuối năm 2022', '2022-07-01', '2022-12-31'],
    ['2022', 'năm 2022', '2022-01-01', '2022-12-31'],
    ['2022-Q1', 'quý I năm 2022', '2022-01-01', '2022-03-31'],
    ['2022-Q4', 'quý IV năm 2022', '2022-10-01', '2022-12-31'],
    ['2022-05', 'tháng 5 năm 2022', '2022-05-01', '2022-05-31'],
    ['2024-02', 'tháng 2 năm 2024', '2024-02-01', '2024-02-29'],
    ['2013-07-01..2016-12-31', 'từ 01/07/2013 đến 31/12/2016', '2013-07-01', '2016-12-31'],
    ['2018-06-15..2018-06-15', 'từ 15/06/2018 đến 15/06/2018', '2018-06-15', '2018-06-15'],
  ])('đọc %s', (code, name, from, to) => {
    expect(parseReportingPeriod(code)).toMatchObject({ code, name, from, to });
  });

  it.each([
    '',
    '22',
    '2022-H3',
    '2022-Q0',
    '2022-Q5',
    '2022-13',
    '2022-00',
    '2022-5',
    '2022-h1',
    ' 2022',
    '1800',
    '2016-12-31..2013-07-01',
    '2022-02-29..2022-03-01',
    '2022-01-01..',
    '2022-01-01..2022-01-02..2022-01-03',
  ])('từ chối "%s"', (text) => {
    expect(parseReportingPeriod(text)).toBeUndefined();
  });

  it('biết cuối năm trước, đầu kỳ, cùng kỳ, kỳ trước', () => {
    expect(previousYearEnd(period('2018-H1'))).toBe('2017-12-31');
    expect(openingDay(period('2022-H2'))).toBe('2022-06-30');
    expect(samePeriodLastYear(period('2018-H1')).code).toBe('2017-H1');
    expect(samePeriodLastYear(period('2020-02-29..2020-03-31')).code).toBe('2019-02-28..2019-03-31');
    expect(previousPeriod(period('2022-H1')).code).toBe('2021-H2');
    expect(previousPeriod(period('2022-Q1')).code).toBe('2021-Q4');
    expect(previousPeriod(period('2022-01')).code).toBe('2021-12');
    expect(previousPeriod(period('2022-01-11..2022-01-20')).code).toBe('2022-01-01..2022-01-10');
  });

  it('liệt kê các kỳ theo thứ tự', () => {
    const codes = listPeriods('half', day('2017-03-01'), day('2018-08-01')).map((one) => one.code);
    expect(codes).toEqual(['2017-H1', '2017-H2', '2018-H1', '2018-H2']);
  });

  it('ngày làm việc bỏ cuối tuần, ngày lễ và Tết', () => {
    expect(isWorkingDay(day('2018-06-15'))).toBe(true);
    expect(isWorkingDay(day('2018-06-16'))).toBe(false);
    expect(isWorkingDay(day('2018-01-01'))).toBe(false);
    expect(isWorkingDay(day('2018-02-15'))).toBe(false);
    expect(listWorkingDays(day('2022-04-28'), day('2022-05-03'))).toEqual([
      '2022-04-28',
      '2022-04-29',
      '2022-05-02',
      '2022-05-03',
    ]);
  });
});
