// Which amounts count one thing ("64 gian hàng … 15 gian", "320 triệu đồng … 185 triệu"), and what does a bare number count?
import type { Level } from './told-levels.ts';

/** How many sentences before its end a story begins at the earliest. */
export const REACH = 3;

/** First syllables of many nouns. */
const MANY_NOUNS = /^(?:|\?|%|đồng|hợp|sản|dự|đơn|mô|cơ|đại|thành|người|phương)$/;

/** "64 gian hàng … 15 gian", "143 tổ hợp tác … 18 tổ", "320 triệu đồng … 185 triệu". */
export function isAlike(a: Level, b: Level): boolean {
  if (a.unit === b.unit || (a.noun === b.noun && !MANY_NOUNS.test(a.noun))) return true;
  const [one, other] = [a, b].map(({ unit }) => unit);
  return [one, other].includes('dong') && [one, other].includes('?') && Math.min(a.value, b.value) >= 1e6;
}

/** What a bare number counts: "tổng số gốc hiện tại là 2.600" like the last gốc told before. */
export function thingOf(levels: readonly (readonly Level[])[], end: Level): Level {
  if (end.unit === '?') return { ...end, unit: 'dong' };
  if (end.unit !== '') return end;
  const before = levels
    .slice(Math.max(0, end.s - REACH), end.s + 1)
    .flat()
    .filter(({ q, noun }) => q.from < end.q.from && noun !== '' && !MANY_NOUNS.test(noun))
    .reverse()
    .find(({ noun }) =>
      new RegExp(`(?:^| )số ${noun}(?: |$)|(?:^| )tổng số (?:lên|là|còn)(?: |$)`).test(end.lead),
    );
  return before === undefined ? end : { ...end, unit: before.unit, noun: before.noun };
}
