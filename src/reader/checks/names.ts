// Are as many names listed as the number announces ("10 địa phương: …"), and do the dates exist?

import { formatDate, isoDate } from '#domain/vietnamese/calendar-date.ts';
import type { Fact } from '../read/fact.ts';
import { isCapitalised, type Token } from '../token.ts';
import { type CheckRun, report } from './report.ts';
import { toldAt } from './told-at.ts';

const COUNTED = new Set(['dia_phuong', 'tinh', 'huyen', 'xa', 'htx', 'tht', 'lhhtx', 'thon', 'qtdnd']);
const PLACES = /^(?:dia_phuong|tinh|huyen|xa|thon)$/;
const OWN_NAMES: Readonly<Record<string, RegExp>> = {
  htx: /^(?:HTX|Hợp tác xã)/,
  qtdnd: /^(?:QTDND|Quỹ)/,
  tht: /^(?:THT|Tổ hợp tác)/,
};
const ORGANISATION = /^(?:HTX|Hợp tác xã|THT|Tổ hợp tác|QTDND|Quỹ)/;
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
    if (token.text === '(' && open === ':' && capital) {
      // "Hà Nội (14 HTX), Đắk Lắk (14 HTX)": what each name has.
      while (i < tokens.length && i < from + 160 && tokens[i]?.text !== ')') i++;
      continue;
    }
    if (token.text === ')' || token.text === '.' || token.text === ';') {
      if (open === '(' && token.text !== ')') return null;
      return flush() && names.length >= 2 ? { names, alternative: names.length - joined } : null;
    }
    if (token.text === ',') {
      if (!flush()) return null;
    } else if (token.key === 'và') {
      // "…, HTX Bảo Sam và HTX Thanh Sơn": the next begins like a name of its own.
      if (!/^(?:htx|hợp|tht|tổ|qtdnd|quỹ)$/.test(tokens[i + 1]?.key ?? '')) joined++;
      if (!flush()) return null;
    } else if (token.text === '-' || token.text === "'" || token.text === '"') current.push(token.text);
    else if (token.kind === 'number') {
      if (current.length === 0 || !capital) return null;
      current.push(token.text);
    } else if (isCapitalised(token)) {
      capital = true;
      current.push(token.text);
    } else if (GENERIC.has(token.key)) current.push(token.text);
    else if (names.length >= 2 && current.length === 0 && open !== '(')
      return { names, alternative: names.length - joined };
    else if (names.length >= 1 && capital && CLAUSE_START.test(token.key) && open !== '(')
      return flush() ? { names, alternative: names.length - joined } : null;
    else return null;
  }
  return null;
}

/** "có 4 tỉnh được Thủ tướng Chính phủ công nhận …, gồm: Nam Định, …": where the names begin past other capitals; 0 when they do not. */
function namesAhead(tokens: readonly Token[], from: number, fact: Fact): number {
  if (!PLACES.test(fact.unit)) return 0;
  for (let i = from; i < from + 24; i++) {
    const token = tokens[i];
    if (token === undefined || /^[.;()]$/.test(token.text) || token.kind === 'number') return 0;
    if (token.key === 'gồm' && tokens[i + 1]?.text === ':') return i + 1;
  }
  return 0;
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
  const own = OWN_NAMES[fact.unit];
  let at = fact.to;
  let capitals = false;
  while (at < fact.to + 16) {
    const token = tokens[at];
    if (token?.text === ',' && /^(?:gồm|bao|cụ)$/.test(tokens[at + 1]?.key ?? '')) {
      at++;
      continue;
    }
    const amount = own === undefined && (token?.kind === 'number' || token?.text === '%');
    if (token?.kind !== 'word' && !amount) break;
    const name = isCapitalised(token) && token.text !== token.text.toUpperCase();
    const far = name && own === undefined ? namesAhead(tokens, at, fact) : 0;
    if (far > 0) {
      at = far;
      break;
    }
    if (name && (own === undefined || tokens[at - 1]?.key === 'gồm')) break;
    capitals ||= name;
    // "5 HTX thuộc các huyện: …" lists the districts, not the five.
    if (/^(?:các|những|thuộc|tại|ở|từ|theo)$/.test(token.key)) return;
    if (token.key === 'của' && own === undefined) return;
    at++;
  }
  const word = tokens[at - 1]?.key;
  if (word === 'như' || (word === 'là' && tokens[at]?.text !== ':')) return;
  const list = readNames(tokens, word === 'gồm' && isCapitalised(tokens[at]) ? at - 1 : at);
  if (list === null || (own === undefined && list.names.some((name) => ORGANISATION.test(name)))) return;
  // Words with capitals in between ("được tặng Cờ thi đua của Chính phủ"): only names of the things counted will do.
  if (capitals && (own === undefined || !list.names.every((name) => own.test(name)))) return;
  const count = list.names.length;
  // The one "và" before the last place only separates; that of a co-operative's name may not.
  const whole = PLACES.test(fact.unit) && count - list.alternative === 1;
  const fits = count === fact.value || (!whole && list.alternative === fact.value);
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
      : `Ghi ${fact.value} nhưng kể ${count} tên: ${list.names.join(', ')}.`,
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
        where: toldAt(run.read.context, time.from, time.to),
      },
    });
  }
}
