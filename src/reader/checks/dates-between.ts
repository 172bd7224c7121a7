// Which days does a text tell from one to another ("từ 19 đến hết 23-7-2019"), and how long is that?
const DAY = 86_400_000;

/** Two days told together. */
export interface DayRange {
  /** Offsets in the text searched. */
  readonly from: number;
  readonly to: number;
  /** Days, the last one counted. */
  readonly days: number;
  /** Months told in whole and parts; undefined where a year is not told. */
  readonly months?: number;
}

const RANGE =
  /(?<![\d/.,-])(\d{1,2})(?:[/.-](\d{1,2})(?!\d))?(?:[/.-]((?:19|20)\d\d))? ?(?:đến|tới|-|–)(?: hết)?(?: ngày)? ?(\d{1,2})[/.-](\d{1,2})(?!\d)(?:[/.-]((?:19|20)\d\d))?/g;
/** "22-11 … bế mạc vào tối 26-11". */
const OPENED =
  /khai mạc(?: [^\s\d.;]+){0,3} (\d{1,2})[/.-](\d{1,2})(?!\d)(?:[/.-]((?:19|20)\d\d))?[^.;]{0,90}bế mạc(?: [^\s\d.;]+){0,4} (\d{1,2})[/.-](\d{1,2})(?!\d)(?:[/.-]((?:19|20)\d\d))?/g;

function dayOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : undefined;
}

/** Whole months from one day to the day before another, and what is over as a part of one. */
function monthsBetween(from: number, to: number): number {
  const [a, b] = [new Date(from), new Date(to)];
  return (
    (b.getUTCFullYear() - a.getUTCFullYear()) * 12 +
    (b.getUTCMonth() - a.getUTCMonth()) +
    (b.getUTCDate() - a.getUTCDate()) / 31
  );
}

function rangeOf(found: RegExpExecArray): DayRange | undefined {
  const [all, d1, m1, y1, d2, m2, y2] = found;
  const last = Number(y2 ?? y1 ?? 2023);
  const month = Number(m1 ?? m2);
  const end = dayOf(last, Number(m2), Number(d2));
  const start = dayOf(y1 === undefined ? last - (month > Number(m2) ? 1 : 0) : Number(y1), month, Number(d1));
  if (start === undefined || end === undefined || end <= start) return undefined;
  const days = (end - start) / DAY + 1;
  const range = { from: found.index, to: found.index + all.length, days };
  return y2 === undefined ? range : { ...range, months: monthsBetween(start, end + DAY) };
}

/** The ranges of days told in a text (lower case), in order. */
export function dayRangesOf(text: string): DayRange[] {
  return [...text.matchAll(RANGE), ...text.matchAll(OPENED)].flatMap((found) => rangeOf(found) ?? []);
}
