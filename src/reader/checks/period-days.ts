// Do the days in brackets after a quarter or half-year lie in it ("Quý II/2023 (từ 01/4/2023 đến 30/6/2023)")?
import { formatDate, lastDayOfMonth } from '#domain/vietnamese/calendar-date.ts';
import type { TimeMark } from '../read/periods.ts';
import { wordsOf } from '../read/window.ts';
import { reportDay } from './day-report.ts';
import type { CheckRun } from './report.ts';

const DAY = 86_400_000;
/** Reports close their figures some days before or after the period does. */
const SLACK = 31;

/** First and last day of a quarter or half-year with its year; null for other times. */
function boundsOf(time: TimeMark): readonly [string, string] | null {
  const code = /^(\d{4})-([HQ])(\d)$/.exec(time.code ?? '');
  if (time.kind !== 'period' || code === null) return null;
  const [year, length, nth] = [Number(code[1]), code[2] === 'H' ? 6 : 3, Number(code[3])];
  const last = length * nth;
  return [`${year}-${String(last - length + 1).padStart(2, '0')}-01`, lastDayOfMonth(year, last)];
}

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
}

/** Spans in brackets that leave the period they explain by more than a month. */
export function checkPeriodDays(run: CheckRun): void {
  const { context } = run.read;
  const { times, tokens } = context;
  times.forEach((time, i) => {
    const bounds = boundsOf(time);
    const [from, to] = [times[i + 1], times[i + 2]];
    if (bounds === null || from === undefined || to === undefined) return;
    if (tokens[time.to]?.text !== '(' || from.from - time.to > 4 || to.from - from.to > 3) return;
    if (from.iso?.length !== 10 || to.iso?.length !== 10 || tokens[to.to]?.text !== ')') return;
    if (!/^(?:\( )?(?:(?:tính )?từ)?(?: ngày)?$/.test(wordsOf(context, time.to, from.from).trim())) return;
    if (from.iso > to.iso) return;
    const [start, end] = bounds;
    const wrong = [
      [from.iso, start],
      [to.iso, end],
    ].find(([written = '', real = '']) => daysApart(written, real) > SLACK);
    if (wrong === undefined) return;
    const name = context.map.text.slice(tokens[time.from]?.start, tokens[time.to - 1]?.end);
    reportDay(
      run,
      from.from,
      Number(wrong[0]?.slice(8)),
      `"${name}" là từ ${formatDate(start)} đến ${formatDate(end)}, trong ngoặc lại ghi từ ${formatDate(from.iso)} đến ${formatDate(to.iso)}; có lẽ sai tháng hoặc sai kỳ.`,
    );
  });
}
