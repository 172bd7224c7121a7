// Which period or day does a fact speak of, given the times named around it and the document's own date?
import { isoDate, lastDayOfMonth } from '#domain/vietnamese/calendar-date.ts';
import type { DocumentContext } from './context.ts';
import { type Fact, isAhead } from './fact.ts';
import type { TimeMark } from './periods.ts';
import { isAgainst, isCitedDay, numberDated } from './time-bases.ts';
import { wordsOf } from './window.ts';

export interface DocumentDate {
  readonly iso: string | null;
  readonly year: number | null;
  /** Period its title names (2022-H1), and the day its stocks are of: the end of that period, else its own day. */
  readonly period: string | null;
  readonly stockDay: string | null;
}

/** The period the title reports on: "6 tháng đầu năm 2022". */
function titlePeriod(context: DocumentContext, year: number | null): string | null {
  for (const time of context.times) {
    if ((context.tokens[time.from]?.start ?? 0) > 400) return null;
    const of = time.year ?? year;
    // "(giảm so với 3,6% của 6 tháng đầu năm 2014)" told of 2015 names no period of the text.
    if (time.year !== null && year !== null && time.year < year) continue;
    if (
      time.kind === 'period' &&
      time.code !== undefined &&
      of !== null &&
      /^(?:\d{4}-)?(?:H|Q)\d$|^M\d|^(\d{4})-01-01\.\.\1-/.test(time.code)
    )
      return withYear(time.code, of);
  }
  return null;
}

/** The year a time speaks from: a congress of "nhiệm kỳ 2018-2023" is held in its first year. */
function speakingYear(context: DocumentContext, time: TimeMark): number | null {
  const span = /^(\d{4})-01-01\.\./.exec(time.code ?? '');
  if (span === null || !/nhiệm kỳ/.test(time.text)) return time.year;
  const before = wordsOf(context, Math.max(0, time.from - 18), time.from);
  return /đại hội/.test(before) ? Number(span[1]) : time.year;
}

/** Whether a time can date the document: not the year of a law, a founding, a target or a base of comparison. */
function isOwnTime(context: DocumentContext, time: TimeMark): boolean {
  if (time.kind === 'other' || isAgainst(context, time) || numberDated(context, time) >= 0) return false;
  const before = wordsOf(context, Math.max(0, time.from - 4), time.from);
  return (
    !/(?:luật|thành lập|so với|so|từ|sau|phấn đấu|htx|hợp tác xã|mục tiêu|kế hoạch)$/.test(before) &&
    !/^(?:(?:đến|tới) (?:năm |\d)|từ |kể từ )/.test(time.text)
  );
}

/** A text of January to March that opens with the year before: "tổng kết năm 2017", "đến hết năm 2016" tells of that year. */
function reviewsYearBefore(context: DocumentContext, iso: string, year: number): boolean {
  if (iso.length < 7 || Number(iso.slice(5, 7)) > 3) return false;
  for (const time of context.times) {
    if ((context.tokens[time.from]?.start ?? 0) > 500) return false;
    if (time.year === null || time.kind === 'other' || isAgainst(context, time)) continue;
    if (time.year === year && time.kind === 'period' && time.code !== undefined) return false;
    if (time.year !== year - 1 || !isOwnTime(context, time)) continue;
    const whole =
      time.code === String(year - 1) || YEAR_EDGE.test(time.text) || time.iso === isoDate(year - 1, 12, 31);
    if (whole) return true;
  }
  return false;
}

const YEAR_EDGE = /(?:cuối|hết|đầu|kết thúc) năm/;

/** The first day the head says its figures are of: "(số liệu đến 30/9/2020)", "tính đến hết tháng 10/2022". */
function headStockDay(context: DocumentContext, iso: string | null): string | null {
  if (iso === null || iso.length < 7) return null;
  for (const time of context.times) {
    if ((context.tokens[time.from]?.start ?? 0) > 1200) return null;
    if (time.kind !== 'asOf' || time.iso === undefined || time.iso.length < 7) continue;
    if (isAgainst(context, time) || isCitedDay(context, time) || numberDated(context, time) >= 0) continue;
    if (/(?:^| )(?:từ|sau|ngày)$/.test(wordsOf(context, Math.max(0, time.from - 2), time.from))) continue;
    const late =
      time.iso.slice(0, iso.length) > iso || Number(time.iso.slice(0, 4)) < Number(iso.slice(0, 4)) - 1;
    return late ? null : time.iso;
  }
  return null;
}

/** The document's own date: given, or the first full date in its head, or the year its head speaks of. */
export function findDocumentDate(context: DocumentContext, given: string | undefined): DocumentDate {
  let iso: string | null = given !== undefined && /^\d{4}/.test(given) ? given : null;
  let yearEdge: string | null = null;
  let year: number | null = iso === null ? null : Number(iso.slice(0, 4));
  for (const time of context.times) {
    const start = context.tokens[time.from]?.start ?? 0;
    if (start > 1500 || iso !== null) break;
    // The end of a year is what figures are of, not the day a text was written.
    const full = time.iso?.length === 10 && time.kind === 'asOf' && start < 700 && !YEAR_EDGE.test(time.text);
    if (yearEdge === null && YEAR_EDGE.test(time.text) && isOwnTime(context, time))
      yearEdge = time.iso ?? null;
    if (full && time.iso !== undefined && !isCitedDay(context, time) && !isAgainst(context, time)) {
      iso = time.iso;
      year = time.year;
    } else if (
      year === null &&
      time.year !== null &&
      start < 400 &&
      isOwnTime(context, time) &&
      (time.kind === 'asOf' || /tháng|quý|nửa/.test(time.text) || start < 120)
    )
      year = speakingYear(context, time);
  }
  if (year === null) {
    for (const time of context.times)
      if (time.year !== null && isOwnTime(context, time) && !time.code?.includes('..'))
        year = Math.max(year ?? 0, time.year);
  }
  if (iso !== null && year !== null && reviewsYearBefore(context, iso, year)) {
    year -= 1;
    return { iso, year, period: String(year), stockDay: isoDate(year, 12, 31) };
  }
  const period = titlePeriod(context, year);
  const end = period === null ? undefined : endOf(period);
  const day = iso ?? (yearEdge !== null && Number(yearEdge.slice(0, 4)) === year ? yearEdge : null);
  const over = end !== undefined && (iso === null || end.slice(0, iso.length) <= iso);
  return { iso, year, period, stockDay: over ? end : (headStockDay(context, iso) ?? day) };
}

const FLOW = new Set([
  'new',
  'dissolved',
  'stopped',
  'resumed',
  'admitted',
  'organised',
  'attendance',
  'published',
  'signed',
  'loans_disbursed',
  'loans_extended',
  'borrowers_extended',
  'revenue',
  'profit',
  'income',
  'trade_fair',
  'supported',
  'trade_fair_participants',
]);

function withYear(code: string, year: number): string {
  if (code === 'Y' || code === 'YTD') return String(year);
  if (/^M\d+$/.test(code)) return `${year}-01-01..${lastDayOfMonth(year, Number(code.slice(1)))}`;
  return /^(?:H|Q)\d$/.test(code) ? `${year}-${code}` : code;
}

function endOf(code: string): string | undefined {
  const year = Number(code.slice(0, 4));
  if (code.includes('..')) return code.slice(code.indexOf('..') + 2);
  if (code.endsWith('-H1')) return lastDayOfMonth(year, 6);
  if (code.endsWith('-H2') || /^\d{4}$/.test(code)) return isoDate(year, 12, 31);
  const quarter = /-Q(\d)$/.exec(code);
  if (quarter !== null) return lastDayOfMonth(year, Number(quarter[1]) * 3);
  return undefined;
}

/** Words of a period as reports print them: "6 tháng đầu năm 2018", "2016", "2013-2016". */
function wordsOfPeriod(text: string, code: string | undefined): string {
  const plain = text
    .replace(/^(?:trong|riêng|qua) /, '')
    .replace(/^(?:nửa đầu|sáu tháng đầu)/, '6 tháng đầu');
  if (code === undefined) return plain;
  const half = /^(\d{4})-H([12])$/.exec(code);
  if (half !== null) return `6 tháng ${half[2] === '1' ? 'đầu' : 'cuối'} năm ${half[1]}`;
  const months = /^(\d{4})-01-01\.\.\1-(\d{2})-\d{2}$/.exec(code);
  if (months !== null) return `${Number(months[2])} tháng đầu năm ${months[1]}`;
  const span = /^(\d{4})-01-01\.\.(\d{4})-12-31$/.exec(code);
  if (span !== null) return `${span[1]}-${span[2]}`;
  if (!/^\d{4}$/.test(code)) return plain;
  if (/từ đầu (?:năm|nhiệm)/.test(text)) return `từ đầu năm ${code}`;
  return /^(?:đến|tới)/.test(text) ? text.replace(/^tới/, 'đến') : code;
}

/** Give a fact its period (flows) or its day (stocks) from the time that governs it. */
export function applyTime(fact: Fact, time: TimeMark | null, document: DocumentDate): void {
  // "617 HTX, trong đó 544 HTX đang hoạt động, 73 HTX ngừng hoạt động": a state, not what happened.
  const state = fact.measure === 'stopped' && fact.list?.parent.measure === 'total';
  const flow = FLOW.has(fact.measure) && fact.relation === 'none' && !state;
  if (time === null || time.kind === 'now') {
    if (!flow && document.stockDay !== null) {
      // "Hiện toàn tỉnh có …" in a text of 12/02/2022 on the year before: of the day it speaks.
      const spoken =
        time !== null && document.iso?.length === 10 && document.stockDay < document.iso.slice(0, 4);
      fact.asOf = spoken && document.iso !== null ? document.iso : document.stockDay;
      // A change or a result against the plan, told without a time of its own, is of the period the title names.
      const change = /^(?:increase_vs|decrease_vs|percent_of_plan)$/.test(fact.relation);
      if (change && document.period !== null) fact.period = wordsOfPeriod('', document.period);
    } else if (flow && document.period !== null) {
      fact.periodCode = document.period;
      fact.period = wordsOfPeriod('', document.period);
    } else if (document.year !== null) {
      fact.periodCode = String(document.year);
      if (!flow && time !== null && fact.status === 'actual') fact.asOf = isoDate(document.year, 12, 31);
      if (flow || isAhead(fact)) fact.period = String(document.year);
    }
    return;
  }
  const year = time.year ?? document.year;
  if (time.kind === 'asOf') {
    fact.period = time.text;
    const iso =
      time.iso ??
      (year !== null && time.code?.startsWith('D-') ? `${year}-${time.code.slice(2)}` : undefined);
    if (iso !== undefined) fact.asOf = iso;
    if (iso !== undefined && flow && iso.length === 7) {
      fact.periodCode = iso;
      fact.period = iso;
    }
    // At the end of a year what came in, and what rose, is of the year.
    const change = fact.relation === 'increase_vs' || fact.relation === 'decrease_vs';
    if (year !== null && iso?.endsWith('-12-31') === true && (flow || change)) {
      fact.periodCode = String(year);
      if (flow) fact.period = String(year);
    }
    if (
      (flow || /kết thúc năm/.test(time.text)) &&
      year !== null &&
      /(?:cuối|hết|kết thúc) năm/.test(time.text)
    ) {
      fact.periodCode = String(year);
      fact.period = String(year);
    }
    return;
  }
  if (time.kind === 'previous') {
    fact.period = time.text;
    if (year !== null) fact.periodCode = String(time.year ?? year - 1);
    return;
  }
  const since =
    time.code === undefined &&
    time.year !== null &&
    document.year !== null &&
    document.year > time.year &&
    /từ năm/.test(time.text);
  const code = since
    ? `${time.year}-01-01..${document.year}-12-31`
    : time.code === undefined || year === null
      ? undefined
      : withYear(time.code, year);
  fact.period = wordsOfPeriod(time.text, code);
  if (code === undefined) return;
  fact.periodCode = code;
  if (!flow) {
    const end = endOf(code);
    const spoken = document.iso?.length === 10 ? document.iso : undefined;
    // "Từ đầu năm đến nay … nâng số HTX lên 692": what is, is of the day the text speaks, not of a day to come.
    const early = end !== undefined && spoken !== undefined && fact.status === 'actual' && spoken < end;
    if (end !== undefined && !isAhead(fact)) fact.asOf = early ? spoken : end;
  }
}

/** The same stretch of the year before: 2024-H1 → 2023-H1. */
function yearEarlier(code: string): string {
  return code.replace(/\d{4}/g, (year) => String(Number(year) - 1));
}

/** Give an earlier value of a comparison ("cùng kỳ", "năm trước") the stretch it stands for. */
export function applyBaseTime(
  fact: Fact,
  time: TimeMark | null,
  governing: TimeMark | null,
  document: DocumentDate,
): void {
  if (time !== null && time.kind !== 'previous') {
    applyTime(fact, time, document);
    if (fact.asOf !== undefined && !FLOW.has(fact.measure)) delete fact.period;
    return;
  }
  const flow = FLOW.has(fact.measure);
  const year = governing?.year ?? document.year;
  const own =
    governing?.kind === 'period' && governing.code !== undefined && year !== null
      ? withYear(governing.code, year)
      : document.period;
  if (!flow && governing?.kind === 'asOf' && governing.iso?.length === 10)
    fact.asOf = yearEarlier(governing.iso);
  else if (own !== null) {
    const code = yearEarlier(own);
    const end = endOf(code);
    if (flow) {
      fact.periodCode = code;
      fact.period = wordsOfPeriod('', code);
    } else if (end !== undefined) fact.asOf = end;
  } else {
    fact.period = time?.text ?? fact.base ?? 'cùng kỳ';
    if (year !== null) fact.periodCode = String(year - 1);
  }
}
