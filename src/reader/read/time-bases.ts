// Which of the times a text names do not date what is told: a base of comparison, a law's year, the year of one number?
import type { DocumentContext } from './context.ts';
import type { TimeMark } from './periods.ts';
import { wordsOf } from './window.ts';

/** The day of a cited document ("Thông tư 09/2017/TT-BNNPTNT ngày 17/4/2017") dates neither the text nor a figure. */
export function isCitedDay(context: DocumentContext, time: TimeMark): boolean {
  const at = context.tokens[time.from - 1]?.text === ',' ? time.from - 2 : time.from - 1;
  const before = context.tokens[at];
  if (before === undefined || context.excluded[at] !== 1) return false;
  if (context.times.some((other) => other.from <= at && at < other.to)) return false;
  return /^[\p{L}\d]/u.test(before.text) && wordsOf(context, Math.max(0, at - 9), at + 1).search(CITED) >= 0;
}

const CITED =
  /thông tư|nghị định|nghị quyết|quyết định|chỉ thị|kết luận|công văn|văn bản|thông báo|luật|kế hoạch|chương trình|hướng dẫn|nq|qđ|nđ|tt/;

const BASE =
  /(?:^| )(?:(?:so với|so|sv|bằng so với)(?: [^\s\d,;:.()%]+){0,3}|(?:cao|thấp|nhiều|ít|lớn) hơn(?: (?:mức|cùng kỳ|của|kết quả|thực hiện)){0,2}|kể từ(?: \S+)?|luật|luật \S+(?: \S+)?|luật hợp tác xã(?: \S+)?|nghị quyết \S+(?: \S+)?)$/;

/** "tại 31/12/2023 so với thời điểm 31/12/2022", "theo Luật năm 2012", "thành lập trước năm 2013": not the time of the sentence. */
export function isAgainst(context: DocumentContext, time: TimeMark): boolean {
  const before = wordsOf(context, Math.max(0, time.from - 6), time.from);
  return (
    BASE.test(before) ||
    /(?:^| )trước$/.test(before) ||
    /(?:%|vượt)(?: so với| so)?(?: (?:kế hoạch|chỉ tiêu|mục tiêu|kh|của|cả|giao|đề ra))+$/.test(before) ||
    /(?:^| )\d[\d.,]* lần$/.test(before) ||
    time.kind === 'previous' ||
    isCitedDay(context, time)
  );
}

/**
 * Token of the number that a year alone in brackets dates ("từ 156 thành viên (năm 2016)"), or -1: such a year holds
 * for that number and for no other.
 */
export function numberDated(context: DocumentContext, time: TimeMark): number {
  const { tokens } = context;
  if (tokens[time.from - 1]?.text !== '(' || tokens[time.to]?.text !== ')') return -1;
  for (let i = time.from - 2; i >= Math.max(0, time.from - 8); i--) {
    const token = tokens[i];
    if (token === undefined || /^[,;:.()]$/.test(token.text) || /^(?:nay|hiện|điểm)$/.test(token.key))
      return -1;
    if (token.kind === 'number') return context.excluded[i] === 1 ? -1 : i;
  }
  return -1;
}

/** "bình quân 2,03 tỷ đồng (năm 2023 là 1,98 tỷ đồng)": the year that opens a bracket is of the number it leads to. */
export function datesNext(context: DocumentContext, time: TimeMark): boolean {
  if (context.tokens[time.from - 1]?.text !== '(') return false;
  return /^(?:là|đạt|có|chỉ|:|đã|mới)(?: \S+){0,3} \d/.test(wordsOf(context, time.to, time.to + 5));
}

/** "tại 31/12/2022, số HTX hiện có là 29.378": those that exist, on the day named before. */
export function isExisting(context: DocumentContext, time: TimeMark): boolean {
  if (time.kind !== 'now' || context.tokens[time.to]?.key !== 'có') return false;
  return /(?:^| )(?:htx|hợp tác xã|tht|tổ hợp tác|qtdnd|tổng số|số lượng)$/.test(
    wordsOf(context, Math.max(0, time.from - 3), time.from),
  );
}

/** "nâng tổng số hiện có lên 180 HTX": the total reached by what was told; "hiện" opens no time of its own. */
export function isReachedNow(context: DocumentContext, time: TimeMark): boolean {
  if (time.kind !== 'now') return false;
  const before = wordsOf(context, Math.max(0, time.from - 14), time.from);
  return (
    /(?:^| )(?:nâng|đưa)(?: [^\s;:.]+){0,12}$/.test(before) &&
    !/[,;:]/.test(before.slice(before.search(/nâng|đưa/)))
  );
}
