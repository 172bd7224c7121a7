// For how long is a plan made: half a year, a quarter, a year, a term ("kế hoạch 6 tháng", "chỉ tiêu của năm", "mục tiêu cả nhiệm kỳ")?

import { SPOKEN_COUNTS } from '#domain/vietnamese/number-words.ts';

/** A span by the number of its months; a term or stage of years stands as 60. */
interface PlanSpan {
  readonly months: number;
  /** Where its words end in what was searched. */
  readonly end: number;
  readonly at: number;
}

const TERM = 60;

/** The first of a pair of words that fit, the longest first, so that "6 tháng đầu năm" is no year. */
const SPAN =
  /(?<= |^)(?:(?<months>\d{1,2}|hai|ba|bốn|sáu|bảy|tám|chín|mười) tháng(?: (?:đầu|cuối))?(?: năm)?|(?<half>nửa (?:đầu |cuối )?năm|bán niên)|(?<point>đến (?:cuối |hết )?(?:năm \d{4}|năm)|(?:đầu|cuối|cùng kỳ|so với|hết|vào) năm(?: \d{4})?|tháng \d{1,2})|(?<quarter>quý)|(?<years>\d{1,2}|hai|ba|bốn|năm) năm(?= |$)(?! (?:19|20)\d\d (?!-|–))|(?<term>giai đoạn|nhiệm kỳ|khóa)|(?<season>vụ)|(?<year>(?:năm|niên độ)))(?= |$)/g;

/** "6 tháng" is 6, "quý" 3, "năm" 12, "nhiệm kỳ" 60; points in time and seasons are no spans here. */
function spansIn(words: string): PlanSpan[] {
  const found: PlanSpan[] = [];
  for (const match of words.matchAll(SPAN)) {
    const { months, half, point, quarter, years, term, season } = match.groups ?? {};
    const span = { at: match.index, end: match.index + match[0].length };
    if (point !== undefined) continue;
    if (season !== undefined) found.push({ months: 5, ...span });
    else if (months !== undefined)
      found.push({ months: Number(months) || (SPOKEN_COUNTS[months] ?? 0), ...span });
    else if (half !== undefined) found.push({ months: 6, ...span });
    else if (quarter !== undefined) found.push({ months: 3, ...span });
    else if (years !== undefined || term !== undefined) found.push({ months: TERM, ...span });
    else found.push({ months: 12, ...span });
  }
  return found;
}

/** "kế hoạch", and what is said in its stead. */
export const PLAN = /(?<= |^)(?:kế hoạch|kh|chỉ tiêu|mục tiêu|nhiệm vụ|dự toán|nghị quyết)(?= |$)/g;

/** How many months the plan is for that words name right behind or before it; undefined when they name several. */
export function monthsOf(words: string): number | undefined {
  const all = new Set(spansIn(words).map(({ months }) => months));
  return all.size === 1 ? [...all][0] : undefined;
}
