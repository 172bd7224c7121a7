// Số liệu đến ngày nào: a period that still runs has figures up to today only, one that has not begun has none.
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';

interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The last day that the figures of a period can speak of; undefined before it begins. */
export function dataEndOf({ from, to }: Days, today: CalendarDate): CalendarDate | undefined {
  if (today < from) return undefined;
  return to <= today ? to : today;
}

/** "từ 01/01/2026 đến hết 28/09/2026 (kỳ chưa kết thúc)": never a day that has not come. */
export function dataDaysInWords(period: Days, today: CalendarDate): string {
  const end = dataEndOf(period, today);
  const [from, to] = [formatCalendarDate(period.from), formatCalendarDate(end ?? period.to)];
  if (end === undefined) return `từ ${from} đến hết ${to} (kỳ chưa bắt đầu)`;
  return `từ ${from} đến hết ${to}${end === period.to ? '' : ' (kỳ chưa kết thúc)'}`;
}
