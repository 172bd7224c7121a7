// Chia vùng nào: the regions that a caller asked a report to name, read against the schemes that exist.
import { regionBreakdowns, withRegions } from '#domain/narrative/narrow-lists.ts';
import type { Outline } from '#domain/narrative/outline.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { findRegionScheme } from '#domain/unit/region.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Places } from '#server/unit/service.ts';

/**
 * The outline with the regions asked for: a scheme, keys of its regions, or both ("region8@4-11,TB,DB").
 * @throws Refused 'regions-unknown' for anything else: words that name no region would print all figures as "other regions"
 */
export function withChosenRegions(
  { schemes }: Places,
  outline: Outline,
  asked: readonly string[] | undefined,
  date: CalendarDate,
): Outline {
  if (!asked) return outline;
  const [named, keys] = [true, false].map((isScheme) =>
    asked.filter((each) => (findRegionScheme(schemes, each, date) !== undefined) === isScheme),
  ) as [string[], string[]]; // two lists were just made
  const [scheme, second] = named;
  const used = scheme === undefined ? regionBreakdowns(outline) : [scheme];
  const found = (used.length === 0 ? ['region8'] : used).flatMap(
    (each) => findRegionScheme(schemes, each, date) ?? [],
  );
  const known = found.flatMap(({ regions }) => regions.map(({ key }) => key));
  const wrong = second ?? keys.find((key) => !known.includes(key));
  if (wrong !== undefined || asked.length === 0)
    throw new Refused('regions-unknown', {
      given: wrong ?? '',
      schemes: schemes.map(({ code }) => code).join(', '),
      keys: [...new Set(known)].join(', '),
    });
  return withRegions(outline, { scheme, only: keys.length === 0 ? undefined : keys });
}
