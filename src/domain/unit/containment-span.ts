// Các đoạn thời gian của “thuộc về đâu”: cutting, joining and combining spans, each with its candidates.

import { type CalendarDate, OPEN_END } from '#domain/period/calendar-date.ts';
import { OPEN_START, type UnitId } from '#domain/unit/unit.ts';

/** On the days [from, to): one candidate = contained; several = cannot be told; none = no such unit or nothing known. */
export interface ContainmentSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly candidates: readonly UnitId[];
}
export type History = readonly ContainmentSpan[];

/** The whole of time, nothing known. */
export const NOTHING: History = [{ from: OPEN_START, to: OPEN_END, candidates: [] }];

function sameCandidates(a: readonly UnitId[], b: readonly UnitId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  if (a > b) return a;
  return b;
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  if (a < b) return a;
  return b;
}

/** The part of a history inside [from, to). */
export function clip(history: History, from: CalendarDate, to: CalendarDate): ContainmentSpan[] {
  const clipped: ContainmentSpan[] = [];
  for (const span of history) {
    const start = later(span.from, from);
    const end = earlier(span.to, to);
    if (start < end) clipped.push({ from: start, to: end, candidates: span.candidates });
  }
  return clipped;
}

/** Makes one span of neighbours that say the same. */
export function joinEqual(history: History): History {
  const joined: ContainmentSpan[] = [];
  for (const span of history) {
    const last = joined[joined.length - 1];
    if (last && last.to === span.from && sameCandidates(last.candidates, span.candidates)) {
      joined[joined.length - 1] = { ...last, to: span.to };
    } else joined.push(span);
  }
  return joined;
}

type Combine = (a: readonly UnitId[], b: readonly UnitId[]) => readonly UnitId[];

/** Both histories cover the same days without gaps; walks their cut points together. */
export function combine(a: History, b: History, pick: Combine): History {
  const result: ContainmentSpan[] = [];
  let i = 0;
  let j = 0;
  for (let x = a[i], y = b[j]; x && y; x = a[i], y = b[j]) {
    const from = later(x.from, y.from);
    const to = earlier(x.to, y.to);
    if (from < to) result.push({ from, to, candidates: pick(x.candidates, y.candidates) });
    if (x.to <= to) i += 1;
    if (y.to <= to) j += 1;
  }
  return joinEqual(result);
}

/** Territory spread over several units: all must be known, and any of them is a candidate. */
export const union: Combine = (a, b) => {
  if (a.length === 0 || b.length === 0) return [];
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
};

/** A containing unit that is certain wins over a doubtful or an unknown answer. */
export const firstCertain: Combine = (a, b) => (a.length === 1 || (a.length > 1 && b.length !== 1) ? a : b);
