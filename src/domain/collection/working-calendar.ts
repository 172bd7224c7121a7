// Lịch làm việc: which days offices work, from yearly data alone (Tết, substitute days, swapped working Saturdays); nothing is computed.
import { addDays, type CalendarDate, dayOfWeek, yearOf } from '#domain/period/calendar-date.ts';

export interface WorkingYear {
  readonly year: number;
  /** The article of law that names the holidays. */
  readonly law: string;
  /** The announcements that fixed the year's days off; says so where no number of one is at hand. */
  readonly source: string;
  /** Days off that are not Saturdays or Sundays, with their reason. */
  readonly off: Readonly<Record<string, string>>;
  /** Saturdays or Sundays worked in exchange. */
  readonly worked: readonly string[];
  /** Days of which nobody here could say whether offices work: announced, but without a decision at hand. */
  readonly unsure?: Readonly<Record<string, string>>;
}
export type WorkingCalendar = ReadonlyMap<number, WorkingYear>;

/** Whether offices work on a day; undefined when nobody has entered the year's days off, or that day is not sure. */
export function worksOn(calendar: WorkingCalendar, day: CalendarDate): boolean | undefined {
  const year = calendar.get(yearOf(day));
  if (!year || year.unsure?.[day] !== undefined) return undefined;
  if (year.worked.includes(day)) return true;
  return dayOfWeek(day) <= 5 && year.off[day] === undefined;
}

export interface MovedDeadline {
  /** The day that holds. */
  readonly day: CalendarDate;
  /** The day as the regime writes it. */
  readonly written: CalendarDate;
  /** Why it was moved ("Tết Nguyên đán", "chủ nhật"); null when it was not. */
  readonly reason: string | null;
  /** The year's days off are known; without them only weekends could be looked at, and nothing is moved. */
  readonly calendarKnown: boolean;
}

/** A deadline on a day off holds until the end of the next working day. */
export function moveDeadline(calendar: WorkingCalendar, written: CalendarDate): MovedDeadline {
  let day = written;
  for (let tries = 0; tries < 30; tries += 1) {
    const works = worksOn(calendar, day);
    if (works === undefined) return { day: written, written, reason: null, calendarKnown: false };
    if (works) {
      const reason =
        day === written
          ? null
          : (calendar.get(yearOf(written))?.off[written] ??
            (dayOfWeek(written) === 7 ? 'chủ nhật' : 'thứ bảy'));
      return { day, written, reason, calendarKnown: true };
    }
    day = addDays(day, 1);
  }
  return { day: written, written, reason: null, calendarKnown: false };
}

export interface CountedDay {
  readonly day: CalendarDate;
  /** The days off of every day counted are known; else only weekends were left out, so the day can only be too early. */
  readonly calendarKnown: boolean;
}

/** The working day so many working days after a date: a clock of the law that may never run out later than the law says. */
export function addWorkingDays(calendar: WorkingCalendar, date: CalendarDate, count: number): CountedDay {
  let day = date;
  let calendarKnown = true;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const works = worksOn(calendar, day);
    if (works === undefined) calendarKnown = false;
    if (works ?? dayOfWeek(day) <= 5) left -= 1;
  }
  return { day, calendarKnown };
}
