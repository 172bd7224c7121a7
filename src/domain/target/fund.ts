// Quỹ của một tỉnh qua các việc đã xảy ra: what can be said of a fund after what was said before.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formatDong } from '#domain/vietnamese/format-number.ts';

/** chưa có, đang có, lập quỹ, đổi vốn điều lệ, thôi hoạt động */
export type FundEvent = 'none' | 'held' | 'established' | 'capital-changed' | 'closed';

/** Something said of a fund on a day. */
export interface FundFact {
  readonly event: FundEvent;
  readonly asOf: CalendarDate;
  /** Charter capital in đồng; null = not said. */
  readonly capital: number | null;
}

export const FUND_EVENT_WORDS: Readonly<Record<FundEvent, string>> = {
  none: 'chưa có quỹ',
  held: 'đang có quỹ',
  established: 'lập quỹ',
  'capital-changed': 'đổi vốn điều lệ',
  closed: 'thôi hoạt động',
};

type FundFault = 'fund-impossible' | 'fund-exists' | 'fund-not-there' | 'fund-capital-missing';

/** Whether there is a fund after the event. */
export function holdsFund(event: FundEvent): boolean {
  return event !== 'none' && event !== 'closed';
}

/** Why this cannot follow what was said of earlier days (oldest first); undefined when it can. */
export function fundFault(
  said: readonly FundFact[],
  next: FundFact,
  today: CalendarDate,
): FundFault | undefined {
  if (next.asOf > today || (!holdsFund(next.event) && next.capital !== null)) return 'fund-impossible';
  const before = said.filter((each) => each.asOf < next.asOf).at(-1);
  const had = before && holdsFund(before.event);
  switch (next.event) {
    case 'established':
      return had ? 'fund-exists' : undefined;
    case 'capital-changed':
      if (next.capital === null) return 'fund-capital-missing';
      return had ? undefined : 'fund-not-there';
    case 'closed':
      return had ? undefined : 'fund-not-there';
    default:
      return undefined;
  }
}

/** What stands on a day: the last thing said of it or of an earlier day. */
export function fundOn<F extends FundFact>(said: readonly F[], day: CalendarDate): F | undefined {
  return said.filter((each) => each.asOf <= day).at(-1);
}

/**
 * Whether there was a fund before a day. Where nothing was said of earlier days the first thing said tells it: a fund that is held, or
 * whose capital changes, was there; one that is established, or wanting, was not.
 */
export function hadFundBefore(said: readonly FundFact[], day: CalendarDate): boolean {
  const before = said.filter((each) => each.asOf < day).at(-1);
  if (before) return holdsFund(before.event);
  const first = said[0]?.event;
  return first === 'held' || first === 'capital-changed' || first === 'closed';
}

/** "đang có quỹ, 20 tỷ 500 triệu đồng". */
export function fundFactWords({ event, capital }: Pick<FundFact, 'event' | 'capital'>): string {
  const words = FUND_EVENT_WORDS[event];
  return capital === null ? words : `${words}, ${formatDong(capital).replaceAll('\u00a0', ' ')}`;
}
