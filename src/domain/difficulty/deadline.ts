// Hạn trả lời: ten working days by the house's working calendar; of a year whose days off nobody has entered, only weekends are left out.
import { addWorkingDays, type WorkingCalendar } from '#domain/collection/working-calendar.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export const ANSWER_WORKING_DAYS = 10;
/** Handlers are reminded so many days before. */
export const REMIND_DAYS_BEFORE = 3;

/** The last day on which an answer is in time. */
export function answerDue(calendar: WorkingCalendar, from: CalendarDate): CalendarDate {
  return addWorkingDays(calendar, from, ANSWER_WORKING_DAYS).day;
}
