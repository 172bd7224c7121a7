// Which calendar day is written (15/6/2018 · 24.2 · 31.12.2016 · ngày 30 tháng 01 năm 2018), and does it exist?

/** Number of days of a month; year null = the month's longest. */
function daysInMonth(month: number, year: number | null): number {
  if (month === 2) {
    const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether day, month (and year when known) name a day that exists. */
export function isCalendarDay(day: number, month: number, year: number | null): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);
}

/** 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY' from its parts. */
export function isoDate(year: number, month?: number, day?: number): string {
  const y = String(year).padStart(4, '0');
  if (month === undefined) return y;
  const m = String(month).padStart(2, '0');
  return day === undefined ? `${y}-${m}` : `${y}-${m}-${String(day).padStart(2, '0')}`;
}

/** Last day of a month as 'YYYY-MM-DD'. */
export function lastDayOfMonth(year: number, month: number): string {
  return isoDate(year, month, daysInMonth(month, year));
}

const WRITTEN = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?$/;

/** Read d/m or d/m/yyyy (also with dots or hyphens); null when it is not written as a date. The day may not exist. */
export function parseWrittenDate(text: string): { day: number; month: number; year: number | null } | null {
  const match = WRITTEN.exec(text.trim());
  if (!match) return null;
  return {
    day: Number(match[1]),
    month: Number(match[2]),
    year: match[3] === undefined ? null : Number(match[3]),
  };
}

/** 'YYYY-MM-DD' → 15/6/2018. */
export function formatDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)}/${Number(month)}/${year}`;
}

/** 'YYYY-MM-DD' → 05/01/2026, as screens and refusals write a day. */
export function formatDay(iso: string): string {
  return iso.split('-').reverse().join('/');
}
