// Does a stretch of time end before it begins ("giai đoạn 2025-2021", "từ ngày 30/6/2023 đến ngày 01/01/2023")?
import { formatDate } from '#domain/vietnamese/calendar-date.ts';
import type { TimeMark } from '../read/periods.ts';
import { wordsOf } from '../read/window.ts';
import { reportDay } from './day-report.ts';
import type { CheckRun } from './report.ts';

const STRETCH = /^(?:giai đoạn|nhiệm kỳ|thời kỳ|từ năm|các năm)/;
/** A date put off or brought forward names the old day, then the new one. */
const MOVED = /điều chỉnh|lùi|chuyển|đẩy|rút|sớm|thay đổi|sửa|đính chính|dời|giảm|hạ/;

/** "giai đoạn 2025-2021" as one time of the text; bare "2025-2021" may be columns set side by side. */
function reversedYears(time: TimeMark): [number, number] | null {
  const years = /^(\d{4})-01-01\.\.(\d{4})-12-31$/.exec(time.code ?? '');
  if (years === null || !STRETCH.test(time.text)) return null;
  const [from, to] = [Number(years[1]), Number(years[2])];
  return from > to ? [from, to] : null;
}

/** A day, month or quarter with its year, to be compared with another of the same kind. */
function pointOf(time: TimeMark): string | undefined {
  if (time.year === null) return undefined;
  if (time.kind === 'asOf') return time.iso;
  return time.kind === 'period' && /^\d{4}-Q\d$/.test(time.code ?? '') ? time.code : undefined;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

function sayPoint(point: string): string {
  if (point.includes('Q')) return `quý ${ROMAN[Number(point.slice(6)) - 1]}/${point.slice(0, 4)}`;
  return point.length === 7 ? `tháng ${Number(point.slice(5))}/${point.slice(0, 4)}` : formatDate(point);
}

/** Whether "từ A đến B" joins two times that stand side by side. */
function joins(run: CheckRun, a: TimeMark, b: TimeMark): boolean {
  const { context } = run.read;
  const after = wordsOf(context, a.to, Math.min(b.from, a.to + 4));
  const inner = /^(?:đến|tới)/.test(b.text) ? /^$/ : /^(?:(?:cho )?(?:đến|tới)(?: hết| cuối)?(?: ngày)?|-)$/;
  if (b.from - a.to > 3 || !inner.test(after)) return false;
  const before = wordsOf(context, Math.max(0, a.from - 8), a.from);
  const opened = /(?:^| )từ(?: ngày)?$/.test(before) || /^từ(?: |$)/.test(a.text);
  return opened && !MOVED.test(before);
}

/** Stretches of time told back to front. */
export function checkReversedSpans(run: CheckRun): void {
  const { times, tokens } = run.read.context;
  times.forEach((time, i) => {
    const years = reversedYears(time);
    if (years !== null) {
      const [from, to] = years;
      reportDay(
        run,
        time.from,
        to,
        `Khoảng thời gian ${from}-${to} kết thúc trước khi bắt đầu; có lẽ viết đảo, phải là ${to}-${from}.`,
      );
      return;
    }
    const next = times[i + 1];
    if (next === undefined || tokens[time.from] === undefined) return;
    const [a, b] = [pointOf(time), pointOf(next)];
    if (a === undefined || b === undefined || a.length !== b.length || a <= b) return;
    if (a.includes('Q') !== b.includes('Q') || !joins(run, time, next)) return;
    reportDay(
      run,
      time.from,
      Number(b.slice(0, 4)),
      `Khoảng thời gian từ ${sayPoint(a)} đến ${sayPoint(b)} kết thúc trước khi bắt đầu; có lẽ viết đảo hai mốc hoặc sai năm.`,
    );
  });
}
