// Are as many names listed as the number announces ("10 địa phương: …"), and do the dates exist?

import { formatDate, isoDate } from '#domain/vietnamese/calendar-date.ts';
import type { Fact } from '../read/fact.ts';
import { isCapitalised, type Token } from '../token.ts';
import { type CheckRun, report } from './report.ts';

const COUNTED = new Set(['dia_phuong', 'tinh', 'huyen', 'xa', 'htx', 'tht', 'lhhtx', 'thon', 'qtdnd']);
const GENERIC = new Set(
  'huyện xã tỉnh thành phố thị trấn phường quận htx tht các và tp tx liên hiệp hợp tác tổ vùng thôn bản quỹ tín dụng nhân dân'.split(
    ' ',
  ),
);

/** A verb after the last name ends the list. */
const CLAUSE_START = /^(?:có|đã|được|đạt|với|là|đang|chưa|thành|đều)$/;

interface NameList {
  readonly names: string[];
  /** Another way of cutting at "và" gives this many. */
  readonly alternative: number;
}

/** Names after a colon or in a parenthesis; null when the list holds anything else (numbers, verbs, an ellipsis). */
function readNames(tokens: readonly Token[], from: number): NameList | null {
  const open = tokens[from]?.text;
  if (open !== ':' && open !== '(' && tokens[from]?.key !== 'gồm') return null;
  const names: string[] = [];
  let current: string[] = [];
  let joined = 0;
  let capital = false;
  const flush = (): boolean => {
    if (current.length === 0) return true;
    if (!capital || current.length > 7) return false;
    names.push(current.join(' '));
    current = [];
    capital = false;
    return true;
  };
  for (let i = from + 1; i < tokens.length && i < from + 160; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'break') continue;
    if (token.text === ')' || token.text === '.' || token.text === ';') {
      if (open === '(' && token.text !== ')') return null;
      return flush() && names.length >= 2 ? { names, alternative: names.length - joined } : null;
    }
    if (token.text === ',') {
      if (!flush()) return null;
    } else if (token.key === 'và') {
      joined++;
      if (!flush()) return null;
    } else if (token.text === '-' || token.text === "'" || token.text === '"') current.push(token.text);
    else if (token.kind === 'number') {
      if (current.length === 0 || !capital) return null;
      current.push(token.text);
    } else if (isCapitalised(token)) {
      capital = true;
      current.push(token.text);
    } else if (GENERIC.has(token.key)) current.push(token.text);
    else if (names.length >= 1 && capital && CLAUSE_START.test(token.key) && open !== '(')
      return flush() ? { names, alternative: names.length - joined } : null;
    else return null;
  }
  return null;
}

function checkNames(run: CheckRun, fact: Fact): void {
  const { tokens } = run.read.context;
  if (
    !COUNTED.has(fact.unit) ||
    fact.relation !== 'none' ||
    !Number.isInteger(fact.value) ||
    fact.value < 2 ||
    fact.value > 70 ||
    fact.approx !== undefined ||
    fact.sentence < 0
  )
    return;
  let at = fact.to;
  while (at < fact.to + 14 && tokens[at]?.kind === 'word' && !isCapitalised(tokens[at])) {
    // "5 HTX thuộc các huyện: …" lists the districts, not the five.
    if (/^(?:các|những|thuộc|tại|ở|từ|của|theo|về)$/.test(tokens[at]?.key ?? '')) return;
    at++;
  }
  const word = tokens[at - 1]?.key;
  if (word === 'như' || word === 'là') return;
  const list = readNames(tokens, word === 'gồm' && isCapitalised(tokens[at]) ? at - 1 : at);
  if (list === null) return;
  const count = list.names.length;
  const fits = count === fact.value || list.alternative === fact.value;
  if (!fits && Math.abs(count - fact.value) > Math.max(3, fact.value * 0.3)) return;
  report(run, {
    kind: 'count',
    operands: [fact],
    target: fact,
    expected: fits ? fact.value : count,
    stated: fact.value,
    ...(fits ? {} : { severity: 'hard' as const }),
    message: fits
      ? `Nêu đủ ${count} tên.`
      : `Ghi ${fact.value} nhưng kể tên ${count}: ${list.names.join(', ')}.`,
  });
}

/** Count the names that lists announce. */
export function checkNameCounts(run: CheckRun): void {
  for (const fact of run.facts) checkNames(run, fact);
}

/** Days that no calendar has (31/6, 30/2, month 13). */
export function checkDates(run: CheckRun): void {
  for (const time of run.read.context.times) {
    const day = time.impossible;
    if (day === undefined) continue;
    const written =
      day.year === null ? `${day.day}/${day.month}` : formatDate(isoDate(day.year, day.month, day.day));
    run.found.push({
      at: time.from,
      finding: {
        kind: 'date',
        claims: [],
        target: null,
        expected: 0,
        stated: day.day,
        verdict: 'inconsistent',
        severity: 'hard',
        message: `Ngày ${written} không có trong lịch.`,
      },
    });
  }
}
