// Hạn của yêu cầu về dữ liệu cá nhân: answer in 2 working days; finish in 10, 15 or 20 days by kind.
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

function isWorkingDay(date: CalendarDate): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6;
}

/** The working day so many working days after a date; Saturdays and Sundays do not count. Public holidays are not known here. */
export function addWorkingDays(date: CalendarDate, count: number): CalendarDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Both deadlines of a request received on a day; the later one in calendar days. */
export function requestDeadlines(
  kind: RequestKind,
  received: CalendarDate,
): { readonly answerBy: CalendarDate; readonly finishBy: CalendarDate } {
  return {
    answerBy: addWorkingDays(received, ANSWER_WORKING_DAYS),
    finishBy: addDays(received, REQUEST_KINDS[kind].days),
  };
}
