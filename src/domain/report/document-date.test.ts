// Ngày trong văn bản: the zero rule of Decree 30/2020.
import { expect, it } from 'vitest';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { formatDocumentDate } from '#domain/report/document-date.ts';

it.each([
  [calendarDate(2022, 7, 5), 'ngày 05 tháng 7 năm 2022'],
  [calendarDate(2022, 2, 15), 'ngày 15 tháng 02 năm 2022'],
  [calendarDate(2022, 1, 1), 'ngày 01 tháng 01 năm 2022'],
  [calendarDate(2022, 12, 31), 'ngày 31 tháng 12 năm 2022'],
])('%s → %s', (date, text) => expect(formatDocumentDate(date)).toBe(text));
