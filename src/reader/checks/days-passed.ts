// Do the days and months said to have passed agree with the days told from one to another ("từ 19 đến hết 23-7 … 5 ngày")?
import { type DayRange, dayRangesOf } from './dates-between.ts';
import type { CheckRun } from './report.ts';
import { type ToldSpan, tellSpan, toldIn } from './span-told.ts';

const DAYS =
  /(?<=(?:trong|kéo dài|suốt|vòng|thời gian|thời lượng)(?: thời gian)? )(\d{1,3}) ngày(?! (?:làm|công|tuổi|đầu|cuối|nữa|tới|liền|qua|sau|trước|đêm|thứ|\d))/g;
const MONTHS =
  /(?<=(?:thời hạn|thời gian|trong|suốt|kéo dài|vòng)(?: [^\s\d.;:]+){0,3}:? )(\d{1,3}) tháng(?! (?:đầu|cuối|qua|tới|trước|sau|năm|lương|tuổi|một|\d))/g;

/** "trong 5 ngày, từ 19 đến hết 23-7": the only range of the sentence, or of the text where it stands near. */
function rangeFor(ranges: readonly DayRange[], told: ToldSpan, text: string): DayRange | undefined {
  const sentence = ranges.filter(({ from }) => !/[.;]\s/.test(between(text, from, told.at)));
  const [only] = sentence.length > 0 ? sentence : ranges;
  const many = sentence.length > 0 ? sentence.length : ranges.length;
  return many === 1 && only !== undefined && Math.abs(only.from - told.at) < 400 ? only : undefined;
}

function between(text: string, a: number, b: number): string {
  return text.slice(Math.min(a, b), Math.max(a, b));
}

/** Days said to have passed. */
export function checkDaysPassed(run: CheckRun, text: string): void {
  const ranges = dayRangesOf(text).filter(({ days }) => days < 100);
  const told = toldIn(text, DAYS);
  for (const one of told) {
    const range = told.length === 1 ? rangeFor(ranges, one, text) : undefined;
    if (range === undefined || one.many === range.days || one.many === range.days - 1) continue;
    tellSpan(
      run,
      one,
      `${range.opened === undefined ? 'Từ' : `Từ ${range.opened} đến`} ${text.slice(range.from, range.to)} là ${range.days} ngày, văn bản ghi ${one.many} ngày.`,
    );
  }
}

/** Months said to have passed. */
export function checkMonthsPassed(run: CheckRun, text: string): void {
  const ranges = dayRangesOf(text).filter(({ months }) => months !== undefined && months >= 2);
  const told = toldIn(text, MONTHS);
  for (const one of told) {
    const range = told.length === 1 ? rangeFor(ranges, one, text) : undefined;
    if (range?.months === undefined || Math.abs(one.many - range.months) < 1) continue;
    tellSpan(
      run,
      one,
      `Từ ${text.slice(range.from, range.to)} là ${Math.round(range.months)} tháng, văn bản ghi ${one.many} tháng.`,
    );
  }
}
