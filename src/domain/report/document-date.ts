// Ngày trong văn bản hành chính: days below 10 and the months 1 and 2 carry a zero in front (Decree 30/2020).
import type { CalendarDate } from '#domain/period/calendar-date.ts';

/** 2022-07-05 → "ngày 05 tháng 7 năm 2022"; 2022-02-15 → "ngày 15 tháng 02 năm 2022". */
export function formatDocumentDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-');
  const number = Number(month);
  return `ngày ${day} tháng ${number < 3 ? `0${number}` : number} năm ${year}`;
}
