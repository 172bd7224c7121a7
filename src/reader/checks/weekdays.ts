// Does the day of the week fit the date beside it ("sáng thứ Hai, ngày 15/6/2022")?
import { formatDate } from '#domain/vietnamese/calendar-date.ts';
import type { TimeMark } from '../read/periods.ts';
import type { Token } from '../token.ts';
import { reportDay } from './day-report.ts';
import type { CheckRun } from './report.ts';

const DAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6 };
const NAMES = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
/** Words after which "thứ hai" is no ordinal ("lần thứ hai"). */
const OPENERS = /^(?:sáng|trưa|chiều|tối|vào|hôm|đêm)$/;

/** Day of the week named at tokens [at, at + 2); `sure` when it can be no ordinal ("Thứ hai, ngày …": secondly). */
function weekdayAt(tokens: readonly Token[], at: number): { day: number; sure: boolean } | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || second === undefined) return null;
  if (first.key === 'chủ' && second.key === 'nhật') return { day: 0, sure: true };
  const day = /^[2-7]$/.test(second.text) ? Number(second.text) - 1 : DAYS[second.key];
  if (first.key !== 'thứ' || day === undefined) return null;
  const capital = second.kind === 'word' && second.text.charAt(0) !== second.key.charAt(0);
  const ordinal = /^(?:lần|họp|nghị|hội|khóa|đợt|phiên|hạng|năm|tháng|ngày|số)$/.test(
    tokens[at - 1]?.key ?? '',
  );
  return { day, sure: !ordinal && (capital || OPENERS.test(tokens[at - 1]?.key ?? '')) };
}

/** The day of the week told right before a date, or in brackets after it. */
function weekdayOf(tokens: readonly Token[], time: TimeMark): number | null {
  if (tokens[time.to]?.text === '(' && tokens[time.to + 3]?.text === ')')
    return weekdayAt(tokens, time.to + 1)?.day ?? null;
  let end = time.from;
  while (end > time.from - 3 && /^(?:,|\(|ngày)$/.test(tokens[end - 1]?.key ?? '')) end--;
  const told = weekdayAt(tokens, end - 2);
  return told?.sure === true ? told.day : null;
}

/** Dates whose day of the week is another than the one told. */
export function checkWeekdays(run: CheckRun): void {
  const { times, tokens } = run.read.context;
  for (const time of times) {
    if (time.kind !== 'asOf' || time.iso?.length !== 10 || !/\d[./-]\d|ngày \d/.test(time.text)) continue;
    const told = weekdayOf(tokens, time);
    const real = new Date(`${time.iso}T00:00:00Z`).getUTCDay();
    if (told === null || told === real) continue;
    reportDay(
      run,
      time.from,
      Number(time.iso.slice(8)),
      `Ngày ${formatDate(time.iso)} là ${NAMES[real]}, văn bản ghi ${NAMES[told]}; có lẽ sai ngày hoặc sai thứ.`,
    );
  }
}
