// Which of the times a sentence names governs a figure: its own, the last before it, the one right after it?
import type { Fact, FactRole } from './fact.ts';
import type { TimeMark } from './periods.ts';
import type { ReaderState } from './state.ts';
import { datesNext, isAgainst, isExisting, isReachedNow, numberDated } from './time-bases.ts';
import { openingOf, type Window, wordsOf } from './window.ts';

/** Index of the first time at or after a token. */
function firstFrom(times: readonly TimeMark[], token: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "tăng 8 triệu đồng/người năm 2018" told of 2019: the year right after a change is what it is measured against. */
function isBaseOfChange(state: ReaderState, times: readonly TimeMark[], next: number, fact: Fact): boolean {
  const own = times[next];
  if (own?.kind !== 'period' || own.year === null) return false;
  if (fact.relation !== 'increase_vs' && fact.relation !== 'decrease_vs') return false;
  const told = times
    .slice(Math.max(0, next - 12), next)
    .reverse()
    .find((time) => time.year !== null && !isAgainst(state.context, time));
  const year = told?.year ?? state.time?.year ?? state.document.year;
  return year !== null && year > own.year;
}

/** "(hiện nay là 214 HTX)": the time of a closed parenthesis that tells a figure is of that figure alone. */
export function isOfRemark(state: ReaderState, time: TimeMark, before: number): boolean {
  const { tokens } = state.context;
  let close = time.to;
  while (close < Math.min(before, time.to + 12) && !/^[()]$/.test(tokens[close]?.text ?? '')) close++;
  if (tokens[close]?.text !== ')' || close >= before) return false;
  const open = openingOf(state.context, close, state.sentence.from);
  return open >= 0 && state.current.slice(-12).some((fact) => fact.from > open && fact.from < close);
}

/** The time a figure is of; null when the sentence names none for it. */
export function governingTime(
  state: ReaderState,
  times: readonly TimeMark[],
  bases: Set<TimeMark>,
  w: Window,
  role: FactRole,
  fact: Fact,
): TimeMark | null {
  const { context } = state;
  let best: TimeMark | null = null;
  const next = firstFrom(times, w.q.from);
  const against = (time: TimeMark): boolean => bases.has(time) || isAgainst(context, time);
  // "từ 8 đơn vị năm 2018 lên 13 đơn vị năm 2022": the time right after the number is its own.
  const own = times[next];
  if (own !== undefined) {
    if (own.from === w.q.to && isBaseOfChange(state, times, next, fact)) {
      bases.add(own);
      fact.base ??= own.text;
    }
    if (own.from === w.q.to && own.year !== null && !against(own)) return own;
    const dated = numberDated(context, own);
    if (dated >= w.q.from && dated < w.q.to) return own;
  }
  for (let i = next - 1; i >= 0 && i > next - 12 && best === null; i--) {
    const time = times[i];
    if (time === undefined || numberDated(context, time) >= 0 || isReachedNow(context, time)) continue;
    if (
      isExisting(context, time) &&
      times.slice(0, i).some((other) => other.kind === 'asOf' && !against(other))
    )
      continue;
    if (against(time) === (role === 'base') && !isOfRemark(state, time, w.q.from)) best = time;
  }
  if (best === null && role === 'plain') {
    for (const time of times.slice(next, next + 3))
      if (
        time.from >= w.q.to &&
        time.from <= w.q.to + 8 &&
        !(time.from > w.nextFrom && /(?:^| )(?:tăng|giảm|gấp)/.test(wordsOf(context, w.q.to, w.nextFrom))) &&
        !against(time) &&
        // "giải ngân 58,5 tỷ đồng (78%): năm 2021 là 14,2 tỷ đồng, …": the year opens the list of the years.
        !/:/.test(wordsOf(context, w.q.to, time.from)) &&
        numberDated(context, time) < 0 &&
        !datesNext(context, time) &&
        !isReachedNow(context, time)
      )
        return time;
  }
  return best;
}
