// Which dates and periods does the text name, and which calendar do they mean?

import { isCalendarDay, isoDate, lastDayOfMonth } from '#domain/vietnamese/calendar-date.ts';
import { SPOKEN_COUNTS } from '#domain/vietnamese/number-words.ts';
import type { Token } from '../token.ts';

type TimeKind = 'period' | 'asOf' | 'previous' | 'now' | 'other';

/** A time expression at tokens [from, to). */
export interface TimeMark {
  readonly from: number;
  readonly to: number;
  readonly kind: TimeKind;
  readonly text: string;
  readonly year: number | null;
  /** Period code (2018-H1, 2022-Q1, 2022-05, 2022) without the year when the text gives none. */
  readonly code?: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly iso?: string;
  /** Set when the day written does not exist. */
  readonly impossible?: { readonly day: number; readonly month: number; readonly year: number | null };
}

const QUARTER: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
};

type Build = (m: RegExpExecArray) => Omit<TimeMark, 'from' | 'to' | 'text'> | null;

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function fromDay(
  day: number,
  month: number,
  year: number | null,
): Omit<TimeMark, 'from' | 'to' | 'text'> | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) {
    return month >= 1 && month <= 19 && day <= 39 && year !== null && year > 1900 && year < 2100
      ? { kind: 'other', year, impossible: { day, month, year } }
      : null;
  }
  if (!isCalendarDay(day, month, year)) return { kind: 'other', year, impossible: { day, month, year } };
  return year === null
    ? { kind: 'asOf', year, code: `D-${isoDate(0, month, day).slice(5)}` }
    : { kind: 'asOf', year, iso: isoDate(year, month, day) };
}

function monthsOf(count: number, half: string, year: number | null): Omit<TimeMark, 'from' | 'to' | 'text'> {
  const first = half !== 'cuối';
  const part = count === 6 ? (first ? 'H1' : 'H2') : count === 3 ? (first ? 'Q1' : 'Q4') : `M${count}`;
  const code =
    year === null
      ? part
      : part.startsWith('M')
        ? `${year}-01-01..${lastDayOfMonth(year, count)}`
        : `${year}-${part}`;
  return { kind: 'period', year, code };
}

const YEAR = '((?:19|20)\\d{2})';
const PATTERNS: readonly (readonly [RegExp, Build])[] = [
  [
    new RegExp(`(?:sáng |chiều |tối )?ngày ?:? ?(\\d{1,2}) tháng (\\d{1,2}) năm ${YEAR}`, 'y'),
    (m) => fromDay(Number(m[1]), Number(m[2]), Number(m[3])),
  ],
  [
    new RegExp(`(?:ngày |sáng |chiều |tối )?(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?${YEAR}(?![\\d/])`, 'y'),
    (m) => fromDay(Number(m[1]), Number(m[2]), Number(m[3])),
  ],
  [
    /(?:ngày|sáng|chiều|tối|hôm|đến|tới|trước|nay|\() ?(?:ngày )?\(?(\d{1,2}) ?[/.-] ?(\d{1,2})(?![\d%./]|-\d|,\d| ?(?:%|triệu|tỷ|nghìn|ngàn|lần|đồng))/y,
    (m) => (Number(m[2]) <= 12 && Number(m[1]) <= 31 ? fromDay(Number(m[1]), Number(m[2]), null) : null),
  ],
  [
    new RegExp(`tháng (\\d{1,2})(?: ?[/-] ?| năm |\\.)${YEAR}`, 'y'),
    (m) => month(Number(m[1]), Number(m[2])),
  ],
  [/tháng (\d{1,2})(?![\d.,]*\d)/y, (m) => month(Number(m[1]), null)],
  // "đến hết tháng 5/2025", "cuối tháng 9.2020": the last day of the month.
  [
    new RegExp(`(?:tính đến |đến |tới )?(?:hết|cuối) tháng (\\d{1,2})(?: ?[/-] ?| năm |\\.)${YEAR}`, 'y'),
    (m) => monthEnd(Number(m[1]), Number(m[2])),
  ],
  [
    new RegExp(`quý (iv|iii|ii|i|[1-4]|một|hai|ba|bốn)(?![a-zà-ỹ\\d])(?: ?[/-] ?${YEAR}| năm ${YEAR})?`, 'y'),
    (m) => {
      const year = toNumber(m[2] ?? m[3]);
      const quarter = `Q${QUARTER[m[1] ?? ''] ?? 1}`;
      return { kind: 'period', year, code: year === null ? quarter : `${year}-${quarter}` };
    },
  ],
  [
    new RegExp(
      `(?:trong |riêng |qua )?(\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng (đầu|cuối)(?: của)? (?:năm(?: ${YEAR}| nay)?|nhiệm kỳ)`,
      'y',
    ),
    (m) => monthsOf(SPOKEN_COUNTS[m[1] ?? ''] ?? Number(m[1]), m[2] ?? 'đầu', toNumber(m[3])),
  ],
  [
    new RegExp(
      `(?:trong |riêng |qua )?(\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng(?: đầu)?(?: ?/ ?${YEAR}| năm ${YEAR}| qua| đầu| ${YEAR})`,
      'y',
    ),
    (m) => monthsOf(SPOKEN_COUNTS[m[1] ?? ''] ?? Number(m[1]), 'đầu', toNumber(m[2] ?? m[3] ?? m[4])),
  ],
  [new RegExp(`nửa (đầu|cuối) năm(?: ${YEAR})?`, 'y'), (m) => monthsOf(6, m[1] ?? 'đầu', toNumber(m[2]))],
  [
    new RegExp(
      `(?:giai đoạn|nhiệm kỳ|khóa|thời kỳ|từ năm|trong năm|các năm|từ|trong) (?:năm )?${YEAR} ?(?:-|đến|–|đến năm) ?(?:năm )?${YEAR}`,
      'y',
    ),
    (m) => ({ kind: 'period', year: Number(m[2]), code: `${m[1]}-01-01..${m[2]}-12-31` }),
  ],
  [
    new RegExp(`${YEAR} ?- ?${YEAR}(?!\\d)`, 'y'),
    (m) => ({ kind: 'period', year: Number(m[2]), code: `${m[1]}-01-01..${m[2]}-12-31` }),
  ],
  [
    new RegExp(`cùng (?:kỳ|thời điểm)(?: của)?(?: năm)?(?: ${YEAR}| trước| ngoái)?`, 'y'),
    (m) => ({ kind: 'previous', year: toNumber(m[1]) }),
  ],
  [
    new RegExp(
      `(?:tính đến |đến |tới |tính đến hết |đến hết |hết |đến thời điểm )?(?:cuối|hết|kết thúc) năm ${YEAR}`,
      'y',
    ),
    (m) => ({ kind: 'asOf', year: Number(m[1]), iso: `${m[1]}-12-31` }),
  ],
  [
    new RegExp(`(?:tính đến|đến|tới) năm ${YEAR}`, 'y'),
    (m) => ({ kind: 'period', year: Number(m[1]), code: m[1] ?? '' }),
  ],
  // "đề ra chỉ tiêu đến 2021, toàn tỉnh có …": a year alone after "đến", no count of anything.
  [
    new RegExp(
      `(?:đến|tới) ${YEAR}(?= ?[,;.)]| (?:toàn|cả|tỉnh|phấn đấu|sẽ|trên địa bàn)(?![a-zà-ỹ]))(?![.,]\\d)`,
      'y',
    ),
    (m) => ({ kind: 'period', year: Number(m[1]), code: m[1] ?? '' }),
  ],
  // "trong nhiệm kỳ qua": a stretch of its own, of which the text gives no years.
  [/(?:trong )?nhiệm kỳ (?:vừa qua|qua|trước)/y, () => ({ kind: 'period', year: null })],
  [
    new RegExp(`(?:kể )?từ năm ${YEAR}(?:,? (?:đến|tới) nay)?`, 'y'),
    (m) => ({ kind: 'period', year: Number(m[1]) }),
  ],
  [
    new RegExp(`(?:trong |cả |riêng )?năm ${YEAR}(?!\\d|[.,]\\d)`, 'y'),
    (m) => ({ kind: 'period', year: Number(m[1]), code: m[1] ?? '' }),
  ],
  [
    new RegExp(`\\( ?${YEAR}(?= ?\\))`, 'y'),
    (m) => ({ kind: 'period', year: Number(m[1]), code: m[1] ?? '' }),
  ],
  [
    new RegExp(`từ đầu năm ${YEAR}(?: đến nay)?`, 'y'),
    (m) => ({ kind: 'period', year: Number(m[1]), code: m[1] ?? '' }),
  ],
  [
    new RegExp(`đầu năm ${YEAR}(?!\\d|[.,]\\d)`, 'y'),
    (m) => ({ kind: 'asOf', year: Number(m[1]), iso: `${m[1]}-01-01` }),
  ],
  [/(?:đến|tới) (?:cuối|hết) năm(?: nay)?(?! \d)/y, () => ({ kind: 'asOf', year: null, code: 'D-12-31' })],
  [/(?:trong |cả )?năm (?:nay|học)/y, () => ({ kind: 'period', year: null, code: 'Y' })],
  [/năm (?:trước|ngoái)/y, () => ({ kind: 'previous', year: null })],
  [/từ đầu (?:năm|nhiệm kỳ)(?: đến nay)?/y, () => ({ kind: 'period', year: null, code: 'YTD' })],
  [/(?:cả năm|trong năm)(?! \d)/y, () => ({ kind: 'period', year: null, code: 'Y' })],
  [/(?:hiện nay|hiện tại|đến nay|tính đến nay|hiện|nay)(?![a-zà-ỹ])/y, () => ({ kind: 'now', year: null })],
  [
    /(?:hơn |gần |sau |trong |qua |trên |khoảng )?(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:năm|tháng|ngày|tuần|giờ|phút|quý|tuổi|nhiệm kỳ|thập kỷ|thế kỷ)(?![a-zà-ỹ])/y,
    () => ({ kind: 'other', year: null }),
  ],
  // "7:30", "8h00"; "bão số 3: 42 HTX", "hợp đồng 68: 03 người" are no times of day.
  [/(?:[01]?\d|2[0-4])(?::| ?[hg] ?)\d{2}(?!\d)/y, () => ({ kind: 'other', year: null })],
];

function monthEnd(m: number, year: number): Omit<TimeMark, 'from' | 'to' | 'text'> | null {
  if (m < 1 || m > 12) return month(m, year);
  return { kind: 'asOf', year, iso: lastDayOfMonth(year, m), code: isoDate(year, m) };
}

function month(m: number, year: number | null): Omit<TimeMark, 'from' | 'to' | 'text'> | null {
  if (m < 1 || m > 12)
    return year === null ? null : { kind: 'other', year, impossible: { day: 1, month: m, year } };
  if (year === null) return { kind: 'asOf', year: null, code: `D-${isoDate(0, m).slice(5)}` };
  return { kind: 'asOf', year, iso: isoDate(year, m), code: isoDate(year, m) };
}

const STARTERS = new Set(
  'ngày sáng chiều tối hôm đến tới trước tháng quý nửa giai nhiệm khóa thời từ trong các cùng tính cuối hết kết kể cả đầu riêng năm hiện nay hơn gần sau qua trên khoảng hai ba bốn sáu bảy tám chín mười'.split(
    ' ',
  ),
);

const NOT_NOW = /^(?:thực|phát|thể|xuất|biểu|tái|ẩn)$/;

/** Find time expressions; longest pattern at each token wins. `lower` is the folded text in lower case. */
export function findTimes(lower: string, tokens: readonly Token[]): TimeMark[] {
  const found: TimeMark[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind !== 'number' && token.text !== '(' && !(token.kind === 'word' && STARTERS.has(token.key)))
      continue;
    // "thực hiện", "phát hiện": no word of time.
    if (token.key === 'hiện' && NOT_NOW.test(tokens[i - 1]?.key ?? '')) continue;
    let best: { end: number; built: Omit<TimeMark, 'from' | 'to' | 'text'> } | null = null;
    for (const [pattern, build] of PATTERNS) {
      pattern.lastIndex = token.start;
      const match = pattern.exec(lower);
      if (match === null) continue;
      const end = token.start + match[0].length;
      if (best !== null && end <= best.end) continue;
      const built = build(match);
      if (built !== null) best = { end, built };
    }
    if (best === null) continue;
    let to = i + 1;
    while (to < tokens.length && (tokens[to]?.start ?? Number.POSITIVE_INFINITY) < best.end) to++;
    const from = token.text === '(' ? i + 1 : i;
    found.push({ from, to, text: lower.slice(tokens[from]?.start ?? token.start, best.end), ...best.built });
    i = to - 1;
  }
  return found;
}
