// Do the days or months in brackets after a quarter or half-year lie in it ("Quý II/2023 (từ 01/4/2023 đến 30/6/2023)")?
import { formatDate, lastDayOfMonth } from '#domain/vietnamese/calendar-date.ts';
import type { TimeMark } from '../read/periods.ts';
import { wordsOf } from '../read/window.ts';
import { reportDay } from './day-report.ts';
import type { CheckRun } from './report.ts';

const DAY = 86_400_000;
/** Reports close their figures some days before or after the period does. */
const SLACK = 31;
/** And are brought up to date for some weeks more. */
const LATE = 62;

interface Period {
  readonly year: number | null;
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** Months of a quarter or half-year; null for other times. */
function periodOf(time: TimeMark): Period | null {
  const code = /^(?:(\d{4})-)?([HQ])(\d)$/.exec(time.code ?? '');
  if (time.kind !== 'period' || code === null) return null;
  const length = code[2] === 'H' ? 6 : 3;
  const lastMonth = length * Number(code[3]);
  return {
    year: code[1] === undefined ? null : Number(code[1]),
    firstMonth: lastMonth - length + 1,
    lastMonth,
  };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** "(từ D đến D)", "(tính đến D)" whose days leave the period; the days as told, null when they fit. */
function wrongDays(run: CheckRun, i: number, period: Period): string | null {
  const { context } = run.read;
  const { times, tokens } = context;
  const [time, first, second] = [times[i], times[i + 1], times[i + 2]];
  if (period.year === null || time === undefined || first?.iso?.length !== 10) return null;
  if (first.from - time.to > 6) return null;
  const start = `${period.year}-${String(period.firstMonth).padStart(2, '0')}-01`;
  const end = lastDayOfMonth(period.year, period.lastMonth);
  const opening = wordsOf(context, time.to + 1, first.from);
  if (/^(?:(?:số liệu )?(?:tính )?đến)(?: hết)?(?: ngày)?$/.test(opening) && tokens[first.to]?.text === ')') {
    const fits = daysBetween(start, first.iso) >= 0 && daysBetween(end, first.iso) <= LATE;
    return fits ? null : `đến ${formatDate(first.iso)}`;
  }
  if (!/^(?:(?:tính )?từ)?(?: ?ngày)?$/.test(opening) || second?.iso?.length !== 10) return null;
  if (second.from - first.to > 3 || tokens[second.to]?.text !== ')' || first.iso > second.iso) return null;
  const fits =
    Math.abs(daysBetween(start, first.iso)) <= SLACK && Math.abs(daysBetween(end, second.iso)) <= SLACK;
  return fits ? null : `từ ${formatDate(first.iso)} đến ${formatDate(second.iso)}`;
}

const MONTHS =
  /^ ?\( ?(?:tính |gồm |các )?(?:từ )?tháng (\d{1,2})(?:(?:\/\d{4})? ?(?:đến|-|,) ?(?:hết )?(?:tháng )?\d{1,2})*?(?:\/\d{4})? ?(?:đến|-|,|và) ?(?:hết )?(?:tháng )?(\d{1,2})(?:\/\d{4})? ?\)/;

/** "(từ tháng 4 đến tháng 6)", "(tháng 4, 5, 6)" that leave the period by more than a month. */
function wrongMonths(run: CheckRun, time: TimeMark, period: Period): string | null {
  const { tokens, map } = run.read.context;
  const end = tokens[time.to - 1]?.end ?? 0;
  const told = MONTHS.exec(map.text.slice(end, end + 60).toLowerCase());
  if (told === null) return null;
  const [from, to] = [Number(told[1]), Number(told[2])];
  if (from < 1 || to > 12 || from > to) return null;
  const fits = Math.abs(from - period.firstMonth) <= 1 && Math.abs(to - period.lastMonth) <= 1;
  return fits ? null : `từ tháng ${from} đến tháng ${to}`;
}

/** Days and months in brackets that leave the period they explain. */
export function checkPeriodDays(run: CheckRun): void {
  const { times, tokens, map } = run.read.context;
  times.forEach((time, i) => {
    const period = periodOf(time);
    if (period === null || tokens[time.to]?.text !== '(') return;
    const told = wrongDays(run, i, period) ?? wrongMonths(run, time, period);
    if (told === null) return;
    const name = map.text.slice(tokens[time.from]?.start, tokens[time.to - 1]?.end);
    reportDay(
      run,
      time.from,
      period.firstMonth,
      `"${name}" gồm các tháng ${period.firstMonth} đến ${period.lastMonth}, trong ngoặc lại ghi ${told}; có lẽ sai tháng hoặc sai kỳ.`,
    );
  });
}
