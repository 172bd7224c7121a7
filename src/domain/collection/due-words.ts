// Hạn nộp bằng lời: the day that holds, why it is not the day the regime writes, and what nobody can say of it.
import { formatCalendarDate } from '#domain/period/calendar-date.ts';

/** A deadline as the wire and the database hold it. */
interface Due {
  readonly day: string;
  readonly written: string;
  readonly reason: string | null;
  readonly calendarKnown: boolean;
}

const written = (day: string) => formatCalendarDate(day as Parameters<typeof formatCalendarDate>[0]); // days come from calendar dates only

/** "hết ngày 12/05/2026", or "trước 15 giờ 30 ngày 12/05/2026" where a form names an hour. */
export function dueDayWords(due: Pick<Due, 'day'>, time: string | null): string {
  if (time === null) return `hết ngày ${written(due.day)}`;
  const [hour, minute] = time.split(':');
  return `trước ${Number(hour)} giờ${minute === '00' ? '' : ` ${minute}`} ngày ${written(due.day)}`;
}

/** Why the day is that day; null when there is nothing to say. A year without days off is said, not guessed. */
export function dueReasonWords(due: Due): string | null {
  if (!due.calendarKnown)
    return `chưa có đủ lịch nghỉ năm ${due.written.slice(0, 4)}, hạn giữ đúng ngày trong chế độ báo cáo`;
  return due.reason === null ? null : `dời từ ${written(due.written)}, ${due.reason}`;
}

/** Both together, to follow "Hạn nộp". */
export function dueWords(due: Due, time: string | null): string {
  const reason = dueReasonWords(due);
  return dueDayWords(due, time) + (reason === null ? '' : ` (${reason})`);
}
