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
  /** The day it opens, where that is told elsewhere. */
  readonly opened?: string;
}

const RANGE =
  /(?<![\d/.,-])(\d{1,2})(?:[/.-](\d{1,2})(?!\d))?(?:[/.-]((?:19|20)\d\d))? ?(?:đến|tới|-|–)(?: hết)?(?: ngày)? ?(\d{1,2})[/.-](\d{1,2})(?!\d)(?:[/.-]((?:19|20)\d\d))?/g;
/** "từ ngày 16 đến ngày 20 tháng 7 năm 2018". */
const IN_MONTH =
  /(?<![\d/.,-])(\d{1,2})()() ?(?:đến|tới|-|–)(?: hết)?(?: ngày)? ?(\d{1,2}) tháng (\d{1,2})(?!\d)(?: năm ((?:19|20)\d\d))?/g;
const OPENS =
  /(?<![\d/.,-])(\d{1,2})[/.-](\d{1,2})(?!\d)(?:[/.-]((?:19|20)\d\d))?[^.;\n]{0,140}khai mạc|khai mạc[^.;\n\d]{0,60}(\d{1,2})[/.-](\d{1,2})(?!\d)(?:[/.-]((?:19|20)\d\d))?/g;
const CLOSES = /bế mạc[^.;\n\d]{0,40}(\d{1,2})[/.-](\d{1,2})(?!\d)(?:[/.-]((?:19|20)\d\d))?/g;

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
  return between({ from: found.index, to: found.index + all.length }, [d1, m1, y1], [d2, m2, y2]);
}

/** Day, month and year as told; what is not told first is as behind. */
type DayTold = readonly [day: string | undefined, month: string | undefined, year: string | undefined];

function between(place: { from: number; to: number }, first: DayTold, then: DayTold): DayRange | undefined {
  const [[d1, m1, y1], [d2, m2, y2]] = [first, then];
  const last = Number(y2 || y1 || 2023);
  const month = Number(m1 || m2);
  const end = dayOf(last, Number(m2), Number(d2));
  const start = dayOf(!y1 ? last - (month > Number(m2) ? 1 : 0) : Number(y1), month, Number(d1));
  if (start === undefined || end === undefined || end <= start) return undefined;
  const days = (end - start) / DAY + 1;
  return { ...place, days, ...(y2 ? { months: monthsBetween(start, end + DAY) } : {}) };
}

/** A fair that opens on one day and closes on another, told once each. */
function openedAndClosed(text: string): DayRange[] {
  const [[opens, ...more], [closes, ...others]] = [[...text.matchAll(OPENS)], [...text.matchAll(CLOSES)]];
  if (opens === undefined || closes === undefined || more.length > 0 || others.length > 0) return [];
  const place = { from: closes.index, to: closes.index + closes[0].length };
  const [, d1, m1, y1, d2, m2, y2] = opens;
  const range = between(place, [d1 ?? d2, m1 ?? m2, y1 ?? y2], [closes[1], closes[2], closes[3]]);
  return range === undefined ? [] : [{ ...range, opened: `${d1 ?? d2}/${m1 ?? m2}` }];
}

/** The ranges of days told in a text (lower case). */
export function dayRangesOf(text: string): DayRange[] {
  return [
    ...[...text.matchAll(RANGE), ...text.matchAll(IN_MONTH)].flatMap((found) => rangeOf(found) ?? []),
    ...openedAndClosed(text),
  ];
}
