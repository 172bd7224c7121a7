// Hạn của yêu cầu về dữ liệu cá nhân: answer in 2 working days; finish in 10, 15 or 20 days by kind.
import { addWorkingDays, type WorkingCalendar } from '#domain/collection/working-calendar.ts';
import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';

export const REQUEST_KINDS = {
  access: { label: 'xem, nhận bản sao', days: 10 },
  correction: { label: 'sửa', days: 10 },
  withdrawal: { label: 'rút lại đồng ý', days: 15 },
  restriction: { label: 'hạn chế xử lý', days: 15 },
  objection: { label: 'phản đối xử lý', days: 15 },
  erasure: { label: 'xóa', days: 20 },
} as const;
export type RequestKind = keyof typeof REQUEST_KINDS;

const ANSWER_WORKING_DAYS = 2;

/** Both deadlines of a request received on a day; the later one in calendar days. */
export function requestDeadlines(
  kind: RequestKind,
  received: CalendarDate,
  calendar: WorkingCalendar,
): {
  readonly answerBy: CalendarDate;
  readonly finishBy: CalendarDate;
  readonly calendarKnown: boolean;
} {
  const answer = addWorkingDays(calendar, received, ANSWER_WORKING_DAYS);
  return {
    answerBy: answer.day,
    calendarKnown: answer.calendarKnown,
    finishBy: addDays(received, REQUEST_KINDS[kind].days),
  };
}
