// Ngày đang xem: the register is shown as it stood at the end of the period, or today while the period is running.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { periodRange } from '../context/period.ts';
import { today } from '../context/today.ts';

/** Last day of the period, but never after today. */
export function viewDay(period: string | undefined): CalendarDate {
  const [last, now] = [period ? periodRange(period)?.to : undefined, today()];
  return last !== undefined && last < now ? last : now;
}
