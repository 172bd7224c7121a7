// Which documents does the text cite by number, with which day and title?
import type { DocumentContext } from '../read/context.ts';
import { wordsOf } from '../read/window.ts';
import { type DocumentNumber, partsOf } from './legal-catalogue.ts';
import type { CheckRun } from './report.ts';

export interface Citation extends DocumentNumber {
  /** Tokens [at, to) of the number. */
  readonly at: number;
  readonly to: number;
  /** As printed: "23/2012/QH13". */
  readonly written: string;
  /** Day of signature told with it. */
  readonly day: string | null;
  /** What it is about, in small letters, "htx" written out; '' when not told. */
  readonly title: string;
}

const TAIL = /^[/-]((?:(\d{4})[/-])?\p{L}{1,8}\d{0,2}(?:[-/][\p{L}\d]{2,10}){0,3})/u;
const KNOWN =
  /(?:TTg|CP|BTC|BKHĐT|TW|TƯ|UBND|HĐND|QH\d+|BCH|BNNPTNT|VPCP|NHNN)$|(?:^|\/)(?:QĐ|NĐ|NQ|TT|CT|KH|KL|BC|TB|HD|TTr|CTr|CTHĐ|ĐA)[-/]\p{L}/iu;
const SIGNED_AFTER =
  /^[\s,(]*(?:(?:được |do [\p{L} ]{3,40} )?(?:ký ban hành|ban hành|ký|thông qua) )?(?:vào )?$/u;
/** "đến hết năm 2020" is of the figures that follow, "ngày 12/3/2021" of the document. */
const SIGNED_DAY = /^(?:ngày )?\d/;
const OF_DOCUMENT = /^(?:của|về|phê|do|ban|quy|hướng|sửa|và|;|\)|\.)$/;
const ISSUED_BEFORE =
  /(?:ban hành|đã ký|thông qua) (?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị) số(?: :)?$/;
/** Words that part a day from the issuing told after it: "Ngày 15/6, sau khi Chính phủ ban hành …". */
const ELSEWHERE = /^(?:[.;:]|số|sau|khi|trước|triển|thực|theo|căn|trên|hội|quán)$/;
const TITLE_WORDS = 44;

/** Whether ", ngày 15/6/2021" after a number is its day ("…, ngày 13/11/2020 của Thủ tướng"), not the start of the next clause. */
function closesCitation(context: DocumentContext, between: string, to: number): boolean {
  if (!/^,\s*$/.test(between)) return true;
  const next = context.tokens[to];
  return next === undefined || next.kind === 'break' || OF_DOCUMENT.test(next.key);
}

/** Day told after a number: "ngày 12/3/2021", ", ban hành ngày 12/3/2021". */
function dayAfter(context: DocumentContext, end: number, to: number): string | null {
  for (let k = to; k < to + 12; k++) {
    const time = context.timeAt.get(k);
    if (time === undefined) continue;
    const between = context.map.text.slice(end, context.tokens[k]?.start ?? end);
    const full = time.kind === 'asOf' && time.iso?.length === 10 && SIGNED_DAY.test(time.text);
    const signed = full && SIGNED_AFTER.test(between) && closesCitation(context, between, time.to);
    return signed ? (time.iso ?? null) : null;
  }
  return null;
}

/** Day told before it: "Ngày 12/3/2021, Thủ tướng Chính phủ ban hành Quyết định số 340/QĐ-TTg". */
function dayBefore(context: DocumentContext, at: number): string | null {
  if (!ISSUED_BEFORE.test(wordsOf(context, at - 6, at))) return null;
  for (let k = at - 4; k > at - 18 && k >= 0; k--) {
    const token = context.tokens[k];
    if (token === undefined || token.kind === 'break' || ELSEWHERE.test(token.key)) return null;
    const time = context.timeAt.get(k);
    if (time !== undefined) return time.kind === 'asOf' && time.iso?.length === 10 ? time.iso : null;
  }
  return null;
}

/** Words of the subject after a number, its day and its issuer. */
function titleAfter(context: DocumentContext, to: number): string {
  const words: string[] = [];
  for (let i = to; i < to + TITLE_WORDS; i++) {
    const token = context.tokens[i];
    if (token === undefined || token.kind === 'break' || /^[.;]$/.test(token.text)) break;
    if (token.kind === 'word' && /^(?:số|căn)$/.test(token.key)) break;
    if (token.kind !== 'mark') words.push(token.key);
  }
  const said = words.join(' ').replace(/\bhtx\b/g, 'hợp tác xã');
  return /(?:^| )(?:(?:về việc|về|phê duyệt|ban hành|quy định|hướng dẫn) .+)$/.exec(said)?.[0]?.trim() ?? '';
}

/** Document numbers of the text in order. */
export function findCitations(run: CheckRun): Citation[] {
  const { context } = run.read;
  const { tokens } = context;
  const found: Citation[] = [];
  let past = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== 'number' || !/^\d{1,4}$/.test(token.text) || at < past) return;
    const next = tokens[at + 1];
    if ((next?.text !== '/' && next?.text !== '-') || next.start !== token.end) return;
    const match = TAIL.exec(context.map.text.slice(token.end, token.end + 40));
    const tail = match?.[1] ?? '';
    if (match === null || !KNOWN.test(tail)) return;
    const end = token.end + match[0].length;
    let to = at + 1;
    while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < end) to++;
    past = to;
    const written = context.map.text.slice(token.start, end);
    const day = dayAfter(context, end, to) ?? dayBefore(context, at);
    found.push({ at, to, written, day, title: titleAfter(context, to), ...partsOf(token.text, tail) });
  });
  return found;
}
