// Which period or day does a fact speak of, given the times named around it and the document's own date?
import { isoDate, lastDayOfMonth } from '#domain/vietnamese/calendar-date.ts';
import type { DocumentContext } from './context.ts';
import type { Fact } from './fact.ts';
import type { TimeMark } from './periods.ts';

export interface DocumentDate {
  readonly iso: string | null;
  readonly year: number | null;
}

/** The document's own date: given, or the first full date in its head, or the year its head speaks of. */
export function findDocumentDate(context: DocumentContext, given: string | undefined): DocumentDate {
  if (given !== undefined && /^\d{4}/.test(given)) return { iso: given, year: Number(given.slice(0, 4)) };
  let year: number | null = null;
  for (const time of context.times) {
    const start = context.tokens[time.from]?.start ?? 0;
    if (start > 1500) break;
    if (time.iso?.length === 10 && time.kind === 'asOf' && start < 700) return { iso: time.iso, year: time.year };
    if (year === null && time.year !== null) year = time.year;
  }
  if (year === null) for (const time of context.times) if (time.year !== null) year = Math.max(year ?? 0, time.year);
  return { iso: null, year };
}

const FLOW = new Set(['new', 'dissolved', 'stopped', 'resumed', 'admitted', 'organised', 'attendance', 'published', 'signed', 'loans_disbursed', 'loans_extended', 'borrowers_extended', 'revenue', 'profit', 'income', 'trade_fair', 'supported', 'trade_fair_participants']);

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

/** Give a fact its period (flows) or its day (stocks) from the time that governs it. */
export function applyTime(fact: Fact, time: TimeMark | null, document: DocumentDate): void {
  const flow = FLOW.has(fact.measure) && fact.relation === 'none';
  if (time === null || time.kind === 'now') {
    if (document.iso !== null && !flow) fact.asOf = document.iso;
    else if (document.year !== null) fact.periodCode = String(document.year);
    return;
  }
  const year = time.year ?? document.year;
  if (time.kind === 'asOf') {
    fact.period = time.text;
    const iso = time.iso;
    if (iso !== undefined) fact.asOf = iso;
    if (time.code !== undefined && flow) fact.periodCode = time.code;
    return;
  }
  if (time.kind === 'previous') {
    fact.period = time.text;
    if (year !== null) fact.periodCode = String(time.year ?? year - 1);
    return;
  }
  fact.period = time.year === null && year !== null && time.code !== 'Y' && /năm$/.test(time.text) ? `${time.text} ${year}` : time.text;
  if (time.code === undefined || year === null) return;
  const code = withYear(time.code, year);
  fact.periodCode = code;
  if (!flow) {
    const end = endOf(code);
    if (end !== undefined && fact.status === 'actual') fact.asOf = end;
  }
}
